using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;

namespace OnRecord.Server.Api;

/// <summary>Where a list goes on. Opaque to whoever gets it, and of no use with another query than the one it came with.</summary>
/// <param name="Shown">How many were given before.</param>
/// <param name="Query">What the list is of.</param>
internal readonly record struct Cursor(long Shown, ulong Query)
{
    private const int Size = 16;

    /// <param name="query">The address without its cursor.</param>
    public static Cursor Start(IQueryCollection query) => new(0, Hash(query));

    /// <exception cref="ProblemException">It is none of ours, or of another query.</exception>
    public static Cursor Read(string typed, IQueryCollection query)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (typed.Length > 2 * Size
            || !Base64Url.TryDecodeFromChars(typed, bytes, out var written)
            || written != Size
            || BinaryPrimitives.ReadInt64LittleEndian(bytes) is < 0 or > int.MaxValue)
        {
            throw ProblemException.BadRequest("“cursor” is no cursor of this server; take the one that “next” gives.");
        }

        var cursor = new Cursor(BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
        return cursor.Query == Hash(query)
            ? cursor
            : throw ProblemException.BadRequest("“cursor” comes from another query; begin this one without it.");
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Shown);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Query);
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
