using System.CommandLine;
using System.Globalization;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Train;

/// <summary>Counts how often what each rule finds is right: the table of <see cref="Reading.Attribution.RuleRates"/>.</summary>
/// <remarks>
/// Right as the PolNeAR scorer counts end to end: the content has a token F1 of at least one half with that of an annotated
/// attribution, and the sources share a word, or neither has one.
/// </remarks>
internal static class RuleRates
{
    // Words given whole are not annotated in the corpus: right and all as counted by hand on 33 development articles.
    private static readonly (StatementForm Form, AttributionRule Rule, int Right, int All)[] ByHand =
    [
        (StatementForm.Direct, AttributionRule.Interview, 11, 12),
        (StatementForm.Direct, AttributionRule.Post, 8, 8),
        (StatementForm.Direct, AttributionRule.PublishedText, 4, 4),
        (StatementForm.Direct, AttributionRule.QuotationAlone, 2, 2),
        (StatementForm.Direct, AttributionRule.SignedQuotation, 1, 1),
        (StatementForm.Direct, AttributionRule.Transcript, 11, 11),
        (StatementForm.Direct, AttributionRule.WordsGivenWhole, 5, 5),
        (StatementForm.Mixed, AttributionRule.ReportedThat, 1, 1),
    ];

    public static Command Command()
    {
        var corpus = new Argument<FileInfo>("corpus") { Description = "Annotated articles, JSON Lines, may be gzipped (PolNeAR's train.jsonl.gz)." }.AcceptExistingOnly();
        var command = new Command("rule-rates", "Counts on annotated articles how often each rule is right, and prints the table resources/attribution/rule-rates.tsv.") { corpus };
        command.SetAction(result => Write(Count(result.GetRequiredValue(corpus)), Console.Out));
        return command;
    }

    private static Dictionary<(StatementForm Form, AttributionRule Rule), (int Right, double Expected, int All)> Count(FileInfo corpus)
    {
        var pipeline = English.Rules(ActorTable.BuiltIn);
        var counts = new Dictionary<(StatementForm, AttributionRule), (int Right, double Expected, int All)>();
        foreach (var annotated in AnnotatedArticle.Read(corpus))
        {
            var document = pipeline.Read(annotated.Article);
            var tokens = document.Get<TokenLayer>();
            var gold = annotated.Attributions.Select(attribution => (Content: Tokens(tokens, attribution.Content), Source: Tokens(tokens, attribution.Source))).ToArray();
            foreach (var relation in document.Get<RuleLayer>().Relations)
            {
                var content = Tokens(tokens, relation.Content);
                var source = Tokens(tokens, relation.Source is { } span ? [span] : []);
                var right = gold.Any(one => F1(one.Content, content) >= 0.5 && (one.Source.Count == 0 ? source.Count == 0 : one.Source.Overlaps(source)));
                var (hits, expected, all) = counts.GetValueOrDefault((relation.Form, relation.Rule));
                counts[(relation.Form, relation.Rule)] =
                    (hits + (right ? 1 : 0), expected + (relation.Form == StatementForm.Indirect ? relation.CueProbability : 1), all + 1);
            }
        }

        foreach (var (form, rule, right, all) in ByHand)
        {
            counts[(form, rule)] = (right, all, all);
        }

        return counts;
    }

    private static HashSet<int> Tokens(TokenLayer tokens, IEnumerable<TextSpan> spans) =>
        [
            .. spans.SelectMany(span => Enumerable.Range(tokens.At(span.Start), Math.Max(0, tokens.At(span.End) - tokens.At(span.Start))))
                .Where(token => tokens.Kinds[token] is TokenKind.Word or TokenKind.Number),
        ];

    private static double F1(HashSet<int> gold, HashSet<int> found)
    {
        var common = gold.Count(found.Contains);
        return common == 0 ? 0 : 2.0 * common / (gold.Count + found.Count);
    }

    private static void Write(Dictionary<(StatementForm Form, AttributionRule Rule), (int Right, double Expected, int All)> counts, TextWriter output)
    {
        output.WriteLine("# origin: counted on the annotated articles of PolNeAR v1.0.0 train (Newell, Margolin and Ruths 2018, LREC) by OnRecord.Train rule-rates, and by hand for words given whole; counts alone, no text");
        output.WriteLine("# licence: CC0-1.0");
        output.WriteLine("# rate: share of what the rule finds that is right; for indirect ones, of those whose cue attributes. One right and one wrong case are added to each");
        output.WriteLine("form\trule\trate\tcount");
        foreach (var ((form, rule), (right, expected, all)) in counts.OrderBy(static pair => pair.Key.Form).ThenBy(static pair => pair.Key.Rule.ToString(), StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form}\t{rule}\t{Math.Min(1, (right + 1) / (expected + 2)):0.00}\t{all}"));
        }
    }
}
