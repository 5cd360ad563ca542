using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Actors;

public sealed class CastTests
{
    [Theory]
    [InlineData("President Ilen Varro met Chairman Tomo Besk. Varro thanked Besk.", "Ilen Varro: Ilen Varro, Varro | Tomo Besk: Tomo Besk, Besk")]
    [InlineData("Varro had waited. President Ilen Varro met Chairman Tomo Besk.", "Ilen Varro: Varro, Ilen Varro | Tomo Besk: Tomo Besk")]
    [InlineData("President Ilen Marek Varro spoke. President Ilen Varro left, and Ilen did not.", "Ilen Marek Varro: Ilen Marek Varro, Ilen Varro, Ilen")]
    [InlineData("President Ilen Varro spoke. President Anna Varro left. Varro slept.", "Ilen Varro: Ilen Varro, Varro | Anna Varro: Anna Varro")]
    [InlineData("President Ilen van Varro spoke. Van Varro left.", "Ilen van Varro: Ilen van Varro, Van Varro")]
    [InlineData("President Xi Jinping spoke. Xi left.", "Xi Jinping: Xi Jinping, Xi")]
    public void APersonIsMetByEachFormOfTheName(string text, string expected)
    {
        var cast = Of(text);

        Assert.Equal(expected, string.Join(" | ", cast.Members.Select(member => $"{member.Name}: {string.Join(", ", member.Mentions.Select(span => text[span.Start..span.End]))}")));
    }

    [Fact]
    public void WhoIsCalledByAFormIsThePersonOfTheFullName()
    {
        var cast = Of("President Ilen Varro met Chairman Tomo Besk.");

        Assert.Equal("Ilen Varro", cast.Called("varro")?.Name);
        Assert.Null(cast.Called("Dolk"));
        Assert.Null(cast.Called("Ilen"));
        Assert.Contains("President", cast.Called("Varro")!.Roles);
    }

    [Fact]
    public void PeopleStandInTheOrderOfTheText()
    {
        var cast = Of("Varro had waited. President Ilen Varro met Chairman Tomo Besk.");

        Assert.Equal(["Ilen Varro", "Ilen Varro", "Tomo Besk"], cast.People.Select(static one => one.Person.Name));
        Assert.Equal([0, 1, 2, 3], new[] { cast.People[0].Token, cast.People[1].Token, cast.People[2].Token, int.MaxValue }.Select(cast.PeopleBefore));
        Assert.Equal("Tomo Besk", cast.PersonAt(cast.People[2].Token)?.Name);
        Assert.Null(cast.PersonAt(cast.People[2].Token + 1));
    }

    [Theory]
    [InlineData("The two leaders", "the two leaders")]
    [InlineData("A minister", "a minister")]
    [InlineData("An envoy", "an envoy")]
    [InlineData("Both sides", "both sides")]
    [InlineData("Some officials", "some officials")]
    [InlineData("Many officials", "many officials")]
    [InlineData("Several envoys", "several envoys")]
    [InlineData("Two envoys", "two envoys")]
    [InlineData("Three envoys", "three envoys")]
    [InlineData("Their envoys", "their envoys")]
    [InlineData("His envoy", "his envoy")]
    [InlineData("Her envoy", "her envoy")]
    [InlineData("Its envoy", "its envoy")]
    [InlineData("Korvian envoys", "Korvian envoys")]
    public void WhoHasNoNameIsCalledAsWithinASentence(string words, string name)
    {
        Assert.Equal(name, Of("").Named(words, ActorKind.Unnamed).Name);
        Assert.Equal(name, Of("").Named(words, ActorKind.Group).Name);
        Assert.Equal(words.StartsWith("The ", StringComparison.Ordinal) ? words[4..] : words, Of("").Named(words, ActorKind.Body).Name);
    }

    [Fact]
    public void TheSameNameIsTheSameMember()
    {
        var cast = Of("");
        var ministry = cast.Named("the Ministry of Weirs", ActorKind.Body);

        Assert.Same(ministry, cast.Named("Ministry of Weirs", ActorKind.State));
        Assert.Equal(("Ministry of Weirs", ActorKind.Body, null), (ministry.Name, ministry.Kind, ministry.Known));
        Assert.Same(ministry, Assert.Single(cast.Members));
    }

    [Fact]
    public void WhomTheTableKnowsIsOneMemberByAnyOfItsNames()
    {
        var cast = Of("");
        var state = cast.Named("the UK", ActorKind.Body);

        Assert.Equal(("United Kingdom", ActorKind.State), (state.Name, state.Kind));
        Assert.Same(state, cast.Named("Britain", ActorKind.Body));
        Assert.Same(state, cast.Of(state.Known!));
        Assert.Same(state, cast.Of(state.Known!));
        Assert.Single(cast.Members);
        Assert.Null(cast.Named("France", ActorKind.Unnamed).Known);
        Assert.Equal("France", Of("").Of(ActorTable.BuiltIn.Find("France")!).Name);
    }

    private static Cast Of(string text) => new(English.Rules(ActorTable.BuiltIn).Read(new Article { Text = text }), ActorTable.BuiltIn);
}
