using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Times;

/// <summary>The tense of the clause that an expression stands in: by the tree where there is one, else by the words before it.</summary>
internal static class ClauseTense
{
    private const int MostHeads = 12;
    private const int MostWords = 25;

    private static readonly WordSet FutureWords = ["will", "would", "shall", "scheduled", "planned", "expected", "set", "plans", "due", "upcoming", "going", "'ll", "’ll", "wo", "expects", "aims", "hopes"];

    // Only forms that the present does not have too: not "put".
    private static readonly WordSet PastWords =
    [
        .. Tsv.Embedded("attribution/irregular-verbs.tsv", "lemma", "past").SelectMany(static row => Tsv.List(row[1]).Where(form => form != row[0])),
        "has", "came", "went", "gave", "won", "stood",
    ];

    public static Tense Of(Document document, int start)
    {
        if (document.Find<SyntaxLayer>() is not { } syntax)
        {
            return ByWords(document.Text, start);
        }

        var words = document.Get<WordLayer>();
        var at = words.Starts.BinarySearch(start);
        at = at >= 0 ? at : Math.Max(~at - 1, 0);
        for (var i = 0; i < MostHeads && at >= 0 && at < words.Count; i++)
        {
            if (syntax.Universal(at) is "VERB" or "AUX" && Verb(document, words, syntax, at) is not Tense.Unknown and var tense)
            {
                return tense;
            }

            var head = syntax.Heads[at];
            if (head == SyntaxLayer.NoHead)
            {
                return Auxiliary(document, words, syntax, at) is not Tense.Unknown and var of ? of : ByWords(document.Text, start);
            }

            at = head;
        }

        return Tense.Unknown;
    }

    private static Tense Verb(Document document, WordLayer words, SyntaxLayer syntax, int verb)
    {
        var auxiliary = Auxiliary(document, words, syntax, verb);
        if (auxiliary != Tense.Unknown)
        {
            return auxiliary;
        }

        return syntax.Penn(verb) switch
        {
            "VBD" => Tense.Past,
            "VBN" => FutureWords.Contains(document.Slice(words[verb])) ? Tense.Future : Tense.Past,
            "VBP" or "VBZ" => FutureWords.Contains(document.Slice(words[verb])) ? Tense.Future : Tense.Present,
            _ => Tense.Unknown,    // the verb above tells
        };
    }

    // Of the verb's own: will, has, is to, to.
    private static Tense Auxiliary(Document document, WordLayer words, SyntaxLayer syntax, int verb)
    {
        var tense = Tense.Unknown;
        for (var i = Math.Max(verb - 6, 0); i < verb; i++)
        {
            if (syntax.Heads[i] != verb || (syntax.Universal(i) is not ("AUX" or "PART")))
            {
                continue;
            }

            var word = document.Slice(words[i]);
            var going = syntax.Penn(verb) == "VBG" && syntax.Penn(i) is "VBP" or "VBZ" && syntax.Universal(i) == "AUX";
            if (FutureWords.Contains(word) || going || (syntax.Penn(i) == "TO" && !syntax.Penn(verb).Equals("VBG", StringComparison.Ordinal)))
            {
                return Tense.Future;
            }

            tense = syntax.Penn(i) is "VBD" ? Tense.Past : word.Equals("has", StringComparison.OrdinalIgnoreCase) || word.Equals("have", StringComparison.OrdinalIgnoreCase) ? Tense.Past : tense;
        }

        return tense;
    }

    // The nearest word before it in the sentence that tells.
    private static Tense ByWords(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        for (var i = 0; i < MostWords && end > 0; i++)
        {
            while (end > 0 && !char.IsLetter(text[end - 1]))
            {
                if (text[end - 1] is '.' or '!' or '?' or '\n' && end < start - 1)
                {
                    return Tense.Unknown;
                }

                end--;
            }

            var from = end;
            while (from > 0 && char.IsLetter(text[from - 1]) && end - from < 40)
            {
                from--;
            }

            var word = text[from..end];
            if (FutureWords.Contains(word))
            {
                return Tense.Future;
            }

            if ((word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) || PastWords.Contains(word))
            {
                return Tense.Past;
            }

            end = from;
        }

        return Tense.Unknown;
    }
}
