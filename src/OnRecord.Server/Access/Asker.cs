using System.Net;

namespace OnRecord.Server.Access;

/// <summary>Who and where a request comes from, seen through the proxies that are trusted.</summary>
internal static class Asker
{
    private const int MostOfAName = 80;

    extension(HttpContext context)
    {
        /// <summary>Who asks; null where it is not known.</summary>
        public SignedIn? Who => context.Features.Get<SignedIn>();

        /// <summary>By whom a change is signed. Only where somebody has to be known.</summary>
        public string Author => context.Who?.Name ?? throw new InvalidOperationException("Nobody is known here.");
    }

    /// <summary>The client's own address: what the last proxy that is not trusted, or nobody's proxy, came from.</summary>
    public static IPAddress Address(HttpContext context, AccessOptions options)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var passed = context.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = passed.Length - 1; i >= 0 && options.Trusts(address) && IPEndPoint.TryParse(passed[i], out var before); i--)
        {
            address = before.Address;
        }

        return AccessOptions.Plain(address);
    }

    public static bool IsEncrypted(HttpContext context, AccessOptions options) => context.Request.IsHttps
        || (options.Trusts(context.Connection.RemoteIpAddress) && context.Request.Headers["X-Forwarded-Proto"].ToString().Equals("https", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whom the proxy has signed in.</summary>
    public static SignedIn? ByProxy(HttpContext context, AccessOptions options)
    {
        if (options.Proxy is not { } proxy || !options.Trusts(context.Connection.RemoteIpAddress))
        {
            return null;
        }

        var name = context.Request.Headers[proxy.User].ToString().Trim();
        var role = proxy.Role is null ? "" : context.Request.Headers[proxy.Role].ToString().Trim();
        return name.Length is > 0 and <= MostOfAName && !name.Any(char.IsControl)
            ? new SignedIn(name, Enum.TryParse<Role>(role, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(role[0]) ? known : Role.Reader)
            : null;
    }

    /// <summary>The token that a program, or a reader of feeds with it as its password, sends along.</summary>
    public static string? Token(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header["Bearer ".Length..].Trim();
        }

        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var coded = header["Basic ".Length..].Trim();
        Span<byte> bytes = new byte[coded.Length];
        return Convert.TryFromBase64String(coded, bytes, out var length) && System.Text.Encoding.UTF8.GetString(bytes[..length]) is var pair && pair.IndexOf(':') is >= 0 and var colon
            ? pair[(colon + 1)..]
            : "";
    }
}
