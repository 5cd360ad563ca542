using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Checks;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Checks;

public sealed class OfficeChecksTests
{
    private static readonly Pipeline Pipeline = English.Pipeline(
        ActorTable.BuiltIn.With(
            new StringReader(
                """
                id	kind	name	names	country	adjectives	role	office	from	until	gender	wikidata
                ilen-varro	person	Ilen Varro		XAR		President	head-of-state	2026-03-01	2030-06-30	m	
                dasa-orlin	person	Dasa Orlin		XAR		President	head-of-state	2030-06-30		f	
                mira-castan	person	Mira Castan		XOS		President	head-of-state	2026-03-01	2030-06-30	f	
                arvania	state	Arvania		XAR	Arvanian						
                """),
            "offices"),
        Models.All);

    [Theory]
    [InlineData("President Ilen Varro said that the bridge would open.", "2032-05-01", true)]
    [InlineData("President Ilen Varro said that the bridge would open.", "2029-05-01", false)]
    [InlineData("President Ilen Varro said that the bridge would open.", "2030-08-01", false)]    // a title is kept for a while
    [InlineData("Former President Ilen Varro said that the bridge would open.", "2032-05-01", false)]
    [InlineData("In 2028, President Ilen Varro said that the bridge would open.", "2032-05-01", false)]
    [InlineData("The bridge was begun under President Ilen Varro.", "2032-05-01", false)]    // he does not speak
    [InlineData("An aide to President Ilen Varro said that the bridge would open.", "2032-05-01", false)]
    [InlineData("President Mira Castan said that the bridge would open.", "2032-05-01", false)]    // nobody is known to have followed her
    public void ATitleThatAnotherHoldsIsFound(string text, string date, bool found) =>
        Assert.Equal(
            found,
            Pipeline.Read(new Article { Text = text, Published = new PublicationDate(date, DateBasis.Metadata) })
                .Get<CheckLayer>().Checks.Any(static check => check.Kind == FindingKind.OfficeMismatch));

    [Theory]
    [InlineData("small", true)]
    [InlineData("former", false)]
    [InlineData("ex", false)]
    [InlineData("late", false)]
    [InlineData("then", false)]
    [InlineData("onetime", false)]
    [InlineData("deposed", false)]
    [InlineData("ousted", false)]
    [InlineData("outgoing", false)]
    [InlineData("incoming", false)]
    [InlineData("ex-president", false)]
    [InlineData("past", false)]
    [InlineData("old", false)]
    [InlineData("elect", false)]
    [InlineData("designate", false)]
    [InlineData("under", false)]
    [InlineData("since", false)]
    [InlineData("by", false)]
    [InlineData("of", false)]
    public void AWordOfThePastShortlyBeforeTheTitleExcusesIt(string word, bool found)
    {
        Assert.Equal(found, Finds($"It was {word}. President Ilen Varro said that the bridge would open.", "2032-05-01"));
        Assert.True(Finds($"It was {word} and quiet there. President Ilen Varro said that the bridge would open.", "2032-05-01"));
    }

    [Theory]
    [InlineData("Ilen Varro", "2030-10-28", false)]    // a hundred and twenty days after
    [InlineData("Ilen Varro", "2030-10-29", true)]
    [InlineData("Dasa Orlin", "2030-03-02", false)]    // and as many before
    [InlineData("Dasa Orlin", "2030-03-01", true)]
    [InlineData("Ilen Varro", "2032-05", false)]
    public void ATitleIsKeptAndGivenForFourMonths(string name, string date, bool found) =>
        Assert.Equal(found, Finds($"President {name} said that the bridge would open.", date));

    [Theory]
    [InlineData("The bridge fell in 2028.\nPresident Ilen Varro said that it would open.", true)]
    [InlineData("President Ilen Varro said that it would open. It fell in 2028.", false)]
    [InlineData("President Ilen Varro said that it would open. It fell in 2032.", true)]
    [InlineData("Ilen Varro said that it would open.", false)]
    [InlineData("The president Ilen Varro said that it would open.", true)]
    [InlineData("Minister Ilen Varro said that it would open.", false)]    // which the table does not have for him
    public void ATimeOfAnotherYearInTheParagraphExcusesIt(string text, bool found) => Assert.Equal(found, Finds(text, "2032-05-01"));

    private static bool Finds(string text, string date) => Pipeline.Read(new Article { Text = text, Published = new PublicationDate(date, DateBasis.Metadata) })
        .Get<CheckLayer>().Checks.Any(static check => check.Kind == FindingKind.OfficeMismatch);
}
