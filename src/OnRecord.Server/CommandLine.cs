using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using OnRecord.Reading;
using OnRecord.Server.Access;
using OnRecord.Server.Actors;
using OnRecord.Server.Acts;
using OnRecord.Server.Articles;
using OnRecord.Server.Assistants;
using OnRecord.Server.Corrections;
using OnRecord.Server.Demo;
using OnRecord.Server.Dyads;
using OnRecord.Server.Exports;
using OnRecord.Server.Findings;
using OnRecord.Server.Layers;
using OnRecord.Server.Ledgers;
using OnRecord.Server.Manual;
using OnRecord.Server.Phrases;
using OnRecord.Server.Quotes;
using OnRecord.Server.Records;
using OnRecord.Server.Rereading;
using OnRecord.Server.Saved;
using OnRecord.Server.Serving;
using OnRecord.Server.Statements;
using OnRecord.Server.Stats;
using OnRecord.Server.Variants;
using OnRecord.Server.Work;

namespace OnRecord.Server;

/// <summary>A command whose help ends with an example.</summary>
/// <param name="example">A whole command line that works on the samples.</param>
internal sealed class ExampleCommand(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    private const string FirstExample = "onrecord demo";

    public static RootCommand Create()
    {
        var root = new RootCommand("Who said and did what to whom, on the record.")
        {
            ReadCommand.Create(),
            LayersCommand.Create(static folder => English.Layers(folder.OpenAll())),
            AddCommand.Create(),
            WatchCommand.Create(),
            WorkCommand.Create(),
            StatusCommand.Create(),
            AsideCommand.Create(),
            SearchCommand.Create(),
            ExportCommand.Create(),
            SearchesCommand.Create(),
            CorrectionsCommand.Create(TimeProvider.System),
            RereadCommand.Create(),
            LedgerCommand.Create(),
            ActsCommand.Create(),
            DyadCommand.Create(),
            PhraseCommand.Create(),
            CheckQuoteCommand.Create(),
            VariantsCommand.Create(),
            FindingsCommand.Create(),
            StatsCommand.Create(),
            DigestCommand.Create(),
            ActorsCommand.Create(),
            ServeCommand.Create(),
            McpCommand.Create(),
            TokensCommand.Create(),
            DemoCommand.Create(),
            ManualCommand.Create(),
            CompletionsCommand.Create(),
        };
        CompletionsCommand.OfferWords(root);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => help.ClearsParseErrors;

        public override int Invoke(ParseResult parsed)
        {
            var code = help.Invoke(parsed);
            var example = parsed.CommandResult.Command is ExampleCommand command ? command.Example : FirstExample;
            parsed.InvocationConfiguration.Output.WriteLine($"Example:\n  {example}\n");
            return code;
        }
    }
}
