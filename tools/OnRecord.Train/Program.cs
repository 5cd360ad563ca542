using System.CommandLine;
using OnRecord.Train;

var root = new RootCommand("Counts, trains and measures what OnRecord reads with.")
{
    CueRates.Command(),
    RuleRates.Command(),
    OnRecord.Train.Words.WordCommand.Command(),
    OnRecord.Train.Lemmas.LemmaCommand.Command(),
};

return await root.Parse(args).InvokeAsync();
