using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Messages;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

public sealed class MessageActsTests
{
    private const string Text = "Ilen Varro sent a letter to Tomo Besk, Lira Sand and Ruta Hallen on Monday.";

    private static readonly Document document = Sample.Read(Text);

    [Theory]
    [InlineData(nameof(MessageKind.Consultation), nameof(MessageChannel.Call), EventType.Consult, "041", "phone")]
    [InlineData(nameof(MessageKind.Consultation), nameof(MessageChannel.Video), EventType.Consult, "041", "phone")]
    [InlineData(nameof(MessageKind.Consultation), nameof(MessageChannel.InPerson), EventType.Consult, "040", null)]
    [InlineData(nameof(MessageKind.Consultation), nameof(MessageChannel.Letter), EventType.Consult, "040", null)]
    [InlineData(nameof(MessageKind.Greeting), nameof(MessageChannel.Call), EventType.Support, "018", null)]
    [InlineData(nameof(MessageKind.Congratulation), nameof(MessageChannel.Letter), EventType.Support, "018", null)]
    [InlineData(nameof(MessageKind.Condolence), nameof(MessageChannel.Letter), EventType.Support, "018", null)]
    [InlineData(nameof(MessageKind.Thanks), nameof(MessageChannel.Letter), EventType.Support, "051", null)]
    [InlineData(nameof(MessageKind.Invitation), nameof(MessageChannel.Letter), EventType.Agree, "036", null)]
    [InlineData(nameof(MessageKind.Appeal), nameof(MessageChannel.Letter), EventType.Request, "020", null)]
    [InlineData(nameof(MessageKind.Protest), nameof(MessageChannel.Note), EventType.Accuse, "114", null)]
    public void AMessageIsAnActOfItsKind(string kind, string channel, EventType type, string cameo, string? mode)
    {
        var one = Assert.Single(Acts(Message("Varro", ["Besk"]) with { Kind = Enum.Parse<MessageKind>(kind), Channel = Enum.Parse<MessageChannel>(channel) }));

        Assert.Equal((type, cameo, mode, $"message: {kind.ToLowerInvariant()}"), (one.Type, one.Cameo, one.Mode, one.Reason));
        Assert.Equal((EventStatus.Actual, 0.5f), (one.Status, one.Probability));
    }

    [Theory]
    [InlineData(nameof(MessageKind.Reply))]
    [InlineData(nameof(MessageKind.Other))]
    public void AMessageOfNoKindIsNoAct(string kind) => Assert.Empty(Acts(Message("Varro", ["Besk"]) with { Kind = Enum.Parse<MessageKind>(kind) }));

    [Fact]
    public void AMessageWithoutEvidenceIsNoAct() => Assert.Empty(Acts(Message("Varro", ["Besk"]) with { Evidence = [] }));

    [Theory]
    [InlineData("Varro", "Besk", "XAR > XKV")]
    [InlineData("Varro", "Besk Hallen", "XAR > XKV, XTM")]
    [InlineData("Besk", "Sand", "")]
    [InlineData("Besk", "Sand Varro", "XKV > XAR")]
    [InlineData("Varro", "", "")]
    public void AMessageIsBetweenStates(string sender, string addressees, string parties) => Assert.Equal(
        parties,
        string.Join('|', Acts(Message(sender, addressees.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Select(static one =>
            $"{string.Join(", ", one.Actors.Select(static party => party.Code))} > {string.Join(", ", one.Recipients.Select(static party => party.Code))}")));

    [Fact]
    public void OneAddresseeNamedTwiceIsOne() => Assert.Single(Assert.Single(Acts(Message("Varro", ["Besk", "Besk"]))).Recipients);

    [Fact]
    public void WhoSendsToNobodyWhoIsKnownDoesNothing() => Assert.Empty(Acts(Message("Varro", []) with { Sender = -1, Addressees = [Actor("Besk")] }));

    [Fact]
    public void TheTriggerIsTheMainWordOfTheEvidence()
    {
        var one = Assert.Single(Acts(Message("Varro", ["Besk"])));

        Assert.Equal(("sent", 1), (Text[one.Trigger.Start..one.Trigger.End], one.Evidence.Length));
    }

    private static ReadMessage Message(string sender, string[] addressees) => new()
    {
        Sender = Actor(sender), Addressees = [.. addressees.Select(Actor)], Kind = MessageKind.Greeting, Channel = MessageChannel.Letter,
        Evidence = [new TextSpan(0, Text.Length)], Rule = MessageRule.Sent, Probability = 0.5,
    };

    private static int Actor(string name)
    {
        var actors = document.Get<ActorLayer>().Actors;
        return Enumerable.Range(0, actors.Length).First(actor => actors[actor].Name.EndsWith(name, StringComparison.Ordinal));
    }

    private static List<DetectedEvent> Acts(ReadMessage message)
    {
        var words = document.Get<WordGraph>();
        return [.. MessageActs.Of(new MessageLayer([message]), words, new Players(document, new ActorCoder(Sample.Actors)), new Circumstances(document, words))];
    }
}
