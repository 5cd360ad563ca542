using System.Text.Json.Serialization;

namespace OnRecord.Learning;

/// <summary>What a model file says of itself.</summary>
/// <param name="Task">What it does, with language and version.</param>
/// <param name="Features">The feature set it was trained on.</param>
/// <param name="Numbers">Sizes and the like, by name.</param>
/// <param name="Texts">Lists of texts, such as labels, by name.</param>
/// <param name="Arrays">Where each array lies.</param>
internal sealed record ModelHeader(
    string Task,
    string Features,
    IReadOnlyDictionary<string, int> Numbers,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Texts,
    IReadOnlyList<ModelHeader.ArrayEntry> Arrays)
{
    /// <param name="Name">Its name.</param>
    /// <param name="Type">The .NET name of the element's type: Single, Half, SByte, Int32 …</param>
    /// <param name="Offset">From the beginning of the file, in bytes.</param>
    /// <param name="Length">In bytes.</param>
    internal sealed record ArrayEntry(string Name, string Type, long Offset, long Length);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelHeader))]
internal sealed partial class ModelJson : JsonSerializerContext;
