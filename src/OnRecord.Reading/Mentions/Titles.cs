using System.Collections.Immutable;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>Titles and offices: <c>resources/actors/titles.tsv</c>.</summary>
internal static class Titles
{
    private const int LongestTitle = 6;    // words

    // Hash of the words of a title; false where it may not stand without a name after it, null for the beginning of a longer one.
    private static readonly Dictionary<ulong, bool?> Table = Read();

    /// <summary>Adds the titles outside other mentions.</summary>
    /// <param name="mentions">In text order.</param>
    public static ImmutableArray<Mention> Among(Document document, WordLayer words, SyntaxLayer syntax, List<Mention> mentions)
    {
        var all = ImmutableArray.CreateBuilder<Mention>(mentions.Count + 16);
        var next = 0;    // the first mention that is not yet passed
        for (var sentence = 0; sentence < words.SentenceCount; sentence++)
        {
            var (first, end) = words.Sentence(sentence);
            for (var word = first; word < end; word++)
            {
                if (next < mentions.Count && mentions[next].First == word)
                {
                    all.Add(mentions[next]);
                    word = mentions[next++].End - 1;
                    continue;
                }

                var limit = next < mentions.Count ? Math.Min(end, mentions[next].First) : end;
                var named = next < mentions.Count && mentions[next].Kind == MentionKind.Person ? mentions[next].First : -1;
                if (Longest(document, words, syntax, word, limit, named) is > 0 and var titleEnd)
                {
                    all.Add(new Mention(word, titleEnd, MentionKind.Title));
                    word = titleEnd - 1;
                }
            }
        }

        return all.DrainToImmutable();
    }

    /// <summary>Takes titles off the fronts of people's names, so that they can be mentions of their own: <c>President Kovar</c> is <c>Kovar</c>.</summary>
    public static void TakeOff(Document document, WordLayer words, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Kind == MentionKind.Person)
            {
                mentions[i] = mentions[i] with { First = NameAfter(document, words, mentions[i]) };
            }
        }
    }

    // The first word of the name after the titles; of a name that is all title, its own first word.
    private static int NameAfter(Document document, WordLayer words, Mention name)
    {
        var first = name.First;
        while (true)
        {
            var (hash, after) = (0UL, first);
            for (var end = first + 1; end <= Math.Min(name.End, first + LongestTitle); end++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(document.Slice(words[end - 1])));
                if (!Table.TryGetValue(hash, out var alone))
                {
                    break;
                }

                after = alone is null ? after : end;
            }

            after += after > first && after < name.End && document.Slice(words[after]) is "." ? 1 : 0;
            if (after == first || after >= name.End)
            {
                return first;
            }

            first = after;
        }
    }

    // The end of the longest title that begins at a word, or 0.
    private static int Longest(Document document, WordLayer words, SyntaxLayer syntax, int first, int limit, int named)
    {
        var (hash, longest) = (0UL, 0);
        for (var end = first + 1; end <= Math.Min(limit, first + LongestTitle); end++)
        {
            hash = Gazetteer.Join(hash, Gazetteer.Hash(document.Slice(words[end - 1])));
            if (!Table.TryGetValue(hash, out var alone))
            {
                break;
            }

            if (alone is { } mayBeAlone && (mayBeAlone || end == named) && syntax.Universal(end - 1) is "NOUN" or "PROPN")
            {
                longest = end;
            }
        }

        return longest;
    }

    private static Dictionary<ulong, bool?> Read()
    {
        var table = new Dictionary<ulong, bool?>();
        foreach (var row in Tsv.Embedded("actors/titles.tsv", "title", "stands_alone"))
        {
            var hash = 0UL;
            var parts = row[0].Replace("-", " - ").Replace("'s", " 's").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < parts.Length; i++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(parts[i]));
                table.TryAdd(hash, null);
            }

            table[hash] = table[hash] == true || row[1] == "yes";
        }

        return table;
    }
}
