namespace OnRecord.Server;

/// <summary>What the program's exit codes mean. 10 to 19 are about what was to be read, 20 to 29 about the archive.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    public const int ArchiveMissing = 20;

    /// <summary>The file is something else.</summary>
    public const int NoArchive = 21;

    /// <summary>Another process is writing to it.</summary>
    public const int ArchiveLocked = 22;

    public const int DiskFull = 23;

    /// <summary>A newer version of the program made it.</summary>
    public const int ArchiveTooNew = 24;

    /// <summary>It may not be opened or written to.</summary>
    public const int ArchiveReadOnly = 25;

    /// <summary>The disk failed, or the file was damaged.</summary>
    public const int ArchiveDamaged = 26;

    public const int PortTaken = 30;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
