using System.Text;

namespace OnRecord.Reading.Warc;

/// <summary>Named fields, a line each, up to an empty line: the heads of WARC records and of HTTP messages.</summary>
/// <remarks>WARC 1.1, section 4; RFC 9112, section 5. Lines may end with a line feed alone, as some writers have it.</remarks>
internal sealed class FieldLines
{
    /// <summary>The longest head, in bytes: far over any that is honest, and what one look ahead can hold.</summary>
    public const int MostBytes = 64 * 1024;

    private const int MostLines = 512;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private FieldLines(string first) => First = first;

    /// <summary>The line before the fields: a version, a status.</summary>
    public string First { get; }

    /// <summary>The first field of a name; null where there is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>How many bytes the head at the beginning has, with the empty line after it; 0 where none ends there.</summary>
    public static int Measure(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostBytes)];
        var (at, end) = (0, bytes.IndexOf((byte)'\n'));
        while (end >= 0)
        {
            at += end + 1;
            var rest = bytes[at..];
            if (rest is [(byte)'\n', ..])
            {
                return at + 1;
            }

            if (rest is [(byte)'\r', (byte)'\n', ..])
            {
                return at + 2;
            }

            end = rest.IndexOf((byte)'\n');
        }

        return 0;
    }

    /// <param name="head">As <see cref="Measure"/> measures it.</param>
    /// <returns>Null where it has more lines than any honest head.</returns>
    public static FieldLines? Parse(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).Split('\n');
        if (lines.Length > MostLines)
        {
            return null;
        }

        var parsed = new FieldLines(lines[0].TrimEnd('\r'));
        string? last = null;
        foreach (var line in lines.Skip(1).Select(static line => line.TrimEnd('\r')))
        {
            var colon = line.IndexOf(':');
            if (line is [' ' or '\t', ..] && last is not null)
            {
                parsed.fields[last] += " " + line.Trim();    // a field folded onto a further line
            }
            else if (colon > 0)
            {
                last = parsed.fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()) ? line[..colon].Trim() : null;
            }
        }

        return parsed;
    }
}
