using System.Text.Json.Serialization;
using OnRecord.Text;

namespace OnRecord.Findings;

/// <summary>What the program says about one article: the public contract, schema <c>onrecord/record/1</c>.</summary>
/// <remarks>Field by field in <c>docs/schema/record-1.schema.json</c>. All offsets are code points into the article's text.</remarks>
public sealed record Record
{
    public const string CurrentSchema = "onrecord/record/1";

    public string Schema { get; init; } = CurrentSchema;

    public required ArticleHead Article { get; init; }

    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<Message> Messages { get; init; } = [];

    public IReadOnlyList<DiplomaticEvent> Events { get; init; } = [];

    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public required Made Made { get; init; }

    /// <summary>Whether the article is in a language that is not read, so that nothing was looked for in it.</summary>
    [JsonIgnore]
    public bool IsUnread => Made.Models.Count == 0 && Article.Language is { } language && language != "en";

    /// <returns>The actor with this id; null where the record has none.</returns>
    public Actor? Find(string? id) => Actors.FirstOrDefault(actor => actor.Id == id);
}

/// <summary>The article that a record is about.</summary>
public sealed record ArticleHead
{
    /// <summary><c>sha256:</c> and the hash of the normalised text.</summary>
    public required string Id { get; init; }

    public string? File { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public PublicationDate? Published { get; init; }

    public TextEncoding? Encoding { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<Passage> Headings { get; init; } = [];

    /// <summary>What people made of it; null, and left out of the JSON, where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Corrected? Corrected { get; init; }
}

/// <summary>What made the record, so that it can be made again.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Models">Task to model: <c>attribution</c> to <c>en-rules-1</c>.</param>
public sealed record Made(string Version, IReadOnlyDictionary<string, string> Models);

/// <summary>What people made of something the machine found. The values beside it are theirs; the confidence stays the machine's.</summary>
/// <param name="By">Who corrected it last.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Accepted">Whether somebody has said that it is right as it stands, and nobody has changed it since.</param>
/// <param name="Changed">The fields that were changed, with what the machine had.</param>
public sealed record Corrected(string By, string At, bool Accepted, IReadOnlyList<MachineValue> Changed);

/// <summary>What the machine had in a field that people changed.</summary>
/// <param name="Field">As the contract spells it; <c>id</c> of an actor that was taken for another.</param>
/// <param name="Was">One value, several in a list, none where it was null.</param>
public sealed record MachineValue(string Field, IReadOnlyList<string> Was);

/// <summary>Somebody who speaks, is spoken to, passes words on or acts.</summary>
public sealed record Actor
{
    /// <summary>A key of the actor table (<c>kim-jong-un</c>), or <c>a1</c>, <c>a2</c> … for one known from this article alone.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name the article gives, or the description of an unnamed source.</summary>
    public required string Name { get; init; }

    /// <summary>Other names: spellings of the actor table and forms that the article uses.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3; null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Title or office, at the article's date where the actor table knows it.</summary>
    public string? Role { get; init; }

    /// <summary>Wikidata number (<c>Q56226</c>); null where it is not known for sure.</summary>
    public string? Wikidata { get; init; }

    public IReadOnlyList<Passage> Mentions { get; init; } = [];

    /// <summary>What people made of it; null, and left out of the JSON, where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Corrected? Corrected { get; init; }
}

/// <summary>What sort of actor.</summary>
public enum ActorKind
{
    Person,
    State,
    Body,
    Outlet,

    /// <summary>Several actors speaking as one: "the two leaders".</summary>
    Group,

    /// <summary>Somebody the text does not name: "a senior official".</summary>
    Unnamed,
}

/// <summary>Content that the article attributes to a speaker.</summary>
public sealed record Statement
{
    /// <summary>Follows from the article, the span and the kind: reading twice gives the same.</summary>
    public required string Id { get; init; }

    public required StatementForm Form { get; init; }

    public required StatementAct Act { get; init; }

    /// <summary>The words attributed, in text order, without enclosing quotation marks. Never empty.</summary>
    public required IReadOnlyList<Passage> Content { get; init; }

    public CuePassage? Cue { get; init; }

    /// <summary>The words that name the speaker here.</summary>
    public Passage? Source { get; init; }

    /// <summary>The actor whom the source means.</summary>
    public string? Speaker { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Who passed the words on, nearest to the speaker first, without the article's own outlet.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>ISO 8601 date when it was said; null where the text does not tell.</summary>
    public string? Said { get; init; }

    /// <summary>The message that it belongs to.</summary>
    public string? Message { get; init; }

    /// <summary>Calibrated probability, in [0, 1], that the statement and its speaker are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The shape by which it was found, for the reader who asks why.</summary>
    public string? Why { get; init; }

    /// <summary>What spoke for it and against it, the weightiest first; empty where a rule alone decided.</summary>
    public IReadOnlyList<Reason> Because { get; init; } = [];

    /// <summary>Probability, in [0, 1], that the speaker is right, where the statement is.</summary>
    public double? SpeakerConfidence { get; init; }

    /// <summary>By what the speaker was found: a name, a title, a pronoun …</summary>
    public string? SpeakerWhy { get; init; }

    /// <summary>What people made of it; null, and left out of the JSON, where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Corrected? Corrected { get; init; }
}

/// <summary>Something that spoke for a statement or against it.</summary>
/// <param name="What"><c>cue</c>, <c>content</c>, <c>source</c>, <c>quotation</c>, <c>place</c>, <c>rule</c>, <c>others</c>.</param>
/// <param name="Weight">By how much the log odds would be lower had it been as it mostly is.</param>
public sealed record Reason(string What, double Weight);

/// <summary>How much of the content stands in quotation marks, or in a letter or transcript given in full.</summary>
public enum StatementForm
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>Said, thought or felt.</summary>
public enum StatementAct
{
    Speech,
    Thought,
    Attitude,
}

/// <summary>One act of communication between parties.</summary>
public sealed record Message
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Channel { get; init; }

    public required string Sender { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public string? Occasion { get; init; }

    /// <summary>When it was sent; the day it was received where no other is given.</summary>
    public DatedPassage? Sent { get; init; }

    /// <summary>When it was received, where the text tells.</summary>
    public DatedPassage? Received { get; init; }

    public IReadOnlyList<string> Via { get; init; } = [];

    public string? ReplyTo { get; init; }

    public IReadOnlyList<string> Statements { get; init; } = [];

    public IReadOnlyList<Passage> Evidence { get; init; } = [];

    public required double Confidence { get; init; }

    /// <summary>The shape in which it was found, for the reader who asks why.</summary>
    public string? Why { get; init; }

    /// <summary>What people made of it; null, and left out of the JSON, where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Corrected? Corrected { get; init; }
}

/// <summary>A date with the words it was taken from; the words are null where it follows from elsewhere.</summary>
public sealed record DatedPassage(string Date, int? Start, int? End, string? Text);

/// <summary>An act between parties of different countries, coded in PLOVER.</summary>
public sealed record DiplomaticEvent
{
    public required string Id { get; init; }

    public required string Plover { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyList<string> Context { get; init; } = [];

    public string? Cameo { get; init; }

    public double? Goldstein { get; init; }

    public IReadOnlyList<string> Actor { get; init; } = [];

    public IReadOnlyList<string> Recipient { get; init; } = [];

    public IReadOnlyList<string> ActorIds { get; init; } = [];

    public IReadOnlyList<string> RecipientIds { get; init; } = [];

    /// <summary>State and PLOVER sectors of each actor: <c>PRKGOV</c>.</summary>
    public IReadOnlyList<string> ActorCodes { get; init; } = [];

    public IReadOnlyList<string> RecipientCodes { get; init; } = [];

    public string? Date { get; init; }

    public string? Place { get; init; }

    public required string Status { get; init; }

    /// <summary>The statement that an act of speech is: the words of the praise, the demand.</summary>
    public string? Statement { get; init; }

    public IReadOnlyList<string> Via { get; init; } = [];

    public Passage? Trigger { get; init; }

    public IReadOnlyList<Passage> Evidence { get; init; } = [];

    /// <summary>Entries of the lexicon that decided, the outermost predicate first.</summary>
    public string? Why { get; init; }

    public required double Confidence { get; init; }

    /// <summary>What people made of it; null, and left out of the JSON, where nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Corrected? Corrected { get; init; }
}

/// <summary>An expression that names calendar time.</summary>
/// <param name="Type">TIMEX3: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">First day of the interval meant, ISO 8601.</param>
/// <param name="Until">Last day of the interval meant, ISO 8601.</param>
public sealed record TimeExpression(int Start, int End, string Text, string Type, string Value, string? From, string? Until)
    : Passage(Start, End, Text);

/// <summary>A place that the text names.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public sealed record Place(
    int Start, int End, string Text, string Name, string? Country, double? Latitude, double? Longitude, string Kind)
    : Passage(Start, End, Text);

/// <summary>What is out of joint in the article's own words.</summary>
/// <param name="Says">One plain sentence.</param>
/// <param name="Evidence">The words on which it stands; empty where the point is what is missing.</param>
public sealed record Finding(FindingKind Kind, FindingSeverity Severity, string Says, IReadOnlyList<Passage> Evidence)
{
    /// <summary>What people made of it; null, and left out of the JSON, where nobody has. One that was not accepted is dismissed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Corrected? Corrected { get; init; }

    /// <summary>Whether people said that nothing is out of joint. It stays in its place, but is neither found nor counted.</summary>
    [JsonIgnore]
    public bool IsDismissed => Corrected is { Accepted: false };
}

/// <summary>The kinds of finding, as the contract spells them.</summary>
public enum FindingKind
{
    [JsonStringEnumMemberName("published-before-reported-event")]
    PublishedBeforeReportedEvent,

    [JsonStringEnumMemberName("weekday-date-mismatch")]
    WeekdayDateMismatch,

    [JsonStringEnumMemberName("date-conflict")]
    DateConflict,

    [JsonStringEnumMemberName("office-mismatch")]
    OfficeMismatch,

    [JsonStringEnumMemberName("unbalanced-quotation")]
    UnbalancedQuotation,

    [JsonStringEnumMemberName("no-publication-date")]
    NoPublicationDate,
}

/// <summary>How much a finding matters to who uses the article.</summary>
public enum FindingSeverity
{
    Note,
    Warning,
}
