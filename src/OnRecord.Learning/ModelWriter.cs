using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace OnRecord.Learning;

/// <summary>Puts a model file together; the same content gives the same bytes.</summary>
/// <param name="task">What the model does, with language and version.</param>
/// <param name="features">The feature set it was trained on.</param>
public sealed class ModelWriter(string task, string features)
{
    private readonly SortedDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<string>> texts = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Type, byte[] Bytes)> arrays = [];

    public ModelWriter Number(string name, int value)
    {
        numbers.Add(name, value);
        return this;
    }

    public ModelWriter Texts(string name, IReadOnlyList<string> values)
    {
        texts.Add(name, values);
        return this;
    }

    public ModelWriter Array<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        arrays.Add((name, typeof(T).Name, MemoryMarshal.AsBytes(values).ToArray()));
        return this;
    }

    /// <returns>The whole file.</returns>
    public byte[] ToBytes()
    {
        // The offsets stand in the header, whose length depends on them: start from none and repeat until they hold.
        var header = Header(0);
        while (Header(header.Length) is var next && !next.AsSpan().SequenceEqual(header))
        {
            header = next;
        }

        var offsets = Offsets(header.Length, out var end);
        var file = new byte[end + SHA256.HashSizeInBytes];
        ModelFile.Magic.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), ModelFile.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), (uint)header.Length);
        header.CopyTo(file.AsSpan(16));
        for (var i = 0; i < arrays.Count; i++)
        {
            arrays[i].Bytes.CopyTo(file.AsSpan((int)offsets[i]));
        }

        SHA256.HashData(file.AsSpan(0, (int)end), file.AsSpan((int)end));
        return file;
    }

    private byte[] Header(int length)
    {
        var offsets = Offsets(length, out _);
        var entries = arrays.Select((array, i) => new ModelHeader.ArrayEntry(array.Name, array.Type, offsets[i], array.Bytes.Length));
        return JsonSerializer.SerializeToUtf8Bytes(new ModelHeader(task, features, numbers, texts, [.. entries]), ModelJson.Default.ModelHeader);
    }

    private long[] Offsets(int header, out long end)
    {
        var offsets = new long[arrays.Count];
        end = 16 + header;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = (end + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
            end = offsets[i] + arrays[i].Bytes.Length;
        }

        return offsets;
    }
}
