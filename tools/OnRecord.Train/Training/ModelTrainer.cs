using OnRecord.Reading;
using OnRecord.Train.Attributions;
using OnRecord.Train.Coreference;
using OnRecord.Train.Events;
using OnRecord.Train.Lemmas;
using OnRecord.Train.Mentions;
using OnRecord.Train.Syntax;
using OnRecord.Train.Words;

namespace OnRecord.Train.Training;

/// <summary>Trains the model of one task.</summary>
/// <param name="Task">What it is trained for, and the features it is trained on.</param>
/// <param name="Licence">Under which the weights may be used, as the data has it.</param>
/// <param name="Train">Gives the model file: the same data, name and seed give the same bytes.</param>
internal sealed record ModelTrainer(ModelTask Task, string Licence, ModelTrainer.Trainer Train)
{
    private const string ShareAlike = "CC BY-SA 4.0";

    /// <param name="model">The name that the file must bear: <c>syntax-en-1.0.0</c>.</param>
    /// <param name="log">Gets how training goes.</param>
    internal delegate byte[] Trainer(TrainingData data, string model, int seed, TextWriter log);

    /// <summary>The trainers of this program, in the order in which their stages read.</summary>
    public static IReadOnlyList<ModelTrainer> All { get; } =
    [
        new(LanguageModels.WordsTask, ShareAlike, WordTrainer.Train),
        new(LanguageModels.SyntaxTask, ShareAlike, SyntaxTrainer.Train),
        new(LanguageModels.LemmasTask, ShareAlike, LemmaTrainer.Train),
        new(LanguageModels.MentionsTask, ShareAlike, MentionTrainer.Train),
        new(ReadingModels.CoreferenceTask, ShareAlike, CoreferenceTrainer.Train),
        new(ReadingModels.AttributionsTask, $"{ShareAlike}; PolNeAR, from which it learnt, states no licence", AttributionTrainer.Train),
        new(ReadingModels.EventsTask, ShareAlike, EventTrainer.Train),
    ];
}
