using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train;

/// <summary>Loads the models of a folder.</summary>
internal static class ModelFolders
{
    /// <exception cref="ModelException">One of them is missing or cannot be used.</exception>
    public static PipelinePredictor Predictor(DirectoryInfo folder) => new(English.Language(LanguageModels.Open(task => Open(folder, task))));

    private static ModelFile Open(DirectoryInfo folder, ModelTask task)
    {
        var folders = folder.Exists ? folder.EnumerateDirectories().Select(static one => one.Name) : [];
        var model = ModelName.Highest(folders, task.Name, "en")?.ToString()
            ?? throw new ModelException($"{task.Name}-en", $"{folder.FullName} has none.");
        var weights = Path.Combine(folder.FullName, model, ModelManifest.Weights);
        var manifest = Path.Combine(folder.FullName, model, ModelManifest.File);
        return ModelManifest.Read(manifest, File.ReadAllBytes(manifest)).Open(model, weights, File.ReadAllBytes(weights), task.Features);
    }
}
