using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OnRecord.Findings;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Actors;

/// <summary>A line of a dictionary that could not be used.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Why">In a few words.</param>
public sealed record UnreadLine(int Line, string Why);

/// <summary>What the dictionaries of TABARI and PETRARCH tell of actors (<c>*.actors.txt</c>) and of words for them (<c>*.agents.txt</c>).</summary>
/// <remarks>
/// Read as PETRARCH2 reads them: an actor's codes are tried in the order of the file, one without dates always fits; of a range the first
/// day counts and the last does not.
/// </remarks>
public sealed class ActorDictionary
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> sets = new(StringComparer.Ordinal);
    private readonly ImmutableArray<AgentWords>.Builder agents = ImmutableArray.CreateBuilder<AgentWords>();
    private readonly ImmutableArray<UnreadLine>.Builder unread = ImmutableArray.CreateBuilder<UnreadLine>();
    private Entry? entry;

    private ActorDictionary()
    {
    }

    public ImmutableArray<KnownActor> Actors { get; private set; } = [];

    public ImmutableArray<AgentWords> Agents { get; private set; } = [];

    /// <summary>Lines that were left out, whole or in part, in the order of the file.</summary>
    public ImmutableArray<UnreadLine> Unread { get; private set; } = [];

    /// <summary>Whether a file is such a dictionary, by its name or, where this does not tell, by its content.</summary>
    public static bool Is(string fileName, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsNamed(fileName, ".actors.txt") || IsNamed(fileName, ".agents.txt")
            || (!IsNamed(fileName, ".tsv") && FirstLine(text) is { } first && !first.Contains("\tkind", StringComparison.Ordinal) && !first.StartsWith("id\t", StringComparison.Ordinal)
                && (HasCode(text) || first.StartsWith('!')));
    }

    /// <summary>Reads a dictionary; what it cannot use is told in <see cref="Unread"/>.</summary>
    public static ActorDictionary Read(string fileName, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dictionary = new ActorDictionary();
        var ofAgents = IsNamed(fileName, ".agents.txt")
            || (!IsNamed(fileName, ".actors.txt") && (text.Contains("[~", StringComparison.Ordinal) || text.Contains("~]", StringComparison.Ordinal)));
        var number = 0;
        foreach (var written in text.Split('\n'))
        {
            number++;
            dictionary.Line(written.TrimEnd('\r'), number, ofAgents);
        }

        dictionary.Actors = [.. dictionary.entries.Values.Select(static entry => entry.Actor())];
        dictionary.Agents = dictionary.agents.ToImmutable();
        dictionary.Unread = dictionary.unread.ToImmutable();
        return dictionary;
    }

    private static bool IsNamed(string fileName, string ending) => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string? FirstLine(string text) =>
        text.Split('\n', 200).Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0 && line[0] is not ('#' or ';' or '<'));

    private static bool HasCode(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        return open >= 0 && text.IndexOf(']', open) > open;
    }

    private void Line(string written, int number, bool ofAgents)
    {
        var line = written;
        if (line.Contains('\0', StringComparison.Ordinal))
        {
            Tell(number, "a NUL character is left out");
            line = line.Replace("\0", "", StringComparison.Ordinal);
        }

        line = Uncommented(line);
        if (line.Trim().Length == 0 || line.TrimStart().StartsWith("<!--", StringComparison.Ordinal))
        {
            return;
        }

        if (ofAgents)
        {
            Agent(line.Trim(), number);
        }
        else
        {
            Actor(line, number);
        }
    }

    // "#" begins a comment anywhere but in the mark [###].
    private static string Uncommented(string line)
    {
        var code = line.IndexOf("[###]", StringComparison.Ordinal);
        var hash = code >= 0 ? line.IndexOf('#', code + 5) : line.IndexOf('#', StringComparison.Ordinal);
        line = hash >= 0 ? line[..hash] : line;
        return line.IndexOf(';', StringComparison.Ordinal) is >= 0 and var semicolon ? line[..semicolon] : line;
    }

    private void Actor(string line, int number)
    {
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var phrase = Phrase(open >= 0 ? line[..open] : line);
        if (char.IsWhiteSpace(line[0]) && open >= 0 && phrase.Length == 0)
        {
            if (entry is null)
            {
                Tell(number, "codes without an actor above them");
                return;
            }
        }
        else if (phrase.StartsWith('+'))
        {
            if (entry is null)
            {
                Tell(number, "a synonym without an actor above it");
                return;
            }

            if (Name(phrase[1..]) is { Length: > 0 } synonym)
            {
                entry.Names.Add(synonym);
            }
            else
            {
                Tell(number, "a synonym without a name");
            }
        }
        else if (Name(phrase) is { Length: > 0 } name)
        {
            entry = entries.TryGetValue(name, out var known) ? known : entries[name] = new Entry(name);
        }
        else
        {
            Tell(number, "codes without a name");
            entry = null;
            return;
        }

        if (open >= 0)
        {
            Codes(line[open..], number);
        }
    }

    private void Codes(string text, int number)
    {
        var at = 0;
        while (text.IndexOf('[', at) is >= 0 and var open)
        {
            var close = text.IndexOf(']', open);
            if (close < 0)
            {
                Tell(number, "a bracket that is not closed");
                return;
            }

            var parts = text[(open + 1)..close].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            at = close + 1;
            if (parts.Length == 0)
            {
                Tell(number, "an empty code");
            }
            else if (parts[0] == "###")
            {
                Tell(number, "the discard mark ### is not used");
            }
            else if (Code(parts[0]) is not { } code)
            {
                Tell(number, $"'{parts[0]}' is no code of groups of three letters");
            }
            else if (parts.Length == 1)
            {
                entry!.Codes.Add(new DatedCode(code, "", ""));
            }
            else if (Restricted(code, parts[1]) is { } dated)
            {
                entry!.Codes.Add(dated);
            }
            else
            {
                Tell(number, $"'{parts[1]}' is no restriction of dates");
            }
        }
    }

    // "---" is the code of nobody.
    private static string? Code(string written) => written == "---" ? ""
        : written.Length % 3 == 0 && written.All(char.IsAsciiLetterOrDigit) ? written.ToUpperInvariant() : null;

    private static DatedCode? Restricted(string code, string restriction)
    {
        var text = string.Concat(restriction.Where(static c => !char.IsWhiteSpace(c)));
        if (text[0] == '<')
        {
            return Day(text[1..]) is { } before ? new DatedCode(code, "", before) : null;
        }

        if (text[0] == '>')
        {
            return Day(text[1..]) is { } from ? new DatedCode(code, from, "") : null;
        }

        return text.Split('-') is [var first, var last] && Day(first) is { } start && Day(last) is { } end && string.CompareOrdinal(start, end) <= 0 ? new DatedCode(code, start, end) : null;
    }

    // YYMMDD, where up to 30 is of this century, or YYYYMMDD.
    private static string? Day(string digits)
    {
        if (digits.Length == 6 && digits.All(char.IsAsciiDigit))
        {
            digits = (string.CompareOrdinal(digits, "31") < 0 ? "20" : "19") + digits;
        }

        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private void Agent(string line, int number)
    {
        if (line[0] == '!' && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var set, var words] && set.Length > 2 && set[^1] == '!')
        {
            sets[set.ToUpperInvariant()] = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return;
        }

        var (open, close) = (line.LastIndexOf('[', line.Length - 1), line.LastIndexOf(']', line.Length - 1));
        if (open <= 0 || close < open)
        {
            Tell(number, "a word without a code");
            return;
        }

        var code = line[(open + 1)..close].Trim();
        var before = code.EndsWith('~');
        if ((!before && !code.StartsWith('~')) || Code(code.Trim('~')) is not { Length: > 0 } groups)
        {
            Tell(number, $"'{code}' is no code with ~ before or after it");
            return;
        }

        var rest = line[..open].Trim();
        string? plural = null;
        if (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace)
        {
            if (rest[^1] != '}')
            {
                Tell(number, "a brace that is not closed");
                return;
            }

            plural = rest[(brace + 1)..^1];
            rest = rest[..brace];
        }

        ImmutableArray<string> sectors = [.. groups.Chunk(3).Select(static group => new string(group))];
        AddAgent(Phrase(rest).ToUpperInvariant(), plural, sectors, before, number);
    }

    private void AddAgent(string phrase, string? plural, ImmutableArray<string> sectors, bool before, int number)
    {
        if (phrase.IndexOf('!', StringComparison.Ordinal) is >= 0 and var mark && phrase.IndexOf('!', mark + 1) is > 0 and var end)
        {
            if (!sets.TryGetValue(phrase[mark..(end + 1)], out var members))
            {
                Tell(number, $"{phrase[mark..(end + 1)]} is not defined above");
                return;
            }

            foreach (var member in members)
            {
                Add(phrase[..mark] + member + phrase[(end + 1)..]);
            }

            return;
        }

        if (Words(phrase).Length == 0)
        {
            Tell(number, "a code without a word");
            return;
        }

        Add(phrase);
        if (plural is null)
        {
            Add(CodeIndex.Plural(Words(phrase)));
        }
        else if (Words(plural).Length > 0)
        {
            Add(plural);
        }

        void Add(string words) => agents.Add(new AgentWords(Words(words), sectors, Weak: false, before));
    }

    private static string Words(string phrase) => phrase.Replace('_', ' ').Trim().ToLowerInvariant();

    private static string Phrase(string written) => written.Trim();

    // RUFUS_FIREFLY_ is Rufus Firefly; abbreviations of up to three letters stay as they are.
    private static string Name(string phrase)
    {
        var words = phrase.Trim().Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: <= 3 } short1])
        {
            return short1.ToUpperInvariant();
        }

        var name = new StringBuilder();
        foreach (var word in words)
        {
            name.Append(name.Length > 0 ? " " : "").Append(char.ToUpperInvariant(word[0])).Append(word[1..].ToLowerInvariant());
        }

        return name.ToString();
    }

    private void Tell(int line, string why) => unread.Add(new UnreadLine(line, why));

    private sealed class Entry(string name)
    {
        public List<string> Names { get; } = [];

        public List<DatedCode> Codes { get; } = [];

        // Whose code changes with dates is a person or something alike; a dictionary does not say.
        public KnownActor Actor()
        {
            var country = Codes.FirstOrDefault(static code => code.Code.Length >= 3)?.Code[..3];
            return new KnownActor
            {
                Id = name.Replace(' ', '-').ToLowerInvariant(),
                Kind = Codes.Exists(static code => code.From.Length + code.Until.Length > 0) && name.Contains(' ', StringComparison.Ordinal) ? ActorKind.Person : ActorKind.Body,
                Name = name,
                Names = [.. Names],
                Country = country,
                DatedCodes = [.. Codes],
            };
        }
    }
}
