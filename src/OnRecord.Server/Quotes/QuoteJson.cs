using OnRecord.Server.Answers;
using OnRecord.Server.Statements;
using OnRecord.Server.Wordings;
using OnRecord.Storage.Quotes;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Server.Quotes;

/// <summary>What became of a quotation, as JSON.</summary>
internal static class QuoteJson
{
    public static string Of(QuoteQuery query, QuoteChecked result) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteString("quote", query.Quote);
        json.WriteString("match", JsonText.Name(result.Match));
        json.WriteBoolean("otherSpeaker", result.OtherSpeaker);
        json.WriteSearched(result.Searched);
        json.WriteAll("found", result.Found, found => json.WriteObject(() =>
        {
            var words = WordList.Of(found.Statement.Words);
            var points = new CodePoints(found.Statement.Words);
            json.WriteString("match", JsonText.Name(found.Verdict.Match));
            json.WriteNumber("similarity", Math.Round(found.Verdict.Similarity, 3));
            json.WriteAll("spans", found.Verdict.Found, range => json.WriteObject(() => json.WriteSpan(points, words.Span(range))));
            DifferenceJson.Write(json, "differences", query.Quote, found.Statement.Words, found.Verdict.Differences);
            json.WritePropertyName("statement");
            StatementJson.Write(json, found.Statement);
        }));
        json.WriteAll("articles", result.Articles, article => json.WriteObject(() => json.WriteArticleFields(article)));
    }));
}
