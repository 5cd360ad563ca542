using System.Buffers;
using System.Globalization;
using System.Text;
using Spectre.Console;

namespace OnRecord.Server.Terminal;

/// <summary>
/// Text from articles, made harmless to show: nothing in it can move a cursor, colour a terminal or turn a line around.
/// </summary>
internal static class SafeText
{
    // Embeddings, overrides and isolates turn what stands around them. The marks U+200E, U+200F and U+061C do not, and
    // Hebrew and Arabic need them.
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
        [
            .. Enumerable.Range(0, 0x20).Select(code => (char)code),
            .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
            '\u2028', '\u2029',
            .. Enumerable.Range(0x202A, 5).Select(code => (char)code),
            .. Enumerable.Range(0x2066, 4).Select(code => (char)code),
        ]);

    /// <summary>The text on one line: white space controls become blanks, other controls and bidi controls U+FFFD.</summary>
    public static string Clean(string text) =>
        text.AsSpan().IndexOfAny(Harmful) < 0
            ? text
            : string.Create(text.Length, text, static (clean, from) =>
            {
                for (var i = 0; i < clean.Length; i++)
                {
                    clean[i] = !Harmful.Contains(from[i]) ? from[i] : char.IsWhiteSpace(from[i]) ? ' ' : '\uFFFD';
                }
            });

    /// <summary>Lines of columns parted by tabs, each column clean.</summary>
    public static string Table(string text) => string.Join('\n', text.Split('\n').Select(static line => string.Join('\t', line.Split('\t').Select(Clean))));

    /// <summary>The text clean and without meaning to Spectre.Console.</summary>
    public static string Markup(string text) => Clean(text).EscapeMarkup();

    /// <summary>JSON that says the same, with what would be harmful in a terminal written as <c>\u202E</c>.</summary>
    /// <param name="json">Well formed and on one line.</param>
    public static string Json(string json)
    {
        if (json.AsSpan().IndexOfAny(Harmful) < 0)
        {
            return json;
        }

        var safe = new StringBuilder(json.Length + 16);
        foreach (var letter in json)
        {
            if (Harmful.Contains(letter))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            }
            else
            {
                safe.Append(letter);
            }
        }

        return safe.ToString();
    }

    /// <inheritdoc cref="Json"/>
    /// <param name="json">Well formed, on many lines.</param>
    public static string PrettyJson(string json) => string.Join('\n', json.Split('\n').Select(Json));
}
