using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Places;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Specs.Tests;

/// <summary>Reads every case of <c>specs/</c>, marks it up as the program sees it, and compares.</summary>
public sealed class SpecTests
{
    private static readonly Pipeline Pipeline = English.Pipeline(World(), Models.All);

    public static TheoryData<string> Pages => [.. SpecCase.All().Where(static spec => spec.IsArticle).Select(static spec => spec.File).Distinct()];

    public static TheoryData<SpecCase> Cases(string kind) => [.. SpecCase.All().Where(spec => spec.Kind == kind)];

    [Theory]
    [MemberData(nameof(Cases), "sentences")]
    public void SentencesEndWhereTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Sentences(spec));

    [Theory]
    [MemberData(nameof(Cases), "layout")]
    public void LayoutIsWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Layout(spec));

    [Theory]
    [MemberData(nameof(Cases), "quotations")]
    public void QuotationsAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Quotations(spec));

    [Theory]
    [MemberData(nameof(Cases), "attribution")]
    public void AttributionsAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Attributions(spec));

    [Theory]
    [MemberData(nameof(Cases), "speakers")]
    public void SpeakersAreWhomTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Speakers(spec));

    [Theory]
    [MemberData(nameof(Cases), "times")]
    public void TimesAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Times(spec));

    [Theory]
    [MemberData(nameof(Cases), "places")]
    public void PlacesAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Places(spec));

    [Theory]
    [MemberData(nameof(Cases), "actors")]
    public void CodesOfActorsAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Codes(spec.Text));

    [Theory]
    [MemberData(nameof(Cases), "messages")]
    public void MessagesAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, Messages(spec));

    [Theory]
    [MemberData(nameof(Cases), "events")]
    public void EventsAreWhatTheSpecSays(SpecCase spec) => Check(spec, spec.Text, EventClaim.Told(spec, Record(spec)));

    // Each case asks for one thing; what else is read from its text shows here.
    [Theory]
    [MemberData(nameof(Pages))]
    public void TheRecordsOfAPageAreTheOnesThatAreKept(string page) => KeptRecords.Compare(
        Path.Combine("specs", page),
        string.Join('\n', SpecCase.All().Where(spec => spec.IsArticle && spec.File == page).Select(static spec => Kept(spec, Read(spec)))));

    public static TheoryData<string> Lists => [.. Directory.EnumerateFiles(KeptRecords.Path("sentences"), "*.txt").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // Sentences beyond the specs, a line each, that claim nothing: they go through every branch, and what is read from them is kept.
    [Theory]
    [MemberData(nameof(Lists))]
    public void TheSentencesOfAListAreReadAsIsKept(string list) => KeptRecords.Compare(
        Path.Combine("lists", list),
        string.Join('\n', File.ReadLines(KeptRecords.Path("sentences", list)).Select((line, i) => new SpecCase(list, i + 1, SpecCase.Listed, false, line.Replace("\\n", "\n"))).Select(static spec => Kept(spec, Read(spec)))));

    [Fact]
    public void EveryKindOfSpecHasCases() =>
        Assert.Equal(["actors", "attribution", "events", "layout", "messages", "places", "quotations", "sentences", "speakers", "times"], SpecCase.All().Select(static spec => spec.Kind).Distinct().Order());

    // A case marked open must fail: once it passes, the mark has to go.
    private static void Check(SpecCase spec, string expected, string actual)
    {
        if (spec.Open)
        {
            Assert.NotEqual(expected, actual);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    /// <summary>The actors of all states, and those of the invented world.</summary>
    internal static ActorTable World()
    {
        using var reader = new StreamReader(Path.Combine(Models.Root, "samples", "actors.tsv"));
        return ActorTable.BuiltIn.With(reader, "actors.tsv");
    }

    private static Document Read(SpecCase spec) => Pipeline.Read(spec.Article);

    private static string Kept(SpecCase spec, Document document) =>
        $"# {spec.Article.Text.ReplaceLineEndings(" ")}\n{KeptRecords.Told(Recorder.Record(document))}{KeptFindings.Told(document)}";

    private static OnRecord.Findings.Record Record(SpecCase spec) => Recorder.Record(Read(spec));

    private static string Sentences(SpecCase spec)
    {
        var document = Read(spec);
        var tokens = document.Get<TokenLayer>();
        var block = 0;
        var written = new List<string>();
        foreach (var sentence in document.Get<SentenceLayer>().Sentences)
        {
            var words = document.Slice(tokens.Span(sentence.First, sentence.End)).ToString();
            written.Add(sentence.Block == block ? words : "\n" + words);
            block = sentence.Block;
        }

        return string.Join('\n', written);
    }

    private static string Layout(SpecCase spec)
    {
        var document = Read(spec);
        var text = spec.Article.Text;
        var layer = document.Get<BlockLayer>();
        var marks = layer.Blocks.Where(static block => block.Kind != BlockKind.Prose)
            .Select(static block => (block.Span.Start, block.Span.End, block.Kind == BlockKind.Heading ? "heading" : "furniture")).ToList();
        marks.AddRange(layer.Blocks.Where(static block => block.Kind != BlockKind.Furniture && block.Body.End < block.Span.End)
            .Select(block => (new TextSpan(block.Body.End, block.Span.End).Trim(text).Start, block.Span.End, "furniture")));
        if (layer.Dateline is { } dateline)
        {
            marks.RemoveAll(mark => dateline.Span.Start <= mark.Start && mark.End <= dateline.Span.End);
            var span = dateline.Span.Trim(text);
            marks.Add((span.Start, span.End, "dateline"));
        }

        var tokens = document.Get<TokenLayer>();
        for (var block = 0; block < layer.Blocks.Length; block++)
        {
            if (document.Get<HeadingLayer>().AfterRunIn(block) is > 0 and var after)
            {
                var span = tokens.Span(tokens.OfBlock(block).First, after);
                marks.Add((span.Start, span.End, "heading"));
            }
        }

        return Marking.Mark(text, marks);
    }

    private static string Quotations(SpecCase spec)
    {
        var document = Read(spec);
        var layer = document.Get<QuotationLayer>();
        return Marking.Mark(
            spec.Article.Text,
            [
                .. layer.Quotations.Select(static q => (q.Outer.Start, q.Outer.End, q.Role == QuotationRole.Term ? "term" : q.Continues ? "speech+" : "speech")),
                .. layer.Strays.Select(static stray => (stray.Start, stray.End, "stray")),
            ]);
    }

    private static string Attributions(SpecCase spec)
    {
        var document = Read(spec);
        var relations = document.Get<AttributionLayer>().Attributions;
        var marks = new List<(int Start, int End, string Label)>();
        var sources = new SortedDictionary<TextSpan, List<int>>();
        for (var i = 0; i < relations.Length; i++)
        {
            marks.AddRange(relations[i].Content.Select(piece => (piece.Start, piece.End, $"content:{i + 1}")));
            if (relations[i].Cue is { } cue)
            {
                marks.Add((cue.Start, cue.End, $"cue:{i + 1}"));
            }

            if (relations[i].Source is { } source)
            {
                (sources.TryGetValue(source, out var numbers) ? numbers : sources[source] = []).Add(i + 1);
            }
        }

        marks.AddRange(sources.Select(static pair => (pair.Key.Start, pair.Key.End, $"source:{string.Join(',', pair.Value)}")));
        var claims = relations.Select(static (relation, i) => $"\n=> {i + 1} {relation.Form} {relation.Act}".ToLowerInvariant());
        return Marking.Mark(spec.Article.Text, marks) + string.Concat(claims);
    }

    private static string Places(SpecCase spec)
    {
        var document = Read(spec);
        var spans = document.Get<PlaceLayer>().Places.Select(static place => (place.Span.Start, place.Span.End, "place"));
        var claims = Recorder.Record(document).Places.Select(static place => $"\n=> {place.Name}, {place.Country ?? "-"}, {place.Kind}");
        return Marking.Mark(spec.Article.Text, spans) + string.Concat(claims);
    }

    // "2031-01-02: Ilen Varro", with the codes of all it names on the next line.
    private static string Codes(string lines)
    {
        var coder = new ActorCoder(World());
        return string.Join('\n', lines.Split('\n').Where(static line => !line.StartsWith("=>", StringComparison.Ordinal)).Select(line =>
        {
            var dated = line.Length > 12 && char.IsAsciiDigit(line[0]) && line[10] == ':';
            var codes = coder.Code(dated ? line[12..] : line, dated ? line[..10] : null);
            return $"{line}\n=> {(codes.IsEmpty ? "nobody" : string.Join(", ", codes))}";
        }));
    }

    // The names that a case uses; the record may know the same actor by a fuller one.
    private static HashSet<string> Names(SpecCase spec) =>
    [
        .. spec.Text.Split('\n').Where(static line => line.StartsWith("=>", StringComparison.Ordinal)).SelectMany(static line => line.Split(" | ").Skip(1))
            .Select(static part => part.StartsWith("to ", StringComparison.Ordinal) ? part[3..] : part.StartsWith("via ", StringComparison.Ordinal) ? part[4..] : part).SelectMany(static part => part.Split(", ")),
    ];

    private static string Speakers(SpecCase spec)
    {
        var record = Record(spec);
        var names = Names(spec);
        var lines = record.Statements.Select(statement =>
        {
            var words = string.Join(' ', string.Join(' ', statement.Content.Select(static piece => piece.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(3));
            return $"\n=> {words} … | {Name(record, statement.Speaker, names)}{Part(record, "to", statement.Addressees, names)}{Part(record, "via", statement.Via, names)}";
        });
        return spec.Told + string.Concat(lines);
    }

    // "greeting message | Ilen Varro | to Tomo Besk | on New Year | sent 2031-12-18 | via KTB | answers 1"
    private static string Messages(SpecCase spec)
    {
        var record = Record(spec);
        var names = Names(spec);
        var numbers = record.Messages.Select(static (message, i) => (message.Id, i)).ToDictionary(static pair => pair.Id, static pair => pair.i + 1);
        var lines = record.Messages.Select(message => $"\n=> {message.Kind} {message.Channel} | {Name(record, message.Sender, names)}{Part(record, "to", message.Addressees, names)}"
            + $"{(message.Occasion is { } occasion ? $" | on {occasion}" : "")}{(message.Sent is { } sent ? $" | sent {sent.Date}" : "")}{Part(record, "via", message.Via, names)}"
            + $"{(message.ReplyTo is { } answered ? $" | answers {numbers[answered]}" : "")}");
        return spec.Told + Dated(spec) + string.Concat(lines);
    }

    private static string Times(SpecCase spec)
    {
        var document = Read(spec);
        var times = document.Get<TimeLayer>().Times;
        return Marking.Mark(spec.Article.Text, times.Select(static time => (time.Span.Start, time.Span.End, $"{time.Type.ToString().ToLowerInvariant()}:{time.Value}"))) + Dated(spec);
    }

    private static string Dated(SpecCase spec) => spec.DateClaim is { } claim ? "\n" + claim : "";

    private static string Part(OnRecord.Findings.Record record, string label, IReadOnlyList<string> ids, HashSet<string> names) =>
        ids.Count == 0 ? "" : $" | {label} {string.Join(", ", ids.Select(id => Name(record, id, names)))}";

    private static string Name(OnRecord.Findings.Record record, string? id, HashSet<string> names) =>
        record.Find(id) is { } actor
            ? actor.Aliases.Prepend(actor.Name).Concat(actor.Mentions.Select(static mention => mention.Text)).FirstOrDefault(names.Contains) ?? actor.Name
            : "nobody";
}
