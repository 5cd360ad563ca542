using OnRecord.Findings;
using OnRecord.Storage.Tests;
using OnRecord.Text;

namespace OnRecord.Server.Tests.Exports;

/// <summary>A small archive whose articles are out to break what they are written into, and exports of it.</summary>
internal sealed class Exporting : IDisposable
{
    public const string Formula = "=HYPERLINK(\"http://x.example\",\"press\")";

    public const string Latex = @"50% of $100 & #1_a {x} \input{/etc/passwd} ~ ^ } {";

    public const string Odd = "first \"line\",\r\nsecond\u0000line \u001b[31m \u202Eevil 🤝 한국 שלום";

    private readonly ArchiveFile file = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-export-");

    public Exporting(bool filled = true) => file.With(filled ? All : []).Dispose();

    public string Archive => file.Path;

    public string Folder => folder.FullName;

    public string this[string name] => Path.Combine(folder.FullName, name);

    public static Record[] All =>
    [
        Full(),
        Sample.Record($"🤝🤝 She wrote: “{Odd}” and left. {Formula} stands there.", "=Out,let\n", "2026-01", Sample.Says(Odd, "ruta-hallen", form: StatementForm.Mixed), Sample.Says(Formula, speaker: null)),
        Sample.Record($"Undated. {Latex} was said.", null, null, Sample.Says(Latex, form: StatementForm.Indirect)),
        Sample.Record("Nothing was said.", "Meridian", "2025-11-30"),
    ];

    public Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["export", .. args, "--archive", file.Path]);

    public async Task<string[]> Lines(params string[] args)
    {
        var (code, output, error) = await Run(args);
        Assert.Equal((ExitCode.Success, ""), (code, error));
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        file.Dispose();
        folder.Delete(recursive: true);
    }

    // Everything that a record can hold, with a content of two pieces.
    private static Record Full()
    {
        const string Text = "🤝 “We agree,” Varro wrote to Besk, KTB reported. “Always.” Arvania praised Korvia.";
        var record = Sample.Record(Text, "Meridian", "2025-12-01", Sample.Says("We agree,", to: "tomo-besk", via: "ktb,ana", said: "2025-11-30"));
        var statement = record.Statements[0] with { Id = "s-1", Message = "m1", Cue = new CuePassage(21, 26, "wrote", "write"), Why = "cue" };
        var article = new Article { Text = Text };
        var at = Text.IndexOf("Always.", StringComparison.Ordinal);
        var second = Passage.Of(article, new CodePoints(Text), new TextSpan(at, at + 7));
        var evidence = Passage.Of(article, new CodePoints(Text), new TextSpan(Text.IndexOf("Arvania", StringComparison.Ordinal), Text.Length));
        return record with
        {
            Article = record.Article with { Url = "https://meridian.example/a?b=1&c={x}", Language = "en", File = "a.txt" },
            Actors = [.. record.Actors.Select(static actor => actor.Id == "ilen-varro" ? actor with { Wikidata = "Q1", Role = "President" } : actor)],
            Statements = [statement with { Content = [statement.Content[0], second] }],
            Messages =
            [
                new Message
                {
                    Id = "m1", Kind = "letter", Channel = "letter", Sender = "ilen-varro", Addressees = ["tomo-besk"], Occasion = "New Year",
                    Sent = new DatedPassage("2025-11-30", null, null, null), Statements = ["s-1"], Evidence = [evidence], Confidence = 0.8,
                },
            ],
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e1", Plover = "SUPPORT", Cameo = "010", Goldstein = -3.4, Actor = ["ARV"], Recipient = ["KRV"], ActorCodes = ["ARVGOV"],
                    ActorIds = ["ilen-varro"], RecipientIds = ["tomo-besk"], Date = "2025-11", Status = "actual", Evidence = [evidence], Confidence = 0.7,
                },
            ],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Warning, "Two days for one letter.", [second])],
            Made = new Made("0.1.0", new Dictionary<string, string> { ["attribution"] = "en-rules-1", ["events"] = "en-2" }),
        };
    }
}
