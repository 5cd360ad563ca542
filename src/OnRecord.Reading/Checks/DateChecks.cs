using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Checks;

/// <summary>Dates that are out of joint: what is told as past and lies after the day of publication, a weekday that its date does not have, one event with two dates.</summary>
/// <remarks>Each looks only where the words leave no doubt; a check that cries wolf is read by nobody.</remarks>
internal sealed class DateChecks(Document document)
{
    // A day's difference may be a time zone, or a page dated the day before its event in the East.
    private const int LeastDays = 2;

    // Further away the year is more likely another one than the page's date wrong.
    private const int MostDays = 200;

    private const int MostBefore = 12;    // times looked back at, so that work stays linear in the text

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    // Told in the past of what is to come: "was scheduled for", "announced an election on".
    private static readonly WordSet Planning =
    [
        "schedule", "plan", "set", "slate", "expect", "postpone", "delay", "move", "book", "fix", "announce", "propose", "call", "invite", "agree", "decide", "intend",
        "due", "promise", "vow", "pledge", "hope", "want", "ask", "order", "push", "reschedule", "extend", "determine", "designate", "approve", "be", "have",
        "demand", "urge", "warn", "predict", "forecast", "reserve", "earmark", "target", "need", "require", "wish",
    ];

    // What a timetable says. "He said that it opened on" may stand for "it opens on"; "it had opened on" never does.
    private static readonly WordSet Timetable = ["start", "begin", "open", "remain", "fall", "expire"];

    // What happens once to somebody or something.
    private static readonly WordSet Once = ["die", "sign", "assassinate", "resign", "marry", "found", "bury", "inaugurate", "execute", "shoot", "crash", "sink"];

    private readonly WordGraph words = document.Get<WordGraph>();
    private readonly TimeLayer times = document.Get<TimeLayer>();

