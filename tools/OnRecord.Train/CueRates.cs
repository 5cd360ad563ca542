using System.CommandLine;
using System.Globalization;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Tokens;

namespace OnRecord.Train;

/// <summary>Counts how often each cue, in each frame, is an attribution: the table of <see cref="Reading.Attribution.CueRates"/>.</summary>
internal static class CueRates
{
    private const int Fewest = 3;        // cues seen less often have no row of their own
    private const double Prior = 4;      // cases of the frame's own rate that every row starts with

    public static Command Command()
    {
        var corpus = new Argument<FileInfo>("corpus") { Description = "Annotated articles, JSON Lines, may be gzipped (PolNeAR's train.jsonl.gz)." }.AcceptExistingOnly();
        var command = new Command("cue-rates", "Counts on annotated articles how often a cue attributes, and prints the table resources/attribution/cue-rates.tsv.") { corpus };
        command.SetAction(result => Write(Count(result.GetRequiredValue(corpus)), Console.Out));
        return command;
    }

    private static Dictionary<(string Lemma, CueFrame Frame), (int Right, int All)> Count(FileInfo corpus)
    {
        var pipeline = English.Rules(ActorTable.BuiltIn);
        var counts = new Dictionary<(string, CueFrame), (int Right, int All)>();
        foreach (var annotated in AnnotatedArticle.Read(corpus))
        {
            var document = pipeline.Read(annotated.Article);
            var tokens = document.Get<TokenLayer>();
            foreach (var cue in document.Get<CueLayer>().Cues)
            {
                var verb = tokens[cue.Tokens.First];
                var right = annotated.Attributions.Any(gold => gold.Cue.Any(span => span.Overlaps(verb)));
                foreach (var key in new[] { (cue.Entry.Lemma, cue.Frame), ("*", cue.Frame) })
                {
                    var (hits, all) = counts.GetValueOrDefault(key);
                    counts[key] = (hits + (right ? 1 : 0), all + 1);
                }
            }
        }

        return counts;
    }

    private static void Write(Dictionary<(string Lemma, CueFrame Frame), (int Right, int All)> counts, TextWriter output)
    {
        output.WriteLine("# origin: counted on the annotated articles of PolNeAR v1.0.0 train (Newell, Margolin and Ruths 2018, LREC) by OnRecord.Train cue-rates; counts alone, no text");
        output.WriteLine("# licence: CC0-1.0");
        output.WriteLine("# rate: share of cues in that frame that annotators marked, smoothed towards the frame's own; *: all cues in the frame");
        output.WriteLine("cue\tframe\trate\tcount");
        foreach (var ((lemma, frame), (right, all)) in counts.OrderBy(static pair => pair.Key.Lemma, StringComparer.Ordinal).ThenBy(static pair => pair.Key.Frame))
        {
            var (frameRight, frameAll) = counts[("*", frame)];
            if (lemma == "*" || all >= Fewest)
            {
                var rate = lemma == "*" ? (double)right / all : (right + (Prior * frameRight / frameAll)) / (all + Prior);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lemma}\t{frame}\t{rate:0.00}\t{all}"));
            }
        }
    }
}
