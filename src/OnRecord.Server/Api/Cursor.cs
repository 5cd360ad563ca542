using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;

namespace OnRecord.Server.Api;

/// <summary>Where a list goes on. Opaque to whoever gets it, and of no use with another query than the one it came with.</summary>
/// <param name="After">The key of the last that was given, or how many were.</param>
/// <param name="Total">How many were found in all, so that it need not be counted again.</param>
/// <param name="IsLeast">Whether there are more than that.</param>
internal readonly record struct Cursor(long After, int Total, bool IsLeast)
{
    private const int Size = 8 + 4 + 1 + 8;

    /// <returns>Null where the query has none.</returns>
    /// <exception cref="ProblemException">It is none of ours, or of another query.</exception>
    public static Cursor? Read(string? typed, IQueryCollection query)
    {
        if (typed is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Size];
        if (typed.Length > 2 * Size
            || !Base64Url.IsValid(typed, out var length)
            || length != Size
            || !Base64Url.TryDecodeFromChars(typed, bytes, out _)
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) < 0)
        {
            throw ProblemException.BadRequest("“cursor” is no cursor of this server; take the one that “next” gives.");
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(bytes[13..]) == Hash(query)
            ? new Cursor(BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), bytes[12] != 0)
            : throw ProblemException.BadRequest("“cursor” comes from another query; begin this one without it.");
    }

    /// <summary>As it is given out.</summary>
    /// <param name="query">What the list is of.</param>
    public string Write(IQueryCollection query)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, After);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], Total);
        bytes[12] = IsLeast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[13..], Hash(query));
        return Base64Url.EncodeToString(bytes);
    }

    private static ulong Hash(IQueryCollection query)
    {
        var said = new StringBuilder();
        foreach (var (name, value) in query.Where(static one => one.Key is not ("cursor" or "limit" or "fields")).OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            said.Append(name).Append('\0').Append(value.ToString()).Append('\0');
        }

        return XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(said.ToString()));
    }
}
