using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Tests;

/// <summary>Texts about invented people, read in one line.</summary>
internal static class Sample
{
    private const string Table = """
        id	kind	name	names	country	adjectives	role	office	from	until	gender	wikidata
        ilen-varro	person	Ilen Varro		XAR		President	head-of-state	2026-03-01		m	
        tomo-besk	person	Tomo Besk		XKV		Chairman of the State Council|Chairman	head-of-state	2024-01-01		m	
        lira-sand	person	Lira Sand		XKV		spokeswoman	spokesperson	2025-01-01		f	
        ruta-hallen	person	Ruta Hallen	Rūta Hallen	XTM		Prime Minister	head-of-government	2027-05-01		f	
        arvania	state	Arvania	Republic of Arvania	XAR	Arvanian|Arvanians						
        korvia	state	Korvia		XKV	Korvian|Korvians						
        tesmar	state	Tesmar		XTM	Tesmari						
        ana	outlet	Arvanian News Agency	ANA	XAR							
        ktb	outlet	Korvian Telegraph Bureau	KTB	XKV							
        meridian	outlet	Meridian									
        """;

    public static ActorTable Actors { get; } = ActorTable.BuiltIn.With(new StringReader(Table), "sample");

    public static Pipeline Pipeline { get; } = English.Pipeline(Actors, Models.All);

    public static Document Read(string text) => Pipeline.Read(new Article { Text = text });

    public static Record Record(string text) => Recorder.Record(Read(text));

    public static IEnumerable<Block> Blocks(string text) => Read(text).Get<BlockLayer>().Blocks;

    /// <summary>The tokens of a text, as they stand in it.</summary>
    public static string[] Tokens(string text)
    {
        var tokens = Read(text).Get<TokenLayer>();
        return [.. Enumerable.Range(0, tokens.Count).Select(i => Words(text, tokens[i]))];
    }

    /// <summary>The sentences of a text, without what lies between them.</summary>
    public static string[] Sentences(string text)
    {
        var document = Read(text);
        var tokens = document.Get<TokenLayer>();
        return [.. document.Get<SentenceLayer>().Sentences.Select(sentence => Words(text, tokens.Span(sentence.First, sentence.End)))];
    }

    /// <summary>The quoted regions of depth 0, without their marks.</summary>
    public static string[] Quotations(string text) =>
        [.. Read(text).Get<QuotationLayer>().Quotations.Where(static quotation => quotation.Depth == 0).Select(quotation => Words(text, quotation.Inner))];

    public static string[] Strays(string text) => [.. Read(text).Get<QuotationLayer>().Strays.Select(span => Words(text, span))];

    public static IReadOnlyList<AttributionRelation> Attributions(string text) => Read(text).Get<AttributionLayer>().Attributions;

    public static string Words(string text, TextSpan span) => text[span.Start..span.End];
}
