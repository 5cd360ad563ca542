using System.Collections.Immutable;
using OnRecord.Findings;

namespace OnRecord.Reading.Actors;

/// <summary>Tables of actors as text: a row for each office, those of one actor one after another.</summary>
internal static class ActorRows
{
    private static readonly string[] Columns =
        ["id", "kind", "name", "names", "country", "adjectives", "role", "office", "from", "until", "gender", "wikidata",
        "code?", "sector?", "capitals?", "seats?", "iso2?", "cow?", "cameo?", "members?", "level?", "home?", "family?", "codes?"];

    /// <param name="name">For the message of an error.</param>
    /// <exception cref="FormatException">A column is missing, a row is too long, or a kind is unknown.</exception>
    public static IEnumerable<KnownActor> Read(TextReader reader, string name)
    {
        KnownActor? actor = null;
        foreach (var row in Tsv.Read(reader, name, Columns))
        {
            if (actor is not null && actor.Id != row[0])
            {
                yield return actor;
                actor = null;
            }

            actor ??= new KnownActor
            {
                Id = row[0],
                Kind = Kind(row, name),
                Name = row[2],
                Names = List(row, 3),
                Country = Cell(row, 21) ?? Cell(row, 4),
                Adjectives = List(row, 5),
                Gender = row[10].Length > 0 ? row[10][0] : '\0',
                Wikidata = Cell(row, 11),
                Code = Cell(row, 12),
                Sectors = List(row, 13),
                Seats = [.. List(row, 14), .. List(row, 15)],
                Iso2 = Cell(row, 16),
                Cow = Cell(row, 17),
                Cameo = Cell(row, 18),
                Members = List(row, 19),
                Level = Cell(row, 20),
                Family = Cell(row, 22),
                DatedCodes = row[23].Length > 0 ? [.. Tsv.List(row[23]).Select(code => Dated(code, row, name))] : [],
                From = row[6].Length == 0 ? row[8] : "",
                Until = row[6].Length == 0 ? row[9] : "",
            };
            if (row[6].Length > 0)
            {
                actor = actor with { Offices = actor.Offices.Add(new Office([.. Tsv.List(row[6])], row[7], row[8], row[9], Cell(row, 4))) };
            }
        }

        if (actor is not null)
        {
            yield return actor;
        }
    }

    private static ActorKind Kind(TsvRow row, string name) => row[1] switch
    {
        "person" => ActorKind.Person,
        "state" => ActorKind.State,
        "body" => ActorKind.Body,
        "outlet" => ActorKind.Outlet,
        var other => throw new FormatException($"{name}, line {row.Line}: the kind is person, state, body or outlet, not '{other}'"),
    };

    // "AFGGOV 1996-09-27/2001-11-13", "AFGREB"
    private static DatedCode Dated(string cell, TsvRow row, string name)
    {
        var parts = cell.Split([' ', '/']);
        return parts.Length switch
        {
            1 => new DatedCode(parts[0], "", ""),
            3 => new DatedCode(parts[0], parts[1], parts[2]),
            _ => throw new FormatException($"{name}, line {row.Line}: a code with dates is written CODE FROM/UNTIL, not '{cell}'"),
        };
    }

    private static string? Cell(TsvRow row, int column) => row[column].Length > 0 ? row[column] : null;

    private static ImmutableArray<string> List(TsvRow row, int column) => row[column].Length > 0 ? [.. Tsv.List(row[column])] : [];
}
