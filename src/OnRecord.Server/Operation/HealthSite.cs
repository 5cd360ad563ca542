using Microsoft.AspNetCore.Connections;
using OnRecord.Server.Api;

namespace OnRecord.Server.Operation;

/// <summary>Two addresses by which whoever runs a process that serves no pages knows how it does.</summary>
internal static class HealthSite
{
    /// <param name="port">On this machine; 0 for none.</param>
    /// <param name="notReady">Why it does nothing at the moment; null where it works.</param>
    /// <exception cref="CommandException">The port is taken.</exception>
    public static async Task<WebApplication?> StartAsync(int port, Func<string?> notReady, CancellationToken cancel)
    {
        if (port == 0)
        {
            return null;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.ListenLocalhost(port);
        });
        builder.Services.AddRoutingCore();
        var site = builder.Build();
        site.UseRouting();
        site.MapMethods("/healthz", Routes.Reading, static () => TypedResults.Text("ok\n"));
        site.MapMethods("/readyz", Routes.Reading, () => notReady() is { } why
            ? TypedResults.Text(why + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Text("ready\n"));
        try
        {
            await site.StartAsync(cancel);
            return site;
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new CommandException(ExitCode.PortTaken, $"port {port} is taken by another program; choose another with --health", error);
        }
    }
}
