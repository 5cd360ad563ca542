namespace OnRecord.Reading;

/// <summary>Finds a place in what is sorted.</summary>
internal static class Bisection
{
    /// <summary>The first index for which the condition holds; <paramref name="count"/> where it holds for none.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="holds">Once it holds for an index, it holds for all later ones.</param>
    public static int First(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
