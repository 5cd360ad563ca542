using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
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
    public void ANameInCapitalsIsTheSameName() => Assert.Equal(
        [Location, Location, Location], Agreed(["in Sella", "to Sella", "SELLA agreed"], (1, 2, Location), (3, 4, Location), (4, 5, Organization)));

    [Theory]
    [InlineData("HBS", true)]
    [InlineData("HB", true)]
    [InlineData("BHS", false)]    // other initials
    [InlineData("HBSX", false)]
    [InlineData("H", false)]
    public void AnAcronymIsWhatTheTextExplainsItAs(string acronym, bool explained) => Assert.Equal(
        [Organization, explained ? Organization : Person, explained ? Organization : Person],
        Agreed([$"Harbour Board of Sella ( {acronym} ) agreed", $"{acronym} left"], (0, 4, Organization), (5, 6, Person), (8, 9, Person)));

    [Fact]
    public void ANameInBracketsAtTheEndOfTheTextIsRead() => Assert.Equal(
        [Organization, Person], Agreed(["Harbour Board ( HB"], (0, 2, Organization), (3, 4, Person)));

    [Fact]
    public void WithoutMentionsNothingIsRemembered() => Assert.Empty(Agreed(["nobody agreed"]));

    [Fact]
    public void ANameOverlookedIsMentionedWhereItIsAProperNoun()
    {
        Assert.Equal([new Mention(1, 2, Location), new Mention(3, 4, Location)], Remembered("PROPN", ["in Sella", "to Sella"], (1, 2, Location)));
        Assert.Equal([new Mention(1, 2, Location)], Remembered("NOUN", ["in Sella", "to Sella"], (1, 2, Location)));
    }

    [Fact]
    public void TheLongestNameOverlookedIsMentioned() => Assert.Equal(
        [new Mention(0, 2, Organization), new Mention(3, 4, Location), new Mention(5, 7, Organization)],
        Remembered("PROPN", ["Sella Bank agreed", "Sella and Sella Bank"], (0, 2, Organization), (3, 4, Location)));

    private static IEnumerable<MentionKind> Agreed(string[] sentences, params (int First, int End, MentionKind Kind)[] mentions)
    {
        var agreed = Remembered("NOUN", sentences, mentions);
        Assert.Equal(mentions.Select(static mention => (mention.First, mention.End)), agreed.Select(static mention => (mention.First, mention.End)));
        return agreed.Select(static mention => mention.Kind);
    }

    private static List<Mention> Remembered(string universal, string[] sentences, params (int First, int End, MentionKind Kind)[] mentions)
    {
        var document = Written.Of(sentences);
        var words = document.Get<WordLayer>();
        var syntax = new SyntaxLayer(new byte[words.Count], new byte[words.Count], new int[words.Count], new byte[words.Count], new SyntaxLabels([universal], ["_"], ["_"]));
        return DocumentMemory.Agree(document, words, syntax, [.. mentions.Select(static mention => new Mention(mention.First, mention.End, mention.Kind))]);
    }
}
