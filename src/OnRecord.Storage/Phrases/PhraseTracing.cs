using System.Collections.Immutable;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;
using OnRecord.Wording;

namespace OnRecord.Storage.Phrases;

/// <summary>Traces a phrase through the statements: word for word by the index, near forms by comparing those that share its words.</summary>
internal sealed class PhraseTracing
{
    private const int MostDescribed = 500;
    private const int MostBefore = 400;
    private const int MostAfter = 150;
    private const int FewUses = 500;    // of a phrase in more, only near forms before the first use are of interest
    private const int MostNear = 20;
    private const int MostSharing = 1_500;    // statements with all words but one; of more, those with all are compared
    private const int MostWords = 8;    // of content, by which near forms are found

    private readonly Session session;
    private readonly PhraseQuery query;
    private readonly WordList words;
    private readonly PhraseMatch match;

    /// <exception cref="ArgumentException">The phrase has no word.</exception>
    private PhraseTracing(Session session, PhraseQuery query)
    {
        this.session = session;
        this.query = query;
        words = WordList.Of(query.Phrase);
        if (words.Count == 0)
        {
            throw new ArgumentException("A phrase needs a word.", nameof(query));
        }

        match = new PhraseMatch(words);
    }

    public static PhraseHistory Of(Session session, PhraseQuery query) => new PhraseTracing(session, query).History();

    private PhraseHistory History()
    {
        var exact = Selection().And(new Term.Phrase(Field.Words, IndexWords.Of(words)));
        var (keys, isLeast) = EntrySearch.Counted(session, exact);
        var uses = keys.Count;
        var first = keys.Count == 0 ? (long?)null
            : isLeast ? EntrySearch.Earliest(session, exact)
            : keys.Where(static key => Slot.Day(key) is not null).Append(keys[0]).Min();
        var last = isLeast ? EntrySearch.Latest(session, exact) : keys.Count == 0 ? null : keys[0];
        var described = keys.Take(MostDescribed).ToArray();
        var statements = Statements([.. described, .. new[] { first, last }.OfType<long>()]).ToDictionary(static hit => hit.Key);
        var (near, compared, isPartly) = Near(first, uses);
        return new PhraseHistory
        {
            Uses = uses,
            IsLeast = isLeast,
            First = first is { } key ? Exact(statements[key]) : null,
            Last = last is { } latest ? Exact(statements[latest]) : null,
            Users = [.. Users(described.Select(one => statements[one]))],
            Described = described.Length,
            Opened = [.. described.Append(first ?? 0).Distinct().Where(statements.ContainsKey).Select(one => statements[one])],
            Years = [.. keys
                .Select(static one => Slot.Day(one)?.Year)
                .OfType<int>()
                .CountBy(static year => year)
                .OrderBy(static pair => pair.Key)
                .Select(static pair => (pair.Key, pair.Value))],
            Near = near,
            Compared = compared,
            IsPartlyCompared = isPartly,
            Searched = CorpusBounds.Of(session),
        };
    }

    private Selection Selection() => Search.Selection.Of(new StatementQuery
    {
        Speaker = query.Speaker,
        Addressee = query.Addressee,
        Outlet = query.Outlet,
        From = query.From,
        Until = query.Until,
    });

    private PhraseUse? Exact(StatementHit hit)
    {
        var list = WordList.Of(hit.Words);
        foreach (var found in match.Find(list))
        {
            if (found.Distance == 0)
            {
                return Use(hit, list, found);
            }
        }

        return null;
    }

    private static PhraseUse Use(StatementHit hit, WordList list, PhraseHit found)
    {
        var span = list.Span(found.Range);
        return new PhraseUse(hit, span, hit.Words[span.Start..span.End], found.Distance, found.Changes);
    }

    private static IEnumerable<PhraseUsers> Users(IEnumerable<StatementHit> statements) => statements
        .SelectMany(static hit => hit.Addressees.Cast<Party?>().DefaultIfEmpty().Select(addressee => (hit.Speaker, Addressee: addressee)))
        .GroupBy(static pair => (pair.Speaker?.Identity, pair.Addressee?.Identity))
        .Select(static same => new PhraseUsers(same.First().Speaker, same.First().Addressee, same.Count()))
        .OrderByDescending(static users => users.Uses).ThenBy(static users => users.Speaker?.Name, StringComparer.Ordinal);

    private (PhraseUse[] Near, int Compared, bool IsPartly) Near(long? first, int uses)
    {
        if (Sharing() is not { } term)
        {
            return ([], 0, false);
        }

        var selection = Selection().And(term);
        var before = first is { } use ? EntrySearch.Before(session, selection, use, MostBefore + 1) : [];
        var sharing = uses > FewUses
            ? new Found<long>([], int.MaxValue)
            : EntrySearch.Find(session, selection, Page.First(first is null ? MostBefore + MostAfter : MostAfter));
        var keys = before.Take(MostBefore).Concat(sharing.Items).Distinct().ToArray();
        var near = new List<PhraseUse>();
        foreach (var hit in Statements(keys))
        {
            var list = WordList.Of(hit.Words);
            near.AddRange(match.Find(list).Where(static found => found.Distance > 0).Select(found => Use(hit, list, found)));
        }

        PhraseUse[] nearest =
        [
            .. near
                .OrderBy(static use => use.Distance)
                .ThenBy(static use => use.Statement.Key)
                .DistinctBy(static use => string.Join(' ', IndexWords.Of(use.Form)), StringComparer.Ordinal)
                .Take(MostNear),
        ];
        return (nearest, keys.Length, before.Count > MostBefore || sharing.Total > keys.Length);
    }

    // All of the words of content in any form; all but one of three and more, where they are not words that everybody uses together.
    private Term? Sharing()
    {
        var forms = words.Forms.ToArray()
            .Where(static form => !form.IsFunctionWord)
            .DistinctBy(static form => form.Stem)
            .OrderByDescending(static form => form.Stem.Length)
            .Take(MostWords)
            .Select(IndexWords.AnyForm)
            .ToImmutableArray();
        return forms.Length switch
        {
            0 => null,
            >= 3 when AllButOne(forms) is var few && EntrySearch.Count(session, EntryKind.Statement, few, MostSharing + 1) <= MostSharing => few,
            _ => new Term.All(forms),
        };
    }

    private static Term.Any AllButOne(ImmutableArray<Term> forms) => new([.. forms.Select(left => (Term)new Term.All(forms.Remove(left)))]);

    private IEnumerable<StatementHit> Statements(IReadOnlyList<long> keys) =>
        EntrySearch.Rows(session, keys).Select(static row => row.Statement([]));
}
