using OnRecord.Findings;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests;

/// <summary>Nothing in an article may steer the terminal that an answer is shown in.</summary>
public sealed class HostileArchiveTests : IDisposable
{
    private const string Evil = "\u001b]0;owned\u0007\u202Eevil [red]x[/] \u009b2J";

    private readonly ArchiveFile file = new();

    public HostileArchiveTests()
    {
        var letter = Sample.Says($"good harvest {Evil}", "ilen-varro", to: "tomo-besk", said: "2025-12\u001b");
        var more = Sample.Says($"good harvest {Evil} and quiet seas {Evil}", "ilen-varro", to: "tomo-besk");
        file.With(Hostile("One.", letter), Hostile("Two.", more)).Dispose();
    }

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("ledger Varro Besk", "text,json,jsonl,csv")]
    [InlineData("ledger Varro Besk --formulas", "text,json,jsonl")]
    [InlineData("dyad ARV KRV --list", "text,json,jsonl,csv")]
    [InlineData("phrase harvest", "text,json")]
    [InlineData("check-quote \"good harvests\"", "text,json")]
    [InlineData("variants \"good harvest\"", "text,json")]
    [InlineData("findings", "text,json,jsonl,csv")]
    [InlineData("search --kind message", "text,json,jsonl,csv")]
    [InlineData("search --kind event", "text,json,jsonl,csv")]
    [InlineData("actors list", "text,json,jsonl,csv")]
    [InlineData("actors show Varro", "text,json")]
    [InlineData("stats", "text,json")]
    public async Task NothingInAnArticleSteersTheTerminal(string command, string formats)
    {
        foreach (var format in formats.Split(','))
        {
            var args = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(command);
            var (_, output, error) = await Running.Run([.. args, "--format", format, "--archive", file.Path]);

            Assert.Empty(error);
            Assert.NotEmpty(output);
            Assert.DoesNotContain(output, letter => letter is '\u202E' || (char.IsControl(letter) && letter is not ('\r' or '\n')));
        }
    }

    private static Record Hostile(string text, Statement statement)
    {
        var record = Sample.Record(text, $"ANA{Evil}", "2025-12-01\u001b", statement);
        return record with
        {
            Article = record.Article with { Title = Evil },
            Actors = [.. record.Actors.Select(actor => actor with { Name = actor.Name + Evil })],
            Messages = [Sample.Sends("ilen-varro", "tomo-besk", statement, $"letter{Evil}", Evil, "2025\u001b")],
            Events = [Sample.Does($"SUPPORT{Evil}", "ARV", "KRV", "2025\u001b")],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Warning, Evil, [new Passage(0, 3, Evil)])],
        };
    }
}
