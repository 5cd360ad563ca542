using System.Text.Json;
using OnRecord.Findings;

namespace OnRecord.Server.Tests.Exports;

public sealed class TableFormTests : IDisposable
{
    private readonly Exporting export = new();

    public void Dispose() => export.Dispose();

    [Theory]
    [InlineData("articles", 4)]
    [InlineData("statements", 4)]
    [InlineData("messages", 1)]
    [InlineData("events", 1)]
    [InlineData("findings", 1)]
    [InlineData("parties", 7)]
    public async Task EveryTableHasEveryRowInCsvAndJsonLines(string table, int rows)
    {
        var csv = Csv((await export.Run(table)).Output);
        var json = (await export.Lines(table, "--format", "jsonl")).Select(static line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal(rows, csv.Count - 1);
        Assert.Equal(rows, json.Length);
        Assert.All(csv, row => Assert.Equal(csv[0].Length, row.Length));
        Assert.All(json, one => Assert.Equal(csv[0], one.EnumerateObject().Select(static property => property.Name)));
    }

    [Fact]
    public async Task CodesStayTexts()
    {
        var cameo = JsonDocument.Parse(Assert.Single(await export.Lines("events", "--format", "jsonl"))).RootElement.GetProperty("cameo");
        var csv = Csv((await export.Run("events")).Output);

        Assert.Equal("010", cameo.GetString());
        Assert.Equal("010", csv[1][Array.IndexOf(csv[0], "cameo")]);
        Assert.Equal("-3.4", csv[1][Array.IndexOf(csv[0], "goldstein")]);    // a number is no formula
    }

    [Fact]
    public async Task CsvKeepsLineEndsAndDisarmsFormulasAndControls()
    {
        var (_, output, _) = await export.Run("statements");
        var csv = Csv(output);
        var words = csv.Skip(1).Select(row => row[Array.IndexOf(csv[0], "words")]).ToArray();

        Assert.Contains("first \"line\",\r\nsecond\uFFFDline \uFFFD[31m \uFFFDevil 🤝 한국 שלום", words);
        Assert.Contains("'" + Exporting.Formula, words);
        Assert.Contains("'=Out,let\n", csv.Select(row => row[Array.IndexOf(csv[0], "outlet")]));
        Assert.DoesNotContain(output, static letter => letter is '\u202E' || (char.IsControl(letter) && letter is not ('\r' or '\n')));
    }

    [Fact]
    public async Task JsonLinesKeepEveryCharacterAndSteerNoTerminal()
    {
        var lines = await export.Lines("statements", "--format", "jsonl");

        Assert.Contains(Exporting.Odd, lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("words").GetString()));
        Assert.All(lines, static line => Assert.DoesNotContain(line, static letter => letter is '\u202E' || char.IsControl(letter)));
    }

    [Fact]
    public async Task RecordsComeWhole()
    {
        var records = (await export.Lines("records")).Select(RecordJson.Read).ToArray();

        Assert.Equal(Exporting.All.Select(static record => RecordJson.Write(record)).Order(), records.Select(static record => RecordJson.Write(record)).Order());
    }

    [Fact]
    public async Task SpansCutTheWordsOutOfTheText()
    {
        var full = (await export.Lines("records", "--format", "jsonl", "agree")).Select(RecordJson.Read).Single();
        var row = JsonDocument.Parse(Assert.Single(await export.Lines("statements", "agree", "--format", "jsonl"))).RootElement;

        Assert.Equal(["We agree,", "Always."], row.GetProperty("spans").EnumerateArray().Select(span => Cut(full.Article.Text, span.GetString()!)));
        Assert.Equal("We agree, … Always.", row.GetProperty("words").GetString());
    }

    [Theory]
    [InlineData(1, "statements", "agree")]
    [InlineData(1, "statements", "--speaker", "hallen")]
    [InlineData(1, "statements", "--addressee", "besk")]
    [InlineData(1, "statements", "--via", "ktb")]
    [InlineData(1, "statements", "--outlet", "meridian")]
    [InlineData(1, "statements", "--form", "mixed")]
    [InlineData(2, "statements", "--from", "2026-01-05")]
    [InlineData(1, "statements", "--until", "2025-12-31")]
    [InlineData(1, "statements", "--id", "s-1")]
    [InlineData(0, "statements", "--speaker", "nobody")]
    [InlineData(1, "messages", "--speaker", "varro")]
    [InlineData(1, "events", "--addressee", "KRV")]
    [InlineData(0, "findings", "--outlet", "nowhere")]
    [InlineData(1, "articles", "--from", "2026-01-20")]
    [InlineData(2, "articles", "--outlet", "meridian")]
    [InlineData(1, "records", "--outlet", "meridian", "--from", "2025-12-01")]
    public async Task EveryFilterApplies(int found, params string[] args) => Assert.Equal(found, (await export.Lines([.. args, "--format", "jsonl"])).Length);

    private static string Cut(string text, string span)
    {
        var (runes, ends) = (text.EnumerateRunes().Select(static rune => rune.ToString()).ToArray(), span.Split('-').Select(int.Parse).ToArray());
        return string.Concat(runes[ends[0]..ends[1]]);
    }

    // RFC 4180, read by the letter.
    private static List<string[]> Csv(string text)
    {
        var (rows, row, cell, at) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), 0);
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0)
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                {
                    cell.Append(text[at]);
                    at += text[at] == '"' ? 1 : 0;
                }

                at++;
            }

            if (text[at] is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r')
                {
                    Assert.Equal('\n', text[++at]);
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(text[at]);
            }

            at++;
        }

        return rows;
    }
}
