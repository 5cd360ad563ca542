using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using OnRecord.Storage;

namespace OnRecord.Server.Pages;

/// <summary><c>onrecord serve</c>: the archive as web pages and as an HTTP API.</summary>
internal static class ServeCommand
{
    public const int UsualPort = 5050;

    public static Command Create()
    {
        var archive = ArchiveOption.Create();
        var port = NumberOption.Create(
            "--port", "The port on this machine; 0 takes a free one.", fallback: UsualPort, least: 0, most: 65535);
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen instead, for others to reach it: http://0.0.0.0:8080. Nobody is asked for a password.",
            HelpName = "URL[;URL]",
        };

        var command = new ExampleCommand("serve", "Shows the archive in the browser.", "onrecord serve --port 8080") { archive, port, urls };
        command.SetAction(async (parsed, cancel) =>
        {
            var listen = parsed.GetValue(urls) is { } typed ? Addresses(typed) : [Local(parsed.GetValue(port))];
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            await ShowAsync(opened, listen, parsed.InvocationConfiguration.Output, cancel);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Serves an archive until cancelled, and says where.</summary>
    /// <exception cref="CommandException">The port is taken.</exception>
    public static async Task ShowAsync(Archive archive, IReadOnlyList<Uri> urls, TextWriter output, CancellationToken cancel)
    {
        await using var site = Site.Build(archive, urls);
        await Start(site, urls, cancel);
        await output.WriteLineAsync($"{archive.Name} is shown at {string.Join(" and ", site.Urls)}. Ctrl+C ends it.");
        await site.WaitForShutdownAsync(cancel);
    }

    /// <summary>This machine's own address, which others cannot reach.</summary>
    public static Uri Local(int port) => new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");

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
