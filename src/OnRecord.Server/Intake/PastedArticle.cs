using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;
using OnRecord.Server.Api;
using OnRecord.Text;

namespace OnRecord.Server.Intake;

/// <summary>An article that was sent as JSON: a text or a page, with what is known of it.</summary>
internal sealed record PastedArticle(string? Text, string? Html, string? Url, string? Title, string? Outlet, PublicationDate? Published)
{
    public const string Name = "what was sent";

    /// <summary>Takes the members of a body; nothing else may be in it.</summary>
    /// <exception cref="ProblemException">It has none or several of text, html and url, or a member that is wrong.</exception>
    public static PastedArticle Of(Body body)
    {
        var most = (int)Limits.LimitOptions.MostBytes;
        var pasted = new PastedArticle(
            body.Text("text", most), body.Text("html", most), body.Text("url"), body.Text("title"), body.Text("outlet"), Date(body.Text("published")));
        body.Finish();
        return (pasted.Text, pasted.Html, pasted.Url) switch
        {
            ({ }, { }, _) => throw ProblemException.BadRequest("Send “text” or “html”, not both."),
            (null, null, null) => throw ProblemException.BadRequest("Send “text”, “html” or “url”."),
            (_, _, { } url) when !IsAddress(url) => throw ProblemException.BadRequest("“url” is an address that begins with http:// or https://."),
            _ => pasted,
        };
    }

    /// <summary>Whether it has to be fetched first.</summary>
    public bool IsElsewhere => Text is null && Html is null;

    /// <exception cref="ProblemException">It is no date.</exception>
    public static PublicationDate? Date(string? typed) => typed is null ? null
        : DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], out _) ? new PublicationDate(typed, DateBasis.Option)
        : throw ProblemException.BadRequest("“published” takes a date such as 2025-12-01, 2025-12 or 2025.");

    /// <summary>What was sent, as an article. What is said of it counts before what it says itself.</summary>
    public Taken Take()
    {
        var taken = Html is { } html
            ? new Payload(Encoding.UTF8.GetBytes(html), new MediaType("text/html", "utf-8"), Url).Page(Name)
            : TextIntake.Read(Encoding.UTF8.GetBytes(Text!), Name);
        return taken is Taken.Accepted { Article: var article } accepted
            ? accepted with
            {
                Article = article with
                {
                    File = null, Title = Title ?? article.Title, Outlet = Outlet ?? article.Outlet, Url = Url ?? article.Url, Published = Published ?? article.Published,
                },
            }
            : taken;
    }

    private static bool IsAddress(string typed) => Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
