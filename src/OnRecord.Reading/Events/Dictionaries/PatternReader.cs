using System.Buffers;
using System.Collections.Immutable;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Reads the elements of patterns and sets.</summary>
/// <param name="sets">Sets of synonyms that are defined so far.</param>
internal sealed class PatternReader(IReadOnlyDictionary<string, PatternElement> sets)
{
    private const int Deepest = 3;       // brackets within brackets
    private const int MostElements = 40;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]{}()*&#");

    /// <summary>Reads elements that are parted by blanks.</summary>
    /// <exception cref="FormatException">They are not understood; the message says why, in a few words.</exception>
    public ImmutableArray<PatternElement> Read(string text) => Read(text, 0);

    private ImmutableArray<PatternElement> Read(string text, int depth)
    {
        var elements = ImmutableArray.CreateBuilder<PatternElement>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (elements.Count == MostElements)
            {
                throw new FormatException($"more than {MostElements} elements");
            }

            var end = text[at] switch
            {
                '{' => Closing(text, at, '{', '}'),
                '(' => Closing(text, at, '(', ')'),
                _ => Word(text, at),
            };
            elements.Add(text[at] switch
            {
                '{' => Group(ElementKind.Phrase, text[(at + 1)..(end - 1)], depth),
                '(' => Group(ElementKind.Preposition, text[(at + 1)..(end - 1)], depth),
                _ => Element(text[at..end]),
            });
            at = end;
        }

        return elements.ToImmutable();
    }

    private PatternElement Group(ElementKind kind, string inner, int depth)
    {
        if (depth >= Deepest)
        {
            throw new FormatException($"more than {Deepest} brackets within one another");
        }

        var parts = Read(inner, depth + 1);
        return parts.IsEmpty ? throw new FormatException("empty brackets") : PatternElement.Of(kind, parts);
    }

    private static int Closing(string text, int open, char opens, char closes)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == opens ? 1 : text[at] == closes ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        throw new FormatException($"a bracket that is not closed: {text[open..]}");
    }

    private static int Word(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('{' or '('))
        {
            at++;
        }

        return at;
    }

    // A_B is A right before B, A_ is A right before whatever comes next.
    private PatternElement Element(string token)
    {
        var tight = token.Length > 1 && token[^1] == '_';
        var words = token.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => throw new FormatException("an element without words"),
            [var word] => Single(word, tight),
            _ => PatternElement.Of(ElementKind.Sequence, [.. words.Select(word => Single(word, false))], tight),
        };
    }

    private PatternElement Single(string word, bool tight) => word switch
    {
        "$" => PatternElement.Of(ElementKind.Actor, tight),
        "+" => PatternElement.Of(ElementKind.Recipient, tight),
        "^" => PatternElement.Of(ElementKind.Skipped, tight),
        "%" => PatternElement.Of(ElementKind.Joined, tight),
        ['&', ..] => (sets.TryGetValue(word, out var set) || sets.TryGetValue(word.TrimEnd('S'), out set)
            ? set : throw new FormatException($"{word} is not defined above")) with { Tight = tight },
        _ when word.AsSpan().ContainsAny(Marks) => throw new FormatException($"'{word}' is no word"),
        _ => PatternElement.OfWord(word, exact: tight, tight),
    };
}
