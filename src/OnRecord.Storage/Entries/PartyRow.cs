using System.Globalization;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Entries;

/// <summary>Somebody as one record names them.</summary>
/// <param name="Kind">Null where the record has no more than the id.</param>
internal sealed record PartyRow(string Id, string Name, string? Kind, string? Country)
{
    private const int MostWords = 99;

    private string? precedence;

    /// <summary>Of the rows of one party in many records the one with the smallest is kept, whichever came first.</summary>
    /// <remarks>
    /// One that tells more comes before one that tells less; "Ruta Hallen" for ruta-hallen before "Hallen", and before "Ruta Hallen of
    /// Tesmar"; the rest is decided by the letters.
    /// </remarks>
    public string Precedence => precedence ??= Rank();

    private string Rank()
    {
        var (id, name) = (IndexWords.Of(Id), IndexWords.Of(Name));
        var missing = Math.Min(id.Count(word => !name.Contains(word)), MostWords);
        var more = Math.Min(name.Count(word => !id.Contains(word)), MostWords);
        return string.Create(
            CultureInfo.InvariantCulture, $"{(Kind is null ? 1 : 0)}{(Country is null ? 1 : 0)}{missing:00}{more:00} {Name}\n{Kind}\n{Country}");
    }
}
