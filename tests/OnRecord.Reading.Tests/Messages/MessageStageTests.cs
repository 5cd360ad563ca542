using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Messages;

public sealed class MessageStageTests
{
    [Fact]
    public void TellingTwiceIsOneMessage()
    {
        var message = Assert.Single(Messages("Ilen Varro sent a letter to Tomo Besk on Monday. The letter to Besk was brought by Lira Sand."));

        Assert.Equal(2, message.Evidence.Count);
        Assert.Equal(["tomo-besk"], message.Addressees);
    }

    [Fact]
    public void AStatementBelongsToTheLetterItStandsIn()
    {
        var record = Read("Ilen Varro sent a letter to Tomo Besk. He wrote that the bridge would open in May.");
        var message = Assert.Single(record.Messages);
        var statement = record.Statements.Single(static one => one.Cue?.Text == "wrote");

        Assert.Equal(message.Id, statement.Message);
        Assert.Contains(statement.Id, message.Statements);
        Assert.Equal(["tomo-besk"], statement.Addressees);
    }

    [Fact]
    public void WhoeverIsWrittenToIsAnActor()
    {
        var record = Read("Ilen Varro sent condolences to the families of the fishermen.");

        Assert.Equal("the families of the fishermen", record.Find(Assert.Single(record.Messages).Addressees[0])!.Name);
        Assert.Equal(ActorKind.Group, record.Find(record.Messages[0].Addressees[0])!.Kind);
    }

    [Fact]
    public void ADateHasTheWordsItIsTakenFrom()
    {
        var sent = Assert.Single(Messages("Ilen Varro sent a letter to Tomo Besk on December 18, 2031.")).Sent;

        Assert.Equal(("2031-12-18", "December 18, 2031"), (sent!.Date, sent.Text));
    }

    [Fact]
    public void TheDayOfReceiptStandsForTheDayOfSending()
    {
        var message = Assert.Single(Messages("Tomo Besk received a letter from Ilen Varro on December 18, 2031."));

        Assert.Equal("2031-12-18", message.Received!.Date);
        Assert.Equal(message.Received, message.Sent);
    }

    [Fact]
    public void IdsAreTheSameWhenReadAgainAndEachItsOwn()
    {
        const string text = "Congratulatory messages came to Ruta Hallen from Ilen Varro, Tomo Besk and Lira Sand.";
        var ids = Messages(text).Select(static message => message.Id).ToArray();

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(ids, Messages(text).Select(static message => message.Id));
    }

    [Fact]
    public void TwoCallsOnTwoDaysAreTwo() => Assert.Equal(
        ["2031-12-15", "2031-12-18"],
        Messages("Ilen Varro spoke by telephone with Tomo Besk on December 15, 2031. Varro spoke by telephone with Besk on December 18, 2031.").Select(static message => message.Sent!.Date));

    [Fact]
    public void ConfidenceIsAProbability() => Assert.All(Messages("Ilen Varro met Tomo Besk. Ruta Hallen sent a letter to Besk."), static message => Assert.InRange(message.Confidence, 0.1, 0.99));

    [Theory]
    [InlineData("letter letter letter to to from from of of")]
    [InlineData("To: From: sent a letter to , and and and ,")]
    [InlineData("“I sent a letter to")]
    public void WordsWithoutSenseGiveNothing(string text) => Assert.Empty(Messages(text));

    [Fact]
    public void WhatStandsBesideTheProseIsNoMessage() =>
        Assert.Empty(Read("The harbour was open.\n\nShare this letter with Ilen Varro\n\nSubscribe to our newsletter").Messages);

    private static IReadOnlyList<Message> Messages(string text) => Read(text).Messages;

    private static Record Read(string text) => Recorder.Record(Sample.Pipeline.Read(new Article { Text = text, Published = new PublicationDate("2031-12-24", DateBasis.Header) }));
}
