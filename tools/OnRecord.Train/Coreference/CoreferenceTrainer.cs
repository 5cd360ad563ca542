using System.Numerics;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Train.Attributions;
using OnRecord.Train.Training;

namespace OnRecord.Train.Coreference;

/// <summary>Learns who is meant again: of each reference, its earlier ones against all others (marginal likelihood: Durrett and Klein 2013, EMNLP, section 3).</summary>
internal static class CoreferenceTrainer
{
    private const int Bits = 20;
    private const int Epochs = 4;
    private const float Rate = 0.02f;
    private const int GapTimes = 3;    // each item of GAP is learnt from so often in an epoch, for it marks one pronoun

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter log)
    {
        var pipeline = AttributionTrainer.Pipeline(LanguageModels.Open(data.Model));
        var examples = new Examples(Bits);
        var trees = CoreferenceLesson.Trees(data.Conllu("ud/gum/train.conllu.gz"));
        foreach (var lesson in Lessons(data, pipeline, "coref/ontogum/train.tsv.gz", trees))
        {
            Add(examples, lesson, static _ => true);
        }

        log.WriteLine($"OntoGUM: {examples.Groups} references, {examples.Candidates} candidates");
        foreach (var lesson in Lessons(data, pipeline, "coref/litbank/train.tsv.gz", new Dictionary<string, IReadOnlyList<ConlluSentence>>()))
        {
            Add(examples, lesson, static reference => reference.Form == ReferenceForm.Pronoun);
        }

        log.WriteLine($"with pronouns of LitBank: {examples.Groups} references, {examples.Candidates} candidates");
        using (var reader = data.Open("coref/gap/train.tsv.gz"))
        {
            foreach (var (item, document) in GapItem.Read(reader, "coref/gap/train.tsv.gz").AsParallel().AsOrdered().Select(item => (item, pipeline.Read(item.Article))))
            {
                for (var time = 0; time < GapTimes; time++)
                {
                    item.Add(examples, document);
                }
            }
        }

        log.WriteLine($"with GAP: {examples.Groups} references, {examples.Candidates} candidates");
        var weights = RankerTrainer.AnyOf(examples, static _ => true, Epochs, Rate, seed);
        return new ModelWriter(model, CoreferenceModel.Features).Number("bits", BitOperations.Log2((uint)weights.Length)).Array<ushort>("antecedent", weights).ToBytes();
    }

    private static ParallelQuery<CoreferenceLesson> Lessons(
        TrainingData data, Pipeline pipeline, string path, IReadOnlyDictionary<string, IReadOnlyList<ConlluSentence>> trees)
    {
        using var reader = data.Open(path);
        return ChainFile.Read(reader, path).ToList().AsParallel().AsOrdered().Select(text => CoreferenceLesson.Of(pipeline, text, trees));
    }

    // Each reference with its candidates, of which those of its own chain are right; nobody earlier, where it is the first of its chain or in none.
    private static void Add(Examples examples, CoreferenceLesson lesson, Predicate<Reference> learnt)
    {
        var linker = new Linker(lesson.Document);
        var chains = ChainsOf(linker, lesson);
        var last = new Dictionary<int, int>();    // of each chain, its last reference so far
        var room = new uint[FeatureSet.Most];
        for (var reference = 0; reference < linker.All.Count; reference++)
        {
            var chain = chains[reference];
            var antecedent = chain >= 0 ? last.GetValueOrDefault(chain, Linker.New) : Linker.New;
            var candidates = linker.Candidates(reference);
            if (learnt(linker.All[reference]) && candidates.Any(Right))
            {
                var nearer = default(Linker.Nearer);
                foreach (var candidate in candidates)
                {
                    var features = new FeatureSet(room);
                    linker.Extract(reference, candidate, ref nearer, ref features);
                    examples.Add(features.Found, Right(candidate) ? 1 : 0);
                }

                examples.Close(0);
            }

            linker.Link(reference, antecedent);
            if (chain >= 0)
            {
                last[chain] = reference;
            }

            bool Right(int candidate) => antecedent == Linker.New ? candidate == Linker.New : candidate != Linker.New && chains[candidate] == chain;
        }
    }

    // The chain of each reference; −1 for none. A span that no reference has goes to one with its main word.
    private static int[] ChainsOf(Linker linker, CoreferenceLesson lesson)
    {
        var words = lesson.Document.Get<WordGraph>();
        var bySpan = new Dictionary<WordRange, int>();
        var byHead = new Dictionary<int, int>();
        for (var i = 0; i < linker.All.Count; i++)
        {
            bySpan.TryAdd(linker.All[i].Range, i);
            if (linker.All[i].Form != ReferenceForm.Joined)
            {
                byHead.TryAdd(linker.All[i].Head, i);
            }
        }

        var chains = new int[linker.All.Count];
        chains.AsSpan().Fill(-1);
        for (var chain = 0; chain < lesson.Chains.Count; chain++)
        {
            foreach (var span in lesson.Chains[chain])
            {
                var head = Enumerable.Range(span.First, span.Count).FirstOrDefault(word => words.Heads[word] < 0 || !span.Contains(words.Heads[word]), span.First);
                if ((bySpan.TryGetValue(span, out var reference) || byHead.TryGetValue(head, out reference)) && chains[reference] < 0)
                {
                    chains[reference] = chain;
                }
            }
        }

        return chains;
    }
}
