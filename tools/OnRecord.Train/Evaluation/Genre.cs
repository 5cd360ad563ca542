using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Evaluation;

/// <summary>The kind of text that a sentence comes from, as its id says.</summary>
internal static class Genre
{
    /// <returns><c>news</c> of <c>GUM_news_…</c>, <c>weblog</c> of <c>weblog-…</c>; <c>wiki</c> of <c>w01001</c>; else <c>other</c>.</returns>
    public static string Of(ConlluSentence sentence)
    {
        if (sentence.Comment("sent_id") is not { Length: > 0 } id)
        {
            return "other";
        }

        if (id.StartsWith("GUM_", StringComparison.Ordinal) || id.StartsWith("GENTLE_", StringComparison.Ordinal))
        {
            return id.Split('_')[1];
        }

        if (id is ['n' or 'w', .. var number] && number.All(char.IsAsciiDigit))
        {
            return id[0] == 'n' ? "news" : "wiki";    // PUD
        }

        return id.IndexOf('-') is > 0 and var dash ? id[..dash] : "other";
    }
}
