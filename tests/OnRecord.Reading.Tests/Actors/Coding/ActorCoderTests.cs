using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Tests.Actors.Coding;

public sealed class ActorCoderTests
{
    private const string Header = "id\tkind\tname\tnames\tcountry\tadjectives\trole\toffice\tfrom\tuntil\tgender\twikidata";

    [Theory]
    [InlineData("Norway", "NOR")]
    [InlineData("the Norwegian parliament", "NOR LEG")]
    [InlineData("Norway's defence ministry", "NOR GOV MIL")]
    [InlineData("Thai Navy", "THA MIL")]
    [InlineData("the Kremlin", "RUS GOV")]
    [InlineData("Foggy Bottom", "USA GOV")]
    [InlineData("the Blue House", "KOR GOV")]
    [InlineData("Lisbon", "PRT GOV")]
    [InlineData("Osaka", "JPN CVL")]
    [InlineData("Osaka police", "JPN COP")]
    [InlineData("police in Peru", "PER COP")]
    [InlineData("the East German government", "DDR GOV")]
    [InlineData("Czechoslovakia", "CSK")]
    [InlineData("Abkhazia", "GEO PRE")]
    [InlineData("a Welsh farmer", "--- AGR")]
    [InlineData("an Italian farmer", "ITA AGR")]
    [InlineData("several trade unions in Spain", "ESP LAB")]
    [InlineData("members of the Mongolian parliament", "MNG LEG")]
    [InlineData("Kenyan opposition lawmakers", "KEN LEG OPP")]
    [InlineData("a former Peruvian minister", "PER ELI")]
    [InlineData("Portugal's ambassador to Chile", "PRT GOV")]
    [InlineData("Japanese envoy to the United Nations", "JPN GOV")]
    [InlineData("UNHCR", "UNO REF")]
    [InlineData("the European Parliament", "EUR LEG")]
    [InlineData("NATO", "IGO")]
    [InlineData("Nato", "IGO")]
    [InlineData("the International Criminal Court", "IGO JUD")]
    [InlineData("MEPs", "EUR LEG")]
    [InlineData("the Belgian deputy defence minister", "BEL GOV MIL")]
    [InlineData("KCNA", "PRK GOV JRN")]
    [InlineData("Le Monde", "FRA JRN")]
    [InlineData("Toyota", "JPN BUS")]
    [InlineData("Tsinghua University", "CHN EDU")]
    [InlineData("Viet Cong fighters", "RVN REB")]
    [InlineData("a Somalia-based militia", "SOM UAF")]
    [InlineData("the President of the United States", "USA GOV")]
    [InlineData("Two Swedes and a dog", "SWE CVL")]
    [InlineData("tourists", "--- CVL")]
    [InlineData("an intelligence officer", "--- SPY")]
    [InlineData("asylum-seekers from Syria", "SYR REF")]
    public void APhraseHasTheCodeOfItsWords(string phrase, string code) => Assert.Equal(code, Assert.Single(ActorCoder.BuiltIn.Code(phrase, "2024-05-01")).ToString());

    [Theory]
    [InlineData("the weather")]
    [InlineData("Tarvo Ellick Brunn")]
    [InlineData("Leon Tarvo")]
    [InlineData("us")]
    [InlineData("")]
    [InlineData("  , ' ’s -- ")]
    public void WhoCannotBeToldHasNone(string phrase) => Assert.Empty(ActorCoder.BuiltIn.Code(phrase));

    [Theory]
    [InlineData("Dmitry Medvedev", "2009-06-01", "RUS GOV")]
    [InlineData("Angela Merkel", "2000-01-01", "DEU ELI")]
    [InlineData("Angela Merkel", "2010-01-01", "DEU GOV")]
    [InlineData("Angela Merkel", "2024-01-01", "DEU ELI")]
    [InlineData("Mohammed Morsi", "2013-01-01", "EGY GOV")]
    [InlineData("Vladimir Putin", "1999-01-01", "RUS SPY")]
    [InlineData("Emmanuel Macron", "2024-01-01", "FRA GOV")]
    [InlineData("President Bush", "2003-04-01", "USA GOV")]
    [InlineData("G. W. Bush", "2003-04-01", "USA GOV")]
    [InlineData("Taliban", "2005", "AFG REB")]
    [InlineData("Taliban", "2023-01-01", "AFG GOV")]
    public void ACodeIsThatOfTheDate(string phrase, string date, string code) => Assert.Equal(code, Assert.Single(ActorCoder.BuiltIn.Code(phrase, date)).ToString());

