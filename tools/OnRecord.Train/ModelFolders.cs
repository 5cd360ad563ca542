using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train;

/// <summary>Loads the models of a folder.</summary>
internal static class ModelFolders
{
    private const string Language = "en";

    /// <exception cref="ModelException">One of them is missing or cannot be used.</exception>
    public static PipelinePredictor Predictor(DirectoryInfo folder) => new(English.Language(LanguageModels.Open(task => Open(folder, task))));

    /// <summary>The highest version of each task that there is.</summary>
    public static IEnumerable<ModelName> Latest(DirectoryInfo folder) => LanguageModels.Tasks.Append(ReadingModels.CoreferenceTask).Append(ReadingModels.AttributionsTask).Append(ReadingModels.EventsTask).Select(task => Latest(folder, task)).OfType<ModelName>();

    private static ModelName? Latest(DirectoryInfo folder, ModelTask task) =>
        ModelName.Highest(folder.Exists ? folder.EnumerateDirectories().Select(static one => one.Name) : [], task.Name, Language);

    /// <exception cref="ModelException">It is missing or cannot be used.</exception>
    public static ModelFile Open(DirectoryInfo folder, ModelTask task)
    {
        var model = Latest(folder, task)?.ToString() ?? throw new ModelException($"{task.Name}-{Language}", $"{folder.FullName} has none.");
        var weights = Path.Combine(folder.FullName, model, ModelManifest.Weights);
        var manifest = Path.Combine(folder.FullName, model, ModelManifest.File);
        return ModelManifest.Read(manifest, File.ReadAllBytes(manifest)).Open(model, weights, File.ReadAllBytes(weights), task.Features);
    }
}
