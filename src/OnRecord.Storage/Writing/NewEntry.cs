using System.Collections.Immutable;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Writing;

/// <summary>An entry before it has a key.</summary>
/// <param name="Earliest">First day that it can be of; null where it is undated.</param>
internal sealed record NewEntry(
    string Kind, int Ordinal, string Id, DateOnly? Earliest, DateOnly? Latest, string Detail, ImmutableArray<FieldWords> Fields)
{
    public ImmutableArray<NewTie> Ties { get; init; } = [];
}

/// <summary>A pair of an entry's two sides, by the ids of parties.</summary>
internal sealed record NewTie(string Giver, string Receiver, string Type, double? Value, long Wording);
