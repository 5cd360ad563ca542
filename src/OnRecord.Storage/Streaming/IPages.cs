namespace OnRecord.Storage.Streaming;

/// <summary>Rows that are fetched some at a time.</summary>
internal interface IPages<TRow>
{
    /// <returns>The rows after those already given; empty when there are no more.</returns>
    IReadOnlyList<TRow> Next();
}
