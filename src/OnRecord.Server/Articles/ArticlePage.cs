using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Findings;
using OnRecord.Server.Corrections;
using OnRecord.Server.Events;
using OnRecord.Server.Messages;
using OnRecord.Server.Pages;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Text;

namespace OnRecord.Server.Articles;

/// <summary><c>/articles/{key}</c>: the text with its statements marked, and beside each paragraph what it says.</summary>
internal sealed class ArticlePage
{
    private const double Sure = 0.7;

    private readonly ArticleSummary summary;
    private readonly Record record;
    private readonly string text;
    private readonly CodePoints points;
    private readonly List<Mark> marks = [];

    private ArticlePage(ArchivedArticle article)
    {
        (summary, record) = (article.Summary, article.Record);
        text = record.Article.Text;
        points = new CodePoints(text);

        for (var i = 0; i < record.Statements.Count; i++)
        {
            var statement = record.Statements[i];
            var owner = Number(i);
            var unsure = statement.Confidence < Sure;
            marks.AddRange(statement.Content.Select(piece => new Mark(Span(piece), MarkKind.Content, owner, unsure)));
            Add(statement.Source, MarkKind.Source, owner);
            Add(statement.Cue, MarkKind.Cue, owner);
        }

        for (var i = 0; i < record.Findings.Count; i++)
        {
            foreach (var piece in record.Findings[i].Evidence)
            {
                Add(piece, MarkKind.Finding, "f" + Number(i));
            }
        }

        for (var i = 0; i < record.Messages.Count; i++)
        {
            foreach (var piece in record.Messages[i].Evidence)
            {
                Add(piece, MarkKind.Message, "m" + Number(i));
            }
        }

        for (var i = 0; i < record.Events.Count; i++)
        {
            foreach (var piece in record.Events[i].Evidence)
            {
                Add(piece, MarkKind.Event, "e" + Number(i));
            }

            Add(record.Events[i].Trigger, MarkKind.Trigger, "e" + Number(i));
        }
    }

    public static ContentHttpResult Of(long key, Archive archive) => archive.Article(key) is { } article
        ? new ArticlePage(article).Whole()
        : Frame.NotFound("The archive holds no article with this number.");

    private static string Number(int index) => (index + 1).ToString();

    private void Add(Passage? passage, MarkKind kind, string owner)
    {
        if (passage is not null)
        {
            marks.Add(new Mark(Span(passage), kind, owner));
        }
    }

    // A record may come from elsewhere, so an offset may lie outside the text.
    private TextSpan Span(Passage passage)
    {
        var start = points.ToUtf16(Math.Clamp(passage.Start, 0, text.Length));
        var end = points.ToUtf16(Math.Clamp(passage.End, 0, text.Length));
        return new TextSpan(Math.Min(start, text.Length), Math.Min(end, text.Length));
    }

    private ContentHttpResult Whole()
    {
        var paragraphs = Paragraphs.Of(text, [.. record.Article.Headings.Select(Span)]);
        var title = summary.Title ?? summary.File ?? "Untitled";

        // Where the text begins with its own title, that is the heading of the page.
        var begins = paragraphs.Count > 0 && text[paragraphs[0].Span.Start..paragraphs[0].Span.End] == summary.Title?.Trim();
        var heading = begins ? default : Html.Of($"<h1>{title}</h1>");
        var rows = paragraphs.Select((paragraph, index) => Row(paragraph, paragraphs, index, begins));
        return Frame.Page(
            title,
            Html.Of(
                $"""
                <article class="edition">
                <header>
                <p class="fine">{Printed()}</p>
                {heading}
                {Unplaced(paragraphs)}
                </header>
                {rows}
                <footer class="fine"><p>{Footer()}</p></footer>
                </article>
                """));
    }

