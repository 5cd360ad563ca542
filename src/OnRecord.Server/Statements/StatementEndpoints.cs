using System.Globalization;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Exports;
using OnRecord.Server.Variants;
using OnRecord.Storage;

namespace OnRecord.Server.Statements;

/// <summary><c>/api/statements/{id}</c>: one statement, its variants and its citation.</summary>
internal static class StatementEndpoints
{
    private enum CitationForm
    {
        Text,
        Bibtex,
        Csl,
        Ris,
    }

    public static void Map(RouteGroupBuilder api, Archive archive, TimeProvider time)
    {
        api.MapMethods("/statements/{id}", Routes.Reading, (string id, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var article = address.Text("article");
            address.Finish();
            var (hit, revision) = Find(archive, id, article);
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WritePropertyName("statement");
                StatementJson.Write(json, hit);
                json.WriteNumberOrNull("revision", revision);
                json.WriteAll("printings", archive.Statements(hit.Id), one => StatementJson.Write(json, one));
                WriteMessage(json, archive, hit, isFrozen: revision is not null);
                json.WriteAll("revisions", archive.Revisions(hit.Id), one => RevisionJson.Write(json, one));
            }));
        });
        api.MapMethods("/statements/{id}/variants", Routes.Reading, (string id, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var article = address.Text("article");
            address.Finish();
            return JsonAnswer.Of(VariantJson.Of(archive.Variants(Now(archive, id, article))));
        });
        api.MapMethods("/statements/{id}/citation", Routes.Reading, (string id, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var form = address.Choice<CitationForm>("as") ?? CitationForm.Text;
            var article = address.Text("article");
            address.Finish();
            var (hit, revision) = Find(archive, id, article);
            var (record, statement) = Cited(archive, hit, isFrozen: revision is not null);
            var citation = Citation.Of(record, statement);
            var accessed = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var permalink = $"{request.Scheme}://{request.Host}/s/{Uri.EscapeDataString(hit.Id)}{(revision is { } number ? "@" + number.ToString(CultureInfo.InvariantCulture) : "")}";
            return form switch
            {
                CitationForm.Bibtex => TypedResults.Text(new BibTexEntries(accessed).Entry(citation), "application/x-bibtex; charset=utf-8"),
                CitationForm.Csl => TypedResults.Text(new CslItems(accessed).Item(citation), "application/vnd.citationstyles.csl+json; charset=utf-8"),
                CitationForm.Ris => TypedResults.Text(new RisEntry(accessed).Of(citation), "application/x-research-info-systems; charset=utf-8"),
                _ => TypedResults.Text(citation.Sentence(permalink, accessed), "text/plain; charset=utf-8"),
            };
        });
    }

    // What was cited once stays as it was cited, whatever the article's record says now.
    private static (Record Record, Statement Statement) Cited(Archive archive, StatementHit hit, bool isFrozen)
    {
        if (!isFrozen)
        {
            var record = archive.Article(hit.Article.Key)!.Record;
            return (record, record.Statements[hit.Ordinal]);
        }

        var (id, article) = (hit.Id, hit.Article);
        var parties = hit.Addressees.Concat(hit.Via).Concat(hit.Speaker is { } speaker ? [speaker] : []).DistinctBy(static party => party.Id);
        var statement = new Statement
        {
            Id = id, Form = hit.Form, Act = hit.Act, Content = [new Passage(0, hit.Words.Length, hit.Words)], Speaker = hit.Speaker?.Id,
            Addressees = [.. hit.Addressees.Select(static party => party.Id)], Via = [.. hit.Via.Select(static party => party.Id)], Said = hit.Said, Confidence = hit.Confidence,
        };
        return (
            new Record
            {
                Article = new ArticleHead { Id = article.Id, Title = article.Title, Outlet = article.Outlet, Url = article.Url, Published = article.Published, Language = article.Language, Text = "" },
                Actors = [.. parties.Select(static party => new Actor { Id = party.Id, Name = party.Name, Kind = ActorKind.Person })],
                Statements = [statement],
                Made = new Made("", new Dictionary<string, string>()),
            },
            statement);
    }

    // The message whose words these are, for its days: when it was sent, when it was received.
    private static void WriteMessage(Utf8JsonWriter json, Archive archive, StatementHit hit, bool isFrozen)
    {
        if (isFrozen || hit.Message is null || archive.Article(hit.Article.Key)?.Record.Messages.FirstOrDefault(one => one.Id == hit.Message) is not { } message)
        {
            json.WriteNull("message");
            return;
        }

        json.WriteObject("message", () =>
        {
            json.WriteString("id", message.Id);
            json.WriteString("kind", message.Kind);
            json.WriteString("channel", message.Channel);
            json.WriteString("occasion", message.Occasion);
            json.WriteString("sent", message.Sent?.Date);
            json.WriteString("received", message.Received?.Date);
        });
    }

    /// <summary>The statement of an id, or, with <c>@</c> and a number behind the id, as it stood in that revision.</summary>
    /// <param name="article">The archive's number for the article that prints it; null for the first.</param>
    /// <exception cref="ProblemException">There is none.</exception>
    private static (StatementHit Hit, int? Revision) Find(Archive archive, string id, string? article)
    {
        if (id.LastIndexOf('@') is not (> 0 and var at))
        {
            return (Now(archive, id, article), null);
        }

        var name = id[..at];
        var revisions = archive.Revisions(name).Where(one => article is null || Number(one.Article) == article).ToArray();
        var revision = revisions.FirstOrDefault(one => one.Article == revisions[0].Article && Number(one.Number) == id[(at + 1)..])
            ?? throw ProblemException.NotFound($"The archive holds no statement {name} with a revision {id[(at + 1)..]}{(article is null ? "" : $" in article {article}")}.");
        return revision.Statement is { } hit
            ? (hit, revision.Number)
            : throw ProblemException.NotFound($"In revision {revision.Number} the article no longer says this: it was {(revision.Correction is { } correction ? $"rejected by correction {correction}" : "no longer read so")}.");
    }

    /// <exception cref="ProblemException">The archive has none of this id now, or not in the article asked for.</exception>
    private static StatementHit Now(Archive archive, string id, string? article)
    {
        var printings = archive.Statements(id);
        if (printings.FirstOrDefault(one => article is null || Number(one.Article.Key) == article) is { } hit)
        {
            return hit;
        }

        var last = archive.Revisions(id).LastOrDefault(one => one.Statement is not null && (article is null || Number(one.Article) == article));
        throw ProblemException.NotFound(
            last is not null ? $"Statement {id} is not in the archive any more. As it last was it stands at {id}@{last.Number}."
            : printings.Count == 0 ? $"The archive holds no statement {id}."
            : $"Article {article} has no statement {id}.");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
