using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Tests.Actors.Coding;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("Varro's", "varro 's")]
    [InlineData("Varro’S", "varro 's")]
    [InlineData("Varro's letter", "varro 's letter")]
    [InlineData("Varro'stown", "varrostown")]
    [InlineData("Mor'ag", "morag")]
    [InlineData("Mor`ag", "morag")]
    [InlineData("Mor‘ag", "morag")]
    [InlineData("Besk' boats", "besk boats")]
    [InlineData("'s", "'s")]
    [InlineData("'sx", "sx")]
    [InlineData("Besk 'n' Varro", "besk n varro")]
    [InlineData("Besk&Varro", "besk&varro")]
    [InlineData("Besk & Varro", "besk varro")]
    [InlineData("U.S. Army", "us army")]
    [InlineData("Mt.Brunn", "mtbrunn")]
    [InlineData("3.5", "35")]
    [InlineData("a,b", "a , b")]
    [InlineData("a;b", "a b")]
    [InlineData("Ahmad Hussain", "ahmed hussein")]
    [InlineData("Sergey Volodymyr Yurii", "sergei vladimir yuri")]
    [InlineData("ŻŸŴ", "zyw")]
    [InlineData("—", "")]
    [InlineData(" x ", "x")]
    public void AWordIsFoldedIntoItsPlainLetters(string written, string folded) => Assert.Equal(folded, Phrase.Fold(written));

    [Fact]
    public void ALongTextIsFoldedAsAShortOneIs()
    {
        var text = string.Join(' ', Enumerable.Repeat("Véro", 200));

        Assert.Equal(string.Join(' ', Enumerable.Repeat("vero", 200)), Phrase.Fold(text));
    }

    [Fact]
    public void AWordIsKnownByItsPlace()
    {
        var phrase = new Phrase("the Véro's  boats");

        Assert.Equal(4, phrase.Count);
        Assert.Equal("vero 's", phrase.Folded(1, 3));
        Assert.Equal("Véro's  boats", phrase.Written(1, 4));
        Assert.True(phrase.Is(2, "'s"));
        Assert.False(phrase.Is(3, "boat"));
        Assert.Equal((false, true), (phrase.IsUpper(0), phrase.IsUpper(1)));
    }

    [Theory]
    [InlineData("child", "children")]
    [InlineData("boy", "boys")]
    [InlineData("y", "ys")]
    [InlineData("boss", "bosses")]
    [InlineData("fox", "foxes")]
    [InlineData("fez", "fezes")]
    [InlineData("bush", "bushes")]
    [InlineData("of note", "of notes")]
    [InlineData("chief of staff", "chiefs of staff")]
    public void ThePluralIsOfTheFirstNoun(string singular, string plural) => Assert.Equal(plural, CodeIndex.Plural(singular));

    [Theory]
    [InlineData("courtesy", "executive", null)]
    [InlineData("spokesperson", "press", "GOV")]
    [InlineData("minister", "executive", "GOV")]
    [InlineData("diplomat", "diplomacy", "GOV")]
    [InlineData("royal", "royal", "GOV")]
    [InlineData("other", "legislature", "LEG")]
    [InlineData("other", "party", "PTY")]
    [InlineData("military", "forces", "MIL")]
    [InlineData("other", "press", "JRN")]
    [InlineData("religious", "faith", "REL")]
    [InlineData("other", "business", "BUS")]
    [InlineData("other", "", null)]
    public void ATitleHasTheSectorOfItsDomain(string kind, string domain, string? sector) => Assert.Equal(sector, Titles.Sector(kind, domain));

    [Theory]
    [InlineData("head-of-state", "GOV")]
    [InlineData("head-of-government", "GOV")]
    [InlineData("de-facto-leader", "GOV")]
    [InlineData("foreign-minister", "GOV")]
    [InlineData("security-adviser", "GOV")]
    [InlineData("spokesperson", "GOV")]
    [InlineData("ambassador-to-UN", "GOV")]
    [InlineData("defence-minister", "GOV MIL")]
    [InlineData("speaker", "LEG")]
    [InlineData("party-leader", "PTY")]
    [InlineData("crown-prince", "ELI")]
    [InlineData("body-head", null)]
    public void AnOfficeHasSectors(string office, string? sectors) => Assert.Equal(sectors, Titles.SectorsOf(office) is { } found ? string.Join(' ', found) : null);

    [Theory]
    [InlineData("XKV", "XKV")]
    [InlineData("", "---")]
    public void ACodeWithoutAStateHasDashes(string country, string code)
    {
        Assert.Equal(code, new ActorCode(country, [], null).ToString());
        Assert.Equal(code + " GOV MIL", new ActorCode(country, ["GOV", "MIL"], null).ToString());
        Assert.Equal(country + "GOVMIL", new ActorCode(country, ["GOV", "MIL"], null).Joined);
    }
}
