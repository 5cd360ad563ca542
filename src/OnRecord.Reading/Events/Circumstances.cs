using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Places;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Events;

/// <summary>When and where an act was done, who tells of it, and whether it is background.</summary>
internal sealed class Circumstances
{
    private const int PastAfterDays = 31;    // an act told with a date so much before the news is background
    private const int Farthest = 25;         // words between an act and its date
    private const int Deepest = 12;          // words above a date that are looked at

    private readonly WordGraph words;
    private readonly ActorLayer cast;
    private readonly AttributionLayer attributions;
    private readonly ImmutableArray<Timex> times;
    private readonly WordRange[] timeWords;
    private readonly ImmutableArray<PlaceMention> places;
    private readonly WordRange[] placeWords;
    private readonly LocalDate? published;
    private readonly int[] said;         // the statement in whose content each word stands, the innermost; −1 for none
    private readonly Dictionary<int, int> byCue = [];    // main words of cues to statements

    public Circumstances(Document document, WordGraph words)
    {
        this.words = words;
        (cast, attributions) = (document.Get<ActorLayer>(), document.Get<AttributionLayer>());
        (times, places) = (document.Get<TimeLayer>().Times, document.Get<PlaceLayer>().Places);
        timeWords = [.. times.Select(time => words.Range(time.Span))];
        placeWords = [.. places.Select(place => words.Range(place.Span))];
        published = DocumentDate.Of(document) is { } date && LocalDatePattern.Iso.Parse(date.Date) is { Success: true, Value: var day } ? day : null;
        said = new int[words.Count];
        said.AsSpan().Fill(-1);
        for (var i = 0; i < attributions.Attributions.Length; i++)
        {
            var relation = attributions.Attributions[i];
            foreach (var piece in relation.Content)
            {
                var range = words.Range(piece);
                said.AsSpan(range.First, range.Count).Fill(i);
            }

            if (relation.Cue is { } cue)
            {
                foreach (var word in Enumerable.Range(words.Range(cue).First, words.Range(cue).Count))
                {
                    byCue.TryAdd(word, i);
                }
            }
        }
    }

    /// <summary>The statement that a word is the cue of: an act of speech is that statement; −1 for none.</summary>
    public int Statement(int word) => byCue.GetValueOrDefault(word, -1);

    /// <summary>The parties of that statement; null where there is none.</summary>
    public StatementParties? SaidBy(int word) => Statement(word) is >= 0 and var statement ? cast.Parties[statement] : null;

    /// <summary>Whether the act happened, and when.</summary>
    public EventStatus Status(int word, EventStatus status, out string? date)
    {
        var time = Time(word);
        date = time is null ? null : Date(time);
        return status != EventStatus.Actual ? status
            : time?.Until is { } until && IsBackground(until) ? EventStatus.Past
            : time?.From is { } from && from > published && words.Tag(word) is "VBZ" or "VBP" ? EventStatus.Planned    // "Varro travels to Korvia on Friday"
            : status;
    }

    /// <summary>Whether a date lies well before the news.</summary>
    /// <param name="date">ISO 8601, as fine as is known; null where none is.</param>
    public bool Background(string? date) => date is not null && LocalDatePattern.Iso.Parse(date.Length switch { 4 => date + "-12-31", 7 => date + "-28", _ => date }) is { Success: true, Value: var day } && IsBackground(day);

    private bool IsBackground(LocalDate until) => published is { } day && until.PlusDays(PastAfterDays) < day;

    /// <summary>Index of the place where an act was done; −1 for none.</summary>
    public int Place(int word)
    {
        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) is "obl" or "nmod")
            {
                if (PlaceAt(child) is >= 0 and var at)
                {
                    return at;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a word names a place that is no state.</summary>
    public bool IsPlace(int word) => PlaceAt(word) is >= 0 and var at && places[at].Kind != PlaceKind.State;

    private int PlaceAt(int word)
    {
        var at = Bisection.First(placeWords.Length, i => placeWords[i].End > word);
        return at < placeWords.Length && placeWords[at].Contains(word) ? at : -1;
    }

    /// <summary>Who tells of the act, nearest first, but for those who do it.</summary>
    public ImmutableArray<int> Via(int word, ImmutableArray<Participant> actors)
    {
        if (byCue.TryGetValue(word, out var own))
        {
            return cast.Parties[own].Via;
        }

        if (said[word] is not (>= 0 and var statement))
        {
            return [];
        }

        var parties = cast.Parties[statement];
        return parties.Speaker >= 0 && !actors.Any(actor => actor.Actor == parties.Speaker) ? [parties.Speaker, .. parties.Via] : parties.Via;
    }

    /// <summary>The words of the predicate and of what depends on it, up to its sentence's length.</summary>
    public TextSpan Clause(int word)
    {
        var near = words.Near(word);
        var range = new WordRange(Math.Max(near.First, words.Left[word]), Math.Min(near.End, words.Right[word]));
        return words.Span(range);
    }

    // The nearest expression of time in the clause: below the predicate, else anywhere in the sentence before another verb.
    private Timex? Time(int word)
    {
        var sentence = words.Sentence[words.Sentences[word]];
        var (best, least) = (-1, Farthest);
        for (var i = Bisection.First(times.Length, i => timeWords[i].First >= sentence.First); i < times.Length && timeWords[i].First < sentence.End; i++)
        {
            if (times[i].From is null || times[i].Type is TimexType.Duration or TimexType.Set || times[i].Grain > Grain.Year || IsOccasion(timeWords[i]))
            {
                continue;
            }

            var head = timeWords[i].First;
            var below = words.Left[word] <= head && head < words.Right[word];
            var distance = Math.Abs(head - word) + (below ? 0 : 12);
            if (distance < least && !(below && IsOfAnother(head, word)))
            {
                (best, least) = (i, distance);
            }
        }

        return best < 0 ? null : times[best];
    }

    // "invited Besk to open the bridge in May": the day of what is yet to be done, not of asking for it; "Korvia, which attacked in 2019, thanked".
    private bool IsOfAnother(int time, int word)
    {
        var at = words.Heads[time];
        for (var step = 0; step < Deepest && at >= 0 && at != word; (step, at) = (step + 1, words.Heads[at]))
        {
            if ((words.Tag(at) == "VB" && words.Relation(at) is "xcomp" or "ccomp" or "advcl" or "acl") || words.Relation(at) == "acl:relcl")
            {
                return true;
            }
        }

        return false;
    }

    // "a New Year greeting", "a greeting for Liberation Day": not when it was sent.
    private bool IsOccasion(WordRange time)
    {
        var head = time.First;
        while (time.Contains(words.Heads[head]))
        {
            head = words.Heads[head];
        }

        if (words.Relation(head) is "compound" or "nmod:poss" or "amod")
        {
            return true;
        }

        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) == "case" && words.Lemma(child) is "for" or "since" or "until" or "of")
            {
                return true;
            }
        }

        return false;
    }

    private static string? Date(Timex time)
    {
        if (time.From is not { } from || time.Until is not { } until)
        {
            return null;
        }

        return from == until ? from.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : from.Year == until.Year && from.Month == until.Month ? from.ToString("uuuu-MM", CultureInfo.InvariantCulture)
            : from.Year == until.Year ? from.ToString("uuuu", CultureInfo.InvariantCulture) : null;
    }
}
