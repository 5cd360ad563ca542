using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

public sealed class ToldActsTests
{
    private static readonly Pipeline domestic = English.Pipeline(Sample.Actors, Models.All, events: new EventOptions { Domestic = true });

    [Theory]
    [InlineData("Arvania offered troops to Korvia to help it attack Tesmar.", "Assault")]
    [InlineData("Arvania rejected an appeal for sending soldiers to Tesmar.", "Aid")]
    [InlineData("Arvania repeated its demand that Korvia ease the blockade of Tesmar.", "Retreat")]
    [InlineData("Arvania will leave the talks with Korvia unless Tesmar ends the blockade of Korvia.", "Retreat")]
    public void WhatAnActIsForOrAboutIsNoEvent(string text, string type) => Assert.DoesNotContain(type, Types(Sample.Pipeline, text));

    [Theory]
    [InlineData("Arvania condemned Korvia after Korvian troops attacked Tesmar.", "Assault")]
    [InlineData("Korvian troops shelled Arvania, killing three Arvanian soldiers.", "Assault")]
    public void WhatAClauseTellsAsDoneIsAnEvent(string text, string type) => Assert.Contains(type, Types(Sample.Pipeline, text));

    [Fact]
    public void WhoeverProtestsDoesSoAtHomeWhereNobodyElseIsNamed()
    {
        var one = Assert.Single(Read(domestic, "Students held a rally against the Korvian government on Monday."));

        Assert.Equal((EventType.Protest, "XKV", "XKV"), (one.Type, Assert.Single(one.Actors).Code, Assert.Single(one.Recipients).Code));
    }

    [Fact]
    public void WhoeverGivesUpAtHomeDoesSoToNobody() => Assert.Empty(Assert.Single(Read(domestic, "The Korvian premier resigned on Monday.")).Recipients);

    [Fact]
    public void WhoeverTellsOfAnActTakesNoPartInIt() =>
        Assert.DoesNotContain(Read(Sample.Pipeline, "Arvania attacked the rebels on Monday, a Korvian envoy said."), static one => one.Recipients.Any(static party => party.Code == "XKV"));

    [Fact]
    public void AidForTwoIsForBoth() => Assert.Equal(
        ["XAR", "XTM"],
        Read(Sample.Pipeline, "Korvia sent 50 tonnes of aid for Arvania and Tesmar on Monday.").SelectMany(static one => one.Recipients).Select(static party => party.Code).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Types(Pipeline pipeline, string text) => Read(pipeline, text).Select(static one => one.Type.ToString());

    private static IReadOnlyList<DetectedEvent> Read(Pipeline pipeline, string text) => pipeline.Read(new Article { Text = text }).Get<EventLayer>().Events;
}
