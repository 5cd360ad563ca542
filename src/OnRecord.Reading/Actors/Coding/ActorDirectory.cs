using System.Collections.Immutable;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>All that is known of actors, to look up by name: the table, and what only codes need besides.</summary>
public sealed class ActorDirectory(ActorTable table)
{
    private readonly CodeIndex index = new(table);

    /// <summary>Who is called so: by the whole name before by a family name, in office on a date before out of it.</summary>
    /// <param name="name">Case, accents, hyphens and an article do not count.</param>
    /// <param name="date">ISO 8601; null for now.</param>
    public ImmutableArray<KnownActor> Find(string name, string? date = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = Phrase.Fold(name);
        var found = index.Find(folded);
        found = found.Length == 0 && folded.StartsWith("the ", StringComparison.Ordinal) ? index.Find(folded.AsSpan(4)) : found;
        return
        [
            .. found.Where(static meaning => meaning.Actor is not null)
                .OrderBy(static meaning => meaning.Kind)
                .ThenBy(meaning => meaning.Actor!.Offices.IsEmpty || meaning.Actor.OfficesOn(date).Any() ? 0 : 1)
                .Select(static meaning => meaning.Actor!)
                .Distinct(ReferenceEqualityComparer.Instance)
                .Cast<KnownActor>(),
        ];
    }

    /// <summary>Names that are spelt nearly so, or hold all its words; the nearest first.</summary>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<string> Near(string name, int most)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = Phrase.Fold(name);
        var words = folded.Split(' ');
        var bound = Math.Max(1, folded.Length / 4);
        return
        [
            .. table.Actors.Concat(ActorTable.Further)
                .SelectMany(static actor => actor.Names.Prepend(actor.Name))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(known => (Name: known, Distance: Distance(folded, words, Phrase.Fold(known), bound)))
                .Where(near => near.Distance <= bound)
                .OrderBy(static near => near.Distance)
                .ThenBy(static near => near.Name.Length)
                .ThenBy(static near => near.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(static near => near.Name),
        ];
    }

    /// <summary>The code of an actor on a date.</summary>
    /// <param name="date">ISO 8601; null for now.</param>
    public ActorCode Code(KnownActor actor, string? date)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return index.CodeOf(actor, date);
    }

    private static int Distance(string folded, string[] words, string known, int bound)
    {
        if (folded.Length > 2 && words.All(word => known.Split(' ').Contains(word, StringComparer.Ordinal)))
        {
            return 1;
        }

        return Math.Abs(folded.Length - known.Length) > bound ? bound + 1 : Edits(folded, known);
    }

    // Levenshtein's distance.
    private static int Edits(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var edits = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], edits);
            }
        }

        return row[other.Length];
    }
}
