namespace OnRecord.Reading.Times;

/// <summary>What a word may be in an expression of time, beside what has a number of its own.</summary>
[Flags]
internal enum Sense
{
    None = 0,
    Plural = 1 << 0,
    Ambiguous = 1 << 1,
    Every = 1 << 2,
    Other = 1 << 3,
    Vague = 1 << 4,
    Ago = 1 << 5,
    Before = 1 << 6,
    After = 1 << 7,
    From = 1 << 8,
    Ahead = 1 << 9,
    Preposition = 1 << 10,
    To = 1 << 11,
    And = 1 << 12,
    Between = 1 << 13,
    Article = 1 << 14,
    One = 1 << 15,
    Am = 1 << 16,
    Pm = 1 << 17,
    OClock = 1 << 18,
    Half = 1 << 19,
    Juche = 1 << 20,
    Anniversary = 1 << 21,
    YearKind = 1 << 22,
    Filler = 1 << 23,
    Approx = 1 << 24,
    Old = 1 << 25,
    Suffix = 1 << 26,

    /// <summary>A letter or word that begins something and is nothing by itself.</summary>
    Short = 1 << 27,
}

/// <summary>A word of <c>resources/times/words.tsv</c> with all that it may be.</summary>
internal sealed class Lexeme
{
    /// <summary>A word that is in no table.</summary>
    public static Lexeme None { get; } = new();

    public Sense Senses { get; private set; }

    /// <summary>1 to 12; 0 where it is none.</summary>
    public int Month { get; private set; }

    /// <summary>1 (Monday) to 7; 0 where it is none.</summary>
    public int Weekday { get; private set; }

    public Grain? Unit { get; private set; }

    /// <summary>TIMEX3: MO, MI, AF, EV, NI, DT.</summary>
    public string? Part { get; private set; }

    /// <summary>Hour of the day: noon, midnight.</summary>
    public int? Clock { get; private set; }

    /// <summary>TIMEX3: SP, SU, FA, WI.</summary>
    public string? Season { get; private set; }

    public int? Number { get; private set; }

    /// <summary>From 1; −1 for the last.</summary>
    public int? Ordinal { get; private set; }

    /// <summary>Days from today.</summary>
    public int? Deictic { get; private set; }

    /// <summary>−1 before, 0 this, 1 next, 9 the one spoken of.</summary>
    public int? Relative { get; private set; }

    /// <summary>TIMEX3 duration between two.</summary>
    public string? Frequency { get; private set; }

    /// <summary>As a value ends in it: <c>Z</c>, <c>-05</c>; empty where it depends on the season.</summary>
    public string? Zone { get; private set; }

    public string? Set { get; private set; }

    public TimeModifier Edge { get; private set; }

    /// <summary>The unit whose edge it names: EOM.</summary>
    public Grain? Acronym { get; private set; }

    /// <summary>Whether a phrase of <c>references.tsv</c> begins with it.</summary>
    public bool BeginsReference { get; set; }

    /// <summary>Whether the name of a day begins with it.</summary>
    public bool BeginsDay { get; set; }

    public bool Is(Sense any) => (Senses & any) != 0;

    public static Lexeme Of(IEnumerable<string> senses)
    {
        var lexeme = new Lexeme();
        foreach (var sense in senses)
        {
            lexeme.Add(sense);
        }
        return lexeme;
    }

    private void Add(string sense)
    {
        var (name, value) = sense.Split('=') is [var left, var right] ? (left, right) : (sense, "");
        switch (name)
        {
            case "month": Month = int.Parse(value); break;
            case "weekday": Weekday = int.Parse(value); break;
            case "unit": Unit = Enum.Parse<Grain>(value, ignoreCase: true); break;
            case "part": Part = value; break;
            case "clock": Clock = int.Parse(value); break;
            case "season": Season = value; break;
            case "number": Number = int.Parse(value); break;
            case "ordinal": Ordinal = int.Parse(value); break;
            case "deictic": Deictic = int.Parse(value); break;
            case "relative": Relative = int.Parse(value); break;
            case "frequency": Frequency = value; break;
            case "zone": Zone = value; break;
            case "set": Set = value; break;
            case "acronym":
                Edge = Enum.Parse<TimeModifier>(value.Split(':')[0], ignoreCase: true);
                Acronym = Enum.Parse<Grain>(value.Split(':')[1], ignoreCase: true);
                break;
            case "edge": Edge = Enum.Parse<TimeModifier>(value, ignoreCase: true); break;
            default: Senses |= Enum.Parse<Sense>(name, ignoreCase: true); break;
        }
    }
}

/// <summary>The words of time: <c>resources/times/words.tsv</c>, and the words that phrases and names of days begin with.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Table = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Table.Dictionary.Keys.Max(static word => word.Length);

    public static Lexeme Of(ReadOnlySpan<char> word) => word.Length <= Longest && Table.TryGetValue(word, out var found) ? found : Lexeme.None;

    private static Dictionary<string, Lexeme> Load()
    {
        var table = Tsv.Embedded("times/words.tsv", "word", "senses")
            .ToDictionary(static row => row[0], static row => Lexeme.Of(Tsv.List(row[1])), StringComparer.OrdinalIgnoreCase);
        foreach (var word in References.FirstWords)
        {
            Get(word).BeginsReference = true;
        }

        foreach (var word in NamedDays.FirstWords)
        {
            Get(word).BeginsDay = true;
            Get(word + "s").BeginsDay = true;
        }

        return table;

        Lexeme Get(string word) => table.TryGetValue(word, out var found) ? found : table[word] = Lexeme.Of([]);
    }
}
