using OnRecord.Reading.Messages;

namespace OnRecord.Reading.Tests.Messages;

public sealed class MessageWordsTests
{
    [Fact]
    public void AVerbHasTheUsesOfAllItsRows() => Assert.Equal(VerbUses.Object | VerbUses.With, MessageWords.Verbs["consult"].Uses);

    [Fact]
    public void ANounSaysItsKindAndChannel()
    {
        Assert.Equal(new MessageNoun(NounUse.Carrier, MessageKind.Other, MessageChannel.Telegram), MessageWords.Nouns["telegram"]);
        Assert.Equal(new MessageNoun(NounUse.Words, MessageKind.Condolence, null), MessageWords.Nouns["condolence"]);
        Assert.Equal(MessageChannel.InPerson, MessageWords.Nouns["meeting"].Channel);
    }

    [Fact]
    public void ModifiersSayEither()
    {
        Assert.Equal(MessageKind.Congratulation, MessageWords.KindModifiers["Congratulatory"]);
        Assert.Equal(MessageChannel.Call, MessageWords.ChannelModifiers["telephone"]);
    }
}
