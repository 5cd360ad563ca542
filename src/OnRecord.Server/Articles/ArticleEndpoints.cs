using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Articles;

/// <summary><c>/api/articles/{key}</c>: one article with its record, and the bytes it was read from.</summary>
internal static class ArticleEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive)
    {
        api.MapMethods("/articles/{key:long}", Routes.Reading, (long key) =>
        {
            var article = archive.Article(key) ?? throw ProblemException.NotFound($"The archive holds no article {key}.");
            var corrections = archive.Corrections.List(new CorrectionQuery { Article = key, Limit = int.MaxValue });
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WriteArticle(article.Summary);
                json.WriteBoolean("unread", article.Summary.IsUnread);
                json.WritePropertyName("record");
                json.WriteRawValue(article.Json.Span, skipInputValidation: true);
                json.WriteAll("corrections", corrections.Items, one => json.WriteRawValue(CorrectionJson.Write(one)));
            }));
        });

        // As it came, so never to be shown as a page of ours: text to read, or a file to save.
        api.MapMethods("/articles/{key:long}/original", Routes.Reading, (long key, HttpResponse response) =>
        {
            var original = archive.Original(key) ?? throw ProblemException.NotFound($"Of article {key} no bytes were kept.");
            var isText = original.MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);
            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            response.Headers[HeaderNames.ContentDisposition] = isText ? "inline" : $"attachment; filename=\"article-{key}\"";
            return TypedResults.Bytes(original.Bytes.ToArray(), isText ? "text/plain; charset=utf-8" : MediaTypeNames.Application.Octet);
        });
    }
}
