using OnRecord.Findings;
using OnRecord.Server.Events;
using OnRecord.Server.Messages;
using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Text;

namespace OnRecord.Server.Records;

/// <summary>A record for people, set in lines: the article's head, its statements in text order, and who takes part.</summary>
/// <param name="width">In cells, at least 40.</param>
internal sealed class RecordView(int width)
{
    private const int CastShown = 10;
    private const int DayWidth = 10;

    /// <summary>Statements and speakers below this are set in quiet ink, since they are more likely wrong than right.</summary>
    private const double Doubtful = 0.5;

    private static readonly IReadOnlyList<Run> Blank = [];

    public IEnumerable<IReadOnlyList<Run>> Of(Record record) =>
    [
        [new Run(new string('─', width), Ink.Quiet)],
        .. Head(record),
        Blank,
        .. Statements(record),
        .. Messages(record),
        .. Events(record),
        .. Cast(record),
    ];

    // A ledger: who to whom, of what kind, how, when, by whom, and in answer to which.
    private IEnumerable<IReadOnlyList<Run>> Messages(Record record)
    {
        if (record.Messages.Count == 0)
        {
            yield break;
        }

        yield return [new Run("Messages", Ink.Strong)];
        for (var i = 0; i < record.Messages.Count; i++)
        {
            var mark = $"  m{i + 1}  ";
            foreach (var line in Hanging(new Run(mark, Ink.Quiet), Lines.Wrap(Message(record, record.Messages[i]), width - mark.Length)))
            {
                yield return line;
            }
        }

        yield return Blank;
    }

    private static Run[] Message(Record record, Message message)
    {
        var runs = new List<Run> { new(MessageWords.Name(record, message.Sender)) };
        if (message.Addressees.Count > 0)
        {
            runs.Add(new Run(" → ", Ink.Quiet));
            runs.Add(new Run(MessageWords.Names(record, message.Addressees)));
        }

        runs.Add(new Run("  " + MessageWords.How(message), Ink.Quiet));
        if (message.Via.Count > 0)
        {
            runs.Add(new Run($", via {MessageWords.Names(record, message.Via)}", Ink.Chain));
        }

        if (MessageWords.Answered(record, message) is > 0 and var answered)
        {
            runs.Add(new Run($", answer to m{answered}", Ink.Quiet));
        }

        runs.Add(new Run($"  {InWords.Percent(message.Confidence)}", Ink.Quiet));
        return [.. runs];
    }

    // When, who to whom, what as type and code, whether it happened, by which word, where, and who tells it.
    private IEnumerable<IReadOnlyList<Run>> Events(Record record)
    {
        if (record.Events.Count == 0)
        {
            yield break;
        }

        yield return [new Run("Events", Ink.Strong)];
        var parties = Math.Min(record.Events.Max(static one => CellWidth.Of(SafeText.Clean(Dyad(one)))), width / 3);
        foreach (var one in record.Events)
        {
            var date = CellWidth.Cut(SafeText.Clean(one.Date ?? "undated"), DayWidth);
            var mark = new Run($"  {Padded(date, DayWidth)}  ", Ink.Quiet);
            foreach (var line in Hanging(mark, Lines.Wrap(Event(record, one, parties), width - CellWidth.Of(mark.Text))))
            {
                yield return line;
            }
        }

        yield return Blank;
    }

    private static Run[] Event(Record record, DiplomaticEvent one, int parties)
    {
        var runs = new List<Run>
        {
            new(Padded(SafeText.Clean(Dyad(one)), parties)),
            new($"  {one.Plover}{(one.Cameo is { } code ? " " + code : "")}", one.Confidence < Doubtful ? Ink.Quiet : Ink.Strong),
        };
        if (EventWords.Status(one) is { } status)
        {
            runs.Add(new Run($" {status}", Ink.Finding));
        }

        if (one.Trigger is { } trigger)
        {
            runs.Add(new Run($"  “{trigger.Text}”", Ink.Cue));
        }

        if (one.Place is { } place)
        {
            runs.Add(new Run($"  in {place}"));
        }

        if (one.Via.Count > 0)
        {
            runs.Add(new Run($"  via {MessageWords.Names(record, one.Via)}", Ink.Chain));
        }

        runs.Add(new Run($"  {InWords.Percent(one.Confidence)}", Ink.Quiet));
        return [.. runs];
    }

