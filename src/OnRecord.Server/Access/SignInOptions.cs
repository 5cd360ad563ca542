using System.CommandLine;
using System.Net;

namespace OnRecord.Server.Access;

/// <summary>The options of <c>serve</c> that say how people become known.</summary>
internal sealed class SignInOptions
{
    private readonly Option<string?> tokens = new("--tokens")
    {
        Description = "Lets in who has a token of this file, which onrecord tokens create makes.",
        HelpName = "FILE",
    };

    private readonly Option<string?> user = Header("--proxy-user", "The header in which a reverse proxy names who has signed in with it: Remote-User.");

    private readonly Option<string?> role = Header("--proxy-role", "The header in which it gives the role: reader, editor or admin; without it all are readers.");

    private readonly Option<string[]> trusted = new("--trusted-proxy")
    {
        Description = "The address or network of the reverse proxy, whose word about users and clients counts; this machine without it. May be given again.",
        HelpName = "IP[/BITS]",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public SignInOptions() => trusted.Validators.Add(static result =>
    {
        foreach (var typed in result.Tokens.Select(static token => token.Value).Where(static typed => Network(typed) is null))
        {
            result.AddError($"--trusted-proxy takes an address such as 10.0.0.2, or a network such as 10.0.0.0/8, not '{typed}'.");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(tokens);
        command.Options.Add(user);
        command.Options.Add(role);
        command.Options.Add(trusted);
        command.Validators.Add(result =>
        {
            if (result.GetValue(role) is not null && result.GetValue(user) is null)
            {
                result.AddError("--proxy-role goes with --proxy-user.");
            }
        });
    }

    /// <exception cref="CommandException">The file of tokens cannot be used.</exception>
    public AccessOptions Of(ParseResult parsed)
    {
        var options = new AccessOptions
        {
            Tokens = parsed.GetValue(tokens) is { } file ? TokenFile.Open(file) : null,
            Proxy = parsed.GetValue(user) is { } header ? new ProxySignIn(header, parsed.GetValue(role)) : null,
        };
        return parsed.GetValue(trusted) is { Length: > 0 } given ? options with { TrustedProxies = [.. given.Select(static typed => Network(typed)!.Value)] } : options;
    }

    private static IPNetwork? Network(string typed) =>
        IPNetwork.TryParse(typed, out var network) ? network
        : IPAddress.TryParse(typed, out var address) ? new IPNetwork(AccessOptions.Plain(address), address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6 ? 32 : 128)
        : null;

    private static Option<string?> Header(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "HEADER" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [.., { Value: var typed }] && !(typed.Length is > 0 and <= 80 && typed.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
            {
                result.AddError($"{name} takes the name of a header, not '{typed}'.");
            }
        });
        return option;
    }
}
