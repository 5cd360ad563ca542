using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OnRecord.Server.Pages;

/// <summary>What every page has around its own content.</summary>
internal static class Frame
{
    /// <summary>A whole page as an answer.</summary>
    /// <param name="title">For the window; the page's own heading stands in <paramref name="main"/>.</param>
    public static ContentHttpResult Page(string title, Html main, int status = StatusCodes.Status200OK)
    {
        var page = Html.Of(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · OnRecord</title>
            <link rel="stylesheet" href="/site.css">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <script src="/site.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">To the content</a>
            <header class="top">
            <a class="brand" href="/">OnRecord</a>
            <nav aria-label="Site"><a href="/search">Statements</a> <a href="/search?of=articles">Articles</a></nav>
            <form class="find" role="search" action="/search" method="get">
            <label class="unseen" for="top-q">Words of a statement</label>
            <input id="top-q" name="q" type="search" maxlength="1000" placeholder="Words of a statement">
            <button>Search</button>
            </form>
            </header>
            <main id="main" tabindex="-1">
            {main}
            </main>
            </body>
            </html>

            """);
        return TypedResults.Content(page.ToString(), "text/html", Encoding.UTF8, status);
    }

    public static ContentHttpResult Error(int status, string title, string says, string advice) => Page(
        title,
        Html.Of($"""<div class="measure"><h1>{title}</h1><p>{says}</p><p>{advice} <a href="/">Back to the start</a>.</p></div>"""),
        status);

    public static ContentHttpResult NotFound(string says) => Error(
        StatusCodes.Status404NotFound, "Not found", says, "Searching for its words may find it.");
}
