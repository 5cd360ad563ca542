namespace OnRecord.Train.Evaluation;

/// <summary>How many were right, of how many there are, and of how many the system gave.</summary>
internal readonly record struct Tally(int Right, int Gold, int System)
{
    /// <summary>In percent; 0 where the system gave none.</summary>
    public double Precision => Share(Right, System);

    /// <summary>In percent; 0 where there is none.</summary>
    public double Recall => Share(Right, Gold);

    /// <summary>In percent.</summary>
    public double F1 => Share(2 * Right, Gold + System);

    /// <summary>Where gold and system count the same words.</summary>
    public static Tally OfAll(int right, int all) => new(right, all, all);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Gold + right.Gold, left.System + right.System);

    private static double Share(int part, int all) => all == 0 ? 0 : 100.0 * part / all;
}
