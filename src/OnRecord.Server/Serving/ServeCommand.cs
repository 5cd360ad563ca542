using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using OnRecord.Server.Access;
using OnRecord.Server.Intake;
using OnRecord.Server.Limits;
using OnRecord.Server.Operation;
using OnRecord.Storage;

namespace OnRecord.Server.Serving;

/// <summary><c>onrecord serve</c>: the archive as web pages and as an HTTP API.</summary>
internal static class ServeCommand
{
    public const int UsualPort = 5050;
    private const int UsualRate = 50;

    public static Command Create()
    {
        var archive = ArchiveOption.Create();
        var port = NumberOption.Create(
            "--port", "The port on this machine; 0 takes a free one.", fallback: UsualPort, least: 0, most: 65535);
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen instead, for others to reach it: http://0.0.0.0:8080. Needs --tokens or --proxy-user.",
            HelpName = "URL[;URL]",
        };
        var rate = new Option<int?>("--rate")
        {
            Description = $"Requests a second that one client may make. Without it {UsualRate} where others can reach it, and any number on this machine.",
            HelpName = "N",
        };
        rate.Validators.Add(static result =>
        {
            if (result.Tokens is [.., { Value: var typed }] && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000))
            {
                result.AddError($"--rate takes a number from 1 to 100000, not '{typed}'.");
            }
        });
        var inputs = new InputOptions();
        var access = new SignInOptions();
        var log = LogOption.Create();
        var telemetry = TelemetryOption.Create();

        var command = new ExampleCommand("serve", "Shows the archive in the browser, and answers programs.", "onrecord serve --port 8080") { archive, port, urls, rate, log, telemetry };
        access.AddTo(command);
        inputs.AddReaderTo(command);
        inputs.AddFetchingTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var listen = parsed.GetValue(urls) is { } typed ? Addresses(typed) : [Local(parsed.GetValue(port))];
            var isLocal = listen.All(static url => url.IsLoopback);
            var options = new SiteOptions
            {
                Access = access.Of(parsed),
                Limits = new LimitOptions { Rate = parsed.GetValue(rate) ?? (isLocal ? null : UsualRate) },
                Fetching = inputs.Fetching(parsed),
                Log = parsed.GetValue(log),
            };
            if (!isLocal && options.Access.IsOpen)
            {
                throw new CommandException(
                    ExitCode.Usage,
                    "others can reach this address, so the server has to know who they are: give --tokens, with a file that onrecord tokens create makes, or --proxy-user where a reverse proxy signs in. See: onrecord serve --help");
            }

            using var exported = Telemetry.Start(parsed.GetValue(telemetry), "onrecord-server");
            var (actors, reader) = inputs.LazyReader(parsed);
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            await ShowAsync(opened, listen, options with { Actors = actors, Reader = reader }, parsed.InvocationConfiguration.Output, cancel);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Serves an archive until cancelled, and says where.</summary>
    /// <exception cref="CommandException">The port is taken.</exception>
    public static async Task ShowAsync(Archive archive, IReadOnlyList<Uri> urls, SiteOptions options, TextWriter output, CancellationToken cancel)
    {
        await using var site = Site.Build(archive, urls, options);
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
