using System.Runtime.InteropServices;

namespace OnRecord.Reading.Payloads;

/// <summary>Bytes in memory as a stream.</summary>
internal static class MemoryStreams
{
    extension(ReadOnlyMemory<byte> bytes)
    {
        /// <summary>A stream over the bytes, which are not copied.</summary>
        public MemoryStream AsStream() => MemoryMarshal.TryGetArray(bytes, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
    }
}
