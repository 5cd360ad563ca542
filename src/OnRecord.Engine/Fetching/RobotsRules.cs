using System.Globalization;
using System.Text;

namespace OnRecord.Engine.Fetching;

/// <summary>What a site's robots.txt allows one crawler.</summary>
/// <remarks>RFC 9309. Crawl-delay is no part of it, but widely meant and kept to here.</remarks>
internal sealed class RobotsRules
{
    /// <summary>How much of a file is read: RFC 9309, section 2.5, asks for at least as much.</summary>
    public const int MostBytes = 500 * 1024;

    private static readonly TimeSpan MostDelay = TimeSpan.FromDays(1);

    private readonly List<Rule> rules;

    private RobotsRules(List<Rule> rules, TimeSpan? delay) => (this.rules, Delay) = (rules, delay);

    /// <summary>There is none: everything may be fetched. RFC 9309, section 2.3.1.3.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>It could not be asked: nothing may be fetched. RFC 9309, section 2.3.1.4.</summary>
    public static RobotsRules DisallowAll { get; } = new([new Rule("/", Allows: false)], null);

    /// <summary>The pause that the site asks for between requests; null where it does not.</summary>
    public TimeSpan? Delay { get; }

    /// <param name="product">The crawler's name. Groups that name it count; where none does, those for everyone (<c>*</c>).</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes, string product)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostBytes)];
        var (own, everyone) = (new Group(), new Group());
        List<Group> open = [];
        var isNaming = false;
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            if (Field(line) is not var (name, value))
            {
                continue;
            }

            if (name is "user-agent")
            {
                open = isNaming ? open : [];
                isNaming = true;
                var token = Token(value);
                open.AddRange(token.Equals(product, StringComparison.OrdinalIgnoreCase) ? [own] : token is "*" ? [everyone] : []);
                open.ForEach(static group => group.IsNamed = true);
                continue;
            }

            isNaming = isNaming && name is not ("allow" or "disallow" or "crawl-delay");
            open.ForEach(group => group.Add(name, value));
        }

        var chosen = own.IsNamed ? own : everyone;
        return new RobotsRules(chosen.Rules, chosen.Delay);
    }

    /// <summary>Whether an address of the site may be fetched: the longest pattern that fits decides, and of two as long the one that allows.</summary>
    public bool Allow(Uri url)
    {
        var path = Normal(url.PathAndQuery);
        Rule? best = null;
        foreach (var rule in rules)
        {
            if ((best is null || rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allows)) && rule.Fits(path))
            {
                best = rule;
            }
        }

        return best?.Allows ?? true;
    }

    private static (string Name, string Value)? Field(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        return colon > 0 ? (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString()) : null;
    }

    // OnRecord/1.0 means OnRecord.
    private static string Token(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value is ['*', ..] ? "*" : value[..end];
    }

    // RFC 9309, section 2.2.2: what may be written both ways is compared unescaped, what is not ASCII escaped.
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                normal.Append(char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' ? (char)value : $"%{value:X2}");
                i += 2;
            }
            else
            {
                _ = bytes[i] < 0x80 ? normal.Append((char)bytes[i]) : normal.Append($"%{bytes[i]:X2}");
            }
        }

        return normal.ToString();
    }

    private sealed class Group
    {
        public bool IsNamed { get; set; }

        public List<Rule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(string name, string value)
        {
            if (name is "allow" or "disallow" && value.Length > 0)
            {
                Rules.Add(new Rule(Normal(value), name is "allow"));
            }
            else if (name is "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            {
                Delay = TimeSpan.FromSeconds(Math.Min(seconds, MostDelay.TotalSeconds));
            }
        }
    }

    private sealed record Rule(string Pattern, bool Allows)
    {
        private readonly bool isWhole = Pattern.EndsWith('$');
        private readonly string[] pieces = Pattern.TrimEnd('$').Split('*');

        // Each piece between stars is taken where it comes first, which leaves most to those behind it.
        public bool Fits(string path)
        {
            if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            {
                return false;
            }

            var at = pieces[0].Length;
            for (var i = 1; i < pieces.Length; i++)
            {
                if (i == pieces.Length - 1 && isWhole)
                {
                    return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
                }

                var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                at = found + pieces[i].Length;
            }

            return !isWhole || at == path.Length;
        }
    }
}
