namespace OnRecord.Reading.Places;

/// <summary>Which states an article speaks of, and where: what tells one <c>Tripoli</c> from the other.</summary>
internal sealed class Surroundings
{
    private const int Near = 40;                  // words
    private const double OfContainer = 100;       // more than all else: the text says it
    private const double OfSentence = 4;
    private const double OfNearness = 2;
    private const double OfCount = 2;             // for every doubling

    private const double OfList = 20;             // more than whatever is named around, less than what the text says

    private const double OfState = 9;
    private const double MuchHeavier = 2.5;
    private const int LeastToBeOnly = 2;          // words that speak of states
    private const double ShareToBeOnly = 0.85;    // of them

    private static readonly WordSet Powers = ["USA", "RUS", "CHN", "GBR", "FRA"];

    private readonly Dictionary<string, Evidence> states = [];

    /// <summary>Notes a word that speaks of a state.</summary>
    /// <param name="state">ISO 3166-1 alpha-3.</param>
    /// <param name="word">In text order.</param>
    /// <param name="within">Whether it names a place in the state, and not the state itself, its people or its capital.</param>
    public void Note(string state, int word, bool within)
    {
        if (!states.TryGetValue(state, out var evidence))
        {
            states.Add(state, evidence = new Evidence());
        }

        evidence.Words.Add(word);
        if (within)
        {
            evidence.Within.Add(word);
        }
    }

    /// <summary>Puts what was noted into text order.</summary>
    public void Sort()
    {
        foreach (var evidence in states.Values)
        {
            evidence.Words.Sort();
            evidence.Within.Sort();
        }
    }

    /// <summary>Whether anything speaks of a state.</summary>
    public bool SpeaksOf(string state) => states.ContainsKey(state);

    /// <summary>The state that the article speaks of, if it hardly speaks of others; null where it does.</summary>
    public string? Only()
    {
        var (most, all) = (default(KeyValuePair<string, Evidence>), 0);
        foreach (var state in states)
        {
            all += state.Value.Words.Count;
            most = most.Value is null || state.Value.Words.Count > most.Value.Words.Count ? state : most;
        }

        return all >= LeastToBeOnly && most.Value.Words.Count >= ShareToBeOnly * all ? most.Key : null;
    }

    /// <summary>How well a place fits a name; the highest of several is meant.</summary>
    /// <param name="heaviest">The <see cref="Weight"/> of the weightiest place of this name.</param>
    public double Score(KnownPlace place, in Found found, bool withoutKind, double heaviest, (int First, int End) sentence)
    {
        var score = Weight(place);
        if (found.Said is { } said)
        {
            score += place.Kind == said ? 12 : withoutKind || (said == PlaceKind.Region && place.Kind is PlaceKind.City) ? -6 : 0;
        }
        else if (withoutKind)
        {
            return double.NegativeInfinity;
        }

        score += found.IsAmongStates && place.Kind == PlaceKind.State ? OfList : 0;
        if (found.Container is { } container)
        {
            score += container.Kind == PlaceKind.State ? (place.LiesIn(container.States) ? OfContainer : -OfContainer)
                : place.Parent == container.Name && place.States == container.States ? OfContainer
                : place.States == container.States && place.Parent.Length == 0 && container.States.Length > 0 ? OfContainer / 2
                : container.States.Length == 0 ? 0
                : -OfContainer;
        }

        if (found.Land is { } land)
        {
            score += place.LiesIn(land) ? OfContainer : -OfContainer;
        }

        var context = 0.0;
        if (IsTown(place, heaviest))
        {
            return score;    // Paris is in Texas where the text says so, and not where it speaks of Texas
        }

        for (var rest = place.States.AsSpan(); rest.Length >= 3; rest = rest.Length > 3 ? rest[4..] : [])
        {
            if (states.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[..3], out var evidence))
            {
                // Great powers are named everywhere: Birmingham is in Alabama, and Georgia a state of the USA, where more of the USA is named.
                var within = heaviest > Weight(place) && (heaviest == OfState || Powers.Contains(rest[..3]));
                context = Math.Max(context, Of(within ? evidence.Within : evidence.Words, found, sentence));
            }
        }

        return score + context;
    }

    private static double Of(List<int> words, in Found found, (int First, int End) sentence)
    {
        var before = words.BinarySearch(found.First);
        before = before < 0 ? ~before : before;
        var after = before;
        while (after < words.Count && words[after] < found.Until)
        {
            after++;    // the name itself
        }

        var others = words.Count - (after - before);
        if (others == 0)
        {
            return 0;
        }

        var left = before > 0 ? words[before - 1] : int.MinValue / 2;
        var right = after < words.Count ? words[after] : int.MaxValue / 2;
        return (OfCount * Math.Log2(1 + others))
            + (left >= sentence.First || right < sentence.End ? OfSentence : 0)
            + (found.First - left <= Near || right - found.First <= Near ? OfNearness : 0);
    }

    /// <summary>Whether it is a town that bears the name of a place which far more mean.</summary>
    public static bool IsTown(KnownPlace place, double heaviest) => place is { Kind: PlaceKind.City, Size: <= 1, Acts: false } && heaviest > Weight(place) + MuchHeavier;

    /// <summary>How likely a place is meant where nothing else tells.</summary>
    public static double Weight(KnownPlace place) => place.Kind switch
    {
        PlaceKind.State => OfState,
        PlaceKind.City when place.Acts => 7,
        PlaceKind.City => place.Size + 1,
        PlaceKind.Region => 3.5,
        _ => 4,
    };

    private sealed class Evidence
    {
        public List<int> Words { get; } = [];

        public List<int> Within { get; } = [];
    }
}
