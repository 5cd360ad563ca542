using OnRecord.Reading.Events;
using OnRecord.Text;
using OnRecord.Train.Events;

namespace OnRecord.Train.Tests.Events;

public sealed class EventCaseTests
{
    [Fact]
    public void ACaseHasItsTextAndItsEvents()
    {
        var one = Assert.Single(Read("""{"id":"a-1","suite":"plv_train","text":"Korvia met Ostrel.","date":"2031-12-24","events":[{"source":"XKV","target":["XOS","XTM"],"code":"040","plover":"CONSULT","quad":1,"scheme":"CAMEO","reciprocal":true,"source_text":"Korvia","target_text":"Ostrel"}]}"""));
        var gold = Assert.Single(one.Events);

        Assert.Equal(("a-1", "plv_train", "Korvia met Ostrel.", "2031-12-24"), (one.Id, one.Suite, one.Text, one.Date));
        Assert.Equal((new TextSpan(0, 6), new TextSpan(11, 17)), (one.Actor!.Value, one.Recipient!.Value));
        Assert.Equal(["XKV"], gold.Actors);
        Assert.Equal(["XOS", "XTM"], gold.Recipients);
        Assert.Equal(("040", EventType.Consult, 1, true, "CAMEO"), (gold.Code, gold.Type, gold.Quad, gold.IsMutual, gold.Scheme));
    }

    [Fact]
    public void WhatACaseLacksIsEmpty()
    {
        var one = Assert.Single(Read("""{"id":"a","suite":"b","text":"Rain.","events":[{"source":null,"code":"0"}]}"""));
        var gold = Assert.Single(one.Events);

        Assert.Null(one.Date);
        Assert.Null(one.Actor);
        Assert.Null(one.Recipient);
        Assert.Empty(gold.Actors);
        Assert.Empty(gold.Recipients);
        Assert.Equal((null, -1, false, ""), (gold.Type, gold.Quad, gold.IsMutual, gold.Scheme));
    }

    [Fact]
    public void ACaseWithoutEventsIsACase() => Assert.Empty(Assert.Single(Read("""{"id":"a","suite":"b","text":"Rain.","events":[]}""")).Events);

    [Theory]
    [InlineData("ASSAULT", EventType.Assault)]
    [InlineData("assault", EventType.Assault)]
    [InlineData("YIELD", EventType.Concede)]
    [InlineData("FIGHT", null)]
    public void ATypeIsThatOfPlover(string plover, EventType? type) =>
        Assert.Equal(type, Assert.Single(Assert.Single(Read($$"""{"id":"a","suite":"b","text":"c","events":[{"code":"1","plover":"{{plover}}"}]}""")).Events).Type);

    [Fact]
    public void MarksNameTheFirstOfEachParty()
    {
        var one = Assert.Single(Read("""{"id":"a","suite":"b","text":"Ostrel met Korvia and Tesmar.","marked":"<t>Ostrel</t> met <s>Korvia</s> and <s>Tesmar</s>.","events":[]}"""));

        Assert.Equal((new TextSpan(11, 17), new TextSpan(0, 6)), (one.Actor!.Value, one.Recipient!.Value));
    }

    [Theory]
    [InlineData("Korvia met.", "no marks")]
    [InlineData("Korvia met.", "<s></s>")]
    [InlineData("met", "<s>Korvia of the north</s>")]    // longer than the text
    public void MarksThatNameNothingAreNoParty(string text, string marked) =>
        Assert.Null(Assert.Single(Read($$"""{"id":"a","suite":"b","text":"{{text}}","marked":"{{marked}}","events":[]}""")).Actor);

    [Theory]
    [InlineData("the Korvian army's men", "the Korvian army 's men", 0, 22)]
    [InlineData("A Korvian , army came", "Korvian, army", 2, 16)]
    public void BlanksOfTheWordsNeedNotBeThoseOfTheText(string text, string words, int start, int end) =>
        Assert.Equal(new TextSpan(start, end), Assert.Single(Read($$"""{"id":"a","suite":"b","text":"{{text}}","events":[{"code":"1","source_text":"{{words}}"}]}""")).Actor);

    [Fact]
    public void WordsThatDoNotStandInTheTextAreNoParty() =>
        Assert.Null(Assert.Single(Read("""{"id":"a","suite":"b","text":"Rain.","events":[{"code":"1","source_text":"Korvia"}]}""")).Actor);

    [Fact]
    public void CasesThatAreNotToBeScoredAreLeftOut() => Assert.Equal(["b"], Read(
        """
        {"id":"a","suite":"b","text":"c","evaluate":false,"events":[]}

        {"id":"b","suite":"b","text":"c","evaluate":true,"events":[]}
        """).Select(static one => one.Id));

    [Fact]
    public void OfTheUnitSuiteTheRevisedEventsCount()
    {
        var one = Assert.Single(Read("""{"id":"a","suite":"petrarch_unit","text":"c","events":[{"code":"010"}],"events_up":[{"code":"040"},{"code":"050"}]}"""));

        Assert.Equal(["040", "050"], one.Events.Select(static gold => gold.Code));
        Assert.Equal("010", Assert.Single(Assert.Single(Read("""{"id":"a","suite":"petr2_gsr","text":"c","events":[{"code":"010"}],"events_up":[]}""")).Events).Code);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"suite":"b","text":"c","events":[]}""")]
    [InlineData("""{"id":"a","text":"c","events":[]}""")]
    [InlineData("""{"id":"a","suite":"b","events":[]}""")]
    [InlineData("""{"id":"a","suite":"b","text":"c"}""")]
    [InlineData("""{"id":"a","suite":"b","text":"c","events":{}}""")]
    [InlineData("""{"id":"a","suite":"b","text":"c","events":[{}]}""")]
    [InlineData("""{"id":"a","suite":"b","text":1,"events":[]}""")]
    [InlineData("""{"id":"a","suite":"b","text":"c","evaluate":"no","events":[]}""")]
    public void ALineThatIsNoCaseIsNamed(string line)
    {
        var error = Assert.Throws<FormatException>(() => Read("""{"id":"a","suite":"b","text":"c","events":[]}""" + "\n" + line));

        Assert.StartsWith("gold.jsonl, line 2:", error.Message, StringComparison.Ordinal);
    }

    private static List<EventCase> Read(string lines) => [.. EventCase.Read(new StringReader(lines), "gold.jsonl")];
}
