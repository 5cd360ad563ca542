namespace OnRecord.Storage.Tests;

/// <summary>Somewhere that an archive can be made in, and that is gone with it.</summary>
public abstract class ArchivePlace : IDisposable
{
    /// <summary>As <see cref="Archive.Open"/> takes it.</summary>
    public abstract string Location { get; }

    public Archive Open(ArchiveOptions? options = null) => Archive.Open(Location, create: true, options);

    /// <summary>What the database finds wrong with its own files; "ok" where nothing is.</summary>
    public abstract string Check();

    public abstract void Execute(string sql);

    public abstract void Dispose();

    internal Archive With(params Record[] records)
    {
        var archive = Open();
        archive.Add(records, Sample.Today);
        return archive;
    }
}
