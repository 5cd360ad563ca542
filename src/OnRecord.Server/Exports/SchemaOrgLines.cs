using System.Text.Json;
using OnRecord.Findings;

namespace OnRecord.Server.Exports;

/// <summary>Statements in the words of schema.org as JSON-LD, one a line.</summary>
/// <remarks>What is quoted at least in part is a Quotation; what somebody else put into words is a Claim, as nobody may be quoted with it.</remarks>
internal sealed class SchemaOrgLines : IExportForm
{
    public long Write(TextWriter output, ExportSource source)
    {
        var items = 0L;
        foreach (var one in source.Statements())
        {
            output.Write(JsonLine.Of(json => Write(json, one.Record, one.Item)) + "\n");
            items++;
        }

        return items;
    }

    private static void Write(Utf8JsonWriter json, Record record, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", statement.Form == StatementForm.Indirect ? "Claim" : "Quotation");
        json.WriteString("@id", StatementName.Urn(record, statement));
        json.WriteString("text", Tables.Words(statement.Content));
        json.Text("inLanguage", record.Article.Language);
        json.Text("dateCreated", statement.Said);
        json.WriteString("creditText", ChainInWords.Of(record, statement));
        if (statement.Speaker is { } speaker)
        {
            json.WritePropertyName("creator");
            Actor(json, record, speaker);
        }

        if (statement.Addressees.Count > 0)
        {
            json.WriteStartArray("audience");
            foreach (var addressee in statement.Addressees)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Audience");
                json.WriteString("name", ChainInWords.Name(record, addressee));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        Article(json, record.Article);
        json.WriteEndObject();
    }

    private static void Actor(Utf8JsonWriter json, Record record, string id)
    {
        var actor = record.Find(id);
        json.WriteStartObject();
        json.WriteString("@type", actor?.Kind switch
        {
            ActorKind.State => "Country",
            ActorKind.Body => "Organization",
            ActorKind.Outlet => "NewsMediaOrganization",
            ActorKind.Group => "Organization",
            _ => "Person",
        });
        json.WriteString("name", actor?.Name ?? id);
        json.Text("jobTitle", actor?.Kind == ActorKind.Person ? actor.Role : null);
        json.Text("sameAs", actor is null ? null : StatementName.Actor(actor));
        json.WriteEndObject();
    }

    private static void Article(Utf8JsonWriter json, ArticleHead article)
    {
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", article.Id);
        json.Text("headline", article.Title);
        json.Text("url", StatementName.Address(article));
        json.Text("inLanguage", article.Language);
        json.Text("datePublished", article.Published?.Date);
        if (article.Outlet is { } outlet)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "NewsMediaOrganization");
            json.WriteString("name", outlet);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
