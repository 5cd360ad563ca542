namespace OnRecord.Server;

/// <summary>What the program's exit codes mean: <c>docs/exit-codes.md</c>. 10 to 19 and 40 to 49 are about what was to be read, 20 to 29 about the archive.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The table given with <c>--actors</c> is missing, unreadable or no table of actors, or ours are damaged.</summary>
    public const int ActorsUnusable = 3;

    /// <summary>A model is missing, was changed, or is none that this version can use.</summary>
    public const int ModelUnusable = 4;

    /// <summary>The file given with <c>--tokens</c> is missing, unreadable, no CoNLL-U, or does not fit the text.</summary>
    public const int TokensUnusable = 5;

    /// <summary>The file given with <c>--places</c> is missing, unreadable, or neither a table of places nor a dump of GeoNames.</summary>
    public const int PlacesUnusable = 6;

    /// <summary>A file given with <c>--events</c> is missing, unreadable, or no dictionary of verbs or discards.</summary>
    public const int EventsUnusable = 7;

    /// <summary>The file of tokens by which people are let in is missing, unreadable or has a line that is none.</summary>
    public const int AccessUnusable = 8;

    /// <summary>There is no such file or folder.</summary>
    public const int InputMissing = 10;

    /// <summary>The folder holds no file of a kind that is read.</summary>
    public const int NoArticles = 11;

    /// <summary>Nothing, or only white space.</summary>
    public const int Empty = 12;

    /// <summary>The bytes are no text.</summary>
    public const int Binary = 13;

    public const int NulCharacters = 14;

    /// <summary>Bytes that mean nothing in the encoding.</summary>
    public const int InvalidEncoding = 15;

    /// <summary>Characters that make the text look other than it is.</summary>
    public const int BidiControls = 16;

    /// <summary>An article, or a line of JSON Lines, over the bound.</summary>
    public const int TooLong = 17;

    /// <summary>A line of JSON Lines that is no article.</summary>
    public const int BrokenLine = 18;

    /// <summary>It may not be read, or the compressed file is damaged.</summary>
    public const int Unreadable = 19;

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

    /// <summary>A version from before the first release made it.</summary>
    public const int ArchiveTooOld = 27;

    /// <summary>The database server does not answer.</summary>
    public const int ArchiveUnreachable = 28;

    /// <summary>The database server does not let this user in.</summary>
    public const int ArchiveForbidden = 29;

    public const int PortTaken = 30;

    /// <summary>The tables, or the archive, know nobody of the name.</summary>
    public const int NoSuchActor = 31;

    /// <summary>The name means several in the archive.</summary>
    public const int SeveralActors = 32;

    /// <summary>The archive has no such statement.</summary>
    public const int NoSuchStatement = 33;

    /// <summary>A quotation was found in other words only.</summary>
    public const int QuoteAltered = 34;

    /// <summary>A quotation was not found, or only from somebody else.</summary>
    public const int QuoteNotFound = 35;

    /// <summary>A correction cannot be made so.</summary>
    public const int CorrectionRefused = 36;

    /// <summary>No search is saved under the name.</summary>
    public const int NoSuchSearch = 37;

    /// <summary>The message broker does not answer, does not let this user in, or has other queues of that name.</summary>
    public const int QueueUnusable = 38;

    /// <summary>Jobs in the queue ask for a newer version of the program.</summary>
    public const int WorkerTooOld = 39;

    /// <summary>XML that is not well-formed, or has what is not read.</summary>
    public const int BrokenXml = 40;

    /// <summary>A record of a web archive is damaged.</summary>
    public const int BrokenRecord = 41;

    /// <summary>Compressed bytes that unpack to far too much, or not at all.</summary>
    public const int BrokenPacking = 42;

    /// <summary>A page without an article in it, or something else from the web that has none.</summary>
    public const int NoArticle = 43;

    /// <summary>A web address cannot be reached, or its server has nothing there.</summary>
    public const int Unreachable = 44;

    /// <summary>A web address may not be fetched.</summary>
    public const int NotAllowed = 45;

    /// <summary>No job of that id was put aside.</summary>
    public const int NoSuchJob = 46;

    /// <summary>What goes out cannot be written there.</summary>
    public const int OutputUnwritable = 50;

    /// <summary>What would be written is there already, or is being written.</summary>
    public const int OutputExists = 51;

    /// <summary>A stage could not read an article: a mistake in the program.</summary>
    public const int ReadingFailed = 70;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
