using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Evaluation;

/// <summary>How well a system reads raw text: precision, recall and F1 of tokens, sentences, words and what is said of words.</summary>
/// <remarks>
/// <para>
/// As the CoNLL 2018 shared task scores (Zeman et al. 2018, K18-2001, section 4.2; udapi and UDPipe count alike). Tokens and
/// sentences are right where they span the same characters, white space left aside. A word that is a token is aligned with one of the
/// same span; the words of overlapping multiword tokens are aligned by the longest common subsequence of their forms, case ignored.
/// Tags, lemmas and trees count as right on aligned words alone; a head is right where it is aligned with the gold head.
/// </para>
/// </remarks>
internal sealed record RawScore
{
    public Tally Tokens { get; private init; }

    public Tally Sentences { get; private init; }

    public Tally Words { get; private init; }

    public Tally Universal { get; private init; }

    public Tally Penn { get; private init; }

    public Tally Lemmas { get; private init; }

    public Tally Unlabelled { get; private init; }

    /// <summary>Subtypes of relations ignored.</summary>
    public Tally Labelled { get; private init; }

    public Tally LabelledFull { get; private init; }

    public IEnumerable<(string Name, Tally Tally)> Rows =>
    [
        ("tokens", Tokens), ("sentences", Sentences), ("words", Words), ("UPOS", Universal), ("XPOS", Penn), ("lemmas", Lemmas),
        ("UAS", Unlabelled), ("LAS", Labelled), ("LAS full", LabelledFull),
    ];

    /// <summary>Share of aligned words that are right, in percent.</summary>
    public double OnAligned(Tally tally) => Words.Right == 0 ? 0 : 100.0 * tally.Right / Words.Right;

    public static RawScore operator +(RawScore left, RawScore right) => new()
    {
        Tokens = left.Tokens + right.Tokens,
        Sentences = left.Sentences + right.Sentences,
        Words = left.Words + right.Words,
        Universal = left.Universal + right.Universal,
        Penn = left.Penn + right.Penn,
        Lemmas = left.Lemmas + right.Lemmas,
        Unlabelled = left.Unlabelled + right.Unlabelled,
        Labelled = left.Labelled + right.Labelled,
        LabelledFull = left.LabelledFull + right.LabelledFull,
    };

    /// <exception cref="FormatException">They are not the same text.</exception>
    public static RawScore Of(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> system)
    {
        var (left, right) = (SpannedText.Of(gold), SpannedText.Of(system));
        if (left.Characters != right.Characters)
        {
            var at = left.Characters.AsSpan().CommonPrefixLength(right.Characters);
            throw new FormatException(
                $"Gold and system differ after {at} characters without white space: “{After(left, at)}”, not “{After(right, at)}”.");
        }

        var pairs = Alignment.Of(left.Words, right.Words);
        var systemOf = pairs.ToDictionary(static pair => pair.Gold, static pair => pair.System);
        Tally Aligned(Func<SpannedWord, SpannedWord, bool> isRight) =>
            new(pairs.Count(pair => isRight(pair.Gold, pair.System)), left.Words.Count, right.Words.Count);
        bool SameHead(SpannedWord one, SpannedWord other) => one.Head is null
            ? other is { Head: null, Word.Head: 0 }
            : other.Head is not null && systemOf.TryGetValue(one.Head, out var head) && head == other.Head;

        return new RawScore
        {
            Tokens = Same(left.Tokens, right.Tokens),
            Sentences = Same(left.Sentences, right.Sentences),
            Words = new Tally(pairs.Count, left.Words.Count, right.Words.Count),
            Universal = Aligned(static (one, other) => one.Word.Universal == other.Word.Universal),
            Penn = Aligned(static (one, other) => one.Word.Penn == other.Word.Penn),
            Lemmas = Aligned(static (one, other) => one.Word.Lemma is "_" || one.Word.Lemma == other.Word.Lemma),
            Unlabelled = Aligned(SameHead),
            Labelled = Aligned((one, other) =>
                SameHead(one, other) && WordColumns.Base(one.Word.Relation).SequenceEqual(WordColumns.Base(other.Word.Relation))),
            LabelledFull = Aligned((one, other) => SameHead(one, other) && one.Word.Relation == other.Word.Relation),
        };
    }

    private static Tally Same(IReadOnlyList<(int, int)> gold, IReadOnlyList<(int, int)> system) =>
        new(gold.Intersect(system).Count(), gold.Count, system.Count);

    private static string After(SpannedText text, int at) => text.Characters.Substring(at, Math.Min(20, text.Characters.Length - at));
}
