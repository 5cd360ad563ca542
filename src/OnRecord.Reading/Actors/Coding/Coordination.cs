using System.Collections.Immutable;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>Takes actors joined by commas and <c>and</c> apart: <c>Japan, the United States and India</c>.</summary>
internal static class Coordination
{
    /// <summary>Each of the actors with which the words of a span are joined, they among them, in the order of the text.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="start">Where the span begins.</param>
    /// <param name="length">How long it is.</param>
    public static ImmutableArray<string> Around(string text, int start, int length)
    {
        var words = Words(text);
        var first = words.FindIndex(word => word.End > start);
        var last = words.FindLastIndex(word => word.Start < start + length);
        if (first < 0 || last < first)
        {
            return [text.Substring(start, length)];
        }

        var items = Inside(text, words, first, last);
        Leftwards(text, words, first, items);
        Rightwards(text, words, last, items);
        return [.. Shared(text, words, items)];
    }

    private static List<(int First, int Last)> Inside(string text, List<(int Start, int End)> words, int first, int last)
    {
        List<(int First, int Last)> items = [];
        var begin = first;
        for (var i = first + 1; i < last; i++)
        {
            if (IsJoint(text, words, i) && IsUpper(text, words, AfterArticle(text, words, AfterJoint(text, words, i))))
            {
                items.Add((begin, i - 1));
                i = AfterArticle(text, words, AfterJoint(text, words, i));
                begin = i;
            }
        }

        items.Add((begin, last));
        return items;
    }

    private static void Rightwards(string text, List<(int Start, int End)> words, int last, List<(int First, int Last)> items)
    {
        List<(int First, int Last)> added = [];
        var joined = false;
        var at = EndOfItem(text, words, last) + 1;
        if (at - 1 > last && !IsJoint(text, words, at - 1))
        {
            items[^1] = (items[^1].First, at - 1);
        }

        while (IsJoint(text, words, at))
        {
            joined |= HasAnd(text, words, at);
            var first = AfterArticle(text, words, AfterJoint(text, words, at));
            if (!IsUpper(text, words, first))
            {
                break;
            }

            var end = EndOfItem(text, words, first);
            added.Add((first, end));
            at = end + 1;
        }

        // A comma alone may part an apposition: "Russia, Besk said".
        if (joined)
        {
            items.AddRange(added);
        }
    }

    private static void Leftwards(string text, List<(int Start, int End)> words, int first, List<(int First, int Last)> items)
    {
        var joined = items.Count > 1 || FollowedByAnd(text, words, items[^1].Last + 1);
        while (true)
        {
            var at = first - 1;
            if (at >= 0 && IsArticle(text, words, at))
            {
                at--;
            }

            var end = at;
            while (end >= 0 && IsJoint(text, words, end))
            {
                joined |= Is(text, words, end, "and") || Is(text, words, end, "or");
                end--;
            }

            if (end == at || end < 0 || !joined || !IsUpper(text, words, end))
            {
                return;
            }

            var begin = end;
            while (begin > 0 && IsUpper(text, words, begin - 1) && !IsArticle(text, words, begin - 1))
            {
                begin--;
            }

            items.Insert(0, (begin, end));
            first = begin;
        }
    }

    private static bool FollowedByAnd(string text, List<(int Start, int End)> words, int at)
    {
        while (at < words.Count)
        {
            if (IsJoint(text, words, at) && HasAnd(text, words, at))
            {
                return true;
            }

            if (!IsJoint(text, words, at) && !IsUpper(text, words, at) && !IsArticle(text, words, at))
            {
                return false;
            }

            at++;
        }

        return false;
    }

    // "Russian and Belorussian soldiers": the head is of both.
    private static IEnumerable<string> Shared(string text, List<(int Start, int End)> words, List<(int First, int Last)> items)
    {
        var last = items[^1];
        var head = last.Last > last.First && !IsUpper(text, words, last.Last) ? words[last.Last] : default;
        foreach (var item in items)
        {
            var written = text[words[item.First].Start..words[item.Last].End];
            yield return head.End > 0 && item.First == item.Last && item != last ? $"{written} {text[head.Start..head.End]}" : written;
        }
    }

    // Names go on in capitals; a common noun after them belongs to them: "Korvian soldiers".
    private static int EndOfItem(string text, List<(int Start, int End)> words, int first)
    {
        var end = first;
        while (end + 1 < words.Count && IsUpper(text, words, end + 1))
        {
            end++;
        }

        return end == first && end + 1 < words.Count && IsHead(text, words, end + 1) ? end + 1 : end;
    }

    // A plural noun directly after an adjective of a state.
    private static bool IsHead(string text, List<(int Start, int End)> words, int word) =>
        text[words[word].End - 1] == 's' && words[word].End - words[word].Start > 4 && char.IsLower(text[words[word].Start])
        && text[words[word - 1].End - 1] is 'n' or 'h' or 'e' or 'i' && words[word].Start == words[word - 1].End + 1;

    private static int AfterJoint(string text, List<(int Start, int End)> words, int at)
    {
        while (IsJoint(text, words, at))
        {
            at++;
        }

        return at;
    }

    private static bool HasAnd(string text, List<(int Start, int End)> words, int at) =>
        Is(text, words, at, "and") || Is(text, words, at, "or") || (at + 1 < words.Count && (Is(text, words, at + 1, "and") || Is(text, words, at + 1, "or")));

    private static int AfterArticle(string text, List<(int Start, int End)> words, int at) => IsArticle(text, words, at) ? at + 1 : at;

    private static bool IsArticle(string text, List<(int Start, int End)> words, int at) => Is(text, words, at, "the") || Is(text, words, at, "The");

    private static bool IsJoint(string text, List<(int Start, int End)> words, int at) =>
        Is(text, words, at, ",") || Is(text, words, at, "and") || Is(text, words, at, "or");

    private static bool IsUpper(string text, List<(int Start, int End)> words, int at) => at >= 0 && at < words.Count && char.IsUpper(text[words[at].Start]);

    private static bool Is(string text, List<(int Start, int End)> words, int at, string word) =>
        at >= 0 && at < words.Count && text.AsSpan(words[at].Start, words[at].End - words[at].Start).SequenceEqual(word);

    private static List<(int Start, int End)> Words(string text)
    {
        List<(int Start, int End)> words = [];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ',')
            {
                words.Add((i, ++i));
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] != ',' && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > i)
            {
                var first = end > i + 1 && text[i] is '(' or '“' or '"' ? i + 1 : i;
                var trimmed = end;
                while (trimmed > first + 1 && text[trimmed - 1] is ';' or ':' or ')' or '”' or '"' or '.' && (trimmed == text.Length || trimmed - first > 4))
                {
                    trimmed--;
                }

                words.Add((first, trimmed));
            }

            i = Math.Max(end, i + 1);
        }

        return words;
    }
}
