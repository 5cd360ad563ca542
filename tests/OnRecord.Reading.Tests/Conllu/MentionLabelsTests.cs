using OnRecord.Reading.Conllu;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Conllu;

public sealed class MentionLabelsTests
{
    [Fact]
    public void EachKindHasItsLabel() => Assert.Equal(
        ["Person PER", "Organization ORG", "Location LOC", "Group NORP", "Title TITLE"],
        Enum.GetValues<MentionKind>().Select(static kind => $"{kind} {MentionLabels.Of(kind)}"));

    [Fact]
    public void AnUnknownKindIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => MentionLabels.Of((MentionKind)99));
}
