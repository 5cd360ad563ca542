using ZstdSharp;

namespace OnRecord.Storage.Writing;

/// <summary>Bytes compressed with Zstandard.</summary>
internal static class Packed
{
    private const int Level = 3;

    // Reading ends with an error beyond it; the longest article allowed is well below.
    private const int MostBytes = 256 * 1024 * 1024;

    [ThreadStatic]
    private static Compressor? compressor;

    [ThreadStatic]
    private static Decompressor? decompressor;

    public static byte[] Of(ReadOnlySpan<byte> bytes) => (compressor ??= new Compressor(Level)).Wrap(bytes).ToArray();

    /// <exception cref="InvalidDataException">There is nothing.</exception>
    public static byte[] Open(byte[]? packed) => packed is null
        ? throw new InvalidDataException("There is nothing to unpack.")
        : (decompressor ??= new Decompressor()).Unwrap(packed, MostBytes).ToArray();
}
