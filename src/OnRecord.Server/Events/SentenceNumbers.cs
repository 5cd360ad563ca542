using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Server.Events;

/// <summary>Numbers the sentences of an article, from 1. A record does not hold them; they are cut by rule.</summary>
internal sealed class SentenceNumbers
{
    private static readonly Pipeline Sentences = new(
        new BlockStage(), new TokenStage(), new HeadingStage(CueLexicon.English), new SentenceStage(CueLexicon.English));

    private readonly int[] starts;    // code points, ascending

    public SentenceNumbers(Record record)
    {
        var document = Sentences.Read(new Article { Text = record.Article.Text });
        var (tokens, points) = (document.Get<TokenLayer>(), new CodePoints(record.Article.Text));
        starts = [.. document.Get<SentenceLayer>().Sentences.Select(sentence => points.FromUtf16(tokens.Span(sentence.First, sentence.End).Start))];
    }

    /// <summary>The sentence in which a passage begins.</summary>
    public int Of(Passage passage)
    {
        var at = Array.BinarySearch(starts, passage.Start);
        return Math.Max(1, at >= 0 ? at + 1 : ~at);
    }
}
