using System.Globalization;
using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;
using OnRecord.Text;

namespace OnRecord.Storage.Entries;

/// <summary>An entry with what lists say about its article, as the query gives it.</summary>
internal sealed class EntryAndArticle
{
    public const string Columns = "e.key, e.id, e.ordinal, e.detail, " + ArticleColumns;

    public const string ArticleColumns =
        "a.key, a.id, a.file, a.title, a.outlet, a.url, a.language, a.unread, a.published, a.basis, a.added_at, a.statements, a.origin";

    private const int ColumnsOfEntry = 4;

    public long EntryKey { get; init; }

    public string EntryId { get; init; } = "";

    public long Ordinal { get; init; }

    public string Detail { get; init; } = "";

    /// <summary>Only of entries that stand with their article.</summary>
    public ArticleSummary Article { get; init; } = null!;

    /// <param name="row">Of <see cref="Columns"/>.</param>
    public static EntryAndArticle Of(ResultRow row) => new()
    {
        EntryKey = row.Long(0),
        EntryId = row.Text(1),
        Ordinal = row.Long(2),
        Detail = row.Text(3),
        Article = Summary(row, ColumnsOfEntry),
    };

    /// <param name="row">Of <see cref="ArticleColumns"/>.</param>
    public static ArticleSummary OfArticle(ResultRow row) => Summary(row, 0);

    private static ArticleSummary Summary(ResultRow row, int first) => new()
    {
        Key = row.Long(first),
        Id = row.Text(first + 1),
        File = row.TextOrNull(first + 2),
        Title = row.TextOrNull(first + 3),
        Outlet = row.TextOrNull(first + 4),
        Url = row.TextOrNull(first + 5),
        Language = row.TextOrNull(first + 6),
        IsUnread = row.Long(first + 7) != 0,
        Published = row.TextOrNull(first + 8) is { } published ? new PublicationDate(published, StoredName.Read<DateBasis>(row.TextOrNull(first + 9))) : null,
        AddedAt = DateTimeOffset.Parse(row.Text(first + 10), CultureInfo.InvariantCulture),
        Statements = (int)row.Long(first + 11),
        Origin = row.LongOrNull(first + 12) ?? row.Long(first),
    };

    public StatementHit Statement(IReadOnlyList<TextSpan> marks) => Statement(Article, marks);

    public StatementHit Statement(ArticleSummary article, IReadOnlyList<TextSpan> marks)
    {
        var detail = EntryJson.Statement(Detail);
        return new StatementHit
        {
            Key = EntryKey,
            Id = EntryId,
            Article = article,
            Ordinal = (int)Ordinal,
            Form = detail.Form,
            Act = detail.Act,
            Speaker = detail.Speaker,
            Addressees = detail.Addressees,
            Via = detail.Via,
            Words = detail.Words,
            Marks = marks,
            Said = detail.Said,
            Message = detail.Message,
            Confidence = detail.Confidence,
            Corrected = detail.Corrected is { } corrected ? Stamp.Read(corrected) : null,
        };
    }

    public MessageHit Message()
    {
        var detail = EntryJson.Message(Detail);
        return new MessageHit
        {
            Key = EntryKey,
            Id = EntryId,
            Article = Article,
            Ordinal = (int)Ordinal,
            Kind = detail.Kind,
            Channel = detail.Channel,
            Sender = detail.Sender,
            Addressees = detail.Addressees,
            Occasion = detail.Occasion,
            Sent = detail.Sent,
            Received = detail.Received,
            Via = detail.Via,
            ReplyTo = detail.ReplyTo,
            Words = detail.Words,
            Length = detail.Length,
            IsQuoted = detail.Quoted,
            Confidence = detail.Confidence,
            Corrected = detail.Corrected is { } corrected ? Stamp.Read(corrected) : null,
        };
    }

    public EventHit Event()
    {
        var detail = EntryJson.Event(Detail);
        return new EventHit
        {
            Key = EntryKey,
            Id = EntryId,
            Article = Article,
            Ordinal = (int)Ordinal,
            Plover = detail.Plover,
            Mode = detail.Mode,
            Context = detail.Context ?? [],
            Cameo = detail.Cameo,
            Goldstein = detail.Goldstein,
            Actor = detail.Actor,
            Recipient = detail.Recipient,
            Actors = detail.Actors,
            Recipients = detail.Recipients,
            Date = detail.Date,
            Place = detail.Place,
            Site = detail.Site,
            Status = detail.Status,
            Via = detail.Via,
            Words = detail.Words,
            Confidence = detail.Confidence,
            Corrected = detail.Corrected is { } corrected ? Stamp.Read(corrected) : null,
        };
    }

    public FindingHit Finding()
    {
        var detail = EntryJson.Finding(Detail);
        return new FindingHit
        {
            Key = EntryKey,
            Article = Article,
            Ordinal = (int)Ordinal,
            Kind = detail.Kind,
            Severity = detail.Severity,
            Says = detail.Says,
            Evidence = detail.Evidence,
            State = detail.State,
            Corrected = detail.Corrected is { } corrected ? Stamp.Read(corrected) : null,
        };
    }
}
