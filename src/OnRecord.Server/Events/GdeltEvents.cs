using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Events;

namespace OnRecord.Server.Events;

/// <summary>Events and statements in the 61 columns of GDELT 2.0, without a header, as GDELT has them.</summary>
internal sealed class GdeltEvents(ActorTable actors) : IEventFormat
{
    private readonly Bodies bodies = new(actors);

    public string? Header => null;

    /// <summary>The number of an act, which the table of mentions refers to. From 1 to 2⁴⁸.</summary>
    public static string Number(Record record, Dyad dyad)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{record.Article.Id}|{dyad.Id}"));
        var number = 0L;
        foreach (var part in hash.AsSpan(0, 6))
        {
            number = (number << 8) | part;
        }

        return (number + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A day with a time, which nothing tells.</summary>
    public static string? Midnight(ActDays? days) => days is { } known ? known.Digits + "000000" : null;

    public IEnumerable<string> Lines(Record record) => Dyad.OfCameo(record).Select(dyad =>
    {
        var code = CameoCode.Find(dyad.Cameo);
        var days = dyad.Days;
        return TabRow.Of(
        [
            Number(record, dyad),
            days?.Digits,
            days?.Digits[..6],
            days?.Digits[..4],
            days is { } known ? Fraction(known.First) : null,
            .. Of(dyad.Actor),
            .. Of(dyad.Recipient),
            dyad.Via.Count == 0 && (dyad.Event is null || dyad.Event.Status == "actual") ? "1" : "0",
            dyad.Cameo,
            dyad.Cameo[..Math.Min(3, dyad.Cameo.Length)],
            dyad.Cameo[..Math.Min(2, dyad.Cameo.Length)],
            TabRow.Number(code?.Quad),
            TabRow.Number(code?.Goldstein),
            TabRow.Number(Math.Max(1, dyad.Evidence.Count)),
            "1",
            "1",
            null,    // tone, which is not measured
            .. NoPlace,
            .. NoPlace,
            .. Place(record, dyad.Event?.Place),
            Midnight(ActDays.Of(record, null)),
            record.Article.Url,
        ]);
    });

    // Where the parties themselves are, no record tells.
    private static IEnumerable<string?> NoPlace { get; } = ["0", null, null, null, null, null, null, null];

    // By GDELT's own rule: months of 30 days in years of 365.
    private static string Fraction(DateOnly day) =>
        (day.Year + Math.Min(0.9999, ((day.Month * 30) + day.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture);

    private IEnumerable<string?> Of(Party? party)
    {
        if (party is null)
        {
            return Enumerable.Repeat<string?>(null, 10);
        }

        var cameo = bodies.Cameo(party);
        return [cameo.Code, party.Names.ToUpperInvariant(), cameo.Country, cameo.Group, null, null, null, cameo.Type(0), cameo.Type(1), cameo.Type(2)];
    }

    private static IEnumerable<string?> Place(Record record, string? name)
    {
        if (name is null)
        {
            return NoPlace;
        }

        var place = record.Places.FirstOrDefault(one => one.Name == name);
        var kind = place?.Kind switch
        {
            "state" => "1",
            "region" => "5",
            _ => "4",
        };

        // Codes of countries are FIPS 10-4 there, which the record does not have; the name has ISO's.
        var full = place?.Country is { } country ? $"{name}, {country}" : name;
        return [kind, full, null, null, null, TabRow.Number(place?.Latitude), TabRow.Number(place?.Longitude), null];
    }
}
