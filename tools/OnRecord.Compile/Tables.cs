using OnRecord.Reading.Actors;

namespace OnRecord.Compile;

/// <summary>Which tables go into the file, in the order in which their names count.</summary>
internal static class Tables
{
    // Of these every article is read with the first set, codes of events with both.
    private static readonly string[][] Sets = [["states", "bodies", "people", "outlets"], ["organs", "groups", "institutions"]];

    /// <param name="resources">The folder that holds <c>actors/states.tsv</c> and its like.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="FormatException">A table is none of actors; the message names table and line.</exception>
    public static byte[] Compile(string resources) => ActorWriter.Write(
        [.. Sets.Select(set => set.SelectMany(name => Read(resources, $"actors/{name}.tsv")).ToList())]);

    private static List<KnownActor> Read(string resources, string name)
    {
        using var reader = new StreamReader(Path.Join(resources, name));
        return [.. ActorRows.Read(reader, name)];
    }
}
