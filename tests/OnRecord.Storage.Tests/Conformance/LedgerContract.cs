using OnRecord.Storage.Dyads;
using OnRecord.Storage.Ledgers;
using OnRecord.Storage.Parties;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What the ledger of a pair shows, whichever database the archive is in.</summary>
public abstract class LedgerContract(ArchivePlace place) : IDisposable
{
    private const string Greeting = "I send you my warmest wishes and count on the strait staying open to the ships of both our peoples";
    private const string Answer = "I thank you for your kind words and wish the people of Arvania a good year";

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void OneLetterInThreeOutletsIsOneRowWithEveryPrintingAndBothDays()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-27", "2025-12-18", "New Year"),
            Letters.Letter("ilen-varro", "tomo-besk", Greeting[..40], "Courier", "2025-12-26", "2025-12-19", "New Year", "greeting"),
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Radio Ostrel", "2025-12-28", occasion: "New Year"));

        var row = Assert.Single(archive.Ledger(new LedgerQuery("ARV", "KRV")).Rows);

        Assert.Equal(["Courier", "Meridian", "Radio Ostrel"], row.Printings.Select(printing => printing.Article.Outlet));
        Assert.Equal(["2025-12-18", "2025-12-19"], row.Sent.Select(told => told.Value).Order());
        Assert.Equal("letter", row.Kinds[0].Value);
        Assert.Equal(2, row.Kinds.Count);
        Assert.Equal("2025-12-26", row.FirstPublished);
        Assert.Equal(20, row.Length);
        Assert.True(row.IsQuoted);
    }

    [Fact]
    public void ALetterOfAPersonGoesTheWayOfTheirState()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-27"),
            Letters.Letter("tomo-besk", "ilen-varro", Answer, "Meridian", "2025-12-28"));

        Assert.Equal([Direction.Back, Direction.There], archive.Ledger(new LedgerQuery("KRV", "ARV")).Rows.Select(static row => row.Direction));
    }

    [Fact]
    public void LettersOnOneOccasionInTwoYearsAreTwo()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2024-12-27", occasion: "New Year"),
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-27", occasion: "New Year", before: "Again: "));

        Assert.Equal(2, archive.Ledger(new LedgerQuery("ilen-varro", "tomo-besk")).Rows.Count);
    }

    [Fact]
    public void LettersOnTwoOccasionsInOneWeekAreTwo()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-27", "2025-12-26", "New Year"),
            Letters.Letter("ilen-varro", "tomo-besk", "We mourn with you", "Courier", "2025-12-27", "2025-12-26", "the floods", "condolence"));

        Assert.Equal(2, archive.Ledger(new LedgerQuery("ARV", "KRV")).Rows.Count);
    }

    [Fact]
    public void TheNextLetterTheOtherWayOnTheSameOccasionAnswersAfterSomeDays()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-20", "2025-12-18", "New Year"),
            Letters.Letter("tomo-besk", "ilen-varro", Answer, "Meridian", "2025-12-28", "2025-12-27", "New Year"));

        var rows = archive.Ledger(new LedgerQuery("KRV", "ARV")).Rows;

        Assert.Null(rows[0].Answers);
        Assert.Equal(new Reply(0, 9, []), rows[1].Answers! with { By = [] });
        Assert.Empty(rows[1].Answers!.By);
    }

    [Fact]
    public void AnArticleThatCallsItAnAnswerIsNamed()
    {
        var both = Letters.Letter("tomo-besk", "ilen-varro", Answer, "Meridian", "2025-12-28", "2025-12-27");
        both = both with { Messages = [both.Messages[0] with { ReplyTo = "m2" }, both.Messages[0] with { Id = "m2", Sender = "ilen-varro", Addressees = ["tomo-besk"], Sent = both.Messages[0].Sent! with { Date = "2025-12-18" }, Statements = [] }] };
        using var archive = place.With(both);

        var rows = archive.Ledger(new LedgerQuery("KRV", "ARV")).Rows;

        Assert.Equal((0, 9), (rows[1].Answers!.Row, rows[1].Answers!.Days));
        Assert.Equal([0], rows[1].Answers!.By);
    }

    [Fact]
    public void PrintingsThatNameOneWhoPassedItOnGoBackToOneSource()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-27", "2025-12-18", via: "ana"),
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Courier", "2025-12-27", "2025-12-18", via: "ana"),
            Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Radio Ostrel", "2025-12-27", "2025-12-18", before: "Our own reporter has seen the letter at the palace. "));

        Assert.Equal(2, Assert.Single(archive.Ledger(new LedgerQuery("ARV", "KRV")).Rows).Origins);
    }

    [Fact]
    public void WhatSaysWhatIsNewAndWhatIsMissing()
    {
        using var archive = place.With(
            Letters.Letter("ilen-varro", "tomo-besk", "I greet the friendly neighbouring country and wish its people well", "Meridian", "2023-12-27", "2023-12-26"),
            Letters.Letter("ilen-varro", "tomo-besk", "I greet the friendly neighbouring country in the year of the bridge", "Meridian", "2024-12-27", "2024-12-26"),
            Letters.Letter("ilen-varro", "tomo-besk", "I greet you in the year of the harbour", "Meridian", "2025-12-27", "2025-12-26"));

        var book = archive.Formulas(new LedgerQuery("ilen-varro", "tomo-besk"));

        Assert.Equal(3, book.Reports.Count);
        Assert.Contains(book.Reports[1].Recurring, formula => formula.Text.Contains("friendly neighbouring country", StringComparison.Ordinal));
        Assert.Contains(book.Reports[2].Missing, formula => formula.Text.Contains("friendly neighbouring country", StringComparison.Ordinal) && formula.Earlier.Count == 2);
        Assert.Contains(book.Reports[2].New, span => book.Reports[2].Words[span.Start..span.End].Contains("harbour", StringComparison.Ordinal));
    }

    [Fact]
    public void AStateIsFoundByItsNameAndWhoIsNotThereIsNamed()
    {
        using var archive = place.With(Letters.Letter("ilen-varro", "tomo-besk", Greeting, "Meridian", "2025-12-27"));

        Assert.Equal("ARV", Assert.Single(archive.Parties("arvania")).Id);
        Assert.Equal("tomo-besk", Assert.Single(archive.Parties("Besk")).Id);
        Assert.Single(archive.Ledger(new LedgerQuery("arvania", "tomo-besk")).Rows);
        Assert.Equal("Ostrel", Assert.Throws<UnknownPartyException>(() => archive.Ledger(new LedgerQuery("Ostrel", "KRV"))).Id);
    }
}
