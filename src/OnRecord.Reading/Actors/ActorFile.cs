using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Reading.Actors;

/// <summary>The built-in tables of actors do not lie in the program as they were built into it.</summary>
public sealed class ActorFileException(string reason) : Exception($"The built-in actors cannot be used: {reason}");

/// <summary>The tables of <c>resources/actors</c> as <c>OnRecord.Compile</c> writes them into this assembly.</summary>
/// <remarks>
/// Little-endian throughout: eight bytes <c>ONRACTOR</c>; the version of the form, an unsigned 32-bit number; the sets; the SHA-256 of
/// everything before. A set is its length in bytes, and in it blocks, each after its length in bytes: the texts in UTF-8, where they end,
/// the arrays of each index of names, where the records begin, the records.
/// </remarks>
internal static class ActorFile
{
    public const string Name = "actors/actors.bin";
    public const uint Version = 1;
    public const int Start = 12;    // bytes before the sets

    public static ReadOnlySpan<byte> Magic => "ONRACTOR"u8;

    /// <param name="set">0 for what every article is read with, 1 for what only codes need.</param>
    /// <exception cref="ActorFileException">The file is damaged, or of another version.</exception>
    public static ActorSet BuiltIn(int set) => Read(Bytes(), set);

    /// <summary>The file, whole.</summary>
    public static byte[] Bytes()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name) ?? throw new ActorFileException("they are missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc cref="BuiltIn"/>
    public static ActorSet Read(ReadOnlySpan<byte> file, int set)
    {
        if (file.Length < Start + SHA256.HashSizeInBytes || !file.StartsWith(Magic))
        {
            throw new ActorFileException("they are no such file, or cut short.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(file[8..]) is var version && version != Version)
        {
            throw new ActorFileException($"they are of form {version}, and this program reads form {Version}.");
        }

        var end = file.Length - SHA256.HashSizeInBytes;
        if (!SHA256.HashData(file[..end]).AsSpan().SequenceEqual(file[end..]))
        {
            throw new ActorFileException("their hash is not that of their content; they are cut short or were changed.");
        }

        var blocks = new Blocks(file[Start..end]);
        for (; set > 0; set--)
        {
            blocks.Next();
        }

        blocks = new Blocks(blocks.Next());
        var texts = new Texts(Encoding.UTF8.GetString(blocks.Next()), blocks.Numbers());
        var indexes = new NameIndex[ActorNames.Count];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = new NameIndex(blocks.Numbers(), blocks.Numbers(), blocks.Numbers());
        }

        var starts = blocks.Numbers();
        return new ActorSet(
            texts,
            new ActorNames(indexes[0], indexes[1], indexes[2], indexes[3], indexes[4], indexes[5]),
            new ActorRecords(blocks.Next().ToArray(), starts));
    }

    private ref struct Blocks(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        public ReadOnlySpan<byte> Next()
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
            var block = rest.Slice(sizeof(int), length);
            rest = rest[(sizeof(int) + length)..];
            return block;
        }

        public int[] Numbers()
        {
            var numbers = MemoryMarshal.Cast<byte, int>(Next()).ToArray();
            if (!BitConverter.IsLittleEndian)
            {
                BinaryPrimitives.ReverseEndianness(numbers, numbers);
            }

            return numbers;
        }
    }
}
