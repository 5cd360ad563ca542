using System.Security.Cryptography;

namespace OnRecord.Reading.Warc;

/// <summary>The check sum that a crawler writes for the bytes of a record: <c>sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ</c>.</summary>
/// <remarks>WARC 1.1, section 5.8. Digests in Base32 (RFC 4648, section 6), some in hexadecimal digits. Others are not checked.</remarks>
internal static class BlockDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static bool Fits(ReadOnlySpan<byte> block, string? digest)
    {
        var colon = digest?.IndexOf(':') ?? -1;
        if (colon < 0)
        {
            return true;
        }

        var written = digest.AsSpan(colon + 1).Trim();
#pragma warning disable CA5350 // It finds damage, not forgery, and the crawler chose it.
        var hash = digest![..colon].ToLowerInvariant() switch
        {
            "sha1" => SHA1.HashData(block),
            "sha256" => SHA256.HashData(block),
            _ => null,
        };
#pragma warning restore CA5350
        return hash is null
            || written.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase)
            || written.TrimEnd('=').Equals(Encoded(hash), StringComparison.OrdinalIgnoreCase);
    }

    private static string Encoded(byte[] hash)
    {
        var letters = new char[((hash.Length * 8) + 4) / 5];
        for (var i = 0; i < letters.Length; i++)
        {
            var bit = i * 5;
            var two = (hash[bit / 8] << 8) | (bit / 8 + 1 < hash.Length ? hash[(bit / 8) + 1] : 0);
            letters[i] = Base32[(two >> (11 - (bit % 8))) & 31];
        }

        return new string(letters);
    }
}
