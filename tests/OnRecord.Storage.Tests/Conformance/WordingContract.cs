using OnRecord.Storage.Phrases;
using OnRecord.Storage.Quotes;
using OnRecord.Wording;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>Phrases, quotations, variants and copies, whichever database the archive is in.</summary>
public abstract class WordingContract : IDisposable
{
    private const string Trench = "Our alliance was sealed in the same trench and nobody will part what the flood has joined";

    private readonly ArchivePlace place;
    private readonly Archive archive;

    protected WordingContract(ArchivePlace place)
    {
        this.place = place;
        archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", "Alliances sealed in one trench outlive their makers", "Meridian", "2024-03-01"),
            Letters.Letter("ilen-varro", "tomo-besk", Trench, "Meridian", "2025-12-01", via: "ana"),
            Letters.Letter("ilen-varro", "tomo-besk", Trench[..42], "Courier", "2025-12-02"),
            Letters.Letter("tomo-besk", "ilen-varro", "The price of winter wheat is no matter of the harbour master", "Courier", "2025-12-02"),
            Letters.Letter("tomo-besk", "ilen-varro", "We were in the same trench once", "Radio Ostrel", "2025-12-20"),
            Letters.Empty("Nothing was said, but the lighthouse keeper counted seven grey ships.", "Harbour Post", "2025-12-04"));
    }

    public void Dispose()
    {
        archive.Dispose();
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void APhraseHasAFirstAndALastUseWithinWhatWasSearched()
    {
        var history = archive.Phrase(new PhraseQuery("in the same trench"));

        Assert.Equal((3, false), (history.Uses, history.IsLeast));
        Assert.Equal(("2025-12-01", "ilen-varro"), (history.First!.Statement.Article.Published!.Date, history.First.Statement.Speaker!.Id));
        Assert.Equal(("2025-12-20", "in the same trench"), (history.Last!.Statement.Article.Published!.Date, history.Last.Form));
        Assert.Equal([(2025, 3)], history.Years);
        Assert.Equal(6, history.Searched.Articles);
        Assert.Equal(("Ilen Varro", "Tomo Besk", 2), (history.Users[0].Speaker!.Name, history.Users[0].Addressee!.Name, history.Users[0].Uses));
    }

    [Fact]
    public void EachUseOfAPhraseIsOpenedOnce()
    {
        var history = archive.Phrase(new PhraseQuery("in the same trench"));

        Assert.Equal(["2025-12-20", "2025-12-02", "2025-12-01"], history.Opened.Select(static hit => hit.Article.Published!.Date));
        Assert.Equal(history.Described, history.Opened.Count);
        Assert.Empty(archive.Phrase(new PhraseQuery("the same harbour")).Opened);
    }

    [Fact]
    public void AnInflectedEarlierFormIsNear()
    {
        var near = archive.Phrase(new PhraseQuery("alliance was sealed in the same trench")).Near;

        Assert.Contains(near, use => use.Statement.Article.Published!.Date == "2024-03-01");
        Assert.All(near, use => Assert.Equal(use.Form, use.Statement.Words[use.Span.Start..use.Span.End]));
    }

    [Fact]
    public void APhraseMayBeAskedForOfOneSpeaker()
    {
        Assert.Equal(1, archive.Phrase(new PhraseQuery("same trench") { Speaker = "Besk" }).Uses);
        Assert.Equal(0, archive.Phrase(new PhraseQuery("same trench") { Speaker = "!?" }).Uses);
        Assert.Equal(0, archive.Phrase(new PhraseQuery("the same harbour")).Uses);
        Assert.Null(archive.Phrase(new PhraseQuery("the same harbour")).First);
    }

    [Theory]
    [InlineData(Trench, QuoteMatch.Verbatim)]
    [InlineData("our ALLIANCE … in the same trench", QuoteMatch.Part)]
    [InlineData("nobody will part what the flood has joined", QuoteMatch.Part)]
    [InlineData("Our alliance was sealed in the same harbour and nobody will part what the flood has joined", QuoteMatch.Altered)]
    [InlineData("the customs post opens on Thursday morning", QuoteMatch.NotFound)]
    [InlineData("?!", QuoteMatch.NotFound)]
    public void AQuotationIsVerbatimPartAlteredOrNotFound(string quote, QuoteMatch match) =>
        Assert.Equal(match, archive.Check(new QuoteQuery(quote)).Match);

    [Fact]
    public void WhoElseSaidItIsTold()
    {
        var checkedQuote = archive.Check(new QuoteQuery("the price of winter wheat") { Speaker = "Varro" });

        Assert.True(checkedQuote.OtherSpeaker);
        Assert.Equal("tomo-besk", checkedQuote.Found[0].Statement.Speaker!.Id);
        Assert.False(archive.Check(new QuoteQuery("the price of winter wheat") { Speaker = "Besk" }).OtherSpeaker);
    }

    [Fact]
    public void WordsThatStandOnlyInATextAreFoundThere() => Assert.Equal(
        "Harbour Post", Assert.Single(archive.Check(new QuoteQuery("counted seven grey ships")).Articles).Outlet);

    [Fact]
    public void ATrimmedPrintingIsAVariantAndWhoDidNotCarryItIsListed()
    {
        var statement = archive.Search(new StatementQuery { Words = "flood" }).Items[0];

        var group = archive.Variants(statement);

        var variant = Assert.Single(group.Variants);
        Assert.Equal(("Courier", VariantKind.Trimmed, 1), (variant.Statement.Article.Outlet, variant.Kind, variant.DaysLater));
        Assert.Equal((2, 2), (group.Wordings, group.Origins));
        Assert.Equal(["Harbour Post"], group.Silent);
        Assert.Equal((new DateOnly(2025, 12, 1), new DateOnly(2025, 12, 9)), group.Listened);
    }

    [Fact]
    public void EachPrintingHasTheSourceThatItGoesBackTo()
    {
        archive.Add([Letters.Letter("ilen-varro", "tomo-besk", Trench, "Radio Ostrel", "2025-12-03", via: "ana")], Sample.Today);

        var group = archive.Variants(archive.Search(new StatementQuery { Words = "flood", Outlet = "Meridian" }).Items[0]);

        Assert.Equal([("Courier", 1), ("Radio Ostrel", group.BaseOrigin)], group.Variants.Select(static variant => (variant.Statement.Article.Outlet, variant.Origin)));
        Assert.Equal(2, group.Origins);
    }

    [Fact]
    public void CopiesHaveOneOriginHoweverTheyCameIn()
    {
        var text = string.Join(' ', Enumerable.Range(0, 120).Select(number => $"word{number * 7919 % 1000}")) + ".";
        archive.Add(
            [
                Letters.Empty("Meridian, Tuesday. " + text, "Meridian", "2025-11-01"),
                Letters.Empty(text + " More at six.", "Courier", "2025-11-02"),
                Letters.Empty("An altogether different report on the harbour and its master, who keeps no minutes.", "Courier", "2025-11-02"),
            ],
            Sample.Today);

        Assert.Equal(9, archive.LinkCopies(100));
        Assert.Equal(0, archive.LinkCopies(100));

        var articles = archive.Articles(new ArticleQuery { Words = "word919" }).Items;
        Assert.Equal(2, articles.Count);
        Assert.Equal(articles[0].Origin, articles[1].Origin);
        Assert.Equal(8, archive.Articles(new ArticleQuery()).Items.Select(article => article.Origin).Distinct().Count());
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void OnlyAnotherArticleHasAnUtteranceInOtherWords(bool isOneArticle, int found)
    {
        var full = Sample.Says("We attach great importance to strengthening the traditional relations between our two countries");
        var told = Sample.Says("We set great store by reinforcing the time-honoured ties between our two nations");
        archive.Add(
            isOneArticle
                ? [Sample.Record("Varro wrote of bridges.", "Meridian", "2031-12-01", full, told)]
                : [Sample.Record("Varro wrote of bridges.", "Meridian", "2031-12-01", full), Sample.Record("Varro praised ties.", "Courier", "2031-12-01", told)],
            Sample.Today);

        var group = archive.Variants(archive.Search(new StatementQuery { Words = "strengthening" }).Items[0]);

        Assert.Equal(found, group.Variants.Count);
        Assert.All(group.Variants, static variant => Assert.Equal(VariantKind.Translation, variant.Kind));
    }
}