    private Html Printed()
    {
        var date = summary.Published is { } published
            ? Html.Of($"dated {ReadableDate.Of(published.Date)} ({published.Basis.ToString().ToLowerInvariant()})")
            : Html.Of($"undated");
        var source = Html.WebAddress(summary.Url) is { } address
            ? Html.Of($""" · <a href="{address}" rel="noreferrer nofollow">where it was printed</a>""")
            : default;
        return Html.Of($"<b>{summary.Outlet ?? "Outlet not known"}</b> · {date} · {InWords.Count(record.Statements.Count, "statement")}{source}");
    }

    private Html Footer()
    {
        var models = string.Join(", ", record.Made.Models.Select(model => $"{model.Key} {model.Value}"));
        return Html.Of(
            $"""
            Read by OnRecord {record.Made.Version}{(models.Length > 0 ? ": " + models : "")}. Added {summary.AddedAt.ToString("yyyy-MM-dd HH:mm")} UTC.
            <a href="/api/articles/{summary.Key}">The record as JSON</a> · <code>{summary.Id}</code>
            """);
    }

    // Cards whose words stand in no paragraph, because they have none, go to the top.
    private Html Unplaced(IReadOnlyList<Paragraph> paragraphs)
    {
        var cards = Cards(Owners(span => !paragraphs.Any(paragraph => paragraph.Span.Overlaps(span)), always: true)).ToArray();
        return cards.Length == 0 ? default : Html.Of($"""<ol class="cards">{cards}</ol>""");
    }

    private Html Row(Paragraph paragraph, IReadOnlyList<Paragraph> all, int index, bool beginsWithTitle)
    {
        // A card stands beside the paragraph where its first words stand.
        var before = index == 0 ? 0 : all[index - 1].Span.End;
        var cards = Cards(Owners(span => paragraph.Span.Overlaps(span) && span.Start >= before, always: false)).ToArray();
        var content = Inline(paragraph.Span);
        var words = (paragraph.IsHeading, index == 0 && beginsWithTitle) switch
        {
            (_, true) => Html.Of($"""<h1 class="words">{content}</h1>"""),
            (true, _) => Html.Of($"""<h2 class="words">{content}</h2>"""),
            _ => Html.Of($"""<p class="words">{content}</p>"""),
        };
        var margin = cards.Length == 0
            ? default
            : Html.Of($"""<aside aria-label="What this paragraph says"><ol class="cards">{cards}</ol></aside>""");
        return Html.Of(
            $"""
            <div class="row">
            {words}
            {margin}
            </div>

            """);
    }

    // The messages, events, statements and findings whose first words fit; those without any words where "always" is set.
    private IEnumerable<string> Owners(Func<TextSpan, bool> fits, bool always)
    {
        bool First(IReadOnlyList<Passage> pieces) =>
            pieces.Count == 0 ? always : Span(pieces[0]) is { IsEmpty: false } span ? fits(span) : always;

        var statements = Enumerable.Range(0, record.Statements.Count)
            .Where(i => First(record.Statements[i].Content))
            .Select(Number);
        var findings = Enumerable.Range(0, record.Findings.Count)
            .Where(i => First(record.Findings[i].Evidence))
            .Select(i => "f" + Number(i));
        var messages = Enumerable.Range(0, record.Messages.Count)
            .Where(i => First(record.Messages[i].Evidence))
            .Select(i => "m" + Number(i));
        var events = Enumerable.Range(0, record.Events.Count)
            .Where(i => First(record.Events[i].Evidence))
            .Select(i => "e" + Number(i));
        return messages.Concat(events).Concat(statements).Concat(findings);
    }

