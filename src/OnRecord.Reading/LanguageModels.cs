using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Events;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;

namespace OnRecord.Reading;

/// <summary>What a model is trained for.</summary>
/// <param name="Name">As the folders of models are named: <c>syntax</c> of <c>syntax-en-1.0.0</c>.</param>
/// <param name="Features">The feature set that its stage extracts; a model trained on another cannot be used.</param>
public sealed record ModelTask(string Name, string Features);

/// <summary>All models that articles are read with. Shared by all threads.</summary>
public sealed record ReadingModels(LanguageModels Language, ModelFile Coreference, ModelFile Attributions, ModelFile Events)
{
    public static ModelTask CoreferenceTask { get; } = new("coreference", CoreferenceModel.Features);

    public static ModelTask AttributionsTask { get; } = new("attributions", AttributionModel.Features);

    public static ModelTask EventsTask { get; } = new("events", EventModel.Features);

    /// <inheritdoc cref="LanguageModels.Open"/>
    public static ReadingModels Open(Func<ModelTask, ModelFile> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ReadingModels(LanguageModels.Open(open), open(CoreferenceTask), open(AttributionsTask), open(EventsTask));
    }
}

/// <summary>The models of a language's layers. Shared by all threads.</summary>
public sealed record LanguageModels(ModelFile Words, ModelFile Syntax, ModelFile Lemmas, ModelFile Mentions)
{
    public static ModelTask WordsTask { get; } = new("words", WordStage.Features);

    public static ModelTask SyntaxTask { get; } = new("syntax", SyntaxStage.Features);

    public static ModelTask LemmasTask { get; } = new("lemmas", LemmaStage.Features);

    public static ModelTask MentionsTask { get; } = new("mentions", MentionStage.Features);

    /// <summary>In the order in which they read.</summary>
    public static IReadOnlyList<ModelTask> Tasks { get; } = [WordsTask, SyntaxTask, LemmasTask, MentionsTask];

    /// <param name="open">Finds, checks and gives the model of a task.</param>
    /// <exception cref="ModelException">One of them is missing or cannot be used.</exception>
    public static LanguageModels Open(Func<ModelTask, ModelFile> open) =>
        new(open(WordsTask), open(SyntaxTask), open(LemmasTask), open(MentionsTask));
}
