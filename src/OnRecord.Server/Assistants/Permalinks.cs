using System.Globalization;
using System.Text.Json.Nodes;

namespace OnRecord.Server.Assistants;

/// <summary>Puts the lasting address of each statement and article into an answer.</summary>
/// <param name="site">Where the archive is shown.</param>
internal sealed class Permalinks(Uri site)
{
    public Uri Statement(string id) => new(site, $"/s/{Uri.EscapeDataString(id)}");

    /// <summary>Adds <c>permalink</c> to every object that is a statement or an article.</summary>
    public void Add(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var element in list)
                {
                    Add(element);
                }

                break;
            case JsonObject members:
                foreach (var (_, value) in members)
                {
                    Add(value);
                }

                if (Of(members) is { } address)
                {
                    members.Add("permalink", address.AbsoluteUri);
                }

                break;
        }
    }

    private Uri? Of(JsonObject members)
    {
        if (members.ContainsKey("form") && members["id"] is JsonValue id && id.TryGetValue<string>(out var statement))
        {
            return Statement(statement);
        }

        return members.ContainsKey("outlet") && members["key"] is JsonValue key && key.TryGetValue<long>(out var article)
            ? new Uri(site, $"/articles/{article.ToString(CultureInfo.InvariantCulture)}")
            : null;
    }
}
