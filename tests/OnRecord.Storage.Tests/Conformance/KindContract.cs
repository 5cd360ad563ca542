using OnRecord.Findings;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>That a search finds of its own kind what fits, and nothing else, whichever database the archive is in.</summary>
public abstract class KindContract(ArchivePlace place) : IDisposable
{
    private static readonly string?[] Words = [null, "rope", "twice", "korvia", "praised", "letter", "varro", "official", "arvania will", "nothing"];
    private static readonly string[] Few = ["Meridian", "Post", "Korvian Post", "Korvian Évening Post", "The Post of Korvian Ports"];

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void WordsAndOutletsFindOfEachKindWhatReadingAllOfItFinds()
    {
        using var archive = place.With(Records(Few));
        AssertFinds(archive, [null, "meridian", "post", "korvian post", "\"korvian post\"", "évening", "kor*", "\"post of\"", "nothing", "eve"]);
    }

    [Fact]
    public void SoItIsWithMoreOutletsThanAreNamedAndWithOneOfAVeryLongName()
    {
        using var archive = place.With(Records([.. Few, .. Enumerable.Range(1, 12).Select(static number => $"Daily {number}")]));
        AssertFinds(archive, [null, "daily", "\"daily 1\"", "post"]);

        archive.Add(Records([string.Concat(Enumerable.Repeat("Korvian Post ", 30))]), Sample.Today);
        AssertFinds(archive, ["korvian post", "\"daily 1\"", "\"post korvian\""]);
    }

    [Fact]
    public void AnOutletThatComesOrIsCorrectedIsFoundAtOnce()
    {
        using var archive = place.With(Records(["Meridian"]));
        Assert.Equal(0, archive.Search(new StatementQuery { Outlet = "post" }).Total);

        archive.Add(Records(["Korvian Post"]), Sample.Today);

        Assert.Equal(3, archive.Search(new StatementQuery { Outlet = "post" }).Total);
        AssertFinds(archive, [null, "post"]);
    }

    private static Record[] Records(string[] outlets) =>
    [
        .. outlets.Select((outlet, i) =>
        {
            var record = Dispatch.Record($"{Dispatch.Text} {i}", outlet, $"2025-12-{i % 9 + 1:00}");
            return record with
            {
                Findings = [new Finding(FindingKind.WeekdayDateMismatch, FindingSeverity.Warning, $"Korvia read a letter twice of Varro {i}.", [])],
            };
        }),
    ];

    private static void AssertFinds(Archive archive, string?[] outlets)
    {
        foreach (var (words, outlet) in Words.SelectMany(words => outlets.Select(outlet => (words, outlet))))
        {
            Assert.Equal(
                Read(archive.Search(new StatementQuery { Limit = 1000 }), static hit => (hit.Key, hit.Words, hit.Article), words, outlet),
                archive.Search(new StatementQuery { Words = words, Outlet = outlet, Limit = 1000 }).Items.Select(static hit => hit.Key));
            Assert.Equal(
                Read(archive.Search(new MessageQuery { Limit = 1000 }), static hit => (hit.Key, hit.Words, hit.Article), words, outlet),
                archive.Search(new MessageQuery { Words = words, Outlet = outlet, Limit = 1000 }).Items.Select(static hit => hit.Key));
            Assert.Equal(
                Read(archive.Search(new EventQuery { Limit = 1000 }), static hit => (hit.Key, hit.Words, hit.Article), words, outlet),
                archive.Search(new EventQuery { Words = words, Outlet = outlet, Limit = 1000 }).Items.Select(static hit => hit.Key));
            Assert.Equal(
                Read(archive.Search(new FindingQuery { Limit = 1000 }), static hit => (hit.Key, hit.Says, hit.Article), words, outlet),
                archive.Search(new FindingQuery { Words = words, Outlet = outlet, Limit = 1000 }).Items.Select(static hit => hit.Key));
        }
    }

    // What fits, found by reading every hit.
    private static IEnumerable<long> Read<THit>(Found<THit> all, Func<THit, (long Key, string Words, ArticleSummary Article)> of, string? words, string? outlet) => all.Items
        .Select(of)
        .Where(hit => Fits(hit.Words, words) && Fits(hit.Article.Outlet, outlet))
        .Select(static hit => hit.Key);

    private static bool Fits(string? text, string? typed)
    {
        if (typed is null)
        {
            return true;
        }

        var plain = Plain(text ?? "");
        return typed[0] == '"'
            ? $" {plain} ".Contains($" {Plain(typed)} ", StringComparison.Ordinal)
            : Plain(typed).Split(' ').All(word => plain.Split(' ').Any(other => typed[^1] == '*' ? other.StartsWith(word, StringComparison.Ordinal) : other == word));
    }

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Replace('é', 'e')
        .Split([' ', '.', ':', '“', '”', '…', '"', '*', ','], StringSplitOptions.RemoveEmptyEntries));
}
