using CsCheck;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Events;
using OnRecord.Reading.Places;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

/// <summary>What holds of the events of every text; see <see cref="PropertyTests"/>.</summary>
public sealed class EventPropertyTests
{
    private const int Texts = 1000;

    private static readonly string[] Pieces =
    [
        "Korvia ", "Arvania ", "Tesmar ", "Korvian ", "Ilen Varro ", "Tomo Besk ", "Ruta Hallen ", "President ", "he ", "she ", "they ", "both sides ", "the president ", "it ",
        "praised ", "accused ", "met ", "bombed ", "threatened ", "refused ", "agreed ", "visited ", "urged ", "arrested ", "was ", "will ", "did not ", "would ",
        "held talks ", "paid a visit ", "imposed sanctions ", "sent grain ", "withdrew its troops ", "denied ", "said that ", "reported that ",
        "to ", "of ", "by ", "with ", "on ", "against ", "from ", "between ", "in ", "and ", "which ", "that ", "who ", "if ", "each other ",
        "talks ", "attack ", "visit ", "troops ", "sanctions ", "agreement ", "a ", "the ", "'s ", "’s ", "its ", "their ",
        "Monday ", "last year ", "December 3 ", "2019 ", "in Geneva ", ". ", ", ", "\n\n", "“", "” ", ": ", "- ", "🚀 ", "\u0301", "KTB ", "the match ", "goal ",
    ];

    private static readonly Gen<string> Any = Gen.OneOf(NastyTexts.Any, Gen.OneOf(Pieces).Array[0, 50].Select(string.Concat));

    [Fact]
    public void TheGeneratorMakesEvents()
    {
        var found = 0;
        Any.Sample(text => { Interlocked.Add(ref found, Read(text).Get<EventLayer>().Events.Length); }, iter: 200);

        Assert.InRange(found, 10, int.MaxValue);
    }

    [Fact]
    public void SpansLieInsideTheText() => Any.Sample(
        static text => Read(text).Get<EventLayer>().Events.All(one => one.Evidence.Add(one.Trigger).All(span => 0 <= span.Start && span.Start < span.End && span.End <= text.Length)),
        iter: Texts);

    [Fact]
    public void TheTriggerStandsInTheFirstClauseOfTheEvidence() => Any.Sample(
        static text => Read(text).Get<EventLayer>().Events.All(static one => !one.Evidence.IsEmpty && one.Evidence[0].Start <= one.Trigger.Start && one.Trigger.End <= one.Evidence[0].End),
        iter: Texts);

    [Fact]
    public void IndicesAreThoseOfTheirLayers() => Any.Sample(
        static text =>
        {
            var document = Read(text);
            var (actors, places) = (document.Get<ActorLayer>().Actors.Length, document.Get<PlaceLayer>().Places.Length);
            return document.Get<EventLayer>().Events.All(one => one.Place >= -1 && one.Place < places
                && one.Via.All(via => 0 <= via && via < actors) && one.Actors.Concat(one.Recipients).All(party => -1 <= party.Actor && party.Actor < actors));
        },
        iter: Texts);

    [Fact]
    public void AnEventIsOfATypeBetweenKnownParties() => Any.Sample(
        static text => Read(text).Get<EventLayer>().Events.All(static one => one.Type > EventType.Statement && !one.Actors.IsEmpty && !one.Recipients.IsEmpty
            && one.Actors.Concat(one.Recipients).All(static party => party.Code.Length > 0) && one.Probability is >= 0 and <= 1 && (one.Cameo is null || CameoCode.Find(one.Cameo) is not null)),
        iter: Texts);

    [Fact]
    public void NobodyActsUponTheirOwnStateAlone() => Any.Sample(
        static text => Read(text).Get<EventLayer>().Events.All(static one => one.Actors.Concat(one.Recipients).Select(static party => party.Code).Distinct().Count() > 1),
        iter: Texts);

    [Fact]
    public void ReadingTwiceGivesTheSameBytes() => Any.Sample(
        static text => RecordJson.WriteUtf8(Sample.Record(text)).AsSpan().SequenceEqual(RecordJson.WriteUtf8(Sample.Record(text))),
        iter: Texts);

    [Fact]
    public void NoTwoEventsOfARecordHaveOneId() => Any.Sample(
        static text => Sample.Record(text).Events is var all && all.DistinctBy(static one => one.Id).Count() == all.Count,
        iter: Texts);

    private static Document Read(string text) => Sample.Read(text);
}
