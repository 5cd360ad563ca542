using System.Text.Json;

namespace OnRecord.Reading.Pages;

/// <summary>What JSON-LD in a page says of its article, in the words of schema.org.</summary>
/// <remarks>Of several articles the first counts for each fact. Broken JSON is passed over: the page is no worse than one without.</remarks>
internal sealed class LinkedData
{
    private const int LongestScript = 2 * 1024 * 1024;
    private const int MostObjects = 5000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    /// <summary>The whole text, where the page gives it.</summary>
    public string? Body { get; private set; }

    /// <summary>The name of the publisher.</summary>
    public string? Publisher { get; private set; }

    public string? Url { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Takes what one script holds.</summary>
    public void Add(string script)
    {
        if (script.Length > LongestScript)
        {
            return;
        }

        // Line breaks within strings are no JSON, and common.
        var json = string.Create(script.Length, script, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        }).Trim();
        json = json.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal).TrimEnd(';', ' ');
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            Take(document.RootElement);
        }
        catch (JsonException)
        {
            return;
        }
        catch (InvalidOperationException)    // an escape such as \ud800 that is no character
        {
            return;
        }
    }

    private void Take(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && open.TryDequeue(out var next); seen++)
        {
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in next.EnumerateArray())
                {
                    open.Enqueue(item);
                }
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(next))
                {
                    TakeArticle(next);
                }

                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (next.TryGetProperty(name, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }
    }

    private void TakeArticle(JsonElement article)
    {
        Headline ??= Words(article, "headline");
        Published ??= Words(article, "datePublished");
        Body ??= Words(article, "articleBody");
        Url ??= Words(article, "url") ?? Words(article, "mainEntityOfPage") ?? Inner(article, "mainEntityOfPage", "@id");
        Language ??= Words(article, "inLanguage");
        Publisher ??= Inner(article, "publisher", "name") ?? Inner(article, "sourceOrganization", "name");
    }

    private static bool IsArticle(JsonElement item) =>
        item.TryGetProperty("@type", out var type) && type.ValueKind switch
        {
            JsonValueKind.String => IsArticle(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray().Any(static one => one.ValueKind == JsonValueKind.String && IsArticle(one.GetString()!)),
            _ => false,
        };

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "ClaimReview" or "Review";

    private static string? Inner(JsonElement item, string name, string inner)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.Object ? Words(value, inner) : null;
    }

    private static string? Words(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } words ? words : null;
}
