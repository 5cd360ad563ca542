namespace OnRecord.Learning;

/// <summary>What a model does, in which language, and its version, as its folder is named: <c>syntax-en-1.0.0</c>.</summary>
public sealed record ModelName(string Task, string Language, Version Version)
{
    /// <returns>Null where the text is no such name.</returns>
    public static ModelName? Parse(string text) =>
        text.Split('-') is [{ Length: > 0 } task, { Length: > 0 } language, var number] && number.Count('.') == 2
            && number.All(static digit => char.IsAsciiDigit(digit) || digit == '.') && Version.TryParse(number, out var version)
            ? new ModelName(task, language, version)
            : null;

    /// <summary>The highest version of a task among folders; others are passed over. Null where there is none.</summary>
    public static ModelName? Highest(IEnumerable<string> folders, string task, string language) =>
        folders.Select(Parse).OfType<ModelName>().Where(name => name.Task == task && name.Language == language).MaxBy(static name => name.Version);

    public override string ToString() => $"{Task}-{Language}-{Version}";
}
