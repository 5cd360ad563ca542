using OnRecord.Findings;
using OnRecord.Storage.Corrections;
using OnRecord.Text;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>Records that nobody in their right mind writes, whichever database the archive is in.</summary>
public abstract class HostileContract(ArchivePlace place) : IDisposable
{
    private static readonly string Letters = Lettered(100_000, seed: 5);

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("\uDC00x\uD800")]
    [InlineData("\0\0\t\n\r\\.'\"\u001b\uFFFF")]
    public void NulsLoneSurrogatesAndControlsAreTakenEverywhere(string evil)
    {
        using var archive = place.Open();

        Assert.Equal(1, archive.Add([Hostile(evil)], Sample.Today).Added);
        Assert.Equal(0, archive.Add([Hostile(evil)], Sample.Today).Added);

        Answers(archive, evil);
    }

    [Fact]
    public void NamesIdsAndAddressesOfAHundredThousandLettersAreTakenEverywhere()
    {
        using var archive = place.Open();

        Assert.Equal(1, archive.Add([Hostile(Letters)], Sample.Today).Added);
        Assert.Equal(0, archive.Add([Hostile(Letters)], Sample.Today).Added);

        Answers(archive, Letters);
    }

    [Fact]
    public void LongIdsAndAddressesThatBeginAlikeAreKeptApart()
    {
        using var archive = place.Open();
        var (one, two) = (Hostile(Letters + "1"), Hostile(Letters + "2"));

        Assert.Equal(2, archive.Add([one, two], Sample.Today).Added);

        Assert.True(archive.Contains(two.Article.Id, two.Article.Outlet, two.Article.Url));
        Assert.False(archive.Contains(Letters + "3", two.Article.Outlet, two.Article.Url));
        Assert.Equal(2, archive.Parties().Count(static party => party.Id.StartsWith("who" + Letters[..50], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('한')]
    [InlineData('漢')]
    [InlineData('\uFDFA')]
    [InlineData('\u0301')]
    [InlineData('İ')]
    public void WordsOfTenThousandLettersAreFound(char letter)
    {
        var word = new string(letter, 10_000);
        using var archive = place.With(Sample.Record($"Varro said: agree {word}.", word, statements: Sample.Says("agree " + word)));

        Assert.Equal(1, archive.Search(new StatementQuery { Words = "agree" }).Total);
        Assert.Equal(1, archive.Search(new StatementQuery { Words = "agree " + word[..200] + "*" }).Total);
        Assert.All(Queries.Over(archive), static query => query());
        archive.Search(new StatementQuery { Words = word, Speaker = word, Outlet = word });
        archive.Articles(new ArticleQuery { Words = word });
        archive.Check(new Quotes.QuoteQuery(word));
        archive.Phrase(new Phrases.PhraseQuery("a " + word));
    }

    [Fact]
    public void TwentyThousandStatementsInOneRecordAreAddedAndFound()
    {
        const int Many = 20_000;
        var statements = Enumerable.Range(0, Many).Select(static number => Sample.Says($"agree {number}", to: "tomo-besk")).ToArray();
        var record = Sample.Record("Varro said a lot.") with { Statements = statements };
        using var archive = place.With(record);

        Assert.Equal(Many, archive.Summary().Statements);
        Assert.Equal(1, archive.Search(new StatementQuery { Words = "\"agree 19999\"" }).Total);
        Assert.All(Queries.Over(archive), static query => query());
    }

    [Fact]
    public void WhatIsAskedMayBeAnything()
    {
        using var archive = place.With(Dispatch.Record());
        foreach (var evil in new[] { "\0", "\uD800", "a\0b", "'", "\\", "\"", "*", "%", ":*", "a & b | !c <-> (", Letters, string.Join(' ', Letters.Chunk(5).Select(static word => new string(word))) })
        {
            archive.Search(new StatementQuery { Words = evil, Speaker = evil, Addressee = evil, Via = evil, Outlet = evil });
            archive.Search(new MessageQuery { Words = evil, Sender = evil, Kind = evil });
            archive.Search(new EventQuery { Words = evil, Actor = evil });
            archive.Articles(new ArticleQuery { Words = evil, Outlet = evil });
            archive.Parties(evil);
            archive.Statements(evil);
            archive.Contains(evil, evil, evil);
            archive.ContainsUrl(evil);
            archive.Check(new Quotes.QuoteQuery(evil) { Speaker = evil });
            archive.Phrase(new Phrases.PhraseQuery("x " + evil) { Speaker = evil, Outlet = evil });
            archive.AddRefusal(evil, evil, Sample.Today);
            archive.Corrections.List(new CorrectionQuery { Author = evil });
            Assert.Throws<Parties.UnknownPartyException>(() => archive.Ledger(new Ledgers.LedgerQuery("x" + evil + "y", "tomo-besk")));
        }
    }

    [Fact]
    public void CorrectionsSayAnything()
    {
        using var archive = place.With(Dispatch.Record());
        foreach (var evil in new[] { "\0", "\uD800", Letters })
        {
            var by = new By("vesna" + evil, Sample.Today, "because" + evil);
            archive.Corrections.Note(by, 1, "s1", "note" + evil);
            archive.Corrections.Edit(by, 1, "s1", "speaker", ["ruta-hallen"], "New" + evil);
            Assert.Throws<CorrectionException>(() => archive.Corrections.Edit(by, 1, "s1", "speaker", ["new" + evil], "New" + evil));
            Assert.Throws<CorrectionException>(() => archive.Corrections.Merge(by, "nobody" + evil, "tomo-besk"));
            archive.Corrections.Edit(by, 1, id: null, "title", ["Title" + evil[..1]]);
            archive.Corrections.Merge(by, "ruta-hallen", "other", "Other" + evil);
            archive.Corrections.Settle(progress: null, CancellationToken.None);
            archive.Corrections.Undo(by, [archive.Corrections.List(new CorrectionQuery()).Items[0].Key]);
            archive.Corrections.Settle(progress: null, CancellationToken.None);
        }

        Assert.All(Queries.Over(archive, "rope"), static query => query());
    }

    private static void Answers(Archive archive, string evil)
    {
        Assert.Equal(1, archive.Search(new StatementQuery { Words = "rope" }).Total);
        Assert.Equal(1, archive.Search(new MessageQuery { Words = "rope" }).Total);
        Assert.All(Queries.Over(archive, "rope"), static query => query());
        Assert.All(Queries.Over(archive, "rope", "who" + evil, "whom" + evil), static query => query());
        Assert.Single(archive.Ledger(new Ledgers.LedgerQuery("who" + evil, "whom" + evil)).Rows);
        Assert.Single(archive.Statements("s" + evil));
        Assert.True(archive.Contains("article" + evil, "ANA" + evil, "https://news.example/" + evil));
        Assert.True(archive.ContainsUrl("https://news.example/" + evil));
    }

    private static Record Hostile(string evil)
    {
        var (who, whom) = ("who" + evil, "whom" + evil);
        Passage At(string words) => new(0, words.Length, words + " " + evil);
        return new Record
        {
            Article = new ArticleHead
            {
                Id = "article" + evil,
                File = evil,
                Title = "Title" + evil,
                Outlet = "ANA" + evil,
                Url = "https://news.example/" + evil,
                Language = "en" + evil,
                Published = new PublicationDate("2025-12-01", DateBasis.Header),
                Text = "One rope holds us. " + evil,
            },
            Actors =
            [
                new Actor { Id = who, Name = "Who" + evil, Kind = ActorKind.Person, Country = "ARV" + evil, Aliases = ["Alias" + evil] },
                new Actor { Id = whom, Name = "Whom" + evil, Kind = ActorKind.Person, Country = "KRV" + evil },
                new Actor { Id = "ilen-varro", Name = "Ilen Varro", Kind = ActorKind.Person, Country = "ARV" },
                new Actor { Id = "tomo-besk", Name = "Tomo Besk", Kind = ActorKind.Person, Country = "KRV" },
            ],
            Statements =
            [
                new Statement
                {
                    Id = "s" + evil, Form = StatementForm.Direct, Act = StatementAct.Speech, Content = [At("one rope")], Speaker = who, Addressees = [whom, "tomo-besk"],
                    Via = ["via" + evil], Said = "2025" + evil, Message = "m" + evil, Confidence = 0.9,
                },
            ],
            Messages =
            [
                new Message
                {
                    Id = "m" + evil, Kind = "letter" + evil, Channel = "channel" + evil, Sender = who, Addressees = [whom, "ilen-varro"], Occasion = "day" + evil,
                    Sent = new DatedPassage("2025-12-01" + evil, null, null, null), ReplyTo = "r" + evil, Statements = ["s" + evil], Evidence = [At("one rope")], Confidence = 0.9,
                },
            ],
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e" + evil, Plover = "SUPPORT" + evil, Mode = evil, Cameo = "051" + evil, Goldstein = 3.4, Actor = ["ARV" + evil], ActorIds = [who],
                    Recipient = ["KRV" + evil], RecipientIds = [whom], Date = "2025-12-04" + evil, Place = evil, Status = "actual" + evil, Via = ["via" + evil],
                    Evidence = [At("one rope")], Confidence = 0.8,
                },
            ],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Note, "Says" + evil, [At("one rope")])],
            Made = new Made("0.1.0" + evil, new Dictionary<string, string> { ["attribution" + evil] = evil }),
        };
    }

    private static string Lettered(int length, int seed)
    {
        var random = new Random(seed);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26)))]);
    }
}
