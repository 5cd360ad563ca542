using System.Globalization;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Server.Events;

/// <summary>The passages that tell of events and statements, in the 16 columns of GDELT's mentions, without a header.</summary>
internal sealed class GdeltMentions : IEventFormat
{
    public string? Header => null;

    public IEnumerable<string> Lines(Record record)
    {
        var dyads = Dyad.OfCameo(record).ToList();
        if (dyads.Count == 0)
        {
            return [];
        }

        var (sentences, length) = (new SentenceNumbers(record), new CodePoints(record.Article.Text).FromUtf16(record.Article.Text.Length));
        return dyads.SelectMany(dyad => dyad.Evidence.Select(passage => TabRow.Of(
            GdeltEvents.Number(record, dyad),
            GdeltEvents.Midnight(dyad.Days),
            GdeltEvents.Midnight(ActDays.Of(record, null)),
            record.Article.Url is null ? "2" : "1",    // of the web, or known by citation only
            record.Article.Outlet,
            record.Article.Url ?? Citation(record.Article),
            Number(sentences.Of(passage)),
            Offset(dyad.Actor, passage),
            Offset(dyad.Recipient, passage),
            Number((dyad.Trigger ?? passage).Start),
            "1",
            Number(Math.Clamp((int)Math.Round(dyad.Confidence * 10) * 10, 10, 100)),
            Number(length),
            null,    // tone, which is not measured
            null,    // nothing is translated
            dyad.Remarks)));
    }

    private static string Citation(ArticleHead article) =>
        string.Join(", ", new[] { article.Outlet, article.Title, article.Published?.Date, article.File, article.Id }.OfType<string>());

    // Where the party is named nearest before the passage's end.
    private static string Offset(Party? party, Passage passage)
    {
        var nearest = party?.Actors.SelectMany(static actor => actor.Mentions).Where(mention => mention.Start < passage.End).MaxBy(static mention => mention.Start);
        return nearest is null ? "-1" : Number(nearest.Start);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
