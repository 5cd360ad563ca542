namespace OnRecord.Storage;

/// <summary>The archive cannot do what was asked. The message says what is wrong with which file, in one line.</summary>
public sealed class ArchiveException(ArchiveProblem problem, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public ArchiveProblem Problem { get; } = problem;

    /// <summary>A newer program has changed the tables while this one was using them.</summary>
    internal static ArchiveException Upgraded(string name, long version, long known) => new(
        ArchiveProblem.TooNew,
        FormattableString.Invariant($"{name} was changed by a newer OnRecord while this one was using it (archive version {version}; this one knows {known}); start the newer one instead"));
}

/// <summary>What is wrong with an archive.</summary>
public enum ArchiveProblem
{
    /// <summary>There is no such file, or no such folder to make it in.</summary>
    Missing,

    /// <summary>The file holds something else.</summary>
    NotAnArchive,

    /// <summary>Another process kept it locked for longer than the patience given.</summary>
    Locked,

    /// <summary>It may be read but not written.</summary>
    ReadOnly,

    /// <summary>No room is left. What was being added was taken back whole; the archive is sound.</summary>
    DiskFull,

    /// <summary>A newer version of the program made it.</summary>
    TooNew,

    /// <summary>A version from before the first release made it.</summary>
    TooOld,

    /// <summary>The database server does not answer, or the connection broke off. What was being added was taken back.</summary>
    Unreachable,

    /// <summary>The database server does not let this user in.</summary>
    Forbidden,

    /// <summary>The database does not take what was to be added, whenever it is tried: a value of it is beyond what a row holds.</summary>
    Unfit,

    /// <summary>The disk failed, or the file was damaged.</summary>
    Damaged,
}
