using OnRecord.Findings;
using OnRecord.Server.Records;
using OnRecord.Server.Terminal;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Records;

public sealed class RecordViewTests
{
    private const string Text =
        """
        In a letter to Tomo Besk, President Ilen Varro said “the bridge at Harsk will be rebuilt before winter”, KTB reported.

        Besk replied that “no third hand” 한국어 평화 would set the terms.
        """;

    [Fact]
    public void AtSixtyColumnsWhoToWhomStandsAboveTheWords() => Assert.Equal(
        """
        ────────────────────────────────────────────────────────────
        Meridian · On the In
        1 Dec 2025 (header) · 2 statements · bridge.txt
        ⚠ Dated 1 December, yet it tells of the 18th.

        1  Ilen Varro → Tomo Besk          30 Nov 2025, direct  97 %
        """,
        string.Join('\n', Set(60).Take(6)));

    [Fact]
    public void TheWordsAreBrokenAtTheWidthAndTheChainIsShown()
    {
        Assert.Equal(
            [
                "   “the bridge at Harsk will be rebuilt before winter”",
                "   President Ilen Varro said · Ilen Varro → KTB → this page",
                "",
                "2  Tomo Besk                                mixed, thought  40 %",
            ],
            Set(64).Skip(6).Take(4));
        Assert.Contains("   “the bridge at Harsk will be rebuilt", Set(40));
        Assert.Contains("   before winter”", Set(40));
    }

    [Fact]
    public void AtAHundredColumnsAllIsOnOneLine()
    {
        var lines = Set(100);

        Assert.Contains("2  Tomo Besk" + new string(' ', 68) + "mixed, thought  40 %", lines);
        Assert.Contains("   “no third hand” 한국어 평화 would set the terms", lines);
        Assert.Contains("  Ilen Varro  says 1 · person, ARV", lines);
        Assert.Contains("  Tomo Besk   says 1, is told 1 · person, KRV", lines);
        Assert.Contains("  KTB         passes on 1 · outlet", lines);
    }

    [Fact]
    public void EventsAreRowsWithWhatIsKnownOfThem()
    {
        var lines = Set(100);

        Assert.Contains("Events", lines);
        Assert.Contains("  2025-12-18  ARV → KRV       SUPPORT 051  “said”  via KTB  90 %", lines);
        Assert.Contains("  undated     KRV, OST → KRV  CONSULT planned  in Harsk  45 %", lines);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public void NoLineIsWiderThanTheScreen(int width) => Assert.All(Set(width), line => Assert.InRange(CellWidth.Of(line), 0, width));

    private static List<string> Set(int width) =>
        [.. new RecordView(width).Of(Record()).Select(line => string.Concat(line.Select(run => run.Text)).Replace('\u00A0', ' '))];

    private static Record Record()
    {
        var record = Sample.Record(
            Text,
            statements:
            [
                Sample.Says("the bridge at Harsk will be rebuilt before winter", to: "tomo-besk", via: "ktb", said: "2025-11-30", confidence: 0.97),
                Sample.Says("“no third hand” 한국어 평화 would set the terms", "tomo-besk", form: StatementForm.Mixed, confidence: 0.4) with { Act = StatementAct.Thought },
            ]);
        return record with
        {
            Article = record.Article with { File = "bridge.txt" },
            Statements =
            [
                record.Statements[0] with { Source = At("President Ilen Varro"), Cue = new CuePassage(47, 51, "said", "say") },
                record.Statements[1],
            ],
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e-1", Plover = "SUPPORT", Cameo = "051", Actor = ["ARV"], Recipient = ["KRV"], Date = "2025-12-18", Status = "actual", Via = ["ktb"], Trigger = At("said"), Confidence = 0.9,
                },
                new DiplomaticEvent { Id = "e-2", Plover = "CONSULT", Actor = ["KRV", "OST"], Recipient = ["KRV", ""], Status = "planned", Place = "Harsk", Confidence = 0.45 },
            ],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Warning, "Dated 1 December, yet it tells of the 18th.", [])],
        };
    }

    private static Passage At(string words) =>
        new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length, words);

    [Fact]
    public void AnArticleInALanguageThatIsNotReadSaysSo()
    {
        var record = Sample.Record("Varro sprach.");
        var lines = new RecordView(60).Of(record with { Article = record.Article with { Language = "de", File = "de.txt" } });

        Assert.Contains("1 Dec 2025 (header) · in de, a language that is not read ·", lines.Select(static line => string.Concat(line.Select(static run => run.Text)).TrimEnd()));
    }
}
