namespace OnRecord.Reading.Pages;

/// <summary>The address of a page by which it is known: the canonical one.</summary>
internal static class PageAddress
{
    /// <param name="fetched">The address it was fetched from; null where it came as a file.</param>
    public static string? Of(PageFacts facts, string? fetched)
    {
        Uri? origin = Uri.TryCreate(fetched, UriKind.Absolute, out var known) ? known : null;
        foreach (var written in (ReadOnlySpan<string?>)[facts.Canonical, facts.Meta("og:url"), facts.Data.Url])
        {
            // Some sites call every page's canonical address their front page.
            if (written is not null && Resolve(written, origin) is { } found && !(found.AbsolutePath == "/" && found.Query.Length == 0 && origin is { AbsolutePath: not "/" }))
            {
                return found.AbsoluteUri;
            }
        }

        return fetched;
    }

    private static Uri? Resolve(string written, Uri? origin)
    {
        var isResolved = origin is null ? Uri.TryCreate(written, UriKind.Absolute, out var found) : Uri.TryCreate(origin, written, out found);
        return isResolved && found!.Scheme is "http" or "https" && found.Host.Length > 0 ? found : null;
    }
}
