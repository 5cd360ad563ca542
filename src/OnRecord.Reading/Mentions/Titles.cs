using System.Collections.Immutable;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>Titles and offices: <c>resources/actors/titles.tsv</c>.</summary>
internal static class Titles
{
    private const int LongestTitle = 6;    // words
    private const int LongestName = 32;    // words; of a longer one nothing is taken off

    private static readonly ulong Of = Gazetteer.Hash("of");
    private static readonly ulong The = Gazetteer.Hash("the");
    private static readonly ulong Stop = Gazetteer.Hash(".");

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

    /// <summary>
    /// Takes titles off the fronts of people's names, so that they can be mentions of their own: <c>President Kovar</c> is <c>Kovar</c>,
    /// and <c>President of Sella Ana Kovar</c> is <c>Sella</c> and <c>Ana Kovar</c>. What is a title and nothing more is no name.
    /// </summary>
    public static List<Mention> TakeOff(Document document, WordLayer words, in Gazetteer known, List<Mention> mentions)
    {
        List<Mention>? left = null;    // once there is one that changes
        Span<ulong> hashes = stackalloc ulong[LongestName];
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            var length = mention.End - mention.First;
            if (mention.Kind != MentionKind.Person || length > LongestName)
            {
                left?.Add(mention);
                continue;
            }

            for (var i = 0; i < length; i++)
            {
                hashes[i] = Gazetteer.Hash(document.Slice(words[mention.First + i]));
            }

            var name = hashes[..length];
            var first = NameAfter(name);
            if (first == 0)
            {
                left?.Add(mention);
                continue;
            }

            left ??= mentions[..m];
            if (first < length && name[first] == Of)
            {
                var place = first + (first + 1 < length && name[first + 1] == The ? 2 : 1);
                var end = place + known.Longest(name[place..], NameClasses.Place | NameClasses.State);
                if (end > place)
                {
                    left.Add(new Mention(mention.First + place, mention.First + end, MentionKind.Location));
                    first = end;
                }
            }

            if (first < length)
            {
                left.Add(mention with { First = mention.First + first });
            }
        }

        return left ?? mentions;
    }

    /// <summary>Where a person's name begins, after the titles before it: its length where all of it is a title that stands alone.</summary>
    /// <param name="name">Hashes of its words.</param>
    public static int NameAfter(ReadOnlySpan<ulong> name)
    {
        for (var first = 0; ;)
        {
            var (hash, after, standsAlone) = (0UL, first, false);
            for (var end = first + 1; end <= Math.Min(name.Length, first + LongestTitle); end++)
            {
                hash = Gazetteer.Join(hash, name[end - 1]);
                if (!Table.TryGetValue(hash, out var alone))
                {
                    break;
                }

                (after, standsAlone) = alone is null ? (after, standsAlone) : (end, alone.Value);
            }

            after += after > first && after < name.Length && name[after] == Stop ? 1 : 0;
            if (after == first || (after == name.Length && !(standsAlone && first == 0)))
            {
                return first;
            }

            if (after == name.Length)
            {
                return after;
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
