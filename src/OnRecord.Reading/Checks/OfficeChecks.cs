using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Checks;

/// <summary>Offices that somebody did not hold on the day of publication: <c>President Varro</c>, years after he left.</summary>
internal static class OfficeChecks
{
    // News keeps a title for a while, and tables of offices are late.
    private const int GraceDays = 120;

    private const int Article = 4;    // "the " may stand before the title

    private static readonly WordSet Past = ["former", "ex", "late", "then", "onetime", "deposed", "ousted", "outgoing", "incoming", "ex-president", "past", "old", "elect", "designate", "under", "since", "by", "of"];

    /// <param name="table">Who held which office when.</param>
    public static IEnumerable<Check> Find(Document document, ActorTable table)
    {
        if (DocumentDate.Of(document)?.Date is not { Length: 10 } published)
        {
            yield break;
        }

        var (tokens, names) = (document.Get<TokenLayer>(), document.Get<NameLayer>().Names);
        foreach (var group in names.Where(static name => name is { Kind: NameKind.Person, Actor: not null, Role.IsEmpty: false }).GroupBy(static name => name.Actor!))
        {
            var name = group.First();
            var role = document.Slice(tokens.Span(name.Role.First, name.Role.End)).ToString();
            if (Speaks(document, tokens.Starts[Math.Min(name.Role.First, name.Tokens.First)]) && Contradicts(group.Key, role, published) && IsHeldByAnother(table, group.Key, role, published)
                && !TellsOfThePast(document, tokens, name, published))
            {
                var span = tokens.Span(Math.Min(name.Role.First, name.Tokens.First), Math.Max(name.Role.End, name.Tokens.End));
                yield return new Check(
                    FindingKind.OfficeMismatch,
                    FindingSeverity.Note,
                    $"Dated {published}, yet {group.Key.Name} is called {role}, which the table of offices has only for another time: an old text, a misdated page, or a title kept out of courtesy.",
                    [span]);
            }
        }
    }

    // A name in the past may keep its title; who speaks now is called by what they are now.
    private static bool Speaks(Document document, int offset) =>
        document.Get<AttributionLayer>().Attributions.Any(relation => relation.Source is { } source && offset - source.Start is >= 0 and <= Article);

    // Without another holder the table may only lack a term of this one.
    private static bool IsHeldByAnother(ActorTable table, KnownActor actor, string role, string published) =>
        actor.Country is { } country && table.HolderOf(role[(role.LastIndexOf(' ') + 1)..], country, published) is { } holder && holder != actor;

    // The title is one that they held, and every time they held it ended well before the day, or began well after it.
    private static bool Contradicts(KnownActor actor, string role, string published)
    {
        var title = role[(role.LastIndexOf(' ') + 1)..];
        var held = actor.Offices.Where(office => office.Titles.Any(one => one.EndsWith(title, StringComparison.OrdinalIgnoreCase))).ToList();
        return held.Count > 0 && title.Length > 3 && held.TrueForAll(office => (office.Until.Length >= 7 && IsBefore(office.Until, published)) || (office.From.Length >= 7 && IsBefore(published, office.From)));
    }

    // By more than the days of grace; a month counts by its last day for an end, and by its first for a beginning.
    private static bool IsBefore(string earlier, string later) =>
        Day(earlier, last: true) is { } first && Day(later, last: false) is { } second && NodaTime.Period.DaysBetween(first, second) > GraceDays;

    private static NodaTime.LocalDate? Day(string date, bool last)
    {
        var text = date.Length == 7 ? date + "-01" : date;
        var parsed = NodaTime.Text.LocalDatePattern.Iso.Parse(text);
        return !parsed.Success ? null : date.Length == 7 && last ? parsed.Value.PlusMonths(1).PlusDays(-1) : parsed.Value;
    }

    // "former", "under President Varro", or a time in the same sentence that is another year's.
    private static bool TellsOfThePast(Document document, TokenLayer tokens, NameMention name, string published)
    {
        for (var i = Math.Max(0, name.Role.First - 4); i < name.Role.End; i++)
        {
            if (Past.Contains(document.Slice(tokens[i])))
            {
                return true;
            }
        }

        var text = document.Text;
        var (start, end) = (tokens.Starts[name.Tokens.First], tokens.Ends[name.Tokens.First]);
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
        }

        while (end < text.Length && text[end] != '\n')
        {
            end++;
        }

        return document.Get<TimeLayer>().Times.Any(time => time.Span.Start >= start && time.Span.End <= end
            && (time.From is not { } day || string.CompareOrdinal(NodaTime.Text.LocalDatePattern.Iso.Format(day), 0, published, 0, 4) != 0));
    }
}