    private static string Dyad(DiplomaticEvent one) => $"{EventWords.Parties(one.Actor)} → {EventWords.Parties(one.Recipient)}";

    private static string Padded(string text, int cells) => text + new string(' ', Math.Max(0, cells - CellWidth.Of(text)));

    private IEnumerable<IReadOnlyList<Run>> Head(Record record)
    {
        var article = record.Article;
        var name = article.File ?? article.Id;
        var title = article.Title ?? name;
        Run[] first = article.Outlet is { } outlet
            ? [new Run(outlet, Ink.Source), new Run(" · ", Ink.Quiet), new Run(title, Ink.Strong)]
            : [new Run(title, Ink.Strong)];
        var date = article.Published is { } published
            ? $"{ReadableDate.Of(published.Date)} ({published.Basis.ToString().ToLowerInvariant()})"
            : "undated";
        var read = article.Encoding is { Guessed: true } guess ? $" · read as {guess.Name}, a guess" : "";
        Run[] second =
        [
            new Run(date),
            new Run($" · {Held(record)}{(title == name ? "" : " · " + name)}{read}", Ink.Quiet),
        ];
        return
        [
            .. Lines.Wrap(first, width),
            .. Lines.Wrap(second, width),
            .. record.Findings.SelectMany(finding => Hanging(new Run("⚠ ", Ink.Finding), Lines.Wrap([new Run(finding.Says, Ink.Finding)], width - 2))),
        ];
    }

    private static string Held(Record record) =>
        record.IsUnread ? $"in {record.Article.Language}, a language that is not read" : InWords.Count(record.Statements.Count, "statement");

    private IEnumerable<IReadOnlyList<Run>> Statements(Record record)
    {
        var numbered = record.Statements.OrderBy(static statement => statement.Content[0].Start).Select(static (statement, i) => (statement, i + 1));
        var digits = record.Statements.Count.ToString().Length;
        return numbered.SelectMany(pair =>
            Hanging(new Run(pair.Item2.ToString().PadLeft(digits) + "  ", Ink.Quiet), Statement(record, pair.statement, width - digits - 2)).Append(Blank));
    }

    private static IEnumerable<IReadOnlyList<Run>> Statement(Record record, Statement statement, int width) =>
    [
        .. Heading(record, statement, width),
        .. Words(record.Article, statement).SelectMany(paragraph => Lines.Wrap([new Run(paragraph, statement.Confidence < Doubtful ? Ink.Quiet : Ink.Plain)], width)),
        .. Apparatus(record, statement) is { Length: > 0 } apparatus ? Lines.Wrap(apparatus, width) : [],
    ];

    // Who to whom at the left, the form and how sure it is at the right of the first line.
    private static IEnumerable<IReadOnlyList<Run>> Heading(Record record, Statement statement, int width)
    {
        var form = $"{StatementWords.Form(statement.Form, statement.Act)} {InWords.Percent(statement.Confidence),5}";
        var said = statement.Said is { } day ? $"{ReadableDate.Of(day)}, " : "";
        var right = new Run(said + form, Ink.Quiet);
        var speaker = statement.Speaker is { } id ? Name(record, id) : "Speaker not known";
        Run[] names = statement.Addressees.Count == 0
            ? [Speaker(statement, speaker)]
            : [Speaker(statement, speaker), new Run(" → ", Ink.Quiet), new Run(string.Join(", ", statement.Addressees.Select(to => Name(record, to))))];
        var lines = Lines.Wrap(names, Math.Max(width - CellWidth.Of(right.Text) - 2, width / 2));
        var gap = width - Lines.Width(lines[0]) - CellWidth.Of(right.Text);
        return gap >= 2
            ? [[.. lines[0], new Run(new string(' ', gap)), right], .. lines.Skip(1)]
            : [.. lines, [right]];
    }

    private static Run Speaker(Statement statement, string name) => new(name, statement.Confidence < Doubtful ? Ink.Quiet : Ink.Strong);

