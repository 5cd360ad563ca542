using System.CommandLine;
using OnRecord.Learning;
using OnRecord.Train;
using OnRecord.Train.Attributions;
using OnRecord.Train.Cards;
using OnRecord.Train.Clusters;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Events;
using OnRecord.Train.Training;

var root = new RootCommand("Counts, trains and measures what OnRecord reads with.")
{
    CueRates.Command(),
    RuleRates.Command(),
    ClustersCommand.Create(),
    SpansCommand.Create(),
    ActsCommand.Create(),
    TrainCommand.Create(ModelTrainer.All),
    EvaluateCommand.Create(ModelFolders.Predictor),
    CardCommand.Create(ModelFolders.Predictor),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (AggregateException error) when (error.Flatten().InnerExceptions.All(static one => one is ModelException or FormatException or IOException))
{
    await Console.Error.WriteLineAsync($"OnRecord.Train: {error.Flatten().InnerExceptions[0].Message}");
    return 1;
}
catch (Exception error) when (error is ModelException or FormatException or IOException)
{
    await Console.Error.WriteLineAsync($"OnRecord.Train: {error.Message}");
    return 1;
}
