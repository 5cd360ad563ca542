using System.Numerics;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Events;
using OnRecord.Reading.Mentions;
using OnRecord.Text;
using OnRecord.Train.Attributions;
using OnRecord.Train.Training;

namespace OnRecord.Train.Events;

/// <summary>Learns the second opinion on events, from sentences of our own and from PLOVER GSR.</summary>
internal static class EventTrainer
{
    private const int Bits = 19;
    private const int Epochs = 6;
    private const float Rate = 0.03f;
    private const int Folds = 5;
    private const string Own = "sentences.tsv";
    private const string Gold = "events/gold_dev.jsonl";

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter log)
    {
        var mentions = data.Model(LanguageModels.MentionsTask);
        var reader = new EventReader(LanguageModels.Open(data.Model), EventLexicon.English);
        var lessons = Lessons(data).AsParallel().AsOrdered()
            .Select(lesson => (Pair: reader.Pair(lesson.Text, lesson.Actor, lesson.Recipient, WordClusters.Of(mentions)), lesson.Type)).ToList();
        var examples = new Examples(Bits);
        var own = new uint[PairFeatures.Most];
        for (var i = 0; i < lessons.Count; i++)
        {
            var (pair, right) = lessons[i];
            for (var type = 0; type < EventModel.Types; type++)
            {
                EventModel.Cross(pair.Features.AsSpan(), type, own);
                examples.Add(own.AsSpan(0, pair.Features.Length), type == (int)right ? 1 : 0);
            }

            examples.Close(i);
        }

        log.WriteLine($"{lessons.Count} sentences; the lexicon alone is right on {lessons.Count(static one => one.Pair.Coding.Type == one.Type)}");
        var found = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = new EventModel(RankerTrainer.Of(RankerTrainer.Softmax(examples, i => i % Folds != fold, Epochs, Rate, seed)), WordClusters.Of(mentions));
            found += lessons.Where((_, i) => i % Folds == fold).Count(one => held.Best(one.Pair.Features.AsSpan()) == one.Type);
        }

        log.WriteLine($"cross-validated: right on {found}");
        var weights = RankerTrainer.Softmax(examples, static _ => true, Epochs, Rate, seed);
        return new ModelWriter(model, EventModel.Features).Number("bits", BitOperations.Log2((uint)weights.Length)).Array<ushort>("types", weights).ToBytes();
    }

    private static List<(string Text, TextSpan? Actor, TextSpan? Recipient, EventType Type)> Lessons(TrainingData data)
    {
        List<(string, TextSpan?, TextSpan?, EventType)> lessons = [];
        using (var own = data.Own(Own))
        {
            lessons.AddRange(OwnSentence.Read(own, Own).Select(static one => (one.Text, (TextSpan?)one.Actor, one.Recipient, one.Type)));
        }

        using var gold = data.Open(Gold);
        lessons.AddRange(EventCase.Read(gold, Gold).Where(static one => one is { Suite: "plover_gsr", Actor: not null, Events: [{ Type: not null }, ..] })
            .Select(static one => (one.Text, one.Actor, one.Recipient, one.Events[0].Type!.Value)));
        return lessons;
    }
}
