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
}
