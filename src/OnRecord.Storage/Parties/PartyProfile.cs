using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Facets;
using OnRecord.Storage.Search;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Parties;

/// <summary>What an archive has of one party. A state has what its people and bodies have.</summary>
/// <param name="OtherNames">How the articles of its latest statements and messages call it otherwise.</param>
/// <param name="Said">The statements of which it is the speaker, the newest first.</param>
/// <param name="Heard">Those made to it; only counted.</param>
/// <param name="PassedOn">Those that it passed on; only counted.</param>
/// <param name="Sent">Its messages; only counted, each printing.</param>
/// <param name="Received">The messages to it; only counted, each printing.</param>
/// <param name="First">The day of the earliest of all these; null where none has one.</param>
/// <param name="Last">The day of the latest.</param>
public sealed record PartyProfile(
    KnownParty Party,
    IReadOnlyList<string> OtherNames,
    Found<StatementHit> Said,
    Found<StatementHit> Heard,
    Found<StatementHit> PassedOn,
    Found<MessageHit> Sent,
    Found<MessageHit> Received,
    DateOnly? First,
    DateOnly? Last,
    CorpusBounds Searched)
{
    /// <summary>How its statements are distributed over outlets, addressees, forms and months.</summary>
    public required FoundFacets Carried { get; init; }

    /// <summary>
    /// The articles in which it has a part, as speaker or not, the newest first. Which statements speak of it is asked for with
    /// <see cref="StatementQuery.About"/>.
    /// </summary>
    public required Found<ArticleSummary> Named { get; init; }

    private const int MostRowsOfAQuery = 5_000;
    private const int MostValues = 20;
    private const int MostNamed = 20;    // articles in which names are looked up

    internal static PartyProfile Of(Session session, KnownParty party, int latest)
    {
        // Those of a state are found by its code alone.
        var isState = party.Kind is null or ActorKind.State;
        bool Is(Party? other) => isState || other?.Id == party.Id;
        var id = IndexWords.Of(party.Id);
        Part Read(string kind, Field field, Func<EntryAndArticle, bool> isIts) =>
            Part.Of(session, new Selection(kind).And(new Term.Phrase(field, id)), isIts, Math.Max(latest, MostNamed));

        var said = Read(EntryKind.Statement, Field.Actor, row => Is(row.Statement([]).Speaker));
        var heard = Read(EntryKind.Statement, Field.Recipient, row => isState || row.Statement([]).Addressees.Any(Is));
        var passedOn = Read(EntryKind.Statement, Field.Via, row => isState || row.Statement([]).Via.Any(Is));
        var sent = Read(EntryKind.Message, Field.Actor, row => Is(row.Message().Sender));
        var received = Read(EntryKind.Message, Field.Recipient, row => isState || row.Message().Addressees.Any(Is));
        Part[] all = [said, heard, passedOn, sent, received];
        return new PartyProfile(
            party,
            Names(session, party, all),
            new Found<StatementHit>([.. said.Newest.Take(latest).Select(static row => row.Statement([]))], said.Total, said.IsLeast),
            new Found<StatementHit>([], heard.Total, heard.IsLeast),
            new Found<StatementHit>([], passedOn.Total, passedOn.IsLeast),
            new Found<MessageHit>([], sent.Total, sent.IsLeast),
            new Found<MessageHit>([], received.Total, received.IsLeast),
            all.Min(static part => part.First),
            all.Max(static part => part.Last),
            CorpusBounds.Of(session))
        {
            Carried = FacetCounting.Of(session, Selection.Of(new StatementQuery()).And(new Term.Phrase(Field.Actor, id)), MostValues, FacetValues.OfStatement),
            Named = ArticleSearch.Find(session, Term.Tag(Tag.Actor(Own(session, party))), new ArticleQuery { Limit = latest }),
        };
    }

    // Articles list a state by its own id, not by the code under which all that is of it is filed.
    private static string Own(Session session, KnownParty party) => party.Kind == ActorKind.State
        && PartySearch.Rows(session, "WHERE country = @Country AND kind = 'State' ORDER BY id", Parameters.Of(new { party.Country })) is [var state, ..] ? state.Id : party.Id;

    private static string[] Names(Session session, KnownParty party, Part[] parts) =>
    [
        .. parts
            .SelectMany(static part => part.Newest)
            .OrderByDescending(static row => row.EntryKey)
            .Select(static row => row.Article.Key)
            .Distinct()
            .Take(MostNamed)
            .Select(article => RecordJson.Read(Packed.Open(session.Bytes("SELECT coalesce(current, machine) FROM record WHERE article = @article", Parameters.Of(new { article }))!)))
            .Select(record => record.Find(party.Id))
            .OfType<Actor>()
            .SelectMany(static actor => actor.Aliases.Prepend(actor.Name))
            .Select(static name => Clean.Name(name)!)
            .Where(name => !name.Equals(party.Name, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // The entries on one side of which it stands.
    private sealed record Part(IReadOnlyList<EntryAndArticle> Newest, int Total, bool IsLeast, DateOnly? First, DateOnly? Last)
    {
        public static Part Of(Session session, Selection selection, Func<EntryAndArticle, bool> isIts, int most)
        {
            if (EntrySearch.IfFew(session, selection) is not { } keys)
            {
                var newest = EntrySearch.Find(session, selection, Page.First(most));
                return new Part(
                    [.. EntrySearch.Rows(session, newest.Items).Where(isIts)],
                    newest.Total,
                    IsLeast: true,
                    Slot.Day(EntrySearch.Earliest(session, selection) ?? 0),
                    newest.Items is [var last, ..] ? Slot.Day(last) : null);
            }

            keys.Reverse();
            EntryAndArticle[] its = [.. keys.Chunk(MostRowsOfAQuery).SelectMany(chunk => EntrySearch.Rows(session, chunk)).Where(isIts)];
            var dated = its.Select(static row => Slot.Day(row.EntryKey)).OfType<DateOnly>().ToArray();
            return new Part([.. its.Take(most)], its.Length, IsLeast: false, dated.Length > 0 ? dated[^1] : null, dated.Length > 0 ? dated[0] : null);
        }
    }
}
