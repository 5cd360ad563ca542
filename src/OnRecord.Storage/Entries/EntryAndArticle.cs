using System.Globalization;
using OnRecord.Storage.Writing;
using OnRecord.Text;

namespace OnRecord.Storage.Entries;

/// <summary>An entry with what lists say about its article, as the query gives it.</summary>
internal sealed class EntryAndArticle
{
    public const string Columns = "e.key AS EntryKey, e.id AS EntryId, e.ordinal AS Ordinal, e.detail AS Detail, " + ArticleColumns;

    public const string ArticleColumns =
        """
        a.key AS ArticleKey, a.id AS ArticleId, a.file AS File, a.title AS Title, a.outlet AS Outlet, a.url AS Url, a.language AS Language,
        a.unread AS Unread, a.published AS Published, a.basis AS Basis, a.added_at AS AddedAt, a.statements AS Statements, a.origin AS Origin
        """;

    public long EntryKey { get; init; }

    public string EntryId { get; init; } = "";

    public long Ordinal { get; init; }

    public string Detail { get; init; } = "";

    public long ArticleKey { get; init; }

    public string ArticleId { get; init; } = "";

    public string? File { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public long Unread { get; init; }

    public string? Published { get; init; }

    public string? Basis { get; init; }

    public string AddedAt { get; init; } = "";

    public long Statements { get; init; }

    public long? Origin { get; init; }

    public ArticleSummary Article => new()
    {
        Key = ArticleKey,
        Id = ArticleId,
        File = File,
        Title = Title,
        Outlet = Outlet,
        Url = Url,
        Language = Language,
        IsUnread = Unread != 0,
        Published = Published is null ? null : new PublicationDate(Published, StoredName.Read<DateBasis>(Basis)),
        AddedAt = DateTimeOffset.Parse(AddedAt, CultureInfo.InvariantCulture),
        Statements = (int)Statements,
        Origin = Origin ?? ArticleKey,
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
