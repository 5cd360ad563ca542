namespace OnRecord.Learning;

/// <summary>A model cannot be used: it is missing, cut short, of another version, or not what was trained.</summary>
public sealed class ModelException(string model, string reason) : Exception($"The model {model} cannot be used: {reason}")
{
    /// <summary>The file, as the caller named it.</summary>
    public string Model { get; } = model;
}
