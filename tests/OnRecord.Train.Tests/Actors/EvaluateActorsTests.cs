using System.CommandLine;
using System.Text.Json;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Train.Actors;

namespace OnRecord.Train.Tests.Actors;

public sealed class EvaluateActorsTests
{
    private const string Cases = """
        {"id": "a:1", "suite": "a", "text": "the Norwegian army", "function": "code", "extra": {}, "expected": {"country": "NOR", "code_1": "MIL"}}
        {"id": "a:2", "suite": "a", "text": "Norway's defence ministry", "function": "code", "extra": {"query_date": "\"2022-06-01\""}, "expected": {"country": "NOR", "code_1": "GOV", "code_2": "MIL"}}
        {"id": "a:3", "suite": "a", "text": "Norway", "function": "code", "extra": {}, "expected": {"country": "NOR", "code_1": "GOV"}}
        {"id": "a:4", "suite": "a", "text": "d['actor']", "function": "code", "extra": {}, "expected": {"country": "NOR"}}
        {"id": "a:5", "suite": "a", "text": "Tarvo Ellick", "function": "code", "extra": {}, "expected": {"code:Is": null}}

        {"id": "b:1", "suite": "b", "text": "Danish and Swedish soldiers", "date": "2020-01-01", "expected_codes": ["DNKMIL", "SWEMIL"]}
        {"id": "b:2:081315", "suite": "b", "text": "Barack Obama", "date": null, "expected_codes": ["USAGOV"]}
        {"id": "c:1", "suite": "c", "text": "Danes and Swedes met", "span": "Danes", "expected": {"actors": ["Swedes", "Danes"]}}
        """;

    [Fact]
    public void CasesAreScoredBySuite()
    {
        var (scored, left) = Score();

        Assert.Equal(["a:4"], left);
        Assert.Equal(["a:1", "a:2", "a:5", "b:1", "b:2:081315", "c:1"], scored.Where(static one => one.Right).Select(static one => one.Case.Id));
    }

    [Fact]
    public void AWrongCaseTellsWhatWasFound()
    {
        var wrong = Assert.Single(Score().Scored, static one => !one.Right);

        Assert.Equal(("NOR GOV", "NOR"), (wrong.Expected, wrong.Found));
    }

    [Fact]
    public void ABrokenLineIsNamed() => Assert.StartsWith(
        "x.jsonl, line 2: ", Assert.Throws<FormatException>(static () => ActorCase.Read(new StringReader("{\"id\": \"a\", \"text\": \"b\"}\n{"), "x.jsonl", "2022-12-31", []).ToList()).Message);

    [Theory]
    [InlineData(new string[0], "  all                                             6 of    7    85.7")]
    [InlineData(new[] { "--errors", "1" }, "    Norway (2022-12-31): NOR GOV <> NOR")]
    public async Task TheTableIsPrinted(string[] options, string line)
    {
        var output = await Run(options);

        Assert.Contains(line, output.Split('\n').Select(static one => one.TrimEnd('\r')));
    }

    [Fact]
    public async Task TheTableIsPrintedAsJson()
    {
        using var json = JsonDocument.Parse(await Run("--json", "--errors", "5"));

        Assert.Equal(7, json.RootElement.GetProperty("cases").GetInt32());
        Assert.Equal("a:3", json.RootElement.GetProperty("errors")[0].GetProperty("id").GetString());
    }

    private static (List<ScoredCase> Scored, List<string> Left) Score()
    {
        List<string> left = [];
        return ([.. ActorCase.Read(new StringReader(Cases), "x.jsonl", "2022-12-31", left).Select(static one => ScoredCase.Of(one, ActorCoder.BuiltIn))], left);
    }

    private static async Task<string> Run(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-cases-");
        try
        {
            var path = Path.Combine(folder.FullName, "x.jsonl");
            await File.WriteAllTextAsync(path, Cases);
            using var output = new StringWriter();
            await EvaluateActors.Create().Parse([path, .. options]).InvokeAsync(new InvocationConfiguration { Output = output });
            return output.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
