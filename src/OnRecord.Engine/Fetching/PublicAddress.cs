using System.Net;
using System.Net.Sockets;

namespace OnRecord.Engine.Fetching;

/// <summary>Tells addresses of the public internet from those of a machine or a network of its own.</summary>
/// <remarks>
/// IANA's registries of special-purpose addresses (RFC 6890 and its updates). A page or a feed can name any address, so without this
/// the program could be made to read what only the machine it runs on may see.
/// </remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special4 =
    [
        IPNetwork.Parse("0.0.0.0/8"),          // this host
        IPNetwork.Parse("10.0.0.0/8"),         // private
        IPNetwork.Parse("100.64.0.0/10"),      // shared by carriers (CGNAT)
        IPNetwork.Parse("127.0.0.0/8"),        // loopback
        IPNetwork.Parse("169.254.0.0/16"),     // link-local, the metadata of clouds among it
        IPNetwork.Parse("172.16.0.0/12"),      // private
        IPNetwork.Parse("192.0.0.0/24"),       // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"),       // documentation
        IPNetwork.Parse("192.88.99.0/24"),     // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),     // private
        IPNetwork.Parse("198.18.0.0/15"),      // benchmarking
        IPNetwork.Parse("198.51.100.0/24"),    // documentation
        IPNetwork.Parse("203.0.113.0/24"),     // documentation
        IPNetwork.Parse("224.0.0.0/4"),        // multicast
        IPNetwork.Parse("240.0.0.0/4"),        // reserved, broadcast among it
    ];

    // All that is not global unicast is special: loopback, mapped, NAT64 (64:ff9b::/96), unique local, link-local, multicast.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special6 =
    [
        IPNetwork.Parse("2001::/23"),          // protocol assignments, Teredo among them
        IPNetwork.Parse("2001:db8::/32"),      // documentation
        IPNetwork.Parse("2002::/16"),          // 6to4, which leads to an IPv4 address
        IPNetwork.Parse("3fff::/20"),          // documentation
    ];

    public static bool Is(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return real.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(Special4, network => network.Contains(real))
            : Global6.Contains(real) && !Array.Exists(Special6, network => network.Contains(real));
    }
}
