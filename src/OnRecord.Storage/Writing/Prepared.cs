using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Storage.Copies;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Writing;

/// <summary>An article with everything worked out that needs no database, so that many are prepared at once on all cores.</summary>
internal sealed class Prepared
{
    private Prepared(NewArticle article)
    {
        Record = article.Record;
        Machine = Packed.Of(RecordJson.WriteUtf8(Record));
        Made = MadeJson.Write(Record.Made);
        Original = article.Original is { } original ? (original.MediaType, Packed.Of(original.Bytes.Span)) : null;
        Index = RecordIndex.Of(Record);
        Bands = CopyLinking.BandsOf(Record);
        IsUnread = Record.IsUnread;
        Fields = RecordIndex.ArticleFields(Record.Article, IsUnread, Record.Actors.Select(static actor => actor.Id));
        Published = DateInterval.Of(Record.Article.Published?.Date);
    }

    private Prepared(Prepared other, Record current)
    {
        (Record, Machine, Made, Original) = (other.Record, other.Machine, other.Made, other.Original);
        (Bands, IsUnread, Fields, Published) = (other.Bands, other.IsUnread, other.Fields, other.Published);
        Current = Packed.Of(RecordJson.WriteUtf8(current));
        Index = RecordIndex.Of(current);
    }

    public Record Record { get; }

    public byte[] Machine { get; }

    /// <summary>The record with the corrections that hold for the whole archive; null where none concerns it.</summary>
    public byte[]? Current { get; }

    public string Made { get; }

    public (string MediaType, byte[] Bytes)? Original { get; }

    public RecordIndex Index { get; }

    /// <summary>By which articles that may be copies of it are found.</summary>
    public ulong[] Bands { get; }

    public bool IsUnread { get; }

    public ImmutableArray<FieldWords> Fields { get; }

    public DateInterval? Published { get; }

    public static Prepared Of(NewArticle article) => new(article);

    /// <summary>The same article with the actors that people merged.</summary>
    public Prepared With(Merges merges) => merges.Concern(Record) ? new(this, merges.Apply(Record)) : this;

    public ArticleRow Row(long number, DateTimeOffset at) => new(
        number,
        Slot.Of(Published?.Earliest, number),
        Clean.Id(Record.Article.Id),
        Clean.Name(Record.Article.File),
        Clean.Name(Record.Article.Title),
        Clean.Name(Record.Article.Outlet),
        Record.Article.Url is { } url ? Clean.Text(url) : null,
        Clean.Name(Record.Article.Language),
        IsUnread,
        Clean.Name(Record.Article.Published?.Date),
        Record.Article.Published?.Basis.ToString(),
        Clean.Iso(Published?.Earliest),
        Stamp.Of(at),
        Record.Statements.Count);
}
