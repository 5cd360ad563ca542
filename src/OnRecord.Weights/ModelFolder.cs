using System.IO.MemoryMappedFiles;
using OnRecord.Learning;
using OnRecord.Reading;

namespace OnRecord.Weights;

/// <summary>A folder of models, one folder each: <c>syntax-en-1.0.0</c>. Of several versions of a task the highest is taken.</summary>
/// <remarks>
/// Weights are mapped into memory, so processes share them and what is not used is not read again after the check. They stay mapped as
/// long as the process runs: open a folder once, and share what it gives between all threads.
/// </remarks>
public sealed class ModelFolder(string path)
{
    private const string Language = "en";

    /// <summary>Names another folder of models than the one beside the program.</summary>
    public const string Variable = "ONRECORD_MODELS";

    public string Path { get; } = path;

    /// <summary>The folder that is given, else that of <see cref="Variable"/>, else <c>models</c> beside the program.</summary>
    public static ModelFolder Of(string? given) => new(
        given ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : System.IO.Path.Join(AppContext.BaseDirectory, "models")));

    /// <exception cref="ModelException">One of the models is missing, cut short, changed, or made for another version of the program.</exception>
    public LanguageModels Open() => LanguageModels.Open(Open);

    /// <summary>All models that articles are read with.</summary>
    /// <inheritdoc cref="Open()"/>
    public ReadingModels OpenAll() => ReadingModels.Open(Open);

    /// <inheritdoc cref="Open()"/>
    public ModelFile Open(ModelTask task)
    {
        var model = Find(task).ToString();
        var manifest = Guard(System.IO.Path.Join(Path, model, ModelManifest.File), static file => ModelManifest.Read(file, File.ReadAllBytes(file)));
        return Guard(System.IO.Path.Join(Path, model, ModelManifest.Weights), file =>
        {
            var mapped = Map(file);
            try
            {
                return manifest.Open(model, file, mapped.Memory, task.Features);
            }
            catch
            {
                ((IDisposable)mapped).Dispose();
                throw;
            }
        });
    }

    private ModelName Find(ModelTask task)
    {
        var folders = Directory.Exists(Path)
            ? Guard(Path, static path => Directory.GetDirectories(path).Select(static folder => System.IO.Path.GetFileName(folder)))
            : throw new ModelException($"{task.Name}-{Language}", $"there is no folder of models {Path}.");
        return ModelName.Highest(folders, task.Name, Language)
            ?? throw new ModelException($"{task.Name}-{Language}", $"the folder {Path} does not hold it.");
    }

    private static MappedMemory Map(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length is 0 or > int.MaxValue)
        {
            throw new ModelException(file, stream.Length == 0 ? "it is empty." : "it is over 2 GB.");
        }

        // The view keeps the mapping, and the mapping the file.
        using var mapped = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = mapped.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read);
        return new MappedMemory(view.SafeMemoryMappedViewHandle, (int)stream.Length);
    }

    private static T Guard<T>(string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException(file, "there is no such file.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(file, "it cannot be read.");
        }
    }
}