    public IEnumerable<Check> Find()
    {
        var published = Published();
        var days = Days().ToList();
        Check? early = null;
        foreach (var (time, day) in days)
        {
            if (published is { } date && early is null && Period.DaysBetween(date, day) is >= LeastDays and <= MostDays && IsToldAsPast(time))
            {
                early = new Check(
                    FindingKind.PublishedBeforeReportedEvent,
                    FindingSeverity.Warning,
                    $"Dated {Iso(date)}, yet it tells as past what happened on {document.Slice(time.Span)} ({Iso(day)}): the page's date is wrong, or that of the event.",
                    [time.Span]);
            }

            if (Weekday(time) is { } weekday && (int)day.DayOfWeek != weekday + 1)
            {
                yield return new Check(
                    FindingKind.WeekdayDateMismatch,
                    FindingSeverity.Warning,
                    $"{document.Slice(time.Span)} names a {Weekdays[weekday]}, and {Iso(day)} was a {Weekdays[(int)day.DayOfWeek - 1]}: a slip of the day, of the year, or of a time zone.",
                    [time.Span]);
            }
        }

        if (early is not null)
        {
            yield return early;
        }

        foreach (var conflict in Conflicts(days))
        {
            yield return conflict;
        }
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private LocalDate? Published() =>
        DocumentDate.Of(document)?.Date is { Length: 10 } date && LocalDatePattern.Iso.Parse(date) is { Success: true } parsed
            ? parsed.Value
            : null;

    // Single days that the text names by their place in the calendar.
    private IEnumerable<(Timex Time, LocalDate Day)> Days()
    {
        var inRange = times.Ranges.SelectMany(static range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToHashSet();
        for (var i = 0; i < times.Times.Length; i++)
        {
            var time = times.Times[i];
            if (!inRange.Contains(i) && time is { Type: TimexType.Date or TimexType.Time, From: { } day } && time.Until == time.From && HasDayOfMonth(time.Span))
            {
                yield return (time, day);
            }
        }
    }

    // "December 18", "18 Dec. 2025", "2025-12-18": a month, or digits alone, and a number of its day.
    private bool HasDayOfMonth(TextSpan span)
    {
        var (digits, month) = (0, false);
        foreach (var part in document.Slice(span).ToString().Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            digits += char.IsDigit(part[0]) ? 1 : 0;
            month |= part.Length >= 3 && CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Any(name => name.Length > 0 && name.StartsWith(part[..3], StringComparison.OrdinalIgnoreCase));
        }

        return digits >= 3 || (month && digits >= 1);
    }

    private int? Weekday(Timex time)
    {
        var text = document.Slice(time.Span);
        for (var i = 0; i < Weekdays.Length; i++)
        {
            if (text.StartsWith(Weekdays[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    // The day hangs on a verb in the simple past or the past perfect, outside quotations, that tells what was done and not what was planned.
    private bool IsToldAsPast(Timex time)
    {
        if (Verb(time) is not (>= 0 and var verb) || words.Quotes[verb] >= 0 || Planning.Contains(words.Lemma(verb)) || TellsOf(verb, words.Range(time.Span).First) || IsOfAnotherYear(time))
        {
            return false;
        }

        return words.Tag(verb) switch
        {
            "VBD" => !Timetable.Contains(words.Lemma(verb)) && !IsUnreal(verb, perfect: -1),
            "VBN" => Perfect(verb) is >= 0 and var had && !IsUnreal(verb, had),
            _ => false,
        };
    }

    // "In 2030 they quarrelled. Varro had sent a letter on December 18": a day without a year, in a paragraph that spoke of an earlier one before.
    private bool IsOfAnotherYear(Timex time)
    {
        if (time.From is not { } day || HasYear(time.Span))
        {
            return false;
        }

        var paragraph = words.Paragraphs[words.Range(time.Span).First];
        var before = Bisection.First(times.Times.Length, i => times.Times[i].Span.Start >= time.Span.Start);
        for (var i = before - 1; i >= Math.Max(0, before - MostBefore); i--)
        {
            var other = times.Times[i];
            if (words.Range(other.Span) is not { IsEmpty: false } range || words.Paragraphs[range.First] != paragraph)
            {
                return false;
            }

            if (other.Until is { } last && last.Year < day.Year && (HasYear(other.Span) || !HasDayOfMonth(other.Span)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasYear(TextSpan span)
    {
        var digits = 0;
        foreach (var letter in document.Slice(span))
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    // The "had" of "had sent" or "had been sent"; −1 where the verb is not in the past perfect.
    private int Perfect(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "aux" && words.Tag(child) == "VBD" && words.Lemma(child) == "have" && child < verb)
            {
                return child;
            }
        }

        return -1;
    }

    // "welcomed the talks on December 18": the day may be that of the talks.
    private bool TellsOf(int verb, int day)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "obj" && child > verb && child < day && !Once.Contains(words.Lemma(verb)) && CueActs.IsVerb(words.Lemma(verb)))
            {
                return true;
            }
        }

        return false;
    }

    private int Verb(Timex time)
    {
        var range = words.Range(time.Span);
        if (range.IsEmpty)
        {
            return -1;
        }

        var head = range.First;
        for (var i = range.First; i < range.End; i++)
        {
            if (words.Heads[i] < 0 || !range.Contains(words.Heads[i]))
            {
                head = i;
            }
        }

        var before = range.First - 1;
        var preposition = before >= 0 && words.Universal(before) == "ADP" ? words.Text(before).ToString().ToLowerInvariant() : "";
        if (preposition is not ("" or "on"))
        {
            return -1;
        }

        if (words.Relation(head) is "obl" or "obl:tmod" or "obl:unmarked" or "nmod:tmod" or "nmod:unmarked" or "advmod" && words.Heads[head] is >= 0 and var verb && words.Universal(verb) == "VERB")
        {
            return verb;
        }

        // "Earlier, on December 18, Varro sent …", behind a heading that runs in: the verb of the clause that it opens.
        var fronted = preposition == "on" && range.End < words.Count && words.IsPause(range.End);
        for (var (at, steps) = (head, 0); fronted && at >= 0 && steps < 5; (at, steps) = (words.Heads[at], steps + 1))
        {
            if (words.Universal(at) == "VERB")
            {
                return at > range.End ? at : -1;
            }
        }

        return -1;
    }

    // Denied, conditional or wished for: "had not sent", "if he sent", "would have sent", "had he sent …, nobody would", "she wished that he had sent".
    private bool IsUnreal(int verb, int perfect)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            var text = words.Text(child);
            if ((words.Relation(child) == "mark" && text is "if" or "If" or "unless" or "until" or "before" or "once" or "lest")
                || (text is "though" && child > 0 && words.Text(child - 1) is "as" or "As")
                || text is "not" or "n't" or "n’t" or "never"
                || (words.Relation(child) is "aux" or "aux:pass" && child != perfect && (perfect < 0 || words.Lemma(child) != "be"))
                || (words.Relation(child) is "nsubj" or "nsubj:pass" && perfect >= 0 && child > perfect))
            {
                return true;
            }
        }

        return words.Relation(verb) == "ccomp" && words.Heads[verb] is >= 0 and var head && words.Lemma(head) is "wish" or "imagine" or "suppose";
    }

    // The same deed of the same doer to the same thing, on two days.
    private IEnumerable<Check> Conflicts(List<(Timex Time, LocalDate Day)> days)
    {
        var seen = new Dictionary<string, (Timex Time, LocalDate Day)>(StringComparer.Ordinal);
        foreach (var (time, day) in days)
        {
            if (Verb(time) is not (>= 0 and var verb) || words.Quotes[verb] >= 0 || !Once.Contains(words.Lemma(verb)) || Deed(verb) is not { } deed)
            {
                continue;
            }

            if (!seen.TryGetValue(deed, out var earlier))
            {
                seen[deed] = (time, day);
            }
            else if (earlier.Day != day)
            {
                yield return new Check(
                    FindingKind.DateConflict,
                    FindingSeverity.Warning,
                    $"The same is dated {document.Slice(earlier.Time.Span)} ({Iso(earlier.Day)}) and {document.Slice(time.Span)} ({Iso(day)}).",
                    [earlier.Time.Span, time.Span]);
            }
        }
    }

    private string? Deed(int verb)
    {
        var (subject, thing) = ("", "");
        foreach (var child in words.ChildrenOf(verb))
        {
            var name = words.Relation(child) is "nsubj" or "nsubj:pass" or "obj" && words.Universal(child) == "PROPN" ? document.Slice(words.Span(words.Phrase(child))).ToString()
                : words.Relation(child) == "obj" ? words.Lemma(child) : "";
            (subject, thing) = words.Relation(child) is "nsubj" or "nsubj:pass" ? (name, thing) : words.Relation(child) == "obj" ? (subject, name) : (subject, thing);
        }

        return subject.Length == 0 ? null : $"{subject}|{words.Lemma(verb)}|{thing}";
    }
}
