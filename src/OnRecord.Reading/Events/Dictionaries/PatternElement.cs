using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>What an element of a pattern asks for.</summary>
internal enum ElementKind : byte
{
    Word,

    /// <summary>Words one right after the other: <c>A_B</c>.</summary>
    Sequence,

    /// <summary>Any member of a set of synonyms: <c>&amp;VESSEL</c>.</summary>
    Any,

    /// <summary>Words of one phrase in their order: <c>{A B}</c>.</summary>
    Phrase,

    /// <summary>A preposition and words of what it governs: <c>(TO HARBOUR)</c>.</summary>
    Preposition,

    /// <summary><c>$</c>: whoever stands here acts.</summary>
    Actor,

    /// <summary><c>+</c>: it is done to whoever stands here.</summary>
    Recipient,

    /// <summary><c>^</c>: whoever stands here has no part.</summary>
    Skipped,

    /// <summary><c>%</c>: several joined, who do it to one another.</summary>
    Joined,
}

/// <summary>An element of a pattern of a verb.</summary>
/// <param name="Word">Hash of the word; 0 for other kinds.</param>
/// <param name="Exact">Whether no other form of the word will do.</param>
/// <param name="Parts">Members of a set, words of a sequence or phrase, the preposition and what follows it.</param>
/// <param name="Tight">Whether the next element follows right after it.</param>
internal sealed record PatternElement(ElementKind Kind, uint Word, bool Exact, ImmutableArray<PatternElement> Parts, bool Tight)
{
    /// <summary>How many elements it holds, with those of all its parts.</summary>
    public int Size { get; } = 1 + Parts.Sum(static part => part.Size);

    /// <summary>How much it asks.</summary>
    public int Weight => Kind switch
    {
        ElementKind.Word => 2,
        ElementKind.Any => 2,
        ElementKind.Sequence or ElementKind.Phrase or ElementKind.Preposition => Parts.Sum(static part => part.Weight),
        _ => 1,
    };

    public IEnumerable<uint> Needed() => Kind switch
    {
        ElementKind.Word => [Word],
        ElementKind.Sequence or ElementKind.Phrase or ElementKind.Preposition => Parts.SelectMany(static part => part.Needed()),
        _ => [],
    };

    public static PatternElement Of(ElementKind kind, bool tight = false) => new(kind, 0, false, [], tight);

    public static PatternElement Of(ElementKind kind, ImmutableArray<PatternElement> parts, bool tight = false) => new(kind, 0, false, parts, tight);

    public static PatternElement OfWord(string word, bool exact, bool tight) => new(ElementKind.Word, WordGraph.Hash(word), exact, [], tight);
}

/// <summary>A pattern of a verb with its code.</summary>
/// <param name="Before">What stands before the verb, in the order of the text.</param>
/// <param name="After">What stands after it.</param>
/// <param name="IsPhrasal">Whether the dictionary is one of PETRARCH2, whose words are nouns and what belongs to them.</param>
/// <param name="Line">Number of its line.</param>
internal sealed record VerbPattern(ImmutableArray<PatternElement> Before, ImmutableArray<PatternElement> After, VerbCode Code, bool IsPhrasal, int Line)
{
    public int Weight { get; } = Before.Sum(static one => one.Weight) + After.Sum(static one => one.Weight);

    /// <summary>Words without which it cannot hold.</summary>
    public ImmutableArray<uint> Needed { get; } = [.. Before.Concat(After).SelectMany(static one => one.Needed()).Distinct()];
}

/// <summary>Codes of a verb or pattern: <c>[042:043]</c>.</summary>
/// <param name="Code">From who acts to whom; empty for none.</param>
/// <param name="Return">The other way round; empty for none.</param>
internal sealed record VerbCode(string Code, string Return)
{
    public static VerbCode None { get; } = new("", "");

    public bool IsNone => Code.Length + Return.Length == 0;
}
