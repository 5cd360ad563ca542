using System.Collections.Immutable;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Train.Actors;

/// <summary>One case with what was found, and whether it is right.</summary>
internal sealed record ScoredCase(ActorCase Case, string Expected, string Found, bool Right)
{
    public static ScoredCase Of(ActorCase one, ActorCoder coder)
    {
        if (one.Joined is { } joined)
        {
            var span = one.Span ?? "";
            var at = Math.Max(0, one.Text.IndexOf(span, StringComparison.Ordinal));
            var items = Coordination.Around(one.Text, at, span.Length);
            return new(one, string.Join(" | ", joined), string.Join(" | ", items), joined.Order(StringComparer.Ordinal).SequenceEqual(items.Order(StringComparer.Ordinal)));
        }

        var codes = coder.Code(one.Text, one.Date, one.About);
        return new(one, Expectation(one), Finding(one, codes), IsRight(one, codes));
    }

    private static bool IsRight(ActorCase one, ImmutableArray<ActorCode> codes)
    {
        if (one.Codes is { } expected)
        {
            return expected.SequenceEqual(codes.Select(static code => code.Joined));
        }

        if (one.Nobody)
        {
            return codes.IsEmpty;
        }

        var code = codes.IsEmpty ? new ActorCode("", [], null) : codes[0];
        return (one.Country is null || one.Country == code.Country)
            && (one.Sectors is not { } sectors || (sectors.IsEmpty ? code.Sectors.IsEmpty : !code.Sectors.IsEmpty && sectors.Contains(code.Sectors[0])))
            && (one.Second is null || code.Sectors.Skip(1).Contains(one.Second))
            && (one.Title is null || IsNamed(code, one.Title));
    }

    private static bool IsNamed(ActorCode code, string title) => code.Actor is { } actor
        && actor.Names.Prepend(actor.Name).Concat(actor.Seats).Any(name => Phrase.Fold(name) == Phrase.Fold(title));

    private static string Expectation(ActorCase one) => one.Codes is { } codes ? string.Join(", ", codes)
        : one.Nobody ? "nobody"
        : one.Title ?? $"{one.Country ?? "*"} {(one.Sectors is { } sectors ? sectors.IsEmpty ? "-" : string.Join('/', sectors) : "*")} {one.Second}".TrimEnd();

    private static string Finding(ActorCase one, ImmutableArray<ActorCode> codes) => codes.IsEmpty ? "nobody"
        : one.Title is not null ? codes[0].Actor?.Name ?? codes[0].ToString() : string.Join(", ", codes);
}
