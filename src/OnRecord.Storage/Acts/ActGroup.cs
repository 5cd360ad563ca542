namespace OnRecord.Storage.Acts;

/// <summary>Printings of one act, put together one by one.</summary>
internal sealed class ActGroup
{
    private const int MostWitnesses = 6;    // printings that later ones are compared with

    private readonly List<Printing> printings = [];
    private readonly List<Printing> witnesses = [];
    private readonly HashSet<long> articles = [];

    public ActGroup(Printing first) => Add(first);

    public IReadOnlyList<Printing> Printings => printings;

    public Printing First => printings[0];

    public void Add(Printing printing)
    {
        printings.Add(printing);
        articles.Add(printing.Hit.Article.Key);

        // One that gives a day, or tells of it as done, decides better than one that does not.
        if (witnesses.Count < MostWitnesses)
        {
            witnesses.Add(printing);
        }
        else if (Weight(printing) > Weight(witnesses[^1]))
        {
            witnesses[^1] = printing;
        }

        witnesses.Sort(static (one, other) => Weight(other).CompareTo(Weight(one)));
    }

    /// <returns>How well a printing fits, at least 0; null where it tells of another act.</returns>
    public int? Fit(Printing printing)
    {
        if (articles.Contains(printing.Hit.Article.Key) || witnesses.Exists(witness => ActJudge.NameOthers(witness, printing)))
        {
            return null;
        }

        // What was done and has a day is known by that alone: a plan fits other deeds as well.
        var weight = printing.IsAhead || printing.Date is null ? 0 : Weight(witnesses[0]);
        var (best, fitting, heard) = (default(int?), 0, 0);
        foreach (var witness in witnesses.TakeWhile(witness => Weight(witness) >= weight))
        {
            heard++;
            if (ActJudge.Compare(printing, witness) is { } fit)
            {
                fitting++;
                best = best is { } most ? Math.Max(most, fit) : fit;
            }
        }

        return 2 * fitting >= heard ? best : null;
    }

    private static int Weight(Printing printing) => (printing.IsAhead ? 0 : 2) + (printing.Date is null ? 0 : 1);
}
