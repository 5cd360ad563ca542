using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Text;
using OnRecord.Train.Training;

namespace OnRecord.Train.Attributions;

/// <summary>An article ready to be learnt from.</summary>
internal sealed record AttributionLesson(WordGraph Words, RuleHints Hints, GoldAttribution[] Gold)
{
    public static AttributionLesson Of(Document document, AnnotatedArticle article)
    {
        var words = document.Get<WordGraph>();
        return new AttributionLesson(words, new RuleHints(words, document.Get<RuleLayer>().Relations), [.. GoldAttribution.Of(words, article)]);
    }
}

/// <summary>Learns attributions: the rankers on what was marked by hand, the trees on what the rankers of other articles propose.</summary>
internal sealed class AttributionTrainer
{
    private const int Folds = 5;
    private const int RateFolds = 4 * Folds;
    private const int Bits = 20;
    private const int EdgeBits = 17;
    private const float LeastOverlap = 0.3f;    // F1 of the best candidate, else a content is not learnt from

    private readonly IReadOnlyList<AttributionLesson> lessons;
    private readonly int seed;
    private readonly Examples cues = new(Bits);
    private readonly Examples before = new(EdgeBits);
    private readonly Examples after = new(EdgeBits);
    private readonly Examples contents = new(Bits);
    private readonly Examples sources = new(Bits);

