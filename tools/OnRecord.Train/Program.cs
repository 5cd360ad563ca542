using System.CommandLine;
using OnRecord.Train;

var root = new RootCommand("Counts, trains and measures what OnRecord reads with.")
{
    CueRates.Command(),
    RuleRates.Command(),
};

return await root.Parse(args).InvokeAsync();
