using System.Net;
using System.Net.Sockets;

namespace OnRecord.Engine.Fetching;

/// <summary>Makes connections to public addresses alone.</summary>
/// <remarks>
/// The address is looked at in the moment of connecting to it, so that neither a redirect nor a name that first leads to one address
/// and then to another gets round it. A proxy would: it connects in our stead, hence none is used.
/// </remarks>
internal static class GuardedConnections
{
    private const int HeaderKilobytes = 64;

    public static SocketsHttpHandler Create(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ConnectTime,
        MaxResponseHeadersLength = HeaderKilobytes,
        MaxConnectionsPerServer = 1,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, options, cancel),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, FetchOptions options, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host.Host, cancel);
        Exception? failed = null;
        foreach (var address in addresses)
        {
            if (!options.AllowPrivate && !PublicAddress.Is(address) && !options.AlsoAllowed(new IPEndPoint(address, host.Port)))
            {
                failed ??= new PrivateAddressException($"{host.Host} leads to {address}, which is no address of the public internet");
                continue;
            }

            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, host.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                failed = error;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failed ?? new SocketException((int)SocketError.HostNotFound);
    }
}
