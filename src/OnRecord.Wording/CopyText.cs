using OnRecord.Text;

namespace OnRecord.Wording;

/// <summary>A text as it is compared with others for being a copy: its words, which of them somebody else said, and its shingles.</summary>
public sealed class CopyText
{
    private readonly bool[] quoted;
    private readonly ulong[] shingles;

    private CopyText(WordList words, bool[] quoted) => (Words, this.quoted, shingles) = (words, quoted, Wording.Shingles.Of(words));

    public WordList Words { get; }

    /// <summary>Whether each word stands in a quotation.</summary>
    public ReadOnlySpan<bool> Quoted => quoted;

    internal ReadOnlySpan<ulong> Shingles => shingles;

    /// <summary>A text whose quotations are what stands between double quotation marks, guillemets or corner brackets, at most up to the end of a paragraph.</summary>
    public static CopyText Of(ReadOnlySpan<char> text)
    {
        var words = WordList.Of(text);
        var inside = new bool[words.Count];
        var (open, at) = (false, 0);
        for (var i = 0; i < words.Count; i++)
        {
            open = Follow(text[at..words.Starts[i]], open);
            inside[i] = open;
            at = words.Ends[i];
        }

        return new CopyText(words, inside);
    }

    /// <summary>A text whose quotations are known.</summary>
    /// <param name="quotations">In any order; a letter printed in full is one too.</param>
    public static CopyText Of(ReadOnlySpan<char> text, IReadOnlyCollection<TextSpan> quotations)
    {
        var words = WordList.Of(text);
        var inside = new bool[words.Count];
        foreach (var quotation in quotations)
        {
            var first = words.Starts.BinarySearch(quotation.Start);
            for (var i = first < 0 ? ~first : first; i < words.Count && words.Starts[i] < quotation.End; i++)
            {
                inside[i] = true;
            }
        }

        return new CopyText(words, inside);
    }

    private static bool Follow(ReadOnlySpan<char> between, bool open)
    {
        var lines = 0;
        foreach (var mark in between)
        {
            lines += mark == '\n' ? 1 : 0;
            open = mark switch
            {
                '\u201C' or '\u201E' or '\u00AB' or '\u300C' or '\u300E' => true,
                '\u201D' or '\u00BB' or '\u300D' or '\u300F' or '\u2029' => false,
                '\n' when lines == 2 => false,
                '"' or '\uFF02' => !open,
                _ => open,
            };
        }

        return open;
    }
}
