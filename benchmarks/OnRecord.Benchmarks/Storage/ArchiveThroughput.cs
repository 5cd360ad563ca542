using System.Diagnostics;
using System.Globalization;
using OnRecord.Findings;
using OnRecord.Storage;
using OnRecord.Storage.Acts;
using OnRecord.Storage.Dyads;
using OnRecord.Storage.Ledgers;
using OnRecord.Storage.Phrases;
using OnRecord.Storage.Quotes;

namespace OnRecord.Benchmarks.Storage;

/// <summary>Fills an archive with synthetic records and times what is asked of it: <c>archive LOCATION ARTICLES [QUERIES]</c>.</summary>
/// <remarks>An archive that is there already is only asked. Times are on the clock, one query after the other, the first tenth left out; own work is processor time of this process, for machines that are busy.</remarks>
internal static class ArchiveThroughput
{
    private const int BatchArticles = 500;
    private const int Seed = 7;

    public static int Run(string[] args)
    {
        if (args is not [var location, var number, ..] || !int.TryParse(number, CultureInfo.InvariantCulture, out var articles))
        {
            Console.Error.WriteLine("archive LOCATION ARTICLES [QUERIES]");
            return 2;
        }

        var queries = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200;
        using var archive = Archive.Open(location, create: true);
        var world = new SyntheticArchive(Seed);
        if (archive.Summary().Articles == 0)
        {
            Fill(archive, world, articles);
        }

        Link(archive);
        archive.Settle();
        Weigh(location);

        var summary = archive.Summary();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Articles} articles, {summary.Statements} statements, {summary.Messages} messages, {summary.Events} events"));
        Ask(archive, world, queries);
        return 0;
    }

    private static void Fill(Archive archive, SyntheticArchive world, int articles)
    {
        var (writing, bytes, texts) = (TimeSpan.Zero, 0L, 0L);
        foreach (var batch in world.Records(articles).Chunk(BatchArticles))
        {
            foreach (var record in batch)
            {
                bytes += RecordJson.WriteUtf8(record).Length;
                texts += System.Text.Encoding.UTF8.GetByteCount(record.Article.Text);
            }

            var start = Stopwatch.GetTimestamp();
            archive.Add(batch, DateTimeOffset.UnixEpoch);
            writing += Stopwatch.GetElapsedTime(start);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"wrote {articles / writing.TotalSeconds:F0} articles/s; text {texts / 1e6:F0} MB, records {bytes / 1e6:F0} MB"));
    }

    // What was not compared yet, so that an interrupted run can be gone on with.
    private static void Link(Archive archive)
    {
        var start = Stopwatch.GetTimestamp();
        var linked = 0;
        while (archive.LinkCopies(BatchArticles) is > 0 and var more)
        {
            linked += more;
        }

        if (linked > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compared {linked / Stopwatch.GetElapsedTime(start).TotalSeconds:F0} articles/s"));
        }
    }

    private static void Weigh(string location)
    {
        if (File.Exists(location))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file {new FileInfo(location).Length / 1e6:F0} MB"));
        }
    }

    private static void Ask(Archive archive, SyntheticArchive world, int queries)
    {
        var random = new Random(Seed + 1);
        Time("search: a word", queries, () => archive.Search(new StatementQuery { Words = world.AnyWord() }).Total);
        Time("search: two words", queries, () => archive.Search(new StatementQuery { Words = $"{world.AnyWord()} {world.AnyWord()}" }).Total);
        Time("search: speaker", queries, () => archive.Search(new StatementQuery { Speaker = world.AnySpeaker() }).Total);
        Time("search: word, speaker, year", queries, () =>
        {
            var day = SyntheticArchive.AnyDay(random);
            return archive.Search(new StatementQuery { Words = world.AnyWord(), Speaker = world.AnySpeaker(), From = day, Until = day.AddYears(1) }).Total;
        });
        Time("search: word, outlet, form", queries, () => archive.Search(
            new StatementQuery { Words = world.AnyWord(), Outlet = $"\"{world.AnyOutlet()}\"", Form = StatementForm.Direct }).Total);
        Time("search: month, page 5", queries, () =>
        {
            var day = SyntheticArchive.AnyDay(random);
            return archive.Search(new StatementQuery { From = day, Until = day.AddMonths(1), Offset = 80 }).Total;
        });
        Time("search: articles, a word", queries, () => archive.Articles(new ArticleQuery { Words = world.AnyWord() }).Total);
        Time("ledger: two states", queries, () => archive.Ledger(Pair(archive, world, (first, second) => new LedgerQuery(first, second))).Rows.Count);
        Time("acts: two states", queries, () => archive.Acts(Pair(archive, world, (first, second) => new ActQuery(first, second))).Rows.Count);
        Time("dyad: two states, months", queries, () => archive.Dyad(Pair(archive, world, (first, second) => new DyadQuery(first, second))).Periods.Count);
        Time("phrase history", queries, () => archive.Phrase(new PhraseQuery(world.AnyFormula())).Uses);
        var statements = archive.Search(new StatementQuery { Limit = 2_000 }).Items.ToArray();
        Time("quote check: verbatim part", queries, () => (int)archive.Check(new QuoteQuery(Part(statements[random.Next(statements.Length)].Words, random))).Match);
        Time("quote check: altered", queries, () => (int)archive.Check(new QuoteQuery(
            Part(statements[random.Next(statements.Length)].Words, random) + " " + world.AnyWord())).Match);
        Time("quote check: not there", queries, () => (int)archive.Check(new QuoteQuery(
            string.Join(' ', Enumerable.Range(0, 9).Select(_ => world.AnyWord())))).Match);
        Time("variants of a statement", queries, () => archive.Variants(statements[random.Next(statements.Length)]).Variants.Count);
    }

    private static TQuery Pair<TQuery>(Archive archive, SyntheticArchive world, Func<string, string, TQuery> query)
    {
        while (true)
        {
            var (first, second) = (world.AnyState(), world.AnyState());
            if (first != second && archive.Parties(first).Count == 1 && archive.Parties(second).Count == 1)
            {
                return query(first, second);
            }
        }
    }

    private static string Part(string words, Random random)
    {
        var all = words.Split(' ');
        var length = Math.Min(all.Length, 6 + random.Next(8));
        var start = random.Next(all.Length - length + 1);
        return string.Join(' ', all[start..(start + length)]);
    }

    private static void Time(string what, int queries, Func<int> ask)
    {
        var (times, busy) = (new List<double>(), new List<double>());
        var found = 0L;
        for (var i = 0; i < queries; i++)
        {
            var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            found += ask();
            if (i >= queries / 10)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                busy.Add((Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
            }
        }

        times.Sort();
        busy.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-30} p50 {times[times.Count / 2],7:F1} ms  p95 {times[times.Count * 95 / 100],7:F1} ms  most {times[^1],7:F1} ms; own work p50 {busy[busy.Count / 2],6:F1} ms p95 {busy[busy.Count * 95 / 100],6:F1} ms  ({found / queries} found)"));
    }
}
