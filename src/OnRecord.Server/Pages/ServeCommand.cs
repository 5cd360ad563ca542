using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using OnRecord.Storage.Sqlite;

namespace OnRecord.Server.Pages;

/// <summary><c>onrecord serve</c>: the archive as web pages and as an HTTP API.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var archive = ArchiveOption.Create();
        var port = NumberOption.Create(
            "--port", "The port on this machine; 0 takes a free one.", fallback: 5050, least: 0, most: 65535);
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen instead, for others to reach it: http://0.0.0.0:8080. Nobody is asked for a password.",
            HelpName = "URL[;URL]",
        };

        var command = new Command("serve", "Shows the archive in the browser.") { archive, port, urls };
        command.SetAction(async (parsed, cancel) =>
        {
            var listen = Addresses(parsed.GetValue(urls) ?? $"http://127.0.0.1:{parsed.GetValue(port).ToString(CultureInfo.InvariantCulture)}");
            var file = parsed.GetValue(archive)!;
            using var opened = SqliteArchive.Open(file, create: false);
            await using var site = Site.Build(opened, listen);
            await Start(site, listen, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{file} is shown at {string.Join(" and ", site.Urls)}. Ctrl+C ends it.");
            await site.WaitForShutdownAsync(cancel);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task Start(WebApplication site, IReadOnlyList<Uri> urls, CancellationToken cancel)
    {
        try
        {
            await site.StartAsync(cancel);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new CommandException(
                ExitCode.PortTaken,
                $"{string.Join(" or ", urls.Select(url => url.GetLeftPart(UriPartial.Authority)))} is taken by another program; choose another with --port",
                error);
        }
    }

    /// <exception cref="CommandException">One is no http address.</exception>
    private static Uri[] Addresses(string typed)
    {
        Uri Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp
            ? uri
            : throw new CommandException(ExitCode.Usage, $"--urls takes addresses such as http://127.0.0.1:5050, not '{url}'");

        return [.. typed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Address)];
    }
}
