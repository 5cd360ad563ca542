using System.CommandLine;

namespace OnRecord.Server.Manual;

/// <summary>The shells that can be taught to complete the commands.</summary>
internal enum Shell
{
    Bash,
    Zsh,
    Fish,
    Powershell,
}

/// <summary>
/// <c>onrecord completions</c>: a script by which a shell asks the program itself what may follow (its directive <c>[suggest:N]</c>), so that nothing
/// has to be made anew for a new version. Where the program has nothing to offer, the shell offers files.
/// </summary>
internal static class CompletionsCommand
{
    private const string Bash = """
        # eval "$(onrecord completions bash)", in ~/.bashrc
        _onrecord() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$(onrecord "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _onrecord onrecord
        """;

    private const string Zsh = """
        # eval "$(onrecord completions zsh)", in ~/.zshrc after compinit
        _onrecord() {
            local -a words_offered
            words_offered=("${(@f)$(onrecord "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            if [[ -n "${words_offered[1]}" ]]; then compadd -- "${words_offered[@]}"; else _files; fi
        }
        compdef _onrecord onrecord
        """;

    private const string Fish = """
        # onrecord completions fish > ~/.config/fish/completions/onrecord.fish
        complete -c onrecord -a '(onrecord "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'
        """;

    private const string Powershell = """
        # onrecord completions powershell | Out-String | Invoke-Expression, in $PROFILE
        Register-ArgumentCompleter -Native -CommandName onrecord -ScriptBlock {
            param($word, $line, $cursor)
            onrecord "[suggest:$cursor]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<Shell>("SHELL")
        {
            Description = "bash, zsh, fish or powershell.",
            CustomParser = static result => Choice.Of<Shell>(result) ?? default,
        };
        shell.CompletionSources.Clear();
        shell.CompletionSources.Add([.. Choice.Words<Shell>()]);
        var command = new ExampleCommand("completions", "Prints a script that teaches a shell to complete the commands with Tab.", "onrecord completions bash")
        {
            shell,
        };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(ScriptOf(parsed.GetValue(shell))));
        return command;
    }

    /// <summary>Lets each option that takes one of a few words offer them: those that its help shows, and no others.</summary>
    public static void OfferWords(Command command)
    {
        foreach (var option in command.Options.Where(static option => option.HelpName?.Contains('|') == true && option.HelpName.All(static letter => !char.IsUpper(letter))))
        {
            option.CompletionSources.Clear();
            option.CompletionSources.Add(option.HelpName!.Split('|'));
        }

        foreach (var sub in command.Subcommands)
        {
            OfferWords(sub);
        }
    }

    private static string ScriptOf(Shell shell) => shell switch
    {
        Shell.Zsh => Zsh,
        Shell.Fish => Fish,
        Shell.Powershell => Powershell,
        _ => Bash,
    };
}
