using System.Globalization;
using NodaTime.Text;

namespace OnRecord.Reading.Times;

/// <summary>The names of days: <c>resources/times/days.tsv</c> and <c>holidays.tsv</c>, found by their first word.</summary>
internal static class NamedDays
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(static name => name.Length > 0)];

    private static readonly Dictionary<string, List<(string[] Words, NamedDay Day)>>.AlternateLookup<ReadOnlySpan<char>> Table = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> FirstWords => Table.Dictionary.Keys;

    /// <summary>What begins with this word, the longest names first; null where nothing does.</summary>
    public static List<(string[] Words, NamedDay Day)>? StartingWith(ReadOnlySpan<char> word) =>
        word.Length > 1 && Table.TryGetValue(Bare(word), out var found) ? found : null;

    /// <summary>Whether two words are the same but for a plural or possessive s.</summary>
    public static bool Same(ReadOnlySpan<char> word, string known) => Bare(word).Equals(known, StringComparison.OrdinalIgnoreCase);

    // Names are compared without a final s: New Year's Day, New Years Day, Presidents' Day, President's Day.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] is 's' or 'S' ? word[..^1] : word;

    private static Dictionary<string, List<(string[] Words, NamedDay Day)>> Load()
    {
        var table = new Dictionary<string, List<(string[], NamedDay)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ((string[])["times/days.tsv", "times/holidays.tsv"]).SelectMany(static name => Tsv.Embedded(name, "state", "name", "other_names", "rule", "since", "dates")))
        {
            var dates = Tsv.List(row[5]).Select(static date => LocalDatePattern.Iso.Parse(date).Value);
            var day = new NamedDay(row[0], row[1], row[4].Length > 0 ? int.Parse(row[4]) : null, row[3], dates);
            foreach (var name in Names(row[1]).Concat(Tsv.List(row[2])).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var words = Words(name);
                if (words.Length == 0 || words[0].Any(char.IsDigit))
                {
                    continue;    // a date as a name is read as a date
                }

                if (!table.TryGetValue(words[0], out var all))
                {
                    table.Add(words[0], all = []);
                }

                all.Add((words, day));
            }
        }

        foreach (var all in table.Values)
        {
            all.Sort(static (left, right) => right.Item1.Length.CompareTo(left.Item1.Length));
        }

        return table;
    }

    // "Victory Day (Russia)" is also "Victory Day", "Independence Day of Albania" also "Independence Day".
    private static IEnumerable<string> Names(string name)
    {
        var bracket = name.IndexOf('(');
        var plain = bracket > 0 ? name[..bracket].Trim() : name;
        yield return plain;
        if (plain.IndexOf(" Day of ", StringComparison.Ordinal) is > 0 and var of)
        {
            yield return plain[..(of + 4)];
        }
    }

    private static string[] Words(string name)
    {
        var words = new List<string>();
        var at = 0;
        while (at < name.Length)
        {
            var end = at;
            while (end < name.Length && char.IsLetterOrDigit(name[end]))
            {
                end++;
            }

            if (end > at)
            {
                var word = Bare(name.AsSpan(at, end - at)).ToString().ToLower(CultureInfo.InvariantCulture);
                if (word != "s" || words.Count == 0)
                {
                    words.Add(word);
                }

                at = end;
            }
            else
            {
                at++;
            }
        }

        // "Month Day" would be read as a date: "March 8" is no name.
        return words.Any(static word => char.IsDigit(word[0])) || (words.Count == 2 && Array.Exists(Months, month => month.Equals(words[0], StringComparison.OrdinalIgnoreCase))) || (words is ["the", ..]) ? [] : [.. words];
    }
}
