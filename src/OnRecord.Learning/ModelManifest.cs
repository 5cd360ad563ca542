using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Learning;

/// <summary>What <c>manifest.json</c> says of the model beside it: what it is, and all that is needed to train the same bytes again.</summary>
/// <param name="Format">The version of the file's format.</param>
/// <param name="Model">The model's name, as its folder is named: <c>syntax-en-1.0.0</c>.</param>
/// <param name="Features">The feature set it was trained on.</param>
/// <param name="Sha256">Of <c>weights.bin</c>, in lower-case hexadecimal digits.</param>
/// <param name="Licence">Under which the weights may be used.</param>
/// <param name="TrainedOn">The data.</param>
/// <param name="Commit">Of the trainer.</param>
/// <param name="Seed">Of all randomness in training.</param>
/// <param name="Command">The arguments that <c>OnRecord.Train</c> was run with, without paths.</param>
public sealed record ModelManifest(
    uint Format, string Model, string Features, string Sha256, string Licence, IReadOnlyList<TrainingSet> TrainedOn, string Commit, int Seed, string Command)
{
    /// <summary>The names of the files in a model's folder.</summary>
    public const string File = "manifest.json";

    /// <inheritdoc cref="File"/>
    public const string Weights = "weights.bin";

    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="ModelException">It is no manifest.</exception>
    public static ModelManifest Read(string name, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ManifestJson.Default.ModelManifest) ?? throw new ModelException(name, "it says nothing.");
        }
        catch (JsonException error)
        {
            throw new ModelException(name, $"it is no manifest: {error.Message}");
        }
    }

    /// <summary>Checks the weights against this and gives the model; it reads the bytes where they lie, so they must stay.</summary>
    /// <param name="model">As the folder is named.</param>
    /// <param name="name">The name of the weights' file, for messages.</param>
    /// <param name="features">The feature set that the caller extracts.</param>
    /// <exception cref="ModelException">They are not the weights that this describes, or not such as the caller can use.</exception>
    public ModelFile Open(string model, string name, ReadOnlyMemory<byte> weights, string features)
    {
        if (Model != model)
        {
            throw new ModelException(name, $"its manifest is that of {Model}.");
        }

        if (Format != ModelFile.Version)
        {
            throw new ModelException(name, $"it is of format {Format}, and this program reads format {ModelFile.Version}.");
        }

        if (Features != features)
        {
            throw new ModelException(name, $"it was trained on the features {Features}, and this program extracts {features}.");
        }

        var file = ModelFile.Read(name, weights, features);
        return file.Hash != Sha256 ? throw new ModelException(name, "its hash is not that of its manifest; it was changed.")
            : file.Task != model ? throw new ModelException(name, $"it says of itself that it is {file.Task}.")
            : file;
    }

    /// <returns>UTF-8, indented, with a line end after it; the same manifest gives the same bytes.</returns>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.ModelManifest), (byte)'\n'];
}

/// <summary>Data that a model was trained on.</summary>
/// <param name="Name">As people know it: <c>UD English EWT 2.16</c>.</param>
/// <param name="Files">Every file, by name.</param>
public sealed record TrainingSet(string Name, string Licence, IReadOnlyList<TrainingFile> Files);

/// <param name="Name">Its path in the folder of data.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
public sealed record TrainingFile(string Name, string Sha256);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
