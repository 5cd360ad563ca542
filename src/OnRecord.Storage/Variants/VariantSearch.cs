using System.Collections.Immutable;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;
using OnRecord.Wording;

namespace OnRecord.Storage.Variants;

/// <summary>Finds the printings of one utterance: the same speaker, near in time, words that align.</summary>
internal static class VariantSearch
{
    private const int Days = 30;
    private const int DaysOfSilence = 7;
    private const int MostCompared = 2_000;
    private const int MostWords = 12;    // words by which candidates are found

    public static VariantGroup Of(Session session, StatementHit statement)
    {
        var words = WordList.Of(statement.Words);
        var key = statement.Key;
        var found = Candidates(session, statement, words)
            .Where(other => other.Key != key && IsSameSpeaker(statement.Speaker, other.Speaker))
            .Select(other => Compare(words, statement, other))
            .OfType<Variant>()
            .OrderBy(static variant => Published(variant.Statement) ?? DateOnly.MaxValue).ThenBy(static variant => variant.Statement.Key)
            .ToArray();
        StatementHit[] all = [statement, .. found.Select(static variant => variant.Statement)];
        var first = all.Min(Published);
        var origins = Origins.Of(all.Select(static hit => (hit.Article, hit.Via)));
        (DateOnly From, DateOnly Until)? listened = first is { } from && all.Max(Published) is { } last ? (from, last.AddDays(DaysOfSilence)) : null;
        return new VariantGroup(
            statement,
            [.. found.Select((variant, i) => variant with
            {
                DaysLater = Published(variant.Statement) is { } day && first is { } start ? day.DayNumber - start.DayNumber : null,
                Origin = origins[i + 1],
            })],
            all.Select(static hit => string.Join(' ', IndexWords.Of(hit.Words))).Distinct(StringComparer.Ordinal).Count(),
            origins.Max() + 1,
            listened is { } days ? Silent(session, all, days) : [],
            CorpusBounds.Of(session))
        {
            BaseOrigin = origins[0],
            Listened = listened,
        };
    }

    private static IEnumerable<StatementHit> Candidates(Session session, StatementHit statement, WordList words)
    {
        var forms = words.Forms.ToArray().Where(static form => !form.IsFunctionWord).Distinct().OrderByDescending(static form => form.Stem.Length).Take(MostWords).ToArray();
        if (forms.Length == 0)
        {
            return [];
        }

        var terms = ImmutableArray.CreateBuilder<Term>();
        terms.Add(new Term.Any([.. forms.Select(IndexWords.AnyForm)]));
        if (statement.Speaker is { } speaker && IndexWords.Of(speaker.IsLocal ? speaker.Name : speaker.Id) is { IsEmpty: false } names)
        {
            terms.Add(new Term.Phrase(Field.Actor, names));
        }

        var day = Slot.Day(statement.Key);
        var least = day is { } known ? Slot.First(known.AddDays(-Math.Min(Days, known.DayNumber))) : 0;
        var most = Slot.Last(day?.AddDays(Days) ?? DateOnly.FromDayNumber(1));
        return EntrySearch.Rows(session, EntrySearch.Between(session, EntryKind.Statement, new Term.All(terms.ToImmutable()), least, most, MostCompared))
            .Select(static row => row.Statement([]));
    }

    private static Variant? Compare(WordList words, StatementHit statement, StatementHit other)
    {
        var theirs = WordList.Of(other.Words);
        var days = Slot.Day(statement.Key) is { } one && Slot.Day(other.Key) is { } two ? Math.Abs(one.DayNumber - two.DayNumber) : 0;
        var verdict = VariantJudge.Compare(words, theirs, days);

        // No article translates an utterance twice: these are two things that somebody said.
        var isOther = verdict.Kind == VariantKind.Translation && statement.Article.Key == other.Article.Key;
        return verdict.Kind == VariantKind.None || isOther
            ? null
            : new Variant(other, verdict.Kind, verdict.Probability, Alignment.Of(words, theirs).Segments, DaysLater: null, Origin: 0);
    }

    private static bool IsSameSpeaker(Party? one, Party? other) => (one, other) switch
    {
        (null, _) or (_, null) => true,
        ({ IsLocal: false }, { IsLocal: false }) => one.Id == other.Id,
        _ => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase),
    };

    private static DateOnly? Published(StatementHit hit) => DateInterval.Of(hit.Article.Published?.Date)?.Earliest;

    private static string[] Silent(Session session, StatementHit[] all, (DateOnly From, DateOnly Until) days)
    {
        var carried = all.Select(static hit => hit.Article.Outlet).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. session
                .Query(
                    "SELECT DISTINCT outlet FROM article WHERE slot >= @least AND slot <= @most AND outlet IS NOT NULL ORDER BY outlet",
                    static row => row.Text(0),
                    Parameters.Of(new { least = Slot.First(days.From), most = Slot.Last(days.Until) }))
                .Where(outlet => !carried.Contains(outlet)),
        ];
    }
}
