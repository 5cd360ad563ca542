using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Exports;

public sealed class LinkedDataTests : IDisposable
{
    private readonly Exporting export = new();

    public void Dispose() => export.Dispose();

    [Fact]
    public async Task AnAnnotationHasTheShapeOfTheModel()
    {
        var annotation = Json(Assert.Single(await export.Lines("statements", "agree", "--format", "web-annotation")));

        Assert.Equal("http://www.w3.org/ns/anno.jsonld", annotation.GetProperty("@context").GetString());
        Assert.Equal("Annotation", annotation.GetProperty("type").GetString());
        Assert.StartsWith("urn:onrecord:statement:", annotation.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-01-05T08:30:00Z", annotation.GetProperty("generated").GetString());
        Assert.Equal(
            "Ilen Varro. To Tomo Besk. Passed on by KTB, then ANA; printed by Meridian. Quoted word for word.",
            annotation.GetProperty("body")[0].GetProperty("value").GetString());
        Assert.Equal("http://www.wikidata.org/entity/Q1", annotation.GetProperty("body")[3].GetProperty("source").GetString());
        var target = annotation.GetProperty("target")[0];
        Assert.Equal(2, annotation.GetProperty("target").GetArrayLength());
        Assert.Equal("https://meridian.example/a?b=1&c=%7Bx%7D", target.GetProperty("source").GetString());
        Assert.Equal("TimeState", target.GetProperty("state").GetProperty("type").GetString());
        Assert.Equal(["TextQuoteSelector", "TextPositionSelector"], target.GetProperty("selector").EnumerateArray().Select(static one => one.GetProperty("type").GetString()));
        Assert.Equal("We agree,", target.GetProperty("selector")[0].GetProperty("exact").GetString());
        Assert.Equal("🤝 “", target.GetProperty("selector")[0].GetProperty("prefix").GetString());
        Assert.Equal("” Varro wrote to Besk, KTB repor", target.GetProperty("selector")[0].GetProperty("suffix").GetString());
        Assert.Equal(3, target.GetProperty("selector")[1].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task EveryPlaceCutsExactlyTheWordsOutOfTheTextThatTheHashIsOf()
    {
        var texts = (await export.Lines("records")).Select(line => RecordJson.Read(line).Article.Text).ToDictionary(Named, static text => text);
        var targets = (await export.Lines("statements", "--format", "web-annotation")).SelectMany(static line => Json(line).GetProperty("target").EnumerateArray()).ToArray();

        Assert.Equal(5, targets.Length);
        Assert.All(targets, target =>
        {
            var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var runes = texts[target.GetProperty("state").GetProperty("cached").GetString()!].EnumerateRunes().Select(static rune => rune.ToString()).ToArray();
            var (start, end) = (place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32());
            Assert.Equal(quote.GetProperty("exact").GetString(), string.Concat(runes[start..end]));
            Assert.Equal(quote.GetProperty("prefix").GetString(), string.Concat(runes[Math.Max(0, start - 32)..start]));
            Assert.Equal(quote.GetProperty("suffix").GetString(), string.Concat(runes[end..Math.Min(runes.Length, end + 32)]));
        });
    }

    [Fact]
    public async Task AnArticleWithoutAnAddressIsNamedByItsId()
    {
        var target = Json(Assert.Single(await export.Lines("statements", "--form", "mixed", "--format", "web-annotation"))).GetProperty("target")[0];

        Assert.StartsWith("urn:onrecord:article:sha256:", target.GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatDoNotStandWhereTheRecordSaysGetNoPlace()
    {
        using var other = new Exporting(filled: false);
        using (var archive = Storage.Archive.Open(other.Archive, create: false))
        {
            archive.Add([Sample.Record("Short.", statements: Sample.Says("words that the text does not have"))], Sample.Today);
        }

        var selector = Json(Assert.Single(await other.Lines("statements", "--format", "web-annotation"))).GetProperty("target")[0].GetProperty("selector");

        Assert.Equal(1, selector.GetArrayLength());
        Assert.False(selector[0].TryGetProperty("prefix", out _));
    }

    [Fact]
    public async Task AQuotationSaysWhoWhereAndThroughWhom()
    {
        var quotation = Json(Assert.Single(await export.Lines("statements", "agree", "--format", "schema-org")));

        Assert.Equal(("https://schema.org", "Quotation"), (quotation.GetProperty("@context").GetString(), quotation.GetProperty("@type").GetString()));
        Assert.Equal("We agree, … Always.", quotation.GetProperty("text").GetString());
        Assert.Equal("2025-11-30", quotation.GetProperty("dateCreated").GetString());
        Assert.Equal(
            ("Person", "Ilen Varro", "President"),
            (Of(quotation, "creator", "@type"), Of(quotation, "creator", "name"), Of(quotation, "creator", "jobTitle")));
        Assert.Equal("Tomo Besk", quotation.GetProperty("audience")[0].GetProperty("name").GetString());
        Assert.Equal(("NewsArticle", "2025-12-01"), (Of(quotation, "isPartOf", "@type"), Of(quotation, "isPartOf", "datePublished")));
        Assert.Equal("Meridian", Of(quotation.GetProperty("isPartOf"), "publisher", "name"));
    }

    [Fact]
    public async Task AnAddressThatWouldRunAScriptIsNone()
    {
        using var other = new Exporting(filled: false);
        using (var archive = Storage.Archive.Open(other.Archive, create: false))
        {
            var record = Sample.Record("“We agree,” she said.", statements: Sample.Says("We agree,"));
            archive.Add([record with { Article = record.Article with { Url = "javascript:alert(1)" } }], Sample.Today);
        }

        foreach (var format in new[] { "schema-org", "web-annotation", "csl-json", "bibtex" })
        {
            Assert.DoesNotContain("javascript:", (await other.Run("statements", "--format", format)).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WordsOfWhoReportsAreAClaimAndNoQuotation()
    {
        var claim = Json(Assert.Single(await export.Lines("statements", "--form", "indirect", "--format", "schema-org")));

        Assert.Equal("Claim", claim.GetProperty("@type").GetString());
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private static string? Of(JsonElement one, string outer, string inner) => one.GetProperty(outer).GetProperty(inner).GetString();

    private static string Named(string text) =>
        "ni:///sha-256;" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
