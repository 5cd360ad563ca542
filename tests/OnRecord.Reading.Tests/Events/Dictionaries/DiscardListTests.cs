using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class DiscardListTests
{
    private static readonly DiscardList List = DiscardList.Read("own.discards.txt", "# games\nCHEESE FESTIVAL   # mine ; 2031\n+ROWING REGATTA\n1847_\nrow_\n[CODE]\n");

    [Theory]
    [InlineData("They met at the cheese festivals of Arvan.", "CHEESE FESTIVAL")]
    [InlineData("In 1847, war came.", "1847")]
    [InlineData("There were 18470 of them.", null)]
    [InlineData("A row broke out.", "row")]
    [InlineData("They rowed on, narrow as it was.", null)]
    [InlineData("The rowing regatta began.", null)]
    public void AnEntryDropsASentenceFromTheBeginningOfAWord(string sentence, string? entry) => Assert.Equal(entry, List.OfSentence(sentence));

    [Fact]
    public void AnEntryWithAPlusDropsTheArticle()
    {
        Assert.Equal("ROWING REGATTA", List.OfArticle("One.\nTwo rowing regattas."));
        Assert.Null(List.OfArticle("A cheese festival."));
    }

    [Fact]
    public void WhatIsNoEntryIsTold() => Assert.Equal([(6, "no words to look for")], List.Unread.Select(static line => (line.Line, line.Why)));

    [Fact]
    public void AnEntryOfNothingDropsNothing() => Assert.Equal(0, DiscardList.Read("d.txt", "+\n_\n   \n#\n").Count);

    [Fact]
    public void AnyOfTheUsersListsDrops()
    {
        var both = EventDictionaries.Empty with { Discards = [DiscardList.Read("a.txt", "BREAD\n"), List] };

        Assert.True(both.Discard("They ate bread."));
        Assert.True(both.Discard("A row broke out."));
        Assert.False(both.Discard("The rowing regatta began."));
        Assert.True(both.DiscardArticle("One.\nTwo rowing regattas."));
        Assert.False(both.DiscardArticle("They ate bread."));
        Assert.False(EventDictionaries.Empty.Discard("They ate bread."));
        Assert.False(EventDictionaries.Empty.DiscardArticle("Two rowing regattas."));
    }
}
