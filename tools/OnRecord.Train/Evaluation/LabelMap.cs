using System.Collections.Frozen;

namespace OnRecord.Train.Evaluation;

/// <summary>Which of our labels each label of a data set means. What is in no row is no name to us.</summary>
internal sealed class LabelMap
{
    private readonly FrozenDictionary<string, string> labels;

    private LabelMap(string name, params ReadOnlySpan<(string Theirs, string Ours)> labels)
    {
        Name = name;
        var rows = new Dictionary<string, string>();
        foreach (var (theirs, ours) in labels)
        {
            rows.Add(theirs, ours);
        }

        this.labels = rows.ToFrozenDictionary();
        Kinds = rows.Values.ToFrozenSet();
    }

    public static IReadOnlyList<LabelMap> All { get; } =
    [
        new("uner", ("PER", "PER"), ("ORG", "ORG"), ("LOC", "LOC")),
        new("worldwide", ("Person", "PER"), ("Organization", "ORG"), ("Location", "LOC"), ("Facility", "LOC"), ("NORP", "NORP")),
        new("worldwide3", ("Person", "PER"), ("Organization", "ORG"), ("Location", "LOC"), ("Facility", "LOC")),
        new("gum", ("person", "PER"), ("organization", "ORG"), ("place", "LOC")),
        new(
            "crossner",
            ("person", "PER"), ("politician", "PER"), ("organisation", "ORG"), ("politicalparty", "ORG"), ("location", "LOC"), ("country", "LOC")),
        new("wnut", ("person", "PER"), ("corporation", "ORG"), ("group", "ORG"), ("location", "LOC")),
        new("meantime", ("PER", "PER"), ("ORG", "ORG"), ("LOC", "LOC")),
        new("re3d", ("Person", "PER"), ("Organisation", "ORG"), ("Location", "LOC"), ("Nationality", "NORP")),
        new("onrecord", ("PER", "PER"), ("ORG", "ORG"), ("LOC", "LOC"), ("NORP", "NORP"), ("TITLE", "TITLE")),
    ];

    public string Name { get; }

    /// <summary>The labels of ours that the data set marks: others that are predicted are neither right nor wrong.</summary>
    public IReadOnlySet<string> Kinds { get; }

    /// <exception cref="ArgumentException">There is no map of that name.</exception>
    public static LabelMap Of(string name) =>
        All.FirstOrDefault(map => map.Name == name) ?? throw new ArgumentException($"There is no label map {name}.", nameof(name));

    /// <summary>Our label; null where theirs is none of ours.</summary>
    public string? Ours(string theirs) => labels.GetValueOrDefault(theirs);

    public IReadOnlyList<NameSpan> Ours(IEnumerable<NameSpan> names) =>
        [.. names.Where(name => labels.ContainsKey(name.Label)).Select(name => name with { Label = labels[name.Label] })];
}
