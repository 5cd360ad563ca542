using OnRecord.Fuzz.Cases;

namespace OnRecord.Fuzz;

/// <summary>Every target by its name; each is made when it is asked for, since some open models or an archive.</summary>
internal static class AllTargets
{
    private static readonly (string Name, Func<Target> Make)[] All =
    [
        ("text", Files.Text),
        ("page", Files.Page),
        ("feed", Files.Feed),
        ("sitemap", Files.Sitemap),
        ("robots", Files.Robots),
        ("lines", Files.Lines),
        ("warc", Files.Warc),
        ("packed", Files.Packed),
        ("model", ModelFiles.Model),
        ("manifest", ModelFiles.Manifest),
        ("stages", ModelFiles.Stages),
        ("kernels", Numbers.Kernels),
        ("actors", Dictionaries.Actors),
        ("petrarch", Dictionaries.Petrarch),
        ("agents", Dictionaries.Agents),
        ("verbs", Dictionaries.Verbs),
        ("discards", Dictionaries.Discards),
        ("places", Dictionaries.Places),
        ("geonames", Dictionaries.GeoNames),
        ("conllu", Dictionaries.Conllu),
        ("wording", Articles.Wording),
        ("rules", Articles.Rules),
        ("layers", Articles.Layers),
        ("article", Articles.Article),
        ("coding", Articles.Coding),
        ("cursor", Requests.CursorText),
        ("query", Requests.Query),
        ("api", Requests.Api),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static one => one.Name)];

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Target Make(string name) =>
        Array.Find(All, one => one.Name == name) is { Make: { } make } ? make() : throw new ArgumentException($"There is no target {name}; there are {string.Join(", ", Names)}.", nameof(name));
}
