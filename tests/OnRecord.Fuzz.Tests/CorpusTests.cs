namespace OnRecord.Fuzz.Tests;

/// <summary>What once went wrong does not again: a file for each case, as short as it could be made, named after its target.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Join(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Targets { get; } = [.. Directory.GetFiles(Folder).Select(static file => Path.GetFileName(file).Split('-')[0]).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void NoFoundCaseGoesWrongAgain(string name)
    {
        using var target = AllTargets.Make(name);
        var judge = new Judge(target);

        Assert.All(Directory.GetFiles(Folder, $"{name}-*"), file => Assert.Null(judge.Try(File.ReadAllBytes(file)).Fault));
    }
}