    public AttributionTrainer(IReadOnlyList<AttributionLesson> lessons, int seed)
    {
        (this.lessons, this.seed) = (lessons, seed);
        for (var article = 0; article < lessons.Count; article++)
        {
            Add(article);
        }
    }

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter log)
    {
        const string Corpus = "polnear/train.jsonl.gz";
        var pipeline = Pipeline(LanguageModels.Open(data.Model));
        using var reader = data.Open(Corpus);
        return new AttributionTrainer(
            [.. AnnotatedArticle.Read(reader, Corpus).AsParallel().AsOrdered().Select(article => AttributionLesson.Of(pipeline.Read(article.Article), article))],
            seed).Train(model, log);
    }

    /// <summary>What is needed of an article to learn from it.</summary>
    public static Pipeline Pipeline(LanguageModels models) => new([.. English.Language(models).Stages, .. English.Rules(ActorTable.BuiltIn).Stages.Skip(1), new WordGraphStage()]);

    public byte[] Train(string model, TextWriter log)
    {
        log.WriteLine($"{cues.Candidates} words, {contents.Groups} attributions, {contents.Candidates} contents, {sources.Candidates} sources");
        var proposals = new List<CueProposal>[lessons.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var proposer = new Proposer(Rankers(article => article % Folds != fold, out _));
            for (var article = fold; article < lessons.Count; article += Folds)
            {
                proposals[article] = proposer.Propose(lessons[article].Words, lessons[article].Hints);
            }
        });
        var judged = new Judged(lessons, proposals, RateFolds);
        log.WriteLine($"{judged.Right} of {proposals.Sum(static one => one.Count)} proposals are right");
        foreach (var (threshold, score) in judged.CrossValidate(Folds, [0.30f, AttributionStage.LeastProbability, 0.45f]))
        {
            log.WriteLine($"cross-validated, {threshold:0.00}: {score}");
        }

        var trees = judged.Trees();
        var writer = new ModelWriter(model, AttributionModel.Features);
        Rankers(static _ => true, out var weights);
        foreach (var (name, values) in weights)
        {
            writer.Number($"{name}Bits", System.Numerics.BitOperations.Log2((uint)values.Length)).Array<ushort>(name, values);
        }

        return trees.Write(judged.Write(writer)).ToBytes();
    }

    private Rankers Rankers(Func<int, bool> learnt, out (string Name, ushort[] Weights)[] weights)
    {
        weights =
        [
            ("cue", RankerTrainer.Logistic(cues, learnt, 4, 0.02f, seed)),
            ("before", RankerTrainer.Softmax(before, learnt, 4, 0.04f, seed)),
            ("after", RankerTrainer.Softmax(after, learnt, 4, 0.04f, seed)),
            ("content", RankerTrainer.Softmax(contents, learnt, 5, 0.04f, seed)),
            ("source", RankerTrainer.Softmax(sources, learnt, 5, 0.04f, seed)),
        ];
        var rankers = weights.Select(static one => RankerTrainer.Of(one.Weights)).ToArray();
        return new Rankers(rankers[0], rankers[1], rankers[2], rankers[3], rankers[4]);
    }

    private void Add(int article)
    {
        var lesson = lessons[article];
        var (words, hints) = (lesson.Words, lesson.Hints);
        var room = new uint[FeatureSet.Most];
        var heads = lesson.Gold.Select(static gold => gold.Head).ToHashSet();
        for (var word = 0; word < words.Count; word++)
        {
            if (CueFeatures.MayBe(words, word))
            {
                var features = new FeatureSet(room);
                CueFeatures.Extract(words, hints, word, ref features);
                cues.Add(features.Found, heads.Contains(word) ? 1 : 0);
            }
        }

        cues.Close(article);
        var contentCandidates = new ContentCandidates(words);
        var sourceCandidates = new SourceCandidates(words);
        foreach (var gold in lesson.Gold.Where(static gold => gold is { Head: >= 0, Content.Length: > 0 }))
        {
            Edge(before, words, gold.Head, -1, gold.Head - gold.Cue.First, article, room);
            Edge(after, words, gold.Head, 1, gold.Cue.End - 1 - gold.Head, article, room);
            var hint = hints.OfCue(gold.Head);
            var cue = new WordRange(Math.Max(gold.Cue.First, gold.Head - CueSpans.MostBefore), Math.Min(gold.Cue.End, gold.Head + 1 + CueSpans.MostAfter));
            Contents(words, gold, cue, hint, contentCandidates.Of(gold.Head, cue, hint), article, room);
            Sources(words, gold, cue, hint, sourceCandidates.Of(cue, hint), article, room);
        }
    }

    private static void Edge(Examples examples, WordGraph words, int head, int direction, int taken, int article, uint[] room)
    {
        var most = CueSpans.Room(words, head, direction);
        taken = Math.Min(taken, most);
        for (var more = 0; more <= most; more++)
        {
            var features = new FeatureSet(room);
            CueSpans.Extract(words, head, more, direction, ref features);
            examples.Add(features.Found, more == taken ? 1 : 0);
        }

        examples.Close(article);
    }

    private void Contents(
        WordGraph words, GoldAttribution gold, WordRange cue, RuleHint? hint, IReadOnlyList<ContentCandidate> candidates, int article, uint[] room)
    {
        double[] overlaps = [.. candidates.Select(candidate => GoldAttribution.F1(candidate, gold.Content))];
        if (overlaps.Length == 0 || overlaps.Max() < LeastOverlap)
        {
            return;
        }

        var best = overlaps.Max();
        var bests = overlaps.Count(overlap => overlap > best - 1e-9);
        for (var i = 0; i < candidates.Count; i++)
        {
            var features = new FeatureSet(room);
            ContentFeatures.Extract(words, gold.Head, cue, hint, candidates[i], ref features);
            contents.Add(features.Found, overlaps[i] > best - 1e-9 ? 1f / bests : 0);
        }

        contents.Close(article);
    }

    private void Sources(
        WordGraph words, GoldAttribution gold, WordRange cue, RuleHint? hint, IReadOnlyList<SourceCandidate> candidates, int article, uint[] room)
    {
        double[] overlaps = [.. candidates.Select(candidate => candidate.IsNone ? gold.Source.Length == 0 ? 1 : 0 : Overlap(candidate.Range, gold.Source))];
        var best = overlaps.Max();
        if (best < LeastOverlap)
        {
            return;
        }

        var bests = overlaps.Count(overlap => overlap > best - 1e-9);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates[i].IsNone && Array.Exists(gold.Content, piece => piece.Overlaps(candidates[i].Range)))
            {
                continue;
            }

            var features = new FeatureSet(room);
            SourceFeatures.Extract(words, gold.Head, cue, hint, candidates[i], ref features);
            sources.Add(features.Found, overlaps[i] > best - 1e-9 ? 1f / bests : 0);
        }

        sources.Close(article);
    }

    private static double Overlap(WordRange range, WordRange[] gold)
    {
        var shared = gold.Sum(one => Math.Max(0, Math.Min(one.End, range.End) - Math.Max(one.First, range.First)));
        return 2.0 * shared / (range.Count + gold.Sum(static one => one.Count));
    }
}
