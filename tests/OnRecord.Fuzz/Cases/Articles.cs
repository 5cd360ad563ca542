using System.Globalization;
using System.Text;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Events;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Intake;
using OnRecord.Text;
using OnRecord.Wording;
using OnRecord.Weights;

namespace OnRecord.Fuzz.Cases;

/// <summary>Texts on their way through the stages, to the record.</summary>
internal static class Articles
{
    private const string Name = "case";

    private static readonly Lazy<ReadingModels> Models = new(static () => ModelFolder.Of(null).OpenAll());

    private static readonly Lazy<ActorTable> Actors = new(static () => ActorTable.BuiltIn.With(new StringReader(File.ReadAllText(Path.Join(Seeds.Folder, "actors.tsv"))), "samples"));

    /// <summary>The words of two texts beside each other; a line of three hyphens parts them.</summary>
    public static Target Wording() => new("wording", static bytes =>
    {
        var both = Seeds.Text(bytes).Split("\n---\n", 2);
        var (first, second) = (WordList.Of(both[0]), WordList.Of(both[^1]));
        var variant = VariantJudge.Compare(first, second);
        var quote = QuoteCheck.Compare(QuoteParts.Of(both[0]), second);
        var copy = CopyJudge.Compare(CopyText.Of(both[0]), CopyText.Of(both[^1]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{variant.Kind} {variant.Probability:0.0} {quote.Match} {quote.Similarity:0.0} {Sketch.Of(first).Resemblance(Sketch.Of(second)):0.0} {copy.IsCopy}");
    })
    {
        Seeds = [Seeds.Bytes("We will not let the bridge fall … and we mean it\n---\nWe'll never let the bridges fall, he said, and we mean it."), Seeds.Bytes(Seeds.Text(Seeds.Samples[0])[..600] + "\n---\n" + Seeds.Text(Seeds.Samples[1])[..600])],
        Words = [.. Seeds.NewsWords, "\n---\n", "…", "[", "]", "...", "not ", "n't ", "’s "],
        Made = Seeds.Texts,
        PerByte = 20_000,
    };

    /// <summary>What needs no model.</summary>
    public static Target Rules() => Of("rules", static () => English.Rules(Actors.Value), static document => string.Join(' ', document.Get<RuleLayer>().Relations.Select(static one => one.Rule).Distinct().Order()));

    /// <summary>The layers of language, and what a CoNLL-U file holds of them, read again.</summary>
    public static Target Layers() => Of("layers", static () => English.Layers(Models.Value), static document =>
    {
        var written = new StringBuilder();
        ConlluWriter.Write(document, written);
        return $"{Seeds.Size(GivenText.Read(new StringReader(written.ToString()), [document.Article]).Sum(static one => one.Words.Count))}";
    });

    /// <summary>All stages, the record, and the record read again from what is published.</summary>
    public static Target Article() => Of("article", static () => English.Pipeline(Actors.Value, Models.Value), static document => Kind(document));

    /// <summary>All stages, with a dictionary of verbs that comes before the text; a line of three hyphens parts them.</summary>
    public static Target Coding() => new("coding", static bytes =>
    {
        var both = Seeds.Text(bytes).Split("\n===\n", 2);
        var verbs = VerbDictionary.Read(Name, both[0]);
        var options = new EventOptions { Dictionaries = new EventDictionaries([verbs], [DiscardList.Read(Name, "CUP_FINAL\n")]), Domestic = true };
        return Kind(English.Pipeline(Actors.Value, Models.Value, events: options).Read(new Article { Text = both[^1] }));
    })
    {
        Seeds = [[.. Dictionaries.VerbTexts, .. "\n===\nKorvia lent Arvania old barges. The ministry of Korvia handed over boats to the harbour.\n"u8]],
        Words = [.. Seeds.NewsWords, "- $ * + [040]\n", "- * {OLD &BOAT} + [:073]\n", "[010]\n", "MEET [040]\n", "+", "$", "^", "%", "~ a (a b LEND) SAY = a b 030\n"],
        Longest = 2 * 1024,
        Refusals = [typeof(FormatException)],
        Fixed = 32 * 1024 * 1024,
        PerByte = 60_000,
    };

    private static Target Of(string name, Func<Pipeline> make, Func<Document, string> outcome)
    {
        var pipeline = make();
        return new Target(name, bytes =>
            TextIntake.Read(bytes, Name) is Taken.Accepted { Article: var article } ? outcome(pipeline.Read(article)) : "refused")
        {
            Seeds = [.. Seeds.Samples.Select(static text => text[..Math.Min(text.Length, 1500)])],
            Words = Seeds.NewsWords,
            Made = Seeds.Texts,
            Longest = 3 * 1024,
            Fixed = 32 * 1024 * 1024,
            PerByte = 60_000,
        };
    }

    private static string Kind(Document document)
    {
        var bytes = RecordJson.WriteUtf8(Recorder.Record(document));
        var record = RecordJson.Read(bytes);
        if (!RecordJson.WriteUtf8(record).AsSpan().SequenceEqual(bytes))
        {
            throw new InvalidDataException("The record is another when it is read again.");
        }

        int[] sizes = [record.Actors.Count, record.Statements.Count, record.Messages.Count, record.Events.Count, record.Times.Count, record.Places.Count, record.Findings.Count];
        return string.Join(' ', sizes.Select(Seeds.Size)) + " " + string.Join(' ', record.Statements.Select(static one => one.Why).Distinct().Order(StringComparer.Ordinal));
    }
}
