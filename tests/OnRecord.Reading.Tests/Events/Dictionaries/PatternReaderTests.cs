using System.Collections.Immutable;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class PatternReaderTests
{
    private static readonly Dictionary<string, PatternElement> sets = new(StringComparer.Ordinal)
    {
        ["&BOAT"] = PatternElement.Of(ElementKind.Any, [PatternElement.OfWord("barge", exact: false, tight: false), PatternElement.OfWord("ferry", exact: true, tight: false)]),
    };

    // "!" is exact, "~" right before what comes next.
    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("OLD", "old")]
    [InlineData("OLD BOAT", "old boat")]
    [InlineData("  OLD\t BOAT ", "old boat")]
    [InlineData("OLD_", "old!~")]
    [InlineData("_OLD", "old")]
    [InlineData("OLD_ BOAT", "old!~ boat")]
    [InlineData("OLD_BOAT", "<old boat>")]
    [InlineData("OLD__BOAT", "<old boat>")]
    [InlineData("OLD_BOAT_", "<old boat>~")]
    [InlineData("OLD_BOAT_ NEAR", "<old boat>~ near")]
    [InlineData("{OLD BOAT}", "{old boat}")]
    [InlineData("{OLD}BOAT", "{old} boat")]
    [InlineData("OLD{BOAT}", "old {boat}")]
    [InlineData("OLD(TO BOAT)", "old (to boat)")]
    [InlineData("(TO BOAT)", "(to boat)")]
    [InlineData("(TO {OLD BOAT})", "(to {old boat})")]
    [InlineData("(TO (NEAR BOAT))", "(to (near boat))")]
    [InlineData("{OLD {FINE {NEAR}}}", "{old {fine {near}}}")]
    [InlineData("{OLD} {BOAT}", "{old} {boat}")]
    [InlineData("$", "Actor")]
    [InlineData("+", "Recipient")]
    [InlineData("^", "Skipped")]
    [InlineData("%", "Joined")]
    [InlineData("$_ OLD", "Actor~ old")]
    [InlineData("+_ OLD", "Recipient~ old")]
    [InlineData("^_ OLD", "Skipped~ old")]
    [InlineData("%_ OLD", "Joined~ old")]
    [InlineData("$_OLD", "<Actor old>")]
    [InlineData("&BOAT", "[barge ferry!]")]
    [InlineData("&BOATS", "[barge ferry!]")]
    [InlineData("&BOAT_", "[barge ferry!]~")]
    [InlineData("OLD_&BOAT", "<old [barge ferry!]>")]
    public void ElementsAreRead(string written, string read) => Assert.Equal(read, Show(new PatternReader(sets).Read(written)));

    [Theory]
    [InlineData("_", "an element without words")]
    [InlineData("__", "an element without words")]
    [InlineData("OLD)", "'OLD)' is no word")]
    [InlineData("OLD}", "'OLD}' is no word")]
    [InlineData("[OLD", "'[OLD' is no word")]
    [InlineData("OLD]", "'OLD]' is no word")]
    [InlineData("OLD*", "'OLD*' is no word")]
    [InlineData("OLD#", "'OLD#' is no word")]
    [InlineData("OLD&", "'OLD&' is no word")]
    [InlineData("&NET", "&NET is not defined above")]
    [InlineData("{}", "empty brackets")]
    [InlineData("( )", "empty brackets")]
    [InlineData("{OLD", "a bracket that is not closed: {OLD")]
    [InlineData("NEAR (OLD", "a bracket that is not closed: (OLD")]
    [InlineData("(OLD}", "a bracket that is not closed: (OLD}")]
    [InlineData("{OLD {BOAT}", "a bracket that is not closed: {OLD {BOAT}")]
    [InlineData("{A {B {C {D}}}}", "more than 3 brackets within one another")]
    public void WhatIsNoPatternIsToldWithItsReason(string written, string why) =>
        Assert.Equal(why, Assert.Throws<FormatException>(() => new PatternReader(sets).Read(written)).Message);

    [Fact]
    public void APatternHasABound()
    {
        Assert.Equal(40, new PatternReader(sets).Read(string.Join(' ', Enumerable.Repeat("A", 40))).Length);
        Assert.Equal("more than 40 elements", Assert.Throws<FormatException>(() => new PatternReader(sets).Read(string.Join(' ', Enumerable.Repeat("A", 41)))).Message);
    }

    [Theory]
    [InlineData("OLD", 2, 1)]
    [InlineData("OLD BOAT", 4, 2)]
    [InlineData("OLD_BOAT", 4, 2)]
    [InlineData("OLD_OLD", 4, 1)]
    [InlineData("{OLD BOAT}", 4, 2)]
    [InlineData("(TO BOAT)", 4, 2)]
    [InlineData("(TO $)", 3, 1)]
    [InlineData("&BOAT", 2, 0)]
    [InlineData("$", 1, 0)]
    [InlineData("+", 1, 0)]
    [InlineData("^", 1, 0)]
    [InlineData("%", 1, 0)]
    [InlineData("$ OLD", 3, 1)]
    public void APatternAsksAsMuchAsItsWords(string written, int weight, int needed)
    {
        var read = new PatternReader(sets).Read(written);

        Assert.All([new VerbPattern(read, [], VerbCode.None, false, 1), new VerbPattern([], read, VerbCode.None, false, 1)], pattern =>
            Assert.Equal((weight, needed), (pattern.Weight, pattern.Needed.Length)));
    }

    [Theory]
    [InlineData("OLD", 1)]
    [InlineData("OLD_BOAT", 3)]
    [InlineData("(TO {OLD BOAT})", 5)]
    [InlineData("&BOAT", 3)]
    public void AnElementIsAsLargeAsAllItsParts(string written, int size) => Assert.Equal(size, new PatternReader(sets).Read(written)[0].Size);

    private static string Show(ImmutableArray<PatternElement> elements) => string.Join(' ', elements.Select(Show));

    private static string Show(PatternElement element)
    {
        var parts = Show(element.Parts);
        var written = element.Kind switch
        {
            ElementKind.Word => Array.Find(["old", "boat", "near", "fine", "to", "barge", "ferry"], word => WordGraph.Hash(word) == element.Word) ?? "?",
            ElementKind.Sequence => $"<{parts}>",
            ElementKind.Any => $"[{parts}]",
            ElementKind.Phrase => $"{{{parts}}}",
            ElementKind.Preposition => $"({parts})",
            var kind => kind.ToString(),
        };
        return written + (element.Exact ? "!" : "") + (element.Tight ? "~" : "");
    }
}
