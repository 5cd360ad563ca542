using OnRecord.Text;

namespace OnRecord.Reading.Intake;

/// <summary>What became of one piece of input: an article, or a reason why there is none.</summary>
/// <param name="Name">The file, archive entry or line it came from, as a person would name it.</param>
public abstract record Taken(string Name)
{
    /// <summary>It is an article.</summary>
    /// <param name="Original">The bytes it was read from; null where it never was bytes.</param>
    public sealed record Accepted(string Name, Article Article, Original? Original = null) : Taken(Name);

    /// <summary>Whoever asked has it already, so that it was not even fetched.</summary>
    public sealed record Known(string Name) : Taken(Name);

    /// <summary>It is none, or none that can be read safely.</summary>
    /// <param name="Says">What is wrong and where, in one sentence.</param>
    public sealed record Refused(string Name, RefusalKind Kind, string Says) : Taken(Name);
}

/// <summary>What an article was read from, as it came: a file, a line, the content of a feed's entry, a page.</summary>
/// <param name="Bytes">Unpacked, in the encoding they came in.</param>
/// <param name="MediaType">Such as <c>text/html; charset=utf-8</c>; without a charset where the bytes themselves must tell.</param>
public sealed record Original(ReadOnlyMemory<byte> Bytes, string MediaType);

/// <summary>Why a piece of input was refused.</summary>
public enum RefusalKind
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>The bytes are no text.</summary>
    Binary,

    /// <summary>Text with NUL characters in it.</summary>
    NulCharacters,

    /// <summary>The bytes are in no encoding that is known here, or break their own.</summary>
    InvalidEncoding,

    /// <summary>Bidirectional control characters that make the text look other than it is.</summary>
    BidiControls,

    /// <summary>Longer than <see cref="IntakeOptions.MaximumBytes"/>.</summary>
    TooLong,

    /// <summary>A line of JSON Lines that is no article.</summary>
    BrokenLine,

    /// <summary>XML that is not well-formed, or that has what is not read: a document type, or elements nested without end.</summary>
    BrokenXml,

    /// <summary>A record of a web archive that is damaged.</summary>
    BrokenRecord,

    /// <summary>Compressed bytes that unpack to far more than pages do, or not at all.</summary>
    BrokenPacking,

    /// <summary>A web page without an article in it, or a list of addresses.</summary>
    NoArticle,
}

/// <summary>Bounds on what is taken in.</summary>
public sealed record IntakeOptions
{
    /// <summary>The longest article, or line of JSON Lines, in bytes. At least 1,024.</summary>
    public int MaximumBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many times its size something compressed may unpack to, beyond its first megabyte. At least 1.</summary>
    /// <remarks>Pages of text shrink to a fifth, the most repetitive tables to a fiftieth; a bomb to a thousandth.</remarks>
    public int MaximumRatio { get; init; } = 200;

    /// <summary>How deep the elements of XML may be nested. At least 8.</summary>
    public int MaximumDepth { get; init; } = 100;

    /// <summary>How many damaged records one web archive may have before the rest of it is left. At least 1.</summary>
    public int MaximumDamages { get; init; } = 10_000;

    /// <summary>Whether so many bytes may come of so many compressed ones.</summary>
    public bool MayUnpack(long packed, long unpacked) => unpacked <= (1024 * 1024) + (packed * MaximumRatio);
}
