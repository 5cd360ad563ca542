using System.Globalization;
using System.Text.Json;
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
        api.Reads("/statements/{id}", (string id, HttpRequest request) =>
        {
            var (hit, printings) = Find(archive, id, request);
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WritePropertyName("statement");
                StatementJson.Write(json, hit);
                json.WriteAll("printings", printings, one => StatementJson.Write(json, one));
                WriteMessage(json, archive, hit);
            }));
        });
        api.Reads("/statements/{id}/variants", (string id, HttpRequest request) =>
            JsonAnswer.Of(VariantJson.Of(archive.Variants(Find(archive, id, request).Hit))));
        api.Reads("/statements/{id}/citation", (string id, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var form = address.Choice<CitationForm>("as") ?? CitationForm.Text;
            var (hit, _) = Find(archive, id, request, address);
            var record = archive.Article(hit.Article.Key)!.Record;
            var citation = Citation.Of(record, record.Statements[hit.Ordinal]);
            var accessed = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var permalink = $"{request.Scheme}://{request.Host}/s/{Uri.EscapeDataString(hit.Id)}";
            return form switch
            {
                CitationForm.Bibtex => TypedResults.Text(new BibTexEntries(accessed).Entry(citation), "application/x-bibtex; charset=utf-8"),
                CitationForm.Csl => TypedResults.Text(new CslItems(accessed).Item(citation), "application/vnd.citationstyles.csl+json; charset=utf-8"),
                CitationForm.Ris => TypedResults.Text(new RisEntry(accessed).Of(citation), "application/x-research-info-systems; charset=utf-8"),
                _ => TypedResults.Text(citation.Sentence(permalink, accessed), "text/plain; charset=utf-8"),
            };
        });
    }

    // The message whose words these are, for its days: when it was sent, when it was received.
    private static void WriteMessage(Utf8JsonWriter json, Archive archive, StatementHit hit)
    {
        if (hit.Message is null || archive.Article(hit.Article.Key)?.Record.Messages.FirstOrDefault(one => one.Id == hit.Message) is not { } message)
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

    /// <exception cref="ProblemException">The archive has none of this id, or not in the article asked for.</exception>
    private static (StatementHit Hit, IReadOnlyList<StatementHit> Printings) Find(Archive archive, string id, HttpRequest request, Address? address = null)
    {
        address ??= new Address(request.Query);
        var wanted = address.Text("article");
        address.Finish();
        var printings = archive.Statements(id);
        var hit = printings.FirstOrDefault(one => wanted is null || one.Article.Key.ToString(CultureInfo.InvariantCulture) == wanted);
        return hit is null
            ? throw ProblemException.NotFound(printings.Count == 0 ? $"The archive holds no statement {id}." : $"Article {wanted} has no statement {id}.")
            : (hit, printings);
    }
}
