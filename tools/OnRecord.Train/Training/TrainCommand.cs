using System.CommandLine;
using System.Diagnostics;
using OnRecord.Learning;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Training;

/// <summary><c>train TASK | all</c>: trains models and writes each with its manifest into a folder of its own.</summary>
internal static class TrainCommand
{
    private const string All = "all";

    public static Command Create(IReadOnlyList<ModelTrainer> trainers)
    {
        var task = new Argument<string>("task") { Description = $"{string.Join(", ", trainers.Select(static one => one.Task.Name))} or all." };
        task.AcceptOnlyFromAmong([.. trainers.Select(static one => one.Task.Name), All]);
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of data sets.", Required = true }.AcceptExistingOnly();
        var models = EvaluateCommand.Models();
        var version = new Option<string>("--model-version") { Description = "The version of the new models: 1.0.0.", DefaultValueFactory = static _ => "1.0.0" };
        var seed = new Option<int>("--seed") { Description = "Of all randomness.", DefaultValueFactory = static _ => 1 };
        var force = new Option<bool>("--force") { Description = "Replaces a model of the same version." };
        var command = new Command("train", "Trains models on annotated data.") { task, data, models, version, seed, force };
        command.SetAction(result =>
        {
            var typed = result.GetRequiredValue(task);
            foreach (var trainer in trainers.Where(one => typed == All || one.Task.Name == typed))
            {
                var run = new TrainingRun(
                    result.GetRequiredValue(models), new TrainingData(result.GetRequiredValue(data), result.GetRequiredValue(models)), result.GetRequiredValue(version),
                    result.GetValue(seed), Commit(), result.GetValue(force));
                Console.WriteLine(run.Write(trainer, Console.Error));
            }
        });
        return command;
    }

    // The commit checked out, with a plus where something was changed since.
    private static string Commit()
    {
        var commit = Git("rev-parse", "HEAD");
        return commit is null ? "none" : Git("status", "--porcelain", "--untracked-files=no") is "" ? commit : commit + "+";
    }

    private static string? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>How models are trained, and where they are written to.</summary>
internal sealed record TrainingRun(DirectoryInfo Models, TrainingData Data, string Version, int Seed, string Commit, bool Force)
{
    private const string Language = "en";

    /// <summary>Trains a model and writes weights and manifest; what a repeat writes is the same to the byte.</summary>
    /// <returns>The model's folder.</returns>
    /// <exception cref="IOException">That version exists already, and is not to be replaced.</exception>
    /// <exception cref="FormatException">The version is none.</exception>
    public string Write(ModelTrainer trainer, TextWriter log)
    {
        var model = $"{trainer.Task.Name}-{Language}-{Version}";
        if (ModelName.Parse(model) is null)
        {
            throw new FormatException($"{Version} is no version such as 1.0.0.");
        }

        var folder = Path.Combine(Models.FullName, model);
        if (Directory.Exists(folder) && !Force)
        {
            throw new IOException($"{folder} exists already. Give a new --model-version, or --force to replace it.");
        }

        var weights = trainer.Train(Data, model, Seed, log);
        var file = ModelFile.Read(model, weights, trainer.Task.Features);
        var manifest = new ModelManifest(
            ModelFile.Version, model, trainer.Task.Features, file.Hash, trainer.Licence, Data.Opened, Commit, Seed,
            $"train {trainer.Task.Name} --model-version {Version} --seed {Seed}");
        _ = manifest.Open(model, model, weights, trainer.Task.Features);

        // Under another name until both files are there.
        var unfinished = folder + ".unfinished";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        File.WriteAllBytes(Path.Combine(unfinished, ModelManifest.Weights), weights);
        File.WriteAllBytes(Path.Combine(unfinished, ModelManifest.File), manifest.ToJson());
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(unfinished, folder);
        return folder;
    }
}
