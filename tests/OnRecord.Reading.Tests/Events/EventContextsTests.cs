using System.Collections.Immutable;
using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

public sealed class EventContextsTests
{
    [Theory]
    [InlineData("Korvia sent troops=troop and warships=warship to the border", "military territory")]
    [InlineData("Ostrel spoke of rain", "")]
    [InlineData("Korvia fired tear gas", "repression")]
    [InlineData("Korvia sold gas", "natural_resource")]
    [InlineData("a cyber - attack", "cyber")]
    [InlineData("Korvia sent soldiers=soldier , doctors=doctor , diplomats=diplomat , soldiers=soldier , doctors=doctor , diplomats=diplomat and a judge", "diplomatic health military")]
    public void TheWordsOfAClauseTellWhatItIsAbout(string written, string contexts)
    {
        var words = new ParsedText(written).Words;

        Assert.Equal(contexts, string.Join(' ', EventContexts.English.Of(words, [new TextSpan(0, int.MaxValue)])));
    }

    [Fact]
    public void WithoutAClauseThereIsNone() => Assert.Empty(EventContexts.English.Of(new ParsedText("troops=troop").Words, ImmutableArray<TextSpan>.Empty));

    [Fact]
    public void EventsHaveThem() => Assert.Contains("health", Assert.Single(Sample.Record("Korvia sent vaccines to Tesmar.").Events).Context);

    [Fact]
    public void TheTableHasAllContextsOfTheManualSortedAndOnce()
    {
        string[] rows = [.. Tsv.Embedded("events/contexts.tsv", "context", "word").Select(static row => $"{row[0]}\t{row[1]}")];

        Assert.Equal(rows.Distinct().Order(StringComparer.Ordinal), rows);
        Assert.Equal(37, rows.Select(static row => row.Split('\t')[0]).Distinct().Count());
    }
}
