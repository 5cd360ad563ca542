using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;
using System.Collections.Immutable;

namespace OnRecord.Storage.Adding;

/// <summary>An article with everything worked out that needs no database, so that many are prepared at once on all cores.</summary>
internal sealed class Prepared
{
    private Prepared(NewArticle article)
    {
        Record = article.Record;
        Machine = Packed.Of(RecordJson.WriteUtf8(Record));
        Original = article.Original is { } original ? (original.MediaType, Packed.Of(original.Bytes.Span)) : null;
        Index = RecordIndex.Of(Record);
        IsUnread = Record.Made.Models.Count == 0 && Record.Article.Language is { } language && language != "en";
        Fields = RecordIndex.ArticleFields(Record, IsUnread);
        Published = DateInterval.Of(Record.Article.Published?.Date);
    }

    public Record Record { get; }

    public byte[] Machine { get; }

    public (string MediaType, byte[] Bytes)? Original { get; }

    public RecordIndex Index { get; }

    public bool IsUnread { get; }

    public ImmutableArray<FieldWords> Fields { get; }

    public DateInterval? Published { get; }

    public static Prepared Of(NewArticle article) => new(article);

    public ArticleRow Row(long number, DateTimeOffset at) => new(
        number,
        Slot.Of(Published?.Earliest, number),
        Record.Article.Id,
        Clean.Name(Record.Article.File),
        Clean.Name(Record.Article.Title),
        Clean.Name(Record.Article.Outlet),
        Record.Article.Url is { } url ? Clean.Text(url) : null,
        Record.Article.Language,
        IsUnread,
        Record.Article.Published?.Date,
        Record.Article.Published?.Basis.ToString(),
        Clean.Iso(Published?.Earliest),
        Stamp.Of(at),
        Record.Statements.Count);
}
