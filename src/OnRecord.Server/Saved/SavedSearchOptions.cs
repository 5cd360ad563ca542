using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using OnRecord.Storage;
using OnRecord.Storage.Saved;

namespace OnRecord.Server.Saved;

/// <summary>The options of <c>search</c> that give a search a name, and take one by its name.</summary>
internal sealed partial class SavedSearchOptions
{
    private readonly Option<string?> save = Name("--save", "Gives this search a name, under which it can be made again and followed.");
    private readonly Option<string?> saved = Name("--saved", "Makes the search of this name; what else is given narrows it or takes the place of what it has.");

    private readonly Option<Uri?> site = new("--site")
    {
        Description = "With atom: the address at which onrecord serve shows this archive, for the links.",
        HelpName = "URL",
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[^1].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                return address;
            }

            result.AddError($"--site takes an address such as http://127.0.0.1:5050, not '{result.Tokens[^1].Value}'.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        command.Options.Add(save);
        command.Options.Add(saved);
        command.Options.Add(site);
    }

    /// <summary>Whether a search may be called so.</summary>
    public static bool IsName(string typed) => NamePattern.IsMatch(typed);

    /// <summary>Whether a name is given.</summary>
    public bool IsAsked(CommandResult result) => result.GetResult(save) is not null || result.GetResult(saved) is not null;

    /// <summary>The search that is asked for, which is saved where that is asked for, too.</summary>
    /// <param name="typed">What the other options say.</param>
    /// <exception cref="CommandException">No search has the name.</exception>
    public StatementQuery Query(ParseResult parsed, Archive archive, StatementQuery typed)
    {
        var query = typed;
        if (parsed.GetValue(saved) is { } name)
        {
            var known = Find(archive, name).Query;
            query = typed with
            {
                Words = typed.Words ?? known.Words,
                Speaker = typed.Speaker ?? known.Speaker,
                Addressee = typed.Addressee ?? known.Addressee,
                Via = typed.Via ?? known.Via,
                About = typed.About ?? known.About,
                Outlet = typed.Outlet ?? known.Outlet,
                Form = typed.Form ?? known.Form,
                From = typed.From ?? known.From,
                Until = typed.Until ?? known.Until,
            };
        }

        if (parsed.GetValue(save) is { } given)
        {
            archive.SavedSearches.Save(new SavedSearch(given, query, TimeProvider.System.GetUtcNow()));
        }

        return query;
    }

    /// <summary>Writes the search as a feed.</summary>
    /// <exception cref="CommandException">It has no name.</exception>
    public void WriteFeed(ParseResult parsed, Archive archive, StatementQuery query, TextWriter output)
    {
        var name = parsed.GetValue(save) ?? parsed.GetValue(saved)
            ?? throw new CommandException(ExitCode.Usage, "a feed is of a search that has a name; give it with --save or --saved");
        output.WriteLine(new AtomFeed(Find(archive, name), parsed.GetValue(site), query.Limit).Write(archive.Search(query), page: 1));
    }

    /// <exception cref="CommandException">No search has the name.</exception>
    private static SavedSearch Find(Archive archive, string name) =>
        archive.SavedSearches.Find(name) ?? throw new CommandException(ExitCode.NoSuchSearch, $"no search is saved as '{name}'; onrecord searches list shows them");

    private static Option<string?> Name(string option, string description)
    {
        var named = new Option<string?>(option) { Description = description, HelpName = "NAME" };
        named.Validators.Add(result =>
        {
            if (result.Tokens is [.., { Value: var typed }] && !IsName(typed))
            {
                result.AddError($"{option} takes a name of up to 80 letters, digits, blanks, dots and hyphens, not '{typed}'.");
            }
        });
        return named;
    }

    // So that it can stand in an address as it is.
    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,79}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern { get; }
}