    // The speaker's own words stand in quotation marks, the reporter's without.
    private static List<string> Words(ArticleHead article, Statement statement)
    {
        var points = new CodePoints(article.Text);
        var paragraphs = new List<string>();
        var end = -1;
        foreach (var piece in statement.Content)
        {
            var lines = piece.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lines.Length == 0)
            {
                continue;
            }

            var start = points.ToUtf16(piece.Start);
            if (statement.Form == StatementForm.Direct || IsQuoted(article.Text, start, piece.Text))
            {
                lines[0] = "“" + lines[0];
                lines[^1] += "”";
            }

            var goesOn = end >= 0 && end <= start && !article.Text.AsSpan(end..start).Contains('\n');
            if (goesOn)
            {
                paragraphs[^1] += (statement.Form == StatementForm.Direct ? " " : " … ") + lines[0];
            }

            paragraphs.AddRange(lines.Skip(goesOn ? 1 : 0));
            end = start + piece.Text.Length;
        }

        return paragraphs;
    }

    // A piece that is all quoted leaves its marks out; one that is so in part has them inside.
    private static bool IsQuoted(string text, int start, string piece) =>
        start > 0 && text[start - 1] is '“' or '"' or '„' or '«' or '‘' or '\'' && !piece.AsSpan().ContainsAny("”\"“»");

    // The words that attribute, as they follow each other in the text, and the chain of those who passed it on.
    private static Run[] Apparatus(Record record, Statement statement)
    {
        var words = new List<(Passage Passage, Ink Ink)>();
        if (statement.Source is { } source)
        {
            words.Add((source, Ink.Source));
        }

        if (statement.Cue is { } cue)
        {
            words.Add((cue, Ink.Cue));
        }

        var runs = new List<Run>();
        var end = -1;
        foreach (var (passage, ink) in words.OrderBy(static word => word.Passage.Start))
        {
            if (end >= 0)
            {
                runs.Add(new Run(passage.Start <= end + 1 ? " " : " … ", Ink.Quiet));
            }

            runs.Add(new Run(passage.Text, ink));
            end = passage.End;
        }

        if (statement.Via.Count > 0)
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run(" · ", Ink.Quiet));
            }

            var chain = statement.Via.Prepend(statement.Speaker ?? "?").Select(id => Name(record, id)).Append("this page");
            runs.Add(new Run(string.Join(" → ", chain), Ink.Chain));
        }

        return [.. runs];
    }

    private IEnumerable<IReadOnlyList<Run>> Cast(Record record)
    {
        var parts = record.Actors
            .Select(actor => (
                Actor: actor,
                Says: record.Statements.Count(statement => statement.Speaker == actor.Id),
                Hears: record.Statements.Count(statement => statement.Addressees.Contains(actor.Id)),
                PassesOn: record.Statements.Count(statement => statement.Via.Contains(actor.Id))))
            .Where(static part => part.Says + part.Hears + part.PassesOn > 0)
            .OrderByDescending(static part => part.Says).ThenByDescending(static part => part.Hears + part.PassesOn)
            .ToArray();
        if (parts.Length == 0)
        {
            yield break;
        }

        yield return [new Run("Who takes part", Ink.Strong)];
        var shown = parts.Take(CastShown).ToArray();
        var names = Math.Min(shown.Max(static part => CellWidth.Of(SafeText.Clean(part.Actor.Name))), (width / 2) - 4);
        foreach (var (actor, says, hears, passesOn) in shown)
        {
            var name = CellWidth.Cut(SafeText.Clean(actor.Name), names);
            var does = string.Join(", ", new[] { Times("says", says), Times("is told", hears), Times("passes on", passesOn) }.OfType<string>());
            var who = new[] { actor.Role ?? actor.Kind.ToString().ToLowerInvariant(), actor.Country }.OfType<string>();
            yield return
            [
                new Run("  " + name + new string(' ', names - CellWidth.Of(name) + 2)),
                new Run(CellWidth.Cut(SafeText.Clean($"{does} · {string.Join(", ", who)}"), width - names - 4), Ink.Quiet),
            ];
        }

        if (parts.Length > shown.Length)
        {
            yield return [new Run($"  and {InWords.Count(parts.Length - shown.Length, "other")}", Ink.Quiet)];
        }

        yield return Blank;
    }

    private static string? Times(string does, int count) => count == 0 ? null : $"{does} {InWords.Number(count)}";

    private static string Name(Record record, string id) => record.Find(id)?.Name ?? id;

    // The first line after the mark, the others as far in.
    private static IEnumerable<IReadOnlyList<Run>> Hanging(Run mark, IEnumerable<IReadOnlyList<Run>> lines)
    {
        var indent = new Run(new string(' ', CellWidth.Of(mark.Text)));
        return lines.Select((line, i) => (IReadOnlyList<Run>)[i == 0 ? mark : indent, .. line]);
    }
}
