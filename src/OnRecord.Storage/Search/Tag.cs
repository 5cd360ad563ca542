using System.Text;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Search;

/// <summary>Words of the field of tags.</summary>
internal static class Tag
{
    public const string Read = "read";
    public const string Unread = "unread";

    /// <summary>A value of a fixed set: <c>fDirect</c> of the form Direct.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Word(typeof(TEnum).Name + value);

    /// <summary>Of an entry that is known no more exactly than to the month.</summary>
    public const string Vague = "vague";

    /// <summary>Of an event that has a place on a map.</summary>
    public const string Placed = "placed";

    /// <summary>Of an event at a place of this name; some few names may share one.</summary>
    public static string OfPlace(string name) => Word("at" + name + (Ascii.IsValid(name) ? "" : Clean.Hash(name)));

    public static string OfMessage(string kind) => Word("sent" + kind);

    public static string OfEvent(string plover) => Word("type" + plover);

    public static string OfStatus(string status) => Word("status" + status);

    /// <summary>An actor of an article by its id; several ids may share one.</summary>
    public static string Actor(string id) => Word("who" + id);

    /// <summary>A folded word of a name of somebody whom a statement speaks of.</summary>
    /// <remarks>Among the tags rather than in a field of its own, which the index of an archive could not be given without making it anew.</remarks>
    public static string About(string word) => "about" + word;

    // Bytes; PostgreSQL takes words of up to 2,046.
    private const int Longest = 250;

    // One word for either database, whatever the value: lower case letters and digits of ASCII.
    private static string Word(string value)
    {
        var word = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
        }

        return word.Length <= Longest ? word.ToString() : word.ToString(0, Longest) + Clean.Hash(word.ToString());
    }
}
