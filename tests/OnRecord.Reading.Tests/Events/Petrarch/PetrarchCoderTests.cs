using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Events.Petrarch;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events.Petrarch;

public sealed class PetrarchCoderTests
{
    private static readonly ActorCoder actors = new(Sample.Actors);

    [Theory]
    [InlineData("Korvia attacked Arvania on Monday.", "XKV 190 XAR")]
    [InlineData("Arvania was attacked by Korvian soldiers on Monday.", "XKVMIL 190 XAR")]
    [InlineData("Korvia released three prisoners from Arvania on Monday.", "XKV 084 XAR")]
    [InlineData("The parliament of Korvia asked Arvania to help Tesmar.", "XKVLEG 023 XAR")]
    [InlineData("The parliament condemned Arvania.", "---LEG 111 XAR")]
    public void WhoActsIsTheSubjectAndTheFirstPartyAfterTheVerbIsTheOther(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Korvia said that Arvania had attacked Tesmar.", "XKV 112 XAR")]
    [InlineData("Korvia said that it had attacked Tesmar.", "XKV 015 XTM")]
    [InlineData("Korvia said it would not meet Arvania.", "XKV 125 XAR")]
    [InlineData("Korvia said that Arvania had sent food to Tesmar.", "")]
    [InlineData("Korvia said that the bridge was safe.", "")]
    public void OfWhatIsSaidOfOthersOnlyAttacksCount(string text, string events) => Assert.Equal(events, Written(text));

    [Fact]
    public void JoinedPartiesActUponEachOther() =>
        Assert.Equal("XKV 040 XAR, XAR 040 XKV", Written("Korvia and Arvania met on Monday."));

    [Fact]
    public void WhoeverIsVisitedIsHost() => Assert.Equal("XKVGOV 042 XAR, XAR 043 XKVGOV", Written("Chairman Tomo Besk visited Arvania on Monday."));

    [Theory]
    [InlineData("Korvia condemned Tesmar, which had attacked Arvania.", "XKV 111 XTM")]
    [InlineData("Korvia condemned Tesmar after Arvania attacked it.", "XKV 111 XTM")]
    public void ClausesWithinPhrasesAndOfWhatCameBeforeAreNoActs(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("The rain fell.")]
    [InlineData("Korvia slept.")]
    public void WithoutTwoPartiesThereIsNoAct(string text) => Assert.Empty(Written(text));

    [Theory]
    [InlineData("Korvia did not attack Arvania on Monday.", "")]
    [InlineData("Korvia met Arvania and Tesmar on Monday.", "XKV 040 XAR, XKV 040 XTM")]
    [InlineData("Korvia and Arvania attacked Tesmar on Monday.", "XKV 190 XTM, XAR 190 XTM")]
    [InlineData("Korvia attacked Korvia on Monday.", "")]
    [InlineData("Korvia condemned Arvania if it attacked Tesmar.", "XKV 111 XAR")]
    [InlineData("Korvia condemned Arvania before Arvania attacked Tesmar.", "XKV 111 XAR")]
    public void EachActOfTheSentenceItselfCountsOnce(string text, string events) => Assert.Equal(events, Written(text));

    [Theory]
    [InlineData("Korvia received aid from Arvania on Monday.", "XAR 070 XKV")]
    public void WhoReceivesIsTheRecipient(string text, string events) => Assert.Equal(events, Written(text));

    private static string Written(string text)
    {
        var document = Sample.Read(text);
        var coder = new PetrarchCoder(document, actors);
        return string.Join(", ", Enumerable.Range(0, document.Get<WordGraph>().Sentence.Length).SelectMany(coder.Code).Select(static act => $"{act.From} {act.Code} {act.To}"));
    }
}
