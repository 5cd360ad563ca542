using OnRecord.Reading.Messages;

namespace OnRecord.Reading.Tests.Messages;

public sealed class OccasionsTests
{
    [Theory]
    [InlineData("the hopeful New Year 2032", "New Year", MessageKind.Greeting)]
    [InlineData("his birthday", "birthday", MessageKind.Greeting)]
    [InlineData("her re-election as Prime Minister", "re-election", MessageKind.Congratulation)]
    [InlineData("the earthquake in the Vessmark district", "earthquake", MessageKind.Condolence)]
    [InlineData("the passing of President Ilen Varro , a friend", "passing of President Ilen Varro", MessageKind.Condolence)]
    [InlineData("the 79th anniversary of liberation", "79th anniversary of liberation", MessageKind.Greeting)]
    [InlineData("the killing of two men in the earthquake", "killing of two men", MessageKind.Condolence)]
    [InlineData("the national holiday , Liberation Day", "Liberation Day", MessageKind.Greeting)]
    public void AnOccasionHasAShortName(string phrase, string name, MessageKind kind)
    {
        var occasion = Occasions.Of(phrase.Split(' '));

        Assert.Equal((name, kind), (occasion!.Name, occasion.Kind));
    }

    [Theory]
    [InlineData("Monday")]
    [InlineData("the grain corridor")]
    [InlineData("")]
    public void OtherWordsNameNone(string phrase) => Assert.Null(Occasions.Of(phrase.Split(' ')));
}
