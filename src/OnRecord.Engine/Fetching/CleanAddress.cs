namespace OnRecord.Engine.Fetching;

/// <summary>The address of a page without what only tells its publisher where a reader came from.</summary>
internal static class CleanAddress
{
    private static readonly string[] Tracking = ["utm_", "at_", "fbclid", "gclid", "mc_cid", "mc_eid", "ns_mchannel", "ns_source", "ns_campaign", "cmpid", "icid"];

    /// <param name="url">Of http or https.</param>
    public static string Of(Uri url)
    {
        var kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(static field => !Array.Exists(Tracking, name => field.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        var query = string.Join('&', kept);
        return url.GetLeftPart(UriPartial.Path) + (query.Length > 0 ? "?" + query : "");
    }
}
