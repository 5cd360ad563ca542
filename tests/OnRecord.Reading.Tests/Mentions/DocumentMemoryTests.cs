using OnRecord.Reading.Mentions;
using OnRecord.Reading.Words;
using static OnRecord.Reading.Mentions.MentionKind;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class DocumentMemoryTests
{
    [Fact]
    public void ANameIsEverywhereWhatItIsInMostPlaces() => Assert.Equal(
        [Location, Location, Location], Agreed(["Sella agreed", "in Sella", "to Sella"], (0, 1, Person), (3, 4, Location), (5, 6, Location)));

    [Fact]
    public void WhereNothingIsInMostPlacesAllStay() => Assert.Equal(
        [Person, Location], Agreed(["Sella agreed", "in Sella"], (0, 1, Person), (3, 4, Location)));

    [Fact]
    public void AFamilyNameAloneIsThePersonOfTheFullName() => Assert.Equal(
        [Person, Person, Person],
        Agreed(["Ana Kovar agreed", "Ana Kovar spoke", "then Kovar left"], (0, 2, Person), (3, 5, Person), (7, 8, Organization)));

    [Fact]
    public void ItDoesNotMatterWhichNameComesFirst() => Assert.Equal(
        [Person, Person, Person],
        Agreed(["then Kovar left", "Ana Kovar agreed", "Ana Kovar spoke"], (1, 2, Organization), (3, 5, Person), (6, 8, Person)));

    [Fact]
    public void TheFirstWordOfAFullNameSaysNothingOfThatWordAlone() => Assert.Equal(
        [Person, Person, Location],
        Agreed(["Ana Kovar agreed", "Ana Kovar spoke", "in Ana"], (0, 2, Person), (3, 5, Person), (7, 8, Location)));

    [Fact]
    public void TheLastWordOfABodysNameSaysNothingOfThatWordAlone() => Assert.Equal(
        [Organization, Organization, Location],
        Agreed(["Bank Sella agreed", "Bank Sella spoke", "in Sella"], (0, 2, Organization), (3, 5, Organization), (7, 8, Location)));

    [Fact]
    public void NamesOfOtherCaseAreOtherNames() => Assert.Equal(
        [Location, Location, Organization], Agreed(["in Sella", "to Sella", "SELLA agreed"], (1, 2, Location), (3, 4, Location), (4, 5, Organization)));

    [Fact]
    public void WithoutMentionsNothingIsRemembered() => Assert.Empty(Agreed(["nobody agreed"]));

    private static IEnumerable<MentionKind> Agreed(string[] sentences, params (int First, int End, MentionKind Kind)[] mentions)
    {
        var document = Written.Of(sentences);
        var agreed = DocumentMemory.Agree(
            document, document.Get<WordLayer>(), [.. mentions.Select(static mention => new Mention(mention.First, mention.End, mention.Kind))]);
        Assert.Equal(mentions.Select(static mention => (mention.First, mention.End)), agreed.Select(static mention => (mention.First, mention.End)));
        return agreed.Select(static mention => mention.Kind);
    }
}
