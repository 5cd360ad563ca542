using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace OnRecord.Learning;

/// <summary>A trained model: named arrays of numbers and lists of texts, read where they lie.</summary>
/// <remarks>
/// <para>
/// The file, little-endian throughout: eight bytes <c>ONRECORD</c>; the format version and the length of the header in bytes, each
/// an unsigned 32-bit number; the header, JSON in UTF-8; the arrays, each from a multiple of 64 bytes; the SHA-256 of everything before.
/// </para>
/// <para>It holds data alone. Nothing in it is run, and every offset is checked before it is used.</para>
/// </remarks>
public sealed class ModelFile
{
    internal const uint Version = 1;
    internal const int Alignment = 64;

    private const int Fixed = 16;    // magic, version, header length

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly ModelHeader header;

    private ModelFile(string name, ReadOnlyMemory<byte> bytes, ModelHeader header, string hash) =>
        (Name, this.bytes, this.header, Hash) = (name, bytes, header, hash);

    internal static ReadOnlySpan<byte> Magic => "ONRECORD"u8;

    /// <summary>The file, as the caller named it.</summary>
    public string Name { get; }

    /// <summary>What it does, as its folder is named: <c>syntax-en-1.0.0</c>.</summary>
    public string Task => header.Task;

    /// <summary>SHA-256 of the whole file, in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Checks a model and gives it; it reads the bytes where they lie, so they must stay.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="bytes">All of the file, for instance mapped into memory.</param>
    /// <param name="features">The feature set that the caller extracts: the model must have been trained on the same.</param>
    /// <exception cref="ModelException">It is cut short, of another version, tampered with, or trained on other features.</exception>
    public static ModelFile Read(string name, ReadOnlyMemory<byte> bytes, string features)
    {
        var span = bytes.Span;
        if (span.Length < Fixed + SHA256.HashSizeInBytes || !span.StartsWith(Magic))
        {
            throw new ModelException(name, "it is no model file, or is cut short.");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(span[8..]);
        if (version != Version)
        {
            throw new ModelException(name, $"it is of format {version}, and this program reads format {Version}.");
        }

        // One pass gives the hash that the file ends with, and that of the whole file.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(span[..^SHA256.HashSizeInBytes]);
        if (!hash.GetCurrentHash().AsSpan().SequenceEqual(span[^SHA256.HashSizeInBytes..]))
        {
            throw new ModelException(name, "its hash is not that of its content; it is cut short or was changed.");
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(span[12..]);
        if (length > span.Length - Fixed - SHA256.HashSizeInBytes)
        {
            throw new ModelException(name, "its header is longer than the file.");
        }

        ModelHeader? described;
        try
        {
            described = JsonSerializer.Deserialize(span.Slice(Fixed, (int)length), ModelJson.Default.ModelHeader);
        }
        catch (JsonException error)
        {
            throw new ModelException(name, $"its header cannot be read: {error.Message}");
        }

        var end = span.Length - SHA256.HashSizeInBytes;
        if (described is null || described.Arrays.Contains(null!) || described.Texts.Values.Any(static list => list is null || list.Contains(null!)))
        {
            throw new ModelException(name, "its header has a gap.");    // which the reader of JSON lets through within lists
        }

        if (described.Arrays.Any(array => array.Offset % Alignment != 0 || array.Offset < 0 || array.Length < 0
            || array.Length > end || array.Offset > end - array.Length))
        {
            throw new ModelException(name, "an array of it lies outside the file.");
        }

        hash.AppendData(span[^SHA256.HashSizeInBytes..]);
        return described.Features == features
            ? new ModelFile(name, bytes, described, Convert.ToHexStringLower(hash.GetHashAndReset()))
            : throw new ModelException(name, $"it was trained on the features {described.Features}, and this program extracts {features}.");
    }

    /// <summary>An array of the model, where it lies in the file.</summary>
    /// <param name="array">Its name.</param>
    /// <param name="count">How many numbers it must hold.</param>
    /// <exception cref="ModelException">There is none of that name, type and length.</exception>
    public ModelArray<T> Array<T>(string array, int count)
        where T : unmanaged =>
        header.Arrays.FirstOrDefault(entry => entry.Name == array) is { } found && found.Type == typeof(T).Name
            && found.Length == (long)count * Marshal.SizeOf<T>()
            ? new ModelArray<T>(bytes.Slice((int)found.Offset, (int)found.Length))
            : throw new ModelException(Name, $"it has no array {array} of {count} {typeof(T).Name}.");

    /// <summary>A list of texts, such as the labels.</summary>
    /// <exception cref="ModelException">There is none of that name.</exception>
    public IReadOnlyList<string> Texts(string list) =>
        header.Texts.TryGetValue(list, out var texts) ? texts : throw new ModelException(Name, $"it has no list {list}.");

    /// <summary>A number, such as a width.</summary>
    /// <exception cref="ModelException">There is none of that name, or it is outside the range.</exception>
    public int Number(string number, int least, int most) =>
        header.Numbers.TryGetValue(number, out var value) && value >= least && value <= most
            ? value
            : throw new ModelException(Name, $"its {number} is not between {least} and {most}.");
}

/// <summary>An array inside a model file.</summary>
public readonly struct ModelArray<T>
    where T : unmanaged
{
    private readonly ReadOnlyMemory<byte> bytes;

    internal ModelArray(ReadOnlyMemory<byte> bytes) => this.bytes = bytes;

    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(bytes.Span);
}
