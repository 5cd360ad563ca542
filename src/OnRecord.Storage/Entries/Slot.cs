namespace OnRecord.Storage.Entries;

/// <summary>A key that rises with the day and, within a day, with the order of adding. Undated rows come before all days.</summary>
/// <remarks>
/// Rows with such keys are read newest first without sorting, and a span of days is a span of keys. The day takes the upper
/// bits and a number that is given out once the lower 33; both together stay below 2^53, which JSON readers hold exactly.
/// </remarks>
internal static class Slot
{
    private const int NumberBits = 33;

    /// <param name="number">Greater than 0 and less than 2^33.</param>
    public static long Of(DateOnly? day, long number) => First(day) | number;

    /// <summary>The number of a slot.</summary>
    public static long Number(long slot) => slot & ((1L << NumberBits) - 1);

    /// <summary>The least slot of a day.</summary>
    public static long First(DateOnly? day) => (long)(day?.DayNumber ?? 0) << NumberBits;

    /// <summary>The greatest slot of a day.</summary>
    public static long Last(DateOnly day) => First(day) | ((1L << NumberBits) - 1);

    /// <returns>Null where the slot is of something undated.</returns>
    public static DateOnly? Day(long slot) => slot >> NumberBits is > 0 and var day ? DateOnly.FromDayNumber((int)day) : null;
}
