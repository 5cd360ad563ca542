using OnRecord.Findings;
using OnRecord.Server.Pages;

namespace OnRecord.Server.Corrections;

/// <summary>What people made of an entry, in a sentence.</summary>
internal static class CorrectedWords
{
    /// <summary><c>Corrected by vesna, 20 Dec 2031. The machine had: speaker tomo-besk; said nothing.</c></summary>
    public static string Says(Corrected one)
    {
        var did = one.Accepted ? "Accepted" : "Corrected";
        var had = one.Changed.Count == 0
            ? ""
            : $" The machine had: {string.Join("; ", one.Changed.Select(static field => $"{field.Field} {(field.Was.Count == 0 ? "nothing" : string.Join(", ", field.Was))}"))}.";
        return $"{did} by {one.By}, {ReadableDate.Of(one.At[..10])}.{had}";
    }

    /// <summary>A paragraph for a card; nothing where nobody said anything.</summary>
    public static Html Line(Corrected? one) => one is null ? default : Html.Of($"""<p class="how corrected">{Says(one)}</p>""");
}
