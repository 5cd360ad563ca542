using System.Buffers;
using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>What the dictionaries of verbs of TABARI, PETRARCH and PETRARCH2 tell.</summary>
/// <remarks>
/// Blocks <c>--- LABEL [code] ---</c> of verbs with their forms, patterns <c>- $ * &amp;SET (TO X) + [code]</c>, sets <c>&amp;SET</c> of synonyms,
/// and, of PETRARCH2, rewritings <c>~ a (a b VERB) VERB = a b code</c>. Written in our own terms after the documentation of PETRARCH2.
/// </remarks>
public sealed class VerbDictionary
{
    private const int LargestSet = 5_000;         // elements, with those of the sets within
    private const int MostLines = 1_000_000;
    private const int LongestLine = 4_000;        // characters
    private const int MostUnread = 1_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*(){}&=~^%$");

    private readonly Dictionary<string, PatternElement> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<VerbForm>> forms = [];
    private readonly List<Rewriting> rewritings = [];
    private readonly SortedSet<string> codes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<UnreadLine>.Builder unread = ImmutableArray.CreateBuilder<UnreadLine>();
    private readonly PatternReader reader;
    private readonly bool phrasal;
    private VerbBlock? block;
    private bool headed;           // whether the block has a head line; else every verb begins one
    private string? set;
    private ImmutableArray<PatternElement>.Builder members = ImmutableArray.CreateBuilder<PatternElement>();

    private VerbDictionary(string name, bool phrasal)
    {
        (Name, this.phrasal) = (name, phrasal);
        reader = new PatternReader(sets);
    }

    /// <summary>Of the file.</summary>
    public string Name { get; }

    /// <summary>How many verbs it has, without their other forms.</summary>
    public int Verbs { get; private set; }

    public int Patterns { get; private set; }

    /// <summary>Lines that were left out, whole or in part, in the order of the file.</summary>
    public ImmutableArray<UnreadLine> Unread { get; private set; } = [];

    /// <summary>Codes that are none of CAMEO, of which no events are made; in their order.</summary>
    public IEnumerable<string> Foreign => codes.Where(static code => DictionaryCode.Of(code) is null);

    internal IReadOnlyList<Rewriting> Rewritings => rewritings;

    /// <summary>Whether a file is such a dictionary, by its content.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if ((trimmed.StartsWith("---") && trimmed.Contains('[')) || (trimmed.StartsWith("- ") && trimmed.Contains('*')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a dictionary; what it cannot use is told in <see cref="Unread"/>.</summary>
    /// <param name="name">Of the file, for reasons and messages.</param>
    /// <exception cref="FormatException">It is too long to be one.</exception>
    public static VerbDictionary Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dictionary = new VerbDictionary(name, IsPhrasal(text));
        var (number, comment) = (0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number > MostLines)
            {
                throw new FormatException($"{name}: more than {MostLines:N0} lines");
            }

            if (line.Length > LongestLine)
            {
                dictionary.Tell(number, $"more than {LongestLine:N0} characters");
                continue;
            }

