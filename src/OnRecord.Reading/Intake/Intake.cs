using OnRecord.Text;

namespace OnRecord.Reading.Intake;

/// <summary>What became of one piece of input: an article, or a reason why there is none.</summary>
/// <param name="Name">The file, archive entry or line it came from, as a person would name it.</param>
public abstract record Taken(string Name)
{
    /// <summary>It is an article.</summary>
    public sealed record Accepted(string Name, Article Article) : Taken(Name);

    /// <summary>It is none, or none that can be read safely.</summary>
    /// <param name="Says">What is wrong and where, in one sentence.</param>
    public sealed record Refused(string Name, RefusalKind Kind, string Says) : Taken(Name);
}

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

    /// <summary>A web page without an article in it.</summary>
    NoArticle,
}

/// <summary>Bounds on what is taken in.</summary>
public sealed record IntakeOptions
{
    /// <summary>The longest article, or line of JSON Lines, in bytes. At least 1,024.</summary>
    public int MaximumBytes { get; init; } = 32 * 1024 * 1024;
}
