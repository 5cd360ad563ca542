namespace OnRecord.Storage.Search;

/// <summary>What is asked for with every search and stays the same until something is written.</summary>
internal sealed class Known
{
    public CountCache Counts { get; } = new();

    public Latest<OutletNames> Outlets { get; } = new();

    public Latest<ArchiveSummary> Summary { get; } = new();
}