            var written = Commentless.Of(line.ToString(), ref comment);
            try
            {
                if (written.AsSpan().IsWhiteSpace())
                {
                    if (line.IsWhiteSpace())
                    {
                        dictionary.CloseSet(number);    // which a line of comment does not
                    }

                    continue;
                }

                dictionary.Line(written, number);
            }
            catch (FormatException error)
            {
                dictionary.Tell(number, error.Message);
            }
        }

        dictionary.CloseSet(number);
        dictionary.Unread = dictionary.unread.ToImmutable();
        return dictionary;
    }

    /// <summary>The verbs of which a word may be the main one.</summary>
    /// <param name="word">Hash of a form or lemma.</param>
    internal IReadOnlyList<VerbForm> Find(uint word) => forms.TryGetValue(word, out var found) ? found : [];

    // Of PETRARCH2, where some pattern has brackets.
    private static bool IsPhrasal(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("- ") && line.IndexOf('#') is var comment && line[..(comment < 0 ? line.Length : comment)].ContainsAny('{', '('))
            {
                return true;
            }
        }

        return false;
    }

    private void Line(string line, int number)
    {
        var trimmed = line.Trim();
        if (set is not null && trimmed[0] == '+')
        {
            Member(trimmed[1..]);
            return;
        }

        CloseSet(number);
        switch (trimmed[0])
        {
            case '&':
                (set, members) = (trimmed.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries)[0], ImmutableArray.CreateBuilder<PatternElement>());
                break;
            case '-' when trimmed.StartsWith("---", StringComparison.Ordinal) && trimmed.Contains('[', StringComparison.Ordinal) && !trimmed.Contains('*', StringComparison.Ordinal):
                Head(trimmed);
                break;
            case '-':
                Pattern(trimmed[1..], number);
                break;
            case '*':
                Pattern(trimmed, number);    // the dash is forgotten now and then
                break;
            case '~':
                rewritings.Add(Rewriting.Of(trimmed[1..]));
                break;
            default:
                Verb(trimmed);
                break;
        }
    }

    private void Member(string written)
    {
        var text = written.Trim();
        if (text.Length == 0)
        {
            throw new FormatException("an empty member");
        }

        var exact = text[^1] == '_';
        var read = reader.Read(exact ? text[..^1] : text);
        var member = read.Length == 1 ? read[0] : PatternElement.Of(ElementKind.Sequence, read);
        members.Add(member with { Exact = exact, Tight = false });
        if (members.Sum(static one => one.Size) > LargestSet)
        {
            members.RemoveAt(members.Count - 1);
            throw new FormatException($"the set {set} has more than {LargestSet:N0} words");
        }
    }

    private void CloseSet(int number)
    {
        if (set is null)
        {
            return;
        }

        if (members.Count == 0)
        {
            Tell(number, $"the set {set} has no members");
        }
        else
        {
            sets[set.TrimEnd('_')] = PatternElement.Of(ElementKind.Any, members.ToImmutable());
        }

        set = null;
    }

    // --- LEND_TOOLS [070] ---
    private void Head(string line)
    {
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var label = line[3..open].Trim();
        (block, headed) = (null, true);    // what is under a head that cannot be read belongs to no block
        block = new VerbBlock(label, Code(line[open..]));
    }

    // LEND {LENDS LENT} [071]
    private void Verb(string line)
    {
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var code = open >= 0 ? Code(line[open..]) : null;
        var words = (open >= 0 ? line[..open] : line).Trim();
        string[]? others = null;
        if (words.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace)
        {
            var close = words.IndexOf('}', brace);
            if (close < 0)
            {
                throw new FormatException("a brace that is not closed");
            }

            others = words[(brace + 1)..close].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            words = words[..brace].Trim();
        }

        if (words.Length == 0 || words.AsSpan().ContainsAny(Marks) || words.Any(char.IsWhiteSpace))
        {
            throw new FormatException("neither verb nor pattern");
        }

        if (block is null || !headed)
        {
            if (headed)
            {
                throw new FormatException("a verb under a head line that is not understood");
            }

            block = words[0] == '+' && !words.Contains('_', StringComparison.Ordinal) && block is not null ? block : new VerbBlock(words.Trim('+', '_'), code ?? VerbCode.None);
        }

        Verbs++;
        var own = code ?? block.Code;
        Add(words, own, isBase: true);
        foreach (var other in others ?? Inflected(words))
        {
            Add(other, own, isBase: false);
        }
    }

    // In BREAK_+DOWN the plus is before the word that is the verb; without one it is the first.
    private void Add(string words, VerbCode code, bool isBase)
    {
        var parts = words.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var verb = Math.Max(0, Array.FindIndex(parts, static part => part[0] == '+'));
        var hashes = Array.ConvertAll(parts, static part => WordGraph.Hash(part.TrimStart('+')));
        if (parts.Length == 0 || parts.Any(static part => part.TrimStart('+').Length == 0))
        {
            throw new FormatException("a verb without words");
        }

        var form = new VerbForm(block!, [.. hashes[..verb]], hashes[verb], [.. hashes[(verb + 1)..]], code, isBase, words.Replace("+", "", StringComparison.Ordinal).Trim('_'));
        (forms.TryGetValue(form.Verb, out var list) ? list : forms[form.Verb] = []).Add(form);
    }

    private static IEnumerable<string> Inflected(string words)
    {
        var parts = words.Split('_');
        var verb = Math.Max(0, Array.FindIndex(parts, static part => part.StartsWith('+')));
        var word = parts[verb];
        if (word.Trim('+').Length == 0)
        {
            yield break;
        }

        string[] endings = word.ToUpperInvariant() switch
        {
            [.., 'E' or 'O' or 'Y', 'E'] => [word + "S", word + "D", word + "ING"],
            [.., 'E'] => [word + "S", word + "D", word[..^1] + "ING"],
            [.., not ('A' or 'E' or 'I' or 'O' or 'U'), 'Y'] => [word[..^1] + "IES", word[..^1] + "IED", word + "ING"],
            [.., 'S' or 'X' or 'Z'] or [.., 'C' or 'S', 'H'] => [word + "ES", word + "ED", word + "ING"],
            _ => [word + "S", word + "ED", word + "ING"],
        };
        foreach (var ending in endings)
        {
            parts[verb] = ending;
            yield return string.Join('_', parts);
        }
    }

    private void Pattern(string line, int number)
    {
        if (block is null)
        {
            throw new FormatException("a pattern without a verb above it");
        }

        var open = line.LastIndexOf('[');
        if (open < 0)
        {
            throw new FormatException("a pattern without a code");
        }

        var code = Code(line[open..]);
        var text = line[..open].Replace("_*", "_ *", StringComparison.Ordinal).Replace("*_", "* ", StringComparison.Ordinal);
        var star = text.IndexOf('*', StringComparison.Ordinal);
        if (star < 0 || text.IndexOf('*', star + 1) >= 0)
        {
            throw new FormatException(star < 0 ? "a pattern without * for the verb" : "a pattern with two verbs");
        }

        block.Patterns.Add(new VerbPattern(reader.Read(text[..star]), reader.Read(text[(star + 1)..]), code, phrasal, number));
        Patterns++;
    }

    /// <summary>Reads <c>[042:043]</c>; <c>[---]</c> is none.</summary>
    /// <exception cref="FormatException">It is no code.</exception>
    private VerbCode Code(string text)
    {
        var close = text.IndexOf(']', StringComparison.Ordinal);
        if (close < 0)
        {
            throw new FormatException("a bracket that is not closed");
        }

        var code = text[1..close].Trim();
        var read = code.Split(':') switch
        {
            ["---"] => VerbCode.None,
            [var one] => new VerbCode(Checked(one), ""),
            [var one, var back] => new VerbCode(one.Length == 0 ? "" : Checked(one), Checked(back)),
            _ => throw new FormatException($"'{code}' is no code"),
        };
        codes.UnionWith(new[] { read.Code, read.Return }.Where(static one => one.Length > 0));
        return read;
    }

    internal static string Checked(string code) =>
        code.Length is >= 2 and <= 5 && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1]) && code.All(char.IsAsciiLetterOrDigit) ? code : throw new FormatException($"'{code}' is no code");

    private void Tell(int line, string why)
    {
        if (unread.Count < MostUnread)
        {
            unread.Add(new UnreadLine(line, why));
        }
        else if (unread.Count == MostUnread)
        {
            unread.Add(new UnreadLine(line, "and further lines, which are not told one by one"));
        }
    }
}

/// <summary>Verbs of one meaning with their patterns.</summary>
/// <param name="label">As its head line has it: <c>LEND_TOOLS</c>.</param>
/// <param name="code">Of its verbs, where no pattern holds.</param>
internal sealed class VerbBlock(string label, VerbCode code)
{
    public string Label { get; } = label;

    public VerbCode Code { get; } = code;

    public List<VerbPattern> Patterns { get; } = [];
}

/// <summary>A form of a verb.</summary>
/// <param name="Before">Hashes of the words right before the main one: <c>wire</c> of <c>wire tap</c>.</param>
/// <param name="Verb">Hash of the main word.</param>
/// <param name="After">Hashes of the words after it.</param>
/// <param name="Code">Where no pattern holds.</param>
/// <param name="IsBase">Whether it is the dictionary form.</param>
/// <param name="Words">For reasons.</param>
internal sealed record VerbForm(VerbBlock Block, ImmutableArray<uint> Before, uint Verb, ImmutableArray<uint> After, VerbCode Code, bool IsBase, string Words);
