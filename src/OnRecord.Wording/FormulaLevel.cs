namespace OnRecord.Wording;

/// <summary>All runs of one number of words that stand in enough messages.</summary>
internal sealed class FormulaLevel
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private readonly List<Place> places;    // in text order
    private readonly List<Run> runs;

    private FormulaLevel(int length, List<Place> places, List<Run> runs) => (Length, this.places, this.runs) = (length, places, runs);

    public static FormulaLevel Empty { get; } = new(0, [], []);

    /// <summary>Words in each run.</summary>
    public int Length { get; }

    public bool IsEmpty => places.Count == 0;

    public static ulong Append(ulong hash, WordForm form) => WordForm.Mix((hash * Multiplier) + form.StemHash);

    public static FormulaLevel OfWords(IReadOnlyList<WordList> messages, int least)
    {
        var candidates = new List<Candidate>();
        for (var message = 0; message < messages.Count; message++)
        {
            for (var start = 0; start < messages[message].Count; start++)
            {
                candidates.Add(new Candidate(message, start, Append(0, messages[message][start]), -1));
            }
        }

        return Of(1, candidates, least, null);
    }

    /// <summary>The runs of one word more. Runs of this level that stand in no more messages than one of those are closed.</summary>
    public FormulaLevel Longer(IReadOnlyList<WordList> messages, int least)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            var (message, start, run) = places[i];
            var next = start + Length;
            if (places[i + 1].Message == message && places[i + 1].Start == start + 1 && (messages[message].Marks[next] & WordMarks.AfterBreak) == 0)
            {
                candidates.Add(new Candidate(message, start, Append(runs[run].Hash, messages[message][next]), i));
            }
        }

        return Of(Length + 1, candidates, least, this);
    }

    /// <summary>The runs that no longer one stands for: in how many messages, and where.</summary>
    public IEnumerable<(int Messages, List<Place> Places)> Open()
    {
        var open = new Dictionary<int, List<Place>>();
        foreach (var place in places)
        {
            if (!runs[place.Run].IsClosed)
            {
                if (!open.TryGetValue(place.Run, out var list))
                {
                    open.Add(place.Run, list = []);
                }

                list.Add(place);
            }
        }

        return open.Select(run => (runs[run.Key].Messages, run.Value));
    }

    /// <summary>Of runs that overlap since a longer one stands there, leaves open those that touch.</summary>
    public void KeepFirstOfChains()
    {
        var (message, end) = (-1, 0);
        var isKept = new bool[runs.Count];
        foreach (var place in places)
        {
            if (place.Message != message || place.Start >= end)
            {
                (message, end) = (place.Message, place.Start + Length);
                isKept[place.Run] = true;
            }
        }

        for (var i = 0; i < runs.Count; i++)
        {
            runs[i].IsClosed |= !isKept[i];
        }
    }

    private static FormulaLevel Of(int length, List<Candidate> candidates, int least, FormulaLevel? shorter)
    {
        var counted = new Dictionary<ulong, Run>();
        foreach (var candidate in candidates)
        {
            if (!counted.TryGetValue(candidate.Hash, out var run))
            {
                counted.Add(candidate.Hash, run = new Run(candidate.Hash));
            }

            run.Count(candidate.Message);
        }

        var (places, runs) = (new List<Place>(), new List<Run>());
        foreach (var (message, start, hash, part) in candidates)
        {
            var run = counted[hash];
            if (run.Messages < least)
            {
                continue;
            }

            if (run.Index < 0)
            {
                run.Index = runs.Count;
                runs.Add(run);
                shorter?.Close(part, run.Messages);
                shorter?.Close(part + 1, run.Messages);
            }

            places.Add(new Place(message, start, run.Index));
        }

        return new FormulaLevel(length, places, runs);
    }

    private void Close(int place, int messages)
    {
        var run = runs[places[place].Run];
        run.IsClosed |= run.Messages == messages;
    }

    /// <param name="Run">Which of the level's runs stands there.</param>
    public readonly record struct Place(int Message, int Start, int Run);

    /// <param name="Part">The place in the shorter level where its first words stand.</param>
    private readonly record struct Candidate(int Message, int Start, ulong Hash, int Part);

    private sealed class Run(ulong hash)
    {
        private int lastMessage = -1;

        public ulong Hash { get; } = hash;

        public int Messages { get; private set; }

        public int Index { get; set; } = -1;

        /// <summary>Whether a longer run stands for it.</summary>
        public bool IsClosed { get; set; }

        /// <param name="message">No lower than those before.</param>
        public void Count(int message)
        {
            Messages += message != lastMessage ? 1 : 0;
            lastMessage = message;
        }
    }
}