    private IEnumerable<Html> Inline(TextSpan paragraph)
    {
        foreach (var segment in MarkedText.Segments(paragraph, marks))
        {
            foreach (var mark in segment.Marks.Where(mark => mark.Kind == MarkKind.Content && Begins(mark, segment.Span.Start)))
            {
                yield return Html.Of($"""<span class="unseen" id="t{mark.Owner}">[{Spoken(mark.Owner)}: </span>""");
            }

            var words = text[segment.Span.Start..segment.Span.End];
            yield return segment.Marks.Count == 0
                ? Html.Of($"{words}")
                : Html.Of($"""<span class="{Classes(segment.Marks)}" data-s="{Owners(segment.Marks)}">{words}</span>""");

            foreach (var mark in segment.Marks.Where(mark => mark.Kind == MarkKind.Content && Ends(mark, segment.Span.End)))
            {
                yield return Html.Of(
                    $"""<span class="unseen">]</span><a class="ref" href="#n{mark.Owner}" data-s="{mark.Owner}"><span class="unseen">statement </span>{mark.Owner}</a>""");
            }
        }
    }

    private static string Classes(IReadOnlyList<Mark> held)
    {
        var classes = held.Select(mark => mark.Kind.ToString().ToLowerInvariant()).Distinct();
        var contents = held.Where(mark => mark.Kind == MarkKind.Content).ToArray();
        return string.Join(
            ' ',
            classes
                .Concat(contents.Length > 1 ? ["stacked"] : [])
                .Concat(contents.Length > 0 && contents.All(mark => mark.Unsure) ? ["unsure"] : []));
    }

    private static string Owners(IReadOnlyList<Mark> held) => string.Join(' ', held.Select(mark => mark.Owner).Distinct());

    // Of several pieces, the first has the anchor and the last the number.
    private bool Begins(Mark mark, int at) => mark.Span.Start == at && Pieces(mark)[0] == mark.Span;

    private bool Ends(Mark mark, int at) => mark.Span.End == at && Pieces(mark)[^1] == mark.Span;

    private TextSpan[] Pieces(Mark mark) => [.. Statement(mark.Owner).Content.Select(Span)];

    private Statement Statement(string owner) => record.Statements[int.Parse(owner) - 1];

    private string Spoken(string owner)
    {
        var statement = Statement(owner);
        var to = statement.Addressees.Count == 0 ? "" : ", to " + Names(statement.Addressees);
        return $"statement {owner} by {Name(statement.Speaker)}{to}";
    }

    private string Name(string? actor) => actor is null ? "a speaker not known" : record.Find(actor)?.Name ?? actor;

    private string Names(IReadOnlyList<string> actors) => string.Join(", ", actors.Select(Name));

    private IEnumerable<Html> Cards(IEnumerable<string> owners) => owners.Select(owner =>
        owner[0] == 'f' ? Card(owner, record.Findings[int.Parse(owner[1..]) - 1])
        : owner[0] == 'm' ? Card(owner, record.Messages[int.Parse(owner[1..]) - 1])
        : owner[0] == 'e' ? Card(owner, record.Events[int.Parse(owner[1..]) - 1])
        : Card(owner, Statement(owner)));

    private Html Card(string owner, Message message)
    {
        var to = message.Addressees.Count == 0
            ? default
            : Html.Of($""" <span class="arrow"><span aria-hidden="true">→</span><span class="unseen">to</span></span> <span class="to">{Names(message.Addressees)}</span>""");
        var via = message.Via.Count == 0
            ? default
            : Html.Of($"""<p class="via"><span class="unseen">passed on by: </span>{Names(message.Via)}</p>""");
        var answers = MessageWords.Answered(record, message) is > 0 and var number
            ? Html.Of($""" · answers <a href="#nm{number}">message {number}</a>""")
            : default;
        return Html.Of(
            $"""
            <li class="card message-card" id="n{owner}" data-s="{owner}" tabindex="-1">
            <p class="by"><span class="figure">{InWords.Percent(message.Confidence)}</span><span class="sign" aria-hidden="true">✉</span><span class="unseen">Message {owner[1..]}</span>
            <span class="speaker">{Name(message.Sender)}</span>{to}</p>
            <p class="how">{MessageWords.How(message)}{answers}</p>
            {via}{CorrectedWords.Line(message.Corrected)}
            </li>

            """);
    }