    [Theory]
    [InlineData("Barack Obama and Vladimir Putin", "USAGOV RUSGOV")]
    [InlineData("Norway, Chile and the Ukrainian army", "NOR CHL UKRMIL")]
    [InlineData("Danish and Swedish soldiers", "DNKMIL SWEMIL")]
    [InlineData("men and women", "CVL")]
    public void ActorsThatAreJoinedHaveACodeEach(string phrase, string codes) =>
        Assert.Equal(codes, string.Join(' ', ActorCoder.BuiltIn.Code(phrase, "2015-08-13").Select(static code => code.Joined)));

    [Theory]
    [InlineData("PRI", "Mexico", "MEX PTY")]
    [InlineData("ADF", "Australia", "AUS MIL")]
    [InlineData("ADF", "COD", "COD REB")]
    [InlineData("Georgia", "GEO", "GEO")]
    [InlineData("Georgia", "USA", "USA CVL")]
    [InlineData("Georgia", null, "GEO")]
    public void TheStateOfTheArticleDecidesBetweenNamesakes(string phrase, string? country, string code) =>
        Assert.Equal(code, Assert.Single(ActorCoder.BuiltIn.Code(phrase, "2020-01-01", country)).ToString());

    [Fact]
    public void TheUsersTableHasCodesOfItsOwn()
    {
        using var reader = new StringReader(Header + "\tcode\tsector\tcodes\n"
            + "miller-guild\tbody\tMillers' Guild\t\tXTM\t\t\t\t\t\t\t\t\tLAB\n"
            + "river-men\tbody\tRiver Men\t\tXTM\t\t\t\t\t\t\t\t\t\tXTMREB /2020-01-01|XTMPTY\n");
        var coder = new ActorCoder(ActorTable.BuiltIn.With(reader, "mine.tsv"));

        Assert.Equal("XTM LAB", coder.Code("the Millers' Guild")[0].ToString());
        Assert.Equal("XTM REB", coder.Code("River Men", "2019-12-31")[0].ToString());
        Assert.Equal("XTM PTY", coder.Code("River Men", "2020-01-01")[0].ToString());
    }

    [Fact]
    public void ACodeWithBrokenDatesNamesFileAndLine()
    {
        using var reader = new StringReader(Header + "\tcodes\nriver-men\tbody\tRiver Men\t\tXTM\t\t\t\t\t\t\t\tXTMREB 2020\n");

        Assert.StartsWith("mine.tsv, line 2: ", Assert.Throws<FormatException>(() => ActorTable.BuiltIn.With(reader, "mine.tsv")).Message);
    }

    [Theory]
    [InlineData("U.N.", "un")]
    [InlineData("UN", "un")]
    [InlineData("Kim Jong-un", "kim jong un")]
    [InlineData("Russia’s", "russia 's")]
    [InlineData("Jama'a", "jamaa")]
    [InlineData("Đặng Łukasz Ørsted", "dang lukasz orsted")]
    [InlineData("Mohammed", "mohamed")]
    [InlineData("Be\u0301ni\u0301tez", "benitez")]
    [InlineData("St. Petersburg, Russia", "st petersburg , russia")]
    public void SpellingsOfANameFoldIntoOne(string written, string folded) => Assert.Equal(folded, Phrase.Fold(written));

    [Theory]
    [InlineData("Danes and Swedes met", "Danes", "Danes|Swedes")]
    [InlineData("They met Danish and Swedish soldiers.", "Swedish soldiers", "Danish soldiers|Swedish soldiers")]
    [InlineData("Chile, the United Kingdom and Peru signed", "Chile", "Chile|United Kingdom|Peru")]
    [InlineData("Chile, the first of them, signed", "Chile", "Chile")]
    [InlineData("talks of Varro with Besk", "Varro", "Varro")]
    public void JoinedActorsAreTakenApart(string text, string span, string actors) =>
        Assert.Equal(actors.Split('|'), Coordination.Around(text, text.IndexOf(span, StringComparison.Ordinal), span.Length));

    [Theory]
    [InlineData("policeman", "policemen")]
    [InlineData("member of parliament", "members of parliament")]
    [InlineData("deputy", "deputies")]
    [InlineData("attorney", "attorneys")]
    [InlineData("coach", "coaches")]
    public void PluralsAreRegular(string singular, string plural) => Assert.Equal(plural, CodeIndex.Plural(singular));
}
