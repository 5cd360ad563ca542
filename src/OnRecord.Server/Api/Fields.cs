using System.Text.Json.Nodes;

namespace OnRecord.Server.Api;

/// <summary>Which members of an answer are wanted: <c>total,statements.words,statements.speaker.id</c>; of lists, of each element.</summary>
internal sealed class Fields
{
    private const int MostNames = 200;

    private readonly Dictionary<string, Fields?> names = new(StringComparer.Ordinal);    // null: all of it

    /// <returns>Null where everything is wanted.</returns>
    /// <exception cref="ProblemException">There are too many.</exception>
    public static Fields? Of(string typed)
    {
        var paths = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (paths.Length > MostNames)
        {
            throw ProblemException.BadRequest($"“fields” takes at most {MostNames} names.");
        }

        var fields = new Fields();
        foreach (var path in paths)
        {
            fields.Add(path.Split('.'));
        }

        return paths.Length == 0 ? null : fields;
    }

    /// <summary>Takes everything else away.</summary>
    public void Keep(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var element in list)
            {
                Keep(element);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(static member => member.Key).ToArray())
            {
                if (!names.TryGetValue(name, out var inner))
                {
                    members.Remove(name);
                }
                else
                {
                    inner?.Keep(members[name]);
                }
            }
        }
    }

    private void Add(ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            names[path[0]] = null;
        }
        else if (!names.TryGetValue(path[0], out var inner))
        {
            inner = new Fields();
            names.Add(path[0], inner);
            inner.Add(path[1..]);
        }
        else
        {
            inner?.Add(path[1..]);
        }
    }
}
