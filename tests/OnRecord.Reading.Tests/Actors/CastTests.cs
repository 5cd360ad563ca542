using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Mentions;
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
    [InlineData("President Ilen Marek-Varro spoke. Marek-Varro left.", "Ilen Marek-Varro: Ilen Marek-Varro, Marek-Varro")]
    [InlineData("President Ilen Marek-Varro spoke. President Varro left.", "Ilen Marek-Varro: Ilen Marek-Varro, Varro")]
    [InlineData("President Varro spoke. President Varro left.", "Varro: Varro, Varro")]
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

    [Theory]
    [InlineData("Vladimir Vladimirovich Putin", ActorKind.Person, "Vladimir Vladimirovich Putin")]
    [InlineData("Vladimir Putin", ActorKind.Person, "Vladimir Putin")]
    [InlineData("Democratic People's Republic of Korea", ActorKind.State, "North Korea")]
    [InlineData("DPRK", ActorKind.State, "North Korea")]
    public void TheNameIsTheTablesUnlessItIsOnlyAShortFormOfAPersons(string written, ActorKind kind, string name)
    {
        var member = Of("").Named(written, kind);

        Assert.Equal((name, kind), (member.Name, member.Kind));
        Assert.NotNull(member.Known);
    }

    [Fact]
    public void WhomTheTableKnowsHasTheTablesGender()
    {
        Assert.Equal('m', Of("").Named("Vladimir Putin", ActorKind.Person).Gender);
        Assert.Equal('\0', Of("").Named("Ilen Varro", ActorKind.Person).Gender);
    }

    /// <summary>Further names are those of bodies alone: a person may be called like a firm.</summary>
    [Fact]
    public void OnlyABodyIsSoughtAmongFurtherNames()
    {
        var further = ActorTable.Further.First(static actor => ActorTable.BuiltIn.Find(actor.Name) is null && ActorTable.FindFurther(actor.Name) == actor);

        Assert.Same(further, Of("").Named(further.Name, ActorKind.Body).Known);
        Assert.Null(Of("").Named(further.Name, ActorKind.Person).Known);
    }

    [Theory]
    [InlineData("KOR", true)]
    [InlineData("PRK", true)]
    [InlineData("CHN", true)]
    [InlineData("VNM", true)]
    [InlineData("JPN", false)]
    [InlineData(null, false)]
    public void WhereTheFamilyStandsFirstThePersonIsCalledByIt(string? country, bool isCalled)
    {
        var known = new KnownActor { Id = "ilen-varro", Kind = ActorKind.Person, Name = "Ilen Varro", Country = country };

        Assert.Equal(isCalled, Of(new ParsedText("Ilen Varro spoke"), Person(0, 2) with { Actor = known }).Called("Ilen") is not null);
    }

    [Fact]
    public void WhatTheTableKnowsAsAnotherIsNoShortFormOfAPerson()
    {
        var text = new ParsedText("Ilen Varro left Varro");

        Assert.Equal(2, Assert.Single(Of(text, Person(0, 2), Person(3, 4)).Members).Mentions.Count);
        Assert.Single(Assert.Single(Of(text, Person(0, 2), Person(3, 4) with { Kind = NameKind.Known }).Members).Mentions);
    }

    [Theory]
    [InlineData("President Bush spoke.", "2003-05-01", "George W. Bush")]
    [InlineData("US President Bush spoke.", "2003-05-01", "George W. Bush")]
    [InlineData("American President Bush spoke.", "2003-05-01", "George W. Bush")]
    [InlineData("President Bush spoke.", "2015-05-01", null)]
    [InlineData("Korean President Bush spoke.", "2003-05-01", null)]
    [InlineData("Bush spoke.", "2003-05-01", null)]
    [InlineData("President Ilen Bush spoke.", "2003-05-01", null)]
    public void ATitleWithAFamilyNameMeansWhoBoreItOnTheDate(string text, string date, string? known) =>
        Assert.Equal(known, Of(text, date).Members.SingleOrDefault()?.Known?.Name);

    [Fact]
    public void WithoutADateNobodyIsKnownByTitleAndFamilyName() => Assert.Null(Assert.Single(Of("President Bush spoke.").Members).Known);

    [Theory]
    [InlineData("Ban Ki Moon", "Ban Ki-moon")]
    [InlineData("Ban Ki-Moon", "Ban Ki-moon")]
    [InlineData("Ban Ki Moun", null)]
    [InlineData("Putin", null)]
    public void AFullNameIsKnownHoweverItIsWritten(string name, string? known)
    {
        var text = new ParsedText($"{name} spoke");

        Assert.Equal(known, Assert.Single(Of(text, Person(0, name.Split(' ').Length)).Members).Known?.Name);
    }

    [Fact]
    public void WhomTheStageKnewCountsBeforeTheTable()
    {
        var known = new KnownActor { Id = "ilen-varro", Kind = ActorKind.Person, Name = "Ilen Varro", Gender = 'f' };
        var cast = Of(new ParsedText("Vladimir Putin spoke and Ilen Varro left"), Person(0, 2) with { Actor = known }, Person(4, 6) with { Actor = known, Gender = 'm' });

        Assert.Same(known, Assert.Single(cast.Members).Known);
        Assert.Same(cast.Members[0], cast.Of(known));
        Assert.Equal('f', cast.Members[0].Gender);
    }

    [Fact]
    public void TheGenderIsTheFirstThatANameTells()
    {
        var cast = Of(new ParsedText("Varro met Varro and Varro"), Person(0, 1), Person(2, 3) with { Gender = 'f' }, Person(4, 5) with { Gender = 'm' });

        Assert.Equal('f', Assert.Single(cast.Members).Gender);
    }

    [Fact]
    public void RolesBeforeAndBehindANameAreThePersons()
    {
        var cast = Of(new ParsedText("the envoy Ilen Varro , the head of the council ,"), Person(2, 4) with { Role = new TokenRange(0, 2), Apposition = new TokenRange(5, 10) });

        Assert.Equal(["envoy", "head of the council"], Assert.Single(cast.Members).Roles);
    }

    [Fact]
    public void PeopleOfTheTitleComeFirstAndAreThoseOfTheText()
    {
        var cast = Of(new ParsedText("Ilen Varro met Tomo Besk"), Person(0, 2), Person(3, 5));
        Assert.Equal(2, cast.People.Count);

        cast.EnterTitle(Title(new ParsedText("Chairman/NNP Besk/NNP writes/VBZ/root to Anna/NNP Dolk/NNP of Korvia/NNP"), Person(1, 2) with { Role = new TokenRange(0, 1), Gender = 'm' }, Person(4, 6), Person(7, 8) with { Kind = NameKind.Known }));

        Assert.Equal(["Tomo Besk", "Anna Dolk"], cast.InTitle.Select(static person => person.Name));
        Assert.Equal([(-1, "Tomo Besk"), (-1, "Anna Dolk"), (0, "Ilen Varro"), (3, "Tomo Besk")], cast.People.Select(static one => (one.Token, one.Person.Name)));
        Assert.Same(cast.People, cast.People);
        Assert.Equal([null, "Tomo Besk", null, null, "Anna Dolk", null, null, null], Enumerable.Range(0, 8).Select(token => cast.PersonInTitle(token)?.Name));
        Assert.Equal(("Chairman", 'm'), (Assert.Single(cast.InTitle[0].Roles), cast.InTitle[0].Gender));
        Assert.Equal(["Ilen Varro", "Tomo Besk", "Anna Dolk"], cast.Members.Select(static member => member.Name));
        Assert.Empty(cast.InTitle[1].Mentions);
        Assert.Empty(cast.InTitle[1].Roles);
    }

    [Fact]
    public void TheTitleTellsNoGenderThatTheTextTellsOtherwise()
    {
        var cast = Of(new ParsedText("Ilen Varro left"), Person(0, 2) with { Gender = 'f' });

        cast.EnterTitle(Title(new ParsedText("Varro/NNP leaves/VBZ/root"), Person(0, 1) with { Gender = 'm' }));

        Assert.Equal('f', Assert.Single(cast.InTitle).Gender);
    }

    /// <summary>Titles are written in capitals, and their verbs look like names.</summary>
    [Theory]
    [InlineData("Minister/NNP Sends/VBZ/root Letter/NNP", false)]
    [InlineData("Minister/NNP Sends/NNP left/VBD/root", true)]
    public void AVerbInATitleIsNobody(string words, bool isPerson)
    {
        var cast = Of(new ParsedText("Nobody came"));

        cast.EnterTitle(Title(new ParsedText(words), Person(1, 2)));

        Assert.Equal(isPerson, cast.InTitle.Count == 1);
    }

    [Fact]
    public void AVerbInATitleIsAPersonWhomTheTextNamesSo()
    {
        var cast = Of(new ParsedText("Sends came"), Person(0, 1));

        cast.EnterTitle(Title(new ParsedText("Minister/NNP Sends/VBZ/root Letter/NNP"), Person(1, 2)));

        Assert.Same(Assert.Single(cast.Members), Assert.Single(cast.InTitle));
    }

    private static Document Title(ParsedText words, params NameMention[] names) => words.Document.With(new NameLayer([.. names]));

    private static NameMention Person(int first, int end) => new(new TokenRange(first, end), NameKind.Person, default, default, null, '\0');

    private static Cast Of(ParsedText words, params NameMention[] names) => new(Title(words, names), ActorTable.BuiltIn);

    private static Cast Of(string text, string? date = null) => new(
        English.Rules(ActorTable.BuiltIn).Read(new Article { Text = text, Published = date is null ? null : new PublicationDate(date, DateBasis.Header) }), ActorTable.BuiltIn);
}
