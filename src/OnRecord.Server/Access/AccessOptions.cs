using System.Net;

namespace OnRecord.Server.Access;

/// <summary>How people become known. Without tokens and without a proxy that signs in, everybody is whoever runs the program.</summary>
internal sealed record AccessOptions
{
    public TokenFile? Tokens { get; init; }

    public ProxySignIn? Proxy { get; init; }

    /// <summary>Whose word about users and clients counts.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [new(IPAddress.Parse("127.0.0.0"), 8), new(IPAddress.IPv6Loopback, 128)];

    /// <summary>Whether nobody has to be known. Only for an address that no other machine can reach.</summary>
    public bool IsOpen => Tokens is null && Proxy is null;

    public bool Trusts(IPAddress? address) => address is not null && TrustedProxies.Any(network => network.Contains(Plain(address)));

    /// <summary>An IPv4 address as such, also where it came in over IPv6.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

/// <summary>The headers in which a reverse proxy says who has signed in with it.</summary>
/// <param name="Role">Null where all are readers.</param>
internal sealed record ProxySignIn(string User, string? Role);
