namespace OnRecord.Reading.Warc;

/// <summary>A record of a web archive that may hold something to read.</summary>
/// <param name="Head">Its named fields.</param>
/// <param name="Block">What it holds: of a response, the HTTP message.</param>
internal sealed record WarcRecord(FieldLines Head, ReadOnlyMemory<byte> Block)
{
    public string? Url => Head["WARC-Target-URI"]?.Trim('<', '>');

    public string? ContentType => Head["Content-Type"];

    /// <summary>Why the crawler did not keep the whole: <c>length</c>, <c>time</c>; null where it did.</summary>
    public string? Truncated => Head["WARC-Truncated"];
}
