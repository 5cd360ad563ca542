using System.Text;
using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Evaluation;

/// <summary>A word with the span of the token it belongs to.</summary>
/// <param name="start">In characters without white space.</param>
/// <param name="inMultiword">Whether its token holds other words too.</param>
internal sealed class SpannedWord(ConlluWord word, int start, int end, bool inMultiword)
{
    public ConlluWord Word { get; } = word;

    public int Start { get; } = start;

    public int End { get; } = end;

    public bool InMultiword { get; } = inMultiword;

    /// <summary>Null for the root, and where no head is told.</summary>
    public SpannedWord? Head { get; set; }
}

/// <summary>Sentences as the characters they consist of, without white space, and what spans which of them.</summary>
internal sealed record SpannedText(
    string Characters, IReadOnlyList<(int Start, int End)> Tokens, IReadOnlyList<(int Start, int End)> Sentences, IReadOnlyList<SpannedWord> Words)
{
    public static SpannedText Of(IReadOnlyList<ConlluSentence> sentences)
    {
        var characters = new StringBuilder();
        var (tokens, spans, words) = (new List<(int, int)>(), new List<(int, int)>(), new List<SpannedWord>());
        foreach (var sentence in sentences)
        {
            var (begin, first) = (characters.Length, words.Count);
            foreach (var token in sentence.Tokens())
            {
                var start = characters.Length;
                foreach (var letter in token.Form)
                {
                    if (!char.IsWhiteSpace(letter))
                    {
                        characters.Append(letter);
                    }
                }

                tokens.Add((start, characters.Length));
                for (var i = token.First; i < token.End; i++)
                {
                    words.Add(new SpannedWord(sentence.Words[i], start, characters.Length, token.End > token.First + 1));
                }
            }

            spans.Add((begin, characters.Length));
            foreach (var word in words[first..].Where(static word => word.Word.Head > 0))
            {
                word.Head = words[first + word.Word.Head - 1];
            }
        }

        return new SpannedText(characters.ToString(), tokens, spans, words);
    }
}

/// <summary>Which word of a system stands for which gold word.</summary>
internal static class Alignment
{
    /// <param name="gold">In text order, as <paramref name="system"/>, over the same characters.</param>
    public static IReadOnlyList<(SpannedWord Gold, SpannedWord System)> Of(IReadOnlyList<SpannedWord> gold, IReadOnlyList<SpannedWord> system)
    {
        var pairs = new List<(SpannedWord, SpannedWord)>();
        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].InMultiword || system[s].InMultiword)
            {
                var (goldEnd, systemEnd) = Region(gold, ref g, system, ref s);
                Common(gold, g, goldEnd, system, s, systemEnd, pairs);
                (g, s) = (goldEnd, systemEnd);
            }
            else if ((gold[g].Start, gold[g].End) == (system[s].Start, system[s].End))
            {
                pairs.Add((gold[g++], system[s++]));
            }
            else if (gold[g].Start <= system[s].Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    // The words from here on that multiword tokens, of either side and overlapping each other, cover. Words before are passed over.
    private static (int GoldEnd, int SystemEnd) Region(
        IReadOnlyList<SpannedWord> gold, ref int g, IReadOnlyList<SpannedWord> system, ref int s)
    {
        int end;
        if (gold[g].InMultiword)
        {
            end = gold[g].End;
            if (!system[s].InMultiword && system[s].Start < gold[g].Start)
            {
                s++;
            }
        }
        else
        {
            end = system[s].End;
            if (gold[g].Start < system[s].Start)
            {
                g++;
            }
        }

        var (goldEnd, systemEnd) = (g, s);
        while (true)
        {
            if (Grows(gold, goldEnd, end, out var further))
            {
                goldEnd++;
            }
            else if (Grows(system, systemEnd, end, out further))
            {
                systemEnd++;
            }
            else
            {
                return (goldEnd, systemEnd);
            }

            end = Math.Max(end, further);
        }
    }

    // Whether the word still begins inside the region; how far it takes it. A word that is a token does not widen it.
    private static bool Grows(IReadOnlyList<SpannedWord> words, int word, int end, out int further)
    {
        further = end;
        if (word == words.Count || words[word].Start >= end)
        {
            return false;
        }

        further = words[word].InMultiword ? words[word].End : end;
        return true;
    }

    private static void Common(
        IReadOnlyList<SpannedWord> gold, int g, int goldEnd, IReadOnlyList<SpannedWord> system, int s, int systemEnd,
        List<(SpannedWord, SpannedWord)> pairs)
    {
        var lengths = new int[goldEnd - g + 1, systemEnd - s + 1];    // of the longest common subsequence from there on
        for (var i = goldEnd - g - 1; i >= 0; i--)
        {
            for (var j = systemEnd - s - 1; j >= 0; j--)
            {
                lengths[i, j] = IsSame(gold[g + i], system[s + j])
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var (left, right) = (0, 0);
        while (left < goldEnd - g && right < systemEnd - s)
        {
            if (IsSame(gold[g + left], system[s + right]))
            {
                pairs.Add((gold[g + left++], system[s + right++]));
            }
            else if (lengths[left + 1, right] >= lengths[left, right + 1])
            {
                left++;
            }
            else
            {
                right++;
            }
        }
    }

    private static bool IsSame(SpannedWord one, SpannedWord other) =>
        one.Word.Form.Equals(other.Word.Form, StringComparison.OrdinalIgnoreCase);
}
