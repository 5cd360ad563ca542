using OnRecord.Reading.Attribution;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class NameStageTests
{
    private static readonly Pipeline Rules = English.Rules(Sample.Actors);

    [Theory]
    [InlineData("al el bin bint ibn ben von van der den de del")]
    [InlineData("della di da dos du la le ter ul abu")]
    public void AParticleMayStandWithinAName(string particles) => Assert.All(particles.Split(' '), static particle =>
    {
        Assert.Equal($"Harn {particle} Dolk", Names($"Besk saw Harn {particle} Dolk there.")[^1]);
        Assert.Equal($"Harn von {particle} Dolk", Names($"Besk saw Harn von {particle} Dolk there.")[^1]);
        Assert.Equal("Harn", Names($"Besk saw Harn {particle} there.")[^1]);
    });

    [Theory]
    [InlineData("Besk saw Harn on Dolk there.", "Besk|Harn|Dolk")]
    [InlineData("Besk saw Harn von on Dolk there.", "Besk|Harn|Dolk")]
    [InlineData("Besk saw Harn and Dolk there.", "Besk|Harn|Dolk")]
    [InlineData("Besk saw Harn May there.", "Besk|Harn May")]
    [InlineData("Besk saw them in May there.", "Besk")]
    [InlineData("Besk saw Harn 7 Dolk there.", "Besk|Harn|Dolk")]
    [InlineData("Besk saw Harn von", "Besk|Harn")]
    [InlineData("besk saw harn there", "")]
    [InlineData("Besk saw Aa Bb Cc Dd Ee Ff Gg Hh there.", "Besk|Aa Bb Cc Dd Ee Ff Gg Hh")]
    [InlineData("Besk saw Aa Bb Cc Dd Ee Ff Gg Hh Ii there.", "Besk|Aa Bb Cc Dd Ee Ff Gg Hh|Ii")]
    public void ANameIsWordsInCapitalsSideBySide(string text, string names) => Assert.Equal(names, string.Join('|', Names(text)));

    [Theory]
    [InlineData("He met Minister Dolk there.", "Dolk", "Minister", true)]
    [InlineData("He met Foreign Minister Dolk there.", "Dolk", "Foreign Minister", true)]
    [InlineData("He met Foreign Minister Harn Dolk there.", "Harn Dolk", "Foreign Minister", true)]
    [InlineData("He met the minister Harn Dolk there.", "Harn Dolk", "minister", true)]
    [InlineData("He met the old trade minister Harn Dolk there.", "Harn Dolk", "old trade minister", true)]
    [InlineData("He met the baker Harn Dolk there.", "Harn Dolk", "", false)]
    [InlineData("He met minister, Harn Dolk there.", "Harn Dolk", "", false)]
    [InlineData("He met Mr. Dolk there.", "Dolk", "Mr.", true)]
    [InlineData("He met Comrade Dolk there.", "Dolk", "Comrade", true)]
    [InlineData("He met Presidents Dolk and Varro there.", "Dolk", "Presidents", true)]
    [InlineData("He met deputy Minister Dolk there.", "Dolk", "deputy Minister", true)]
    [InlineData("He met the Korvian leader Tomo Besk there.", "Tomo Besk", "Korvian leader", true)]
    [InlineData("He met Dolk there.", "Dolk", "", false)]
    [InlineData("He met Harn Dolk there.", "Harn Dolk", "", false)]
    [InlineData("He met Clara Dolk there.", "Clara Dolk", "", true)]
    [InlineData("He met Clara there.", "Clara", "", false)]
    [InlineData("He met Clara Dolk-like people there.", "Clara Dolk-like", "", true)]
    [InlineData("He met Clara Aa Bb Cc Dd there.", "Clara Aa Bb Cc Dd", "", true)]
    [InlineData("He met Clara Aa Bb Cc Dd Ee there.", "Clara Aa Bb Cc Dd Ee", "", false)]    // six words are no person's
    [InlineData("He met Tomo Besk there.", "Tomo Besk", "", true)]
    public void ATitleOrAGivenNameMakesAPerson(string text, string name, string role, bool person)
    {
        var found = Read(text).Single(one => one.Name == name);

        Assert.Equal((role, person), (found.Role, found.Kind == NameKind.Person));
    }

    [Theory]
    [InlineData("Mr Mr. Sir Lord King Prince Spokesman Chairman spokesman chairman congressman businessman", 'm')]
    [InlineData("Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Madam Spokeswoman spokeswoman chairwoman congresswoman", 'f')]
    [InlineData("Minister President minister president Comrade Dr.", '\0')]
    public void ATitleMayTellTheGender(string titles, char gender) => Assert.All(titles.Split(' '), title =>
    {
        var found = Read($"Here the {title} Dolk left.").Single(static one => one.Name == "Dolk");

        Assert.Equal((title, NameKind.Person, gender), (found.Role, found.Kind, found.Gender));
    });

    [Theory]
    [InlineData("He met Minister Clara Dolk there.", "Clara Dolk", 'f')]
    [InlineData("He met Mr. Clara Dolk there.", "Clara Dolk", 'm')]
    [InlineData("He met Minister Clara there.", "Clara", '\0')]
    [InlineData("He met Ruta Hallen there.", "Ruta Hallen", 'f')]    // of the table
    [InlineData("He met Korvia there.", "Korvia", '\0')]
    public void TheTableTellsTheGenderThenTheTitleThenTheGivenName(string text, string name, char gender) =>
        Assert.Equal(gender, Read(text).Single(one => one.Name == name).Gender);

    [Theory]
    [InlineData("Harn Dolk, president of the State Council, left.", "president of the State Council", true)]
    [InlineData("Harn Dolk, the foreign minister, left.", "the foreign minister", true)]
    [InlineData("Harn Dolk, a baker, left.", "", false)]
    [InlineData("Harn Dolk president of the State Council left.", "", false)]
    [InlineData("Harn Dolk, who is president, left.", "", false)]
    [InlineData("Harn Dolk; president of it.", "", false)]
    [InlineData("Dolk, the foreign minister, left.", "the foreign minister", false)]    // a single word may be anything
    [InlineData("Aa Bb Cc Dd, the foreign minister, left.", "the foreign minister", true)]
    [InlineData("Aa Bb Cc Dd Ee, the foreign minister, left.", "the foreign minister", false)]
    [InlineData("Korvia, the leader of them, left.", "the leader", false)]
    public void WhatStandsBehindANameMayDescribeAPerson(string text, string apposition, bool person)
    {
        var found = Read(text)[0];

        Assert.StartsWith(apposition, found.Apposition, StringComparison.Ordinal);
        Assert.Equal((apposition.Length > 0, person), (found.Apposition.Length > 0, found.Kind == NameKind.Person));
    }

    [Theory]
    [InlineData("So the President left it there.", "")]
    [InlineData("So the Foreign Minister left it there.", "")]
    [InlineData("So the Korvia Minister left it there.", "")]
    [InlineData("So Clara Minister left it there.", "Clara Minister")]
    public void ATitleAloneIsNoName(string text, string names) => Assert.Equal(names, string.Join('|', Names(text)));

    [Theory]
    [InlineData("Tomo Besk Sends Greetings", "Tomo Besk")]
    [InlineData("Harn Dolk Sends Greetings", "")]
    [InlineData("Chairman Dolk Sends Greetings", "Dolk")]
    [InlineData("Greetings Sent", "Greetings Sent")]    // two words are no headline
    public void InAHeadlineCapitalsTellNothing(string text, string names) => Assert.Equal(names, string.Join('|', Names(text)));

    [Theory]
    [InlineData("He met the President of Arvania Ilen Varro there.", "Arvania|Ilen Varro", "President of Arvania")]
    [InlineData("He met the Prime Minister of Arvania Harn Dolk there.", "Arvania|Harn Dolk", "Prime Minister of Arvania")]
    [InlineData("He met the President of Arvania Dolk there.", "Arvania Dolk", "")]    // one word that is not known
    [InlineData("He met the people of Arvania Harn Dolk there.", "Arvania Harn Dolk", "")]
    [InlineData("He met the President in Arvania Harn Dolk there.", "Arvania Harn Dolk", "")]
    public void ATitleMayHaveItsStateBeforeTheName(string text, string names, string role)
    {
        var found = Read(text);

        Assert.Equal(names, string.Join('|', found.Select(static one => one.Name).Where(static one => one is not "Republic" and not "Prime Minister" and not "President")));
        Assert.Equal(role, found[^1].Role);
    }

    [Theory]
    [InlineData(0, 3, "Varro|Besk")]
    [InlineData(0, 1, "Varro")]
    [InlineData(1, 3, "Besk")]
    [InlineData(1, 2, "")]
    [InlineData(0, 4, "Varro|Besk")]
    [InlineData(3, 9, "")]
    public void NamesAreFoundByWhereTheyBegin(int first, int end, string names)
    {
        const string Text = "Varro met Besk.";
        var document = Rules.Read(new Article { Text = Text });
        var tokens = document.Get<TokenLayer>();

        Assert.Equal(
            names,
            string.Join('|', document.Get<NameLayer>().In(new TokenRange(first, end)).ToArray().Select(name => Sample.Words(Text, tokens.Span(name.Tokens.First, name.Tokens.End)))));
    }

    private static string[] Names(string text) => [.. Read(text).Select(static one => one.Name)];

    private static List<(string Name, NameKind Kind, string Role, string Apposition, char Gender)> Read(string text)
    {
        var document = Rules.Read(new Article { Text = text });
        var tokens = document.Get<TokenLayer>();
        string Show(TokenRange range) => range.IsEmpty ? "" : Sample.Words(text, tokens.Span(range.First, range.End));
        return [.. document.Get<NameLayer>().Names.Select(name => (Show(name.Tokens), name.Kind, Show(name.Role), Show(name.Apposition), name.Gender))];
    }
}
