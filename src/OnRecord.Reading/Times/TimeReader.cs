using System.Collections.Immutable;
using NodaTime;
using OnRecord.Text;

namespace OnRecord.Reading.Times;

/// <summary>Reads the blocks of one article one after another, and keeps what was last spoken of.</summary>
internal sealed class TimeReader(Document document, TimeOptions options, LocalDateTime? anchor)
{
    private readonly Phrase phrase = new(document.Article.Text);
    private readonly ImmutableArray<Timex>.Builder times = ImmutableArray.CreateBuilder<Timex>();
    private readonly ImmutableArray<TimeRange>.Builder ranges = ImmutableArray.CreateBuilder<TimeRange>();
    private ImmutableArray<string> near;
    private Stretch? spoken;
    private Stretch? spokenDay;

    public TimeLayer ToLayer() => new(times.ToImmutable(), ranges.ToImmutable());

    /// <summary>Reads a block.</summary>
    /// <param name="stamp">Whether it counts only where it is a time as a whole: "(February 26, 2024)", "5:34 P.M. EST".</param>
    public void Read(int start, int end, bool stamp)
    {
        if (start >= end)
        {
            return;
        }

        phrase.Cut(start, end);
        near = default;
        var composer = new Composer(phrase, options, () => Near(start, end));
        for (var at = 0; at < phrase.Count;)
        {
            if (!MayBegin(at) || composer.Read(at) is not { } found || !IsTime(at, found) || (stamp && !IsWhole(at, found.End)))
            {
                at++;
                continue;
            }

            at = Add(composer, at, found);
        }
    }

    private ImmutableArray<string> Near(int start, int end)
    {
        if (near.IsDefault)
        {
            near = NearStates.In(document.Text[start..end]);
            near = near.IsEmpty ? NearStates.In(document.Text[..Math.Min(document.Text.Length, 2000)]) : near;
            near = options.Country is { } country ? near.Add(country) : near;
        }

        return near;
    }

    // Most words begin nothing: those in no table, and those that only join.
    private bool MayBegin(int at) => phrase[at] switch
    {
        { Kind: PieceKind.Number } => true,
        { Kind: PieceKind.Mark } => phrase.IsApostrophe(at) && phrase.IsNumber(at + 1),
        var word => word.Word != Lexeme.None,
    };

    // What is read alone and is no time: a bare part of a day that nothing places, a bare second.
    private bool IsTime(int at, Found found) => found.Meaning switch
    {
        Length length when found.End == at + 1 && length.IsVague => length.Grain >= Grain.Day && options.Preference == TimePreference.Report && phrase.IsDash(found.End) is false,
        _ => true,
    };

    private bool IsWhole(int at, int end)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if ((i < at || i >= end) && phrase[i].Kind != PieceKind.Mark)
            {
                return false;
            }
        }

        return true;
    }

    private int Add(Composer composer, int at, Found found)
    {
        var next = found.End;
        var between = phrase.Word(at - 1).Is(Sense.Between) || phrase.Is(at - 1, "between");
        var from = phrase.Is(at - 1, "from");
        var joins = phrase.Word(next).Is(Sense.To) || phrase.IsDash(next) || (between && phrase.Word(next).Is(Sense.And));
        if (joins && found.Meaning is not (Length or Recurrence or Through) && composer.Read(next + 1, placed: true) is { } last
            && last.Meaning is not (Length or Recurrence or Through) && (from || between || phrase.IsDash(next) || last.Meaning.Grain == found.Meaning.Grain))
        {
            return AddRange(at, found, next + 1, last);
        }

        Add(at, found, found.Meaning.Resolve(Context(at)));
        return found.End;
    }

    // "From January to April 2015": the end places the beginning, or the beginning the end.
    private int AddRange(int at, Found first, int then, Found last)
    {
        var context = Context(at);
        var end = last.Meaning.Resolve(context);
        var begin = first.Meaning.Resolve(context);
        if (first.Meaning is Pattern { Cycle: >= Grain.Year } open && end is { Stretch: { } until })
        {
            if (last.Meaning is Pattern closing && begin is { Stretch: { } start })
            {
                if (context.Day is { } day && open.Before(day.PlusDays(1)) is { } running && closing.After(running.From) is { } ending && ending.Until >= day)
                {
                    (begin, start) = (Outcome.Of(running, begin.Value.Anchor), running);    // that which today is in
                }

                end = closing.After(start.From) is { } after ? Outcome.Of(after, begin.Value.Anchor) : end;
            }
            else if (last.Meaning is Placed or Inside && open.Before(until.From.PlusDays(1)) is { } before)
            {
                begin = Outcome.Of(before, end.Value.Anchor);
            }
        }
        else if (last.Meaning is Pattern later && begin is { Stretch: { } start } && later.Cycle >= Grain.Week && first.Meaning is not Reference && later.After(start.From) is { } after)
        {
            end = Outcome.Of(after, begin.Value.Anchor);
        }

        var index = times.Count;
        Add(at, first, begin);
        var middle = times.Count;
        Add(then, last, end);
        if (middle == index + 1 && times.Count == index + 2)
        {
            ranges.Add(new TimeRange(index, index + 1));
        }

        return last.End;
    }

    private TimeContext Context(int at) => new(anchor, spoken, spokenDay, ClauseTense.Of(document, phrase[at].Start), options);

    private void Add(int at, Found found, Outcome? outcome)
    {
        if (outcome is not { } read)
        {
            return;
        }

        var start = at;
        if (found.Meaning is Ahead && read.Type == TimexType.Duration)
        {
            start++;    // "in three years": the preposition is no part of a length
        }

        var stretch = read.Stretch;
        times.Add(new Timex(new TextSpan(phrase[start].Start, phrase[found.End - 1].End), read.Type, read.Value, found.Rule)
        {
            From = stretch?.From,
            Until = stretch?.Until,
            Grain = stretch?.Grain,
            Anchor = read.Anchor,
            Modifier = stretch?.Modifier ?? TimeModifier.None,
            Point = stretch?.Point,
        });
        if (stretch is not null && read.Type is TimexType.Date or TimexType.Time && found.Meaning is not Reference)
        {
            spoken = stretch;
            spokenDay = stretch.Grain <= Grain.Day ? stretch : spokenDay;
        }
    }
}
