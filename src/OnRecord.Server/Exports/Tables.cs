using System.Globalization;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage;
using OnRecord.Storage.Parties;
using OnRecord.Text;
using static OnRecord.Server.Exports.CellKind;

namespace OnRecord.Server.Exports;

/// <summary>The tables that go out. What their columns are and mean stands here and nowhere else.</summary>
internal static class Tables
{
    public static Table Articles { get; } = Table.Of<(ArticleSummary Summary, Record Record)>(
        "articles",
        "One row for each article. The text itself is in the records alone (`onrecord export records`).",
        static source => source.Articles().Select(article => (article, source.RecordOf(article))),
        static article => Day(article.Summary.Published?.Date),
        ("article_key", Count, "the archive's own number for the article, by which the tables are joined; another archive gives another", static one => one.Summary.Key),
        ("article_id", Plain, "`sha256:` and the hash of the normalised text; articles of several outlets may share it", static one => one.Summary.Id),
        ("outlet", Plain, "who printed it", static one => one.Record.Article.Outlet),
        ("title", Plain, "its title", static one => one.Record.Article.Title),
        ("url", Plain, "where it was found", static one => one.Record.Article.Url),
        ("file", Plain, "the file or entry that it was read from", static one => one.Record.Article.File),
        ("language", Plain, "ISO 639-1", static one => one.Record.Article.Language),
        ("unread", Flag, "whether it is kept, but in a language that is not read", static one => one.Summary.IsUnread),
        ("published", Plain, "ISO 8601, as precise as known: `2025`, `2025-12`, `2025-12-01`", static one => one.Summary.Published?.Date),
        ("published_basis", Plain, "what the date was taken from: metadata, header, dateline, feed, url, option", static one => Lower(one.Summary.Published?.Basis)),
        ("added", Plain, "when it was added, ISO 8601, UTC", static one => one.Summary.AddedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ("origin_key", Count, "article_key of the first article that prints the same text, its own where none does", static one => one.Summary.Origin),
        ("characters", Count, "length of the text in code points", static one => (long)new CodePoints(one.Record.Article.Text).FromUtf16(one.Record.Article.Text.Length)),
        ("statements", Count, "how many statements it has", static one => (long)one.Record.Statements.Count),
        ("messages", Count, "how many messages it tells of", static one => (long)one.Record.Messages.Count),
        ("events", Count, "how many events it tells of", static one => (long)one.Record.Events.Count),
        ("findings", Count, "how many findings it has", static one => (long)one.Record.Findings.Count),
        ("program", Plain, "version of the program that read it", static one => one.Record.Made.Version),
        ("models", List, "what read it: task=model", static one => Models(one.Record)));

    public static Table Statements { get; } = Table.Of<InRecord<StatementHit, Statement>>(
        "statements",
        "One row for each statement in each article.",
        static source => source.Statements(),
        static one => one.Hit.Day,
        [
            ("statement_id", Plain, "follows from article, place and kind; the same text in two outlets gives the same", static one => one.Item.Id),
            .. Place<InRecord<StatementHit, Statement>>(static one => one.Hit.Article, static one => one.Hit.Ordinal),
            ("form", Plain, "direct, mixed or indirect: how much of it stands in quotation marks", static one => Lower(one.Item.Form)),
            ("act", Plain, "speech, thought or attitude", static one => Lower(one.Item.Act)),
            ("speaker_id", Plain, "who said it; `a1`, `a2` … hold within the article alone", static one => one.Item.Speaker),
            ("speaker", Plain, "the name", static one => one.Hit.Speaker?.Name),
            ("speaker_kind", Plain, "person, state, body, outlet, group, unnamed", static one => Lower(one.Record.Find(one.Item.Speaker)?.Kind)),
            ("speaker_country", Plain, "ISO 3166-1 alpha-3", static one => one.Record.Find(one.Item.Speaker)?.Country),
            ("speaker_role", Plain, "title or office at the article's date", static one => one.Record.Find(one.Item.Speaker)?.Role),
            ("speaker_wikidata", Plain, "Wikidata number", static one => one.Record.Find(one.Item.Speaker)?.Wikidata),
            ("addressee_ids", List, "to whom", static one => one.Item.Addressees),
            ("addressees", List, "their names", static one => Names(one.Hit.Addressees)),
            ("via_ids", List, "who passed it on, nearest to the speaker first, without the article's own outlet", static one => one.Item.Via),
            ("via", List, "their names", static one => Names(one.Hit.Via)),
            ("said", Plain, "when it was said, ISO 8601; empty where the text does not tell", static one => one.Item.Said),
            ("words", Plain, "the words, pieces joined by an ellipsis, without enclosing quotation marks", static one => Words(one.Item.Content)),
            ("spans", List, "where each piece stands in the article's text: code points, end exclusive", static one => Spans(one.Item.Content)),
            ("cue", Plain, "the words that attribute it", static one => one.Item.Cue?.Text),
            ("cue_lemma", Plain, "their dictionary form", static one => one.Item.Cue?.Lemma),
            ("source", Plain, "the words that name the speaker", static one => one.Item.Source?.Text),
            ("message_id", Plain, "the message of this article that it belongs to", static one => one.Item.Message),
            ("confidence", Number, "calibrated probability that it and its speaker are right", static one => one.Item.Confidence),
            ("speaker_confidence", Number, "probability that the speaker is right, where the statement is", static one => one.Item.SpeakerConfidence),
            ("why", Plain, "the shape by which it was found", static one => one.Item.Why),
            .. Printed<InRecord<StatementHit, Statement>>(static one => one.Record),
        ]);

    public static Table Messages { get; } = Table.Of<InRecord<MessageHit, Message>>(
        "messages",
        "One row for each message in each article that tells of it.",
        static source => source.Messages(),
        static one => one.Hit.Day,
        [
            ("message_id", Plain, "holds within the article alone", static one => one.Item.Id),
            .. Place<InRecord<MessageHit, Message>>(static one => one.Hit.Article, static one => one.Hit.Ordinal),
            ("kind", Plain, "greeting, letter …", static one => one.Item.Kind),
            ("channel", Plain, "how it was sent", static one => one.Item.Channel),
            ("sender_id", Plain, "who sent it", static one => one.Item.Sender),
            ("sender", Plain, "the name", static one => one.Hit.Sender.Name),
            ("sender_country", Plain, "ISO 3166-1 alpha-3", static one => one.Record.Find(one.Item.Sender)?.Country),
            ("addressee_ids", List, "to whom", static one => one.Item.Addressees),
            ("addressees", List, "their names", static one => Names(one.Hit.Addressees)),
            ("via_ids", List, "who passed it on, nearest to the sender first", static one => one.Item.Via),
            ("via", List, "their names", static one => Names(one.Hit.Via)),
            ("occasion", Plain, "New Year …", static one => one.Item.Occasion),
            ("sent", Plain, "ISO 8601", static one => one.Item.Sent?.Date),
            ("sent_words", Plain, "the words that tell it", static one => one.Item.Sent?.Text),
            ("received", Plain, "ISO 8601", static one => one.Item.Received?.Date),
            ("received_words", Plain, "the words that tell it", static one => one.Item.Received?.Text),
            ("reply_to", Plain, "the message of this article that the article calls it an answer to", static one => one.Item.ReplyTo),
            ("statement_ids", List, "its statements", static one => one.Item.Statements),
            ("words", Plain, "the words of its statements, or else those that tell of it", static one => one.Hit.Words),
            ("printed_words", Count, "how many words of it are printed; 0 where it is only told of", static one => (long)one.Hit.Length),
            ("quoted", Flag, "whether any of its words are quoted", static one => one.Hit.IsQuoted),
            ("spans", List, "where the words that tell of it stand: code points, end exclusive", static one => Spans(one.Item.Evidence)),
            ("confidence", Number, "calibrated probability", static one => one.Item.Confidence),
            ("why", Plain, "the shape in which it was found", static one => one.Item.Why),
            .. Printed<InRecord<MessageHit, Message>>(static one => one.Record),
        ]);

    public static Table Events { get; } = Table.Of<InRecord<EventHit, DiplomaticEvent>>(
        "events",
        "One row for each event in each article that tells of it.",
        static source => source.Events(),
        static one => one.Hit.Day,
        [
            ("event_id", Plain, "follows from article and place", static one => one.Item.Id),
            .. Place<InRecord<EventHit, DiplomaticEvent>>(static one => one.Hit.Article, static one => one.Hit.Ordinal),
            ("plover", Plain, "type of PLOVER", static one => one.Item.Plover),
            ("plover_mode", Plain, "mode of PLOVER", static one => one.Item.Mode),
            ("context", List, "contexts of PLOVER", static one => one.Item.Context),
            ("cameo", Plain, "CAMEO code; a text, as 010 and 10 differ", static one => one.Item.Cameo),
            ("goldstein", Number, "−10 to 10", static one => one.Item.Goldstein),
            ("actor", List, "codes of who acts", static one => one.Item.Actor),
            ("recipient", List, "codes of whom it is done to", static one => one.Item.Recipient),
            ("actor_codes", List, "the same with PLOVER sectors", static one => one.Item.ActorCodes),
            ("recipient_codes", List, "the same with PLOVER sectors", static one => one.Item.RecipientCodes),
            ("actor_ids", List, "who acts, as people and bodies", static one => one.Item.ActorIds),
            ("actor_names", List, "their names", static one => Names(one.Hit.Actors)),
            ("recipient_ids", List, "whom it is done to, as people and bodies", static one => one.Item.RecipientIds),
            ("recipient_names", List, "their names", static one => Names(one.Hit.Recipients)),
            ("event_date", Plain, "ISO 8601; empty where the text does not tell", static one => one.Item.Date),
            ("place", Plain, "where", static one => one.Item.Place),
            ("place_country", Plain, "ISO 3166-1 alpha-3", static one => PlaceOf(one)?.Country),
            ("latitude", Number, "degrees north", static one => PlaceOf(one)?.Latitude),
            ("longitude", Number, "degrees east", static one => PlaceOf(one)?.Longitude),
            ("status", Plain, "actual, planned, threatened, denied, past", static one => one.Item.Status),
            ("statement_id", Plain, "the statement that an act of speech is", static one => one.Item.Statement),
            ("via_ids", List, "who tells of it, nearest first", static one => one.Item.Via),
            ("via", List, "their names", static one => Names(one.Hit.Via)),
            ("trigger_words", Plain, "the words that say what was done", static one => one.Item.Trigger?.Text),
            ("words", Plain, "the words that tell of it, pieces joined by an ellipsis", static one => Words(one.Item.Evidence)),
            ("spans", List, "where they stand: code points, end exclusive", static one => Spans(one.Item.Evidence)),
            ("confidence", Number, "calibrated probability", static one => one.Item.Confidence),
            ("why", Plain, "entries of the lexicon that decided", static one => one.Item.Why),
            .. Printed<InRecord<EventHit, DiplomaticEvent>>(static one => one.Record),
        ]);

    public static Table Findings { get; } = Table.Of<InRecord<FindingHit, Finding>>(
        "findings",
        "One row for each thing that is out of joint in an article.",
        static source => source.Findings(),
        static one => one.Hit.Day,
        [
            .. Place<InRecord<FindingHit, Finding>>(static one => one.Hit.Article, static one => one.Hit.Ordinal),
            ("kind", Plain, "date-conflict, weekday-date-mismatch …", static one => JsonNamingPolicy.KebabCaseLower.ConvertName(one.Item.Kind.ToString())),
            ("severity", Plain, "note or warning", static one => Lower(one.Item.Severity)),
            ("says", Plain, "one plain sentence", static one => one.Item.Says),
            ("evidence", List, "the words it stands on", static one => one.Item.Evidence.Select(static piece => piece.Text).ToArray()),
            ("spans", List, "where they stand: code points, end exclusive", static one => Spans(one.Item.Evidence)),
            .. Printed<InRecord<FindingHit, Finding>>(static one => one.Record),
        ]);

    public static Table Parties { get; } = Table.Of<KnownParty>(
        "parties",
        "One row for each person, body and state that means the same in every article. No filter applies to it.",
        static source => source.Parties(),
        day: null,
        ("party_id", Plain, "as in the other tables", static one => one.Id),
        ("name", Plain, "the name", static one => one.Name),
        ("kind", Plain, "person, state, body, outlet, group, unnamed; empty where no record lists it", static one => Lower(one.Kind)),
        ("country", Plain, "ISO 3166-1 alpha-3", static one => one.Country));

    public static IReadOnlyList<Table> All { get; } = [Articles, Statements, Messages, Events, Findings, Parties];

    public static IReadOnlyList<string> Models(Record record) =>
        [.. record.Made.Models.OrderBy(static model => model.Key, StringComparer.Ordinal).Select(static model => $"{model.Key}={model.Value}")];

    public static string Words(IReadOnlyList<Passage> pieces) => string.Join(" … ", pieces.Select(static piece => piece.Text));

    /// <summary>What a date is filed under: its first day.</summary>
    public static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static (string Name, CellKind Kind, string Means, Func<TItem, object?> Cell)[] Place<TItem>(
        Func<TItem, ArticleSummary> article, Func<TItem, int> ordinal) =>
    [
        ("article_key", Count, "as in `articles`", item => article(item).Key),
        ("article_id", Plain, "as in `articles`", item => article(item).Id),
        ("ordinal", Count, "its place in the record, from 0", item => (long)ordinal(item)),
    ];

    private static (string Name, CellKind Kind, string Means, Func<TItem, object?> Cell)[] Printed<TItem>(Func<TItem, Record> record) =>
    [
        ("published", Plain, "when the article was published, ISO 8601", item => record(item).Article.Published?.Date),
        ("outlet", Plain, "who printed it", item => record(item).Article.Outlet),
        ("title", Plain, "title of the article", item => record(item).Article.Title),
        ("url", Plain, "where the article was found", item => record(item).Article.Url),
        ("language", Plain, "ISO 639-1", item => record(item).Article.Language),
    ];

    private static Place? PlaceOf(InRecord<EventHit, DiplomaticEvent> one) =>
        one.Item.Place is { } name ? one.Record.Places.FirstOrDefault(place => place.Name == name) : null;

    private static string[] Names(IReadOnlyList<Party> parties) => [.. parties.Select(static party => party.Name)];

    private static string[] Spans(IReadOnlyList<Passage> pieces) =>
        [.. pieces.Select(static piece => string.Create(CultureInfo.InvariantCulture, $"{piece.Start}-{piece.End}"))];

    private static string? Lower<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
