using System.Text;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Parties by what the text names, where no dictionary of actors gives them codes.</summary>
internal sealed class MentionParties(WordGraph words) : IParties
{
    private const int Farthest = 8;    // words of a phrase on either side of its main one

    private readonly Dictionary<int, string> codes = [];

    public bool IsNamed(int word) => words.Kinds[word] is >= 1 and <= 4;

    /// <summary>The names within the phrase; a pronoun is a party of its own.</summary>
    public string Code(int noun)
    {
        if (!codes.TryGetValue(noun, out var code))
        {
            codes[noun] = code = Read(noun);
        }

        return code;
    }

    private string Read(int noun)
    {
        if (words.Tag(noun) == "PRP")
        {
            return words.Lemma(noun);
        }

        var names = new StringBuilder();
        for (var word = Math.Max(words.Left[noun], noun - Farthest); word < Math.Min(words.Right[noun], noun + Farthest); word++)
        {
            if (IsNamed(word))
            {
                names.Append(names.Length > 0 ? " " : "").Append(words.Lemma(word));
            }
        }

        return names.ToString();
    }
}
