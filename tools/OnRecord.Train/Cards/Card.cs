using OnRecord.Learning;

namespace OnRecord.Train.Cards;

/// <summary>A model's card: what it is for, what it learnt from, how good it is, and under which licence.</summary>
internal static class Card
{
    /// <param name="scores">As measured, in lines.</param>
    /// <param name="errors">The most frequent ones, in lines; empty where none were counted.</param>
    public static string Of(ModelManifest manifest, string scores, string errors)
    {
        var about = CardText.Of(ModelName.Parse(manifest.Model)?.Task ?? manifest.Model);
        var data = manifest.TrainedOn.Select(static set =>
            $"| {set.Name} | {set.Licence} | {string.Join("<br>", set.Files.Select(static file => $"`{file.Name}` {file.Sha256[..12]}"))} |");
        return $"""
            # {manifest.Model}

            {about.Does}

            ## For what

            {about.Use}

            ## Data

            | set | licence | files, with the beginning of their SHA-256 |
            |---|---|---|
            {string.Join('\n', data)}

            ## Scores

            On development data, which was not trained on unless the table above names its file. {about.Measured}

            ```text
            {scores.Trim()}
            ```

            ## Known errors

            {(errors.Length == 0 ? about.Errors : $"{about.Errors} The most frequent ones on development data:\n\n```text\n{errors.TrimEnd()}\n```")}

            ## How it was made

            `OnRecord.Train {manifest.Command}` at commit `{manifest.Commit}`; features `{manifest.Features}`, format {manifest.Format}. The same
            data, seed and commit give the same bytes. SHA-256 of `{ModelManifest.Weights}`: `{manifest.Sha256}`.

            ## Licence

            {manifest.Licence}

            """;
    }
}