    private Html Card(string owner, DiplomaticEvent one)
    {
        string?[] how =
        [
            EventWords.Code(one), EventWords.Status(one), one.Date is { } day ? ReadableDate.Of(day) : null, one.Place is { } place ? $"in {place}" : null, EventWords.Finer(one),
        ];
        var via = one.Via.Count == 0
            ? default
            : Html.Of($"""<p class="via"><span class="unseen">told by: </span>{Names(one.Via)}</p>""");
        return Html.Of(
            $"""
            <li class="card event-card" id="n{owner}" data-s="{owner}" tabindex="-1">
            <p class="by"><span class="figure">{InWords.Percent(one.Confidence)}</span><span class="sign" aria-hidden="true">◆</span><span class="unseen">Event {owner[1..]}</span>
            <span class="speaker">{EventWords.Parties(record, one.Actor, one.ActorIds)}</span> <span class="event">{EventWords.Type(one.Plover)}</span> <span class="to">{EventWords.Parties(record, one.Recipient, one.RecipientIds)}</span></p>
            <p class="how">{string.Join(" · ", how.OfType<string>())}</p>
            {via}{CorrectedWords.Line(one.Corrected)}<details class="why"><summary>Why</summary><ul><li>{EventWords.Reason(one)}</li></ul></details>
            </li>

            """);
    }

    private static Html Card(string owner, Finding finding) => Html.Of(
        $"""
        <li class="card finding-card" id="n{owner}" data-s="{owner}" tabindex="-1">
        <p><span class="sign" aria-hidden="true">⚠</span> <span class="unseen">Finding: </span>{finding.Says}</p>
        </li>

        """);

    private Html Card(string owner, Statement statement)
    {
        var source = statement.Source is { } words && words.Text != Name(statement.Speaker)
            ? Html.Of($""" <span class="as">({words.Text})</span>""")
            : default;
        var to = statement.Addressees.Count == 0
            ? default
            : Html.Of($""" <span class="arrow"><span aria-hidden="true">→</span><span class="unseen">to</span></span> <span class="to">{Names(statement.Addressees)}</span>""");
        var via = statement.Via.Count == 0
            ? default
            : Html.Of($"""<p class="via"><span class="unseen">passed on: </span>{Chain(statement)}</p>""");
        var said = statement.Said is { } day ? $" · said {ReadableDate.Of(day)}" : "";
        var message = record.Messages.FirstOrDefault(one => one.Id == statement.Message) is { } belongs
            ? Html.Of($""" · <span class="message"><span aria-hidden="true">✉</span> in a {belongs.Channel}, {belongs.Kind}{(belongs.Occasion is { } occasion ? $" ({occasion})" : "")}</span>""")
            : default;
        return Html.Of(
            $"""
            <li class="card" id="n{owner}" data-s="{owner}" tabindex="-1">
            <p class="by"><span class="figure">{InWords.Percent(statement.Confidence)}</span><a class="number" href="#t{owner}"><span class="unseen">Statement </span>{owner}</a>
            <span class="speaker">{Name(statement.Speaker)}</span>{source}{to}</p>
            <p class="how">{StatementWords.Form(statement.Form, statement.Act)}{said}{message}
            · <a href="{StatementList.Address(statement.Id, summary.Key)}">cite</a></p>
            {via}{CorrectedWords.Line(statement.Corrected)}{Why(statement)}
            </li>

            """);
    }

    // What decided, folded away.
    private static Html Why(Statement statement)
    {
        Html[] lines =
        [
            .. StatementWords.Reasons(statement).Select(static reason => Html.Of($"<li>{reason}</li>")),
        ];
        return lines.Length == 0 ? default : Html.Of($"""<details class="why"><summary>Why</summary><ul>{lines}</ul></details>""");
    }

    private string Chain(Statement statement) =>
        string.Join(" → ", [Name(statement.Speaker), .. statement.Via.Select(Name), summary.Outlet ?? "this page"]);
}
