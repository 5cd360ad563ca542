using System.Text.Json;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Answers;

/// <summary>How one kind of hit is shown, in each format.</summary>
/// <param name="One">What one is called.</param>
/// <param name="Text">Adds it for people, with a blank line behind it.</param>
/// <param name="Json">Writes it as one object.</param>
/// <param name="Header">The names of its cells.</param>
internal sealed record Face<THit>(
    string One, Action<Sheet, THit> Text, Action<Utf8JsonWriter, THit> Json, IReadOnlyList<string> Header, Func<THit, IEnumerable<string?>> Cells)
{
    /// <summary>Writes what was found, and what was searched for it.</summary>
    /// <param name="offset">How many were passed over.</param>
    public void Write(Screen screen, Format format, Found<THit> found, int offset, ArchiveSummary summary)
    {
        switch (format)
        {
            case Format.Json:
                screen.WriteLine(SafeText.Json(JsonOf(found, offset, summary)));
                break;
            case Format.Jsonl:
                foreach (var hit in found.Items)
                {
                    screen.WriteLine(SafeText.Json(JsonText.Write(json => Json(json, hit))));
                }

                break;
            case Format.Csv:
                screen.WriteLine(Csv.Row(Header));
                foreach (var hit in found.Items)
                {
                    screen.WriteLine(Csv.Row(Cells(hit)));
                }

                break;
            default:
                WriteText(screen, found, summary);
                break;
        }
    }

    /// <summary>One object: what was searched, how many were found, and the part asked for.</summary>
    public string JsonOf(Found<THit> found, int offset, ArchiveSummary summary) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteSearched(summary);
        json.WriteTotal(found);
        json.WriteNumber("offset", offset);
        json.WriteAll(One + "s", found.Items, hit => Json(json, hit));
    }));

    private void WriteText(Screen screen, Found<THit> found, ArchiveSummary summary)
    {
        var sheet = new Sheet(screen);
        foreach (var hit in found.Items)
        {
            Text(sheet, hit);
        }

        var shown = found.Items.Count < found.Total ? $", {InWords.Number(found.Items.Count)} shown; --limit shows more" : "";
        var count = found.Total == 0 ? $"No {One} found" : Capital(InWords.Total(found, One)) + " found" + shown;
        sheet.Add(new Run(count + ".", Ink.Strong), new Run($" Searched {InWords.Searched(summary)}.", Ink.Quiet));
        sheet.Write();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
