namespace OnRecord.Server.Saved;

/// <summary>The <c>page</c> of an address.</summary>
internal static class PageNumber
{
    /// <summary>More would not fit an offset; nobody turns so many pages.</summary>
    public const int Maximum = 1_000_000;

    /// <returns>1 where the address names none; null where it names no page.</returns>
    public static int? Of(IQueryCollection address) => address["page"].ToString() switch
    {
        "" => 1,
        var typed when int.TryParse(typed, out var number) && number is >= 1 and <= Maximum => number,
        _ => null,
    };
}
