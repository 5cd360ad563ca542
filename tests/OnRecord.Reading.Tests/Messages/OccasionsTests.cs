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
    [InlineData("the Lunar New Year", "Lunar New Year")]
    [InlineData("the Chinese New Year", "Lunar New Year")]
    [InlineData("the coming new year", "New Year")]
    [InlineData("the holiday of Christmas", "Christmas")]
    [InlineData("Easter and Christmas", "Christmas")]
    [InlineData("Christmas and Easter", "Christmas")]
    [InlineData("the fire and the flood", "fire")]
    [InlineData("the flood and the fire", "floods")]
    [InlineData("The EARTHQUAKE", "earthquake")]
    [InlineData("being sworn in", "inauguration")]
    [InlineData("the passing away of Besk", "passing away of Besk")]
    [InlineData("the passing of Besk", "passing of Besk")]
    [InlineData("the death", "death")]
    [InlineData("the death by water", "death")]
    [InlineData("the death of Varro on Monday", "death of Varro")]
    [InlineData("the death of Varro in Arvania", "death of Varro")]
    [InlineData("the death of Varro and others", "death of Varro")]
    [InlineData("the death of Varro ( 80 )", "death of Varro")]
    [InlineData("the death of Varro ; he wrote", "death of Varro")]
    [InlineData("the death of Varro : he wrote", "death of Varro")]
    [InlineData("the death of Varro as President", "death of Varro")]
    [InlineData("the death of a b c d e f g h", "death of a b c d e f g")]
    [InlineData("the death of Varro 's father", "death of Varro's father")]
    [InlineData("the death of Varro ’s father", "death of Varro’s father")]
    [InlineData("the death of Jann - Luk", "death of Jann-Luk")]
    [InlineData("the Film Festival", "Film Festival")]
    [InlineData("The Film Festival", "Film Festival")]
    [InlineData("On Film Festival", "Film Festival")]
    [InlineData("the 3rd Festival", "3rd Festival")]
    [InlineData("Old Spring Harbour Film Festival", "Spring Harbour Film Festival")]
    [InlineData("the good festival", "festival")]
    [InlineData("the landing of the ship", "landing")]
    [InlineData("Festival", "Festival")]
    public void TheNameIsAsShortAsItsWordsAllow(string phrase, string name) => Assert.Equal(name, Occasions.Of(phrase.Split(' '))!.Name);

    [Fact]
    public void SomeOccasionsAskForNothing() => Assert.Equal(new Occasion("visit", null), Occasions.Of(["his", "visit"]));

    [Theory]
    [InlineData("sworn")]
    [InlineData("sworn by the river")]
    [InlineData("Monday")]
    [InlineData("the grain corridor")]
    [InlineData("")]
    public void OtherWordsNameNone(string phrase) => Assert.Null(Occasions.Of(phrase.Split(' ')));
}
