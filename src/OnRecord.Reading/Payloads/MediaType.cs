namespace OnRecord.Reading.Payloads;

/// <summary>What a Content-Type says: <c>text/html; charset=utf-8</c>.</summary>
/// <param name="Type">In lower case, without parameters; empty where nothing was said.</param>
/// <param name="Charset">As it was written; null where nothing was said.</param>
/// <remarks>RFC 9110, section 8.3.1.</remarks>
public readonly record struct MediaType(string Type, string? Charset)
{
    private const int LongestHeader = 1000;

    public static MediaType Parse(string? header)
    {
        if (header is null || header.Length > LongestHeader)
        {
            return new MediaType("", null);
        }

        var parts = header.Split(';');
        string? charset = null;
        foreach (var part in parts.Skip(1))
        {
            var at = part.IndexOf('=');
            if (at > 0 && part.AsSpan(0, at).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset ??= part[(at + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } named ? named : null;
            }
        }

        return new MediaType(parts[0].Trim().ToLowerInvariant(), charset);
    }

    public override string ToString() => Charset is null ? Type : $"{Type}; charset={Charset}";
}
