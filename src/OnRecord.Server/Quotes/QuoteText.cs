using OnRecord.Server.Articles;
using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Server.Wordings;
using OnRecord.Storage.Quotes;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Server.Quotes;

/// <summary>What became of a quotation, for people.</summary>
internal static class QuoteText
{
    public static void Write(Sheet sheet, QuoteQuery query, QuoteChecked result)
    {
        var other = result.OtherSpeaker ? $", but not from “{query.Speaker}”" : "";
        sheet.Add(new Run($"{Verdict(result.Match)}{other}.", result.Match >= QuoteMatch.Part && !result.OtherSpeaker ? Ink.Source : Ink.Finding));
        sheet.Blank();
        foreach (var found in result.Found)
        {
            Add(sheet, query, found);
        }

        if (result.Articles.Count > 0)
        {
            sheet.Add("Its words stand in these articles, in no statement", Ink.Strong);
            foreach (var article in result.Articles)
            {
                sheet.Add(indent: 2, new Run(ArticleWords.Printed(article)));
            }

            sheet.Blank();
        }

        sheet.Add(new Run($"Searched {InWords.Searched(result.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    private static string Verdict(QuoteMatch match) => match switch
    {
        QuoteMatch.Verbatim => "Found word for word, as a whole statement",
        QuoteMatch.Part => "Found word for word, as part of what was said",
        QuoteMatch.Altered => "Found in other words",
        _ => "Not found in what was searched",
    };

    private static void Add(Sheet sheet, QuoteQuery query, QuoteFound found)
    {
        var (hit, verdict) = found;
        var how = verdict.Match switch
        {
            QuoteMatch.Verbatim => "verbatim",
            QuoteMatch.Part => "part",
            _ => $"altered, {InWords.Percent(verdict.Similarity)} alike",
        };
        sheet.Add([.. StatementText.Who(sheet, hit), new Run($"  {StatementText.Day(hit)}  ", Ink.Quiet), new Run(how, verdict.Match == QuoteMatch.Altered ? Ink.Finding : Ink.Source)]);
        var words = WordList.Of(hit.Words);
        TextSpan[] marks = [.. verdict.Found.Select(range => words.Span(range)).Where(static span => !span.IsEmpty).OrderBy(static span => span.Start)];
        sheet.Add(indent: 2, StatementText.Words(sheet, hit, WithoutOverlaps(marks), isShort: true));
        if (verdict.Differences.Length > 0)
        {
            sheet.Add(indent: 2, [new Run("as given: ", Ink.Quiet), .. new Differences(sheet, query.Quote, hit.Words).Of(verdict.Differences)]);
        }

        StatementText.AddPrinted(sheet, hit);
        sheet.Blank();
    }

    // What fragments come nearest to may be one stretch.
    private static List<TextSpan> WithoutOverlaps(TextSpan[] marks)
    {
        var kept = new List<TextSpan>();
        foreach (var mark in marks)
        {
            if (kept.Count == 0 || mark.Start >= kept[^1].End)
            {
                kept.Add(mark);
            }
        }

        return kept;
    }
}
