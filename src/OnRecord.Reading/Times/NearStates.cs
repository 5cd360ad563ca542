using System.Collections.Immutable;
using OnRecord.Reading.Actors;

namespace OnRecord.Reading.Times;

/// <summary>The states that a block speaks of, for days that several states keep under one name.</summary>
internal static class NearStates
{
    private static readonly Dictionary<string, List<(string Name, string State)>>.AlternateLookup<ReadOnlySpan<char>> Table =
        ActorTable.BuiltIn.States
            .Where(static state => state.Country?.Length == 3)
            .SelectMany(static state => (string[])[state.Name, .. state.Names, .. state.Adjectives], static (state, name) => (Name: name, State: state.Country!))
            .Where(static row => row.Name.Length > 0)
            .GroupBy(static row => First(row.Name), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static row => row.Name.Length).ToList(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO 3166-1 alpha-3, in the order of their first mention.</summary>
    public static ImmutableArray<string> In(ReadOnlySpan<char> text)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || (at > 0 && char.IsLetter(text[at - 1])))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]) && end - at < 40)
            {
                end++;
            }

            if (Table.TryGetValue(text[at..end], out var names))
            {
                foreach (var (name, state) in names)
                {
                    if (text[at..].StartsWith(name, StringComparison.Ordinal))
                    {
                        if (!found.Contains(state))
                        {
                            found.Add(state);
                        }

                        break;
                    }
                }
            }

            at = Math.Max(end - 1, at);
        }

        return found.DrainToImmutable();
    }

    private static string First(string name)
    {
        var end = 0;
        while (end < name.Length && char.IsLetter(name[end]))
        {
            end++;
        }

        return name[..end];
    }
}
