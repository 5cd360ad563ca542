namespace OnRecord.Storage.Entries;

/// <summary>Values of a fixed set as the archive has them, by their names.</summary>
internal static class StoredName
{
    /// <exception cref="InvalidDataException">There is no value of that name.</exception>
    public static TEnum Read<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(name, out var value) ? value : throw new InvalidDataException($"No {typeof(TEnum).Name} is called so.");
}
