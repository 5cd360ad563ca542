using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Storage.Phrases;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Server.Phrases;

/// <summary>The history of a phrase as JSON. First and last hold within <c>searched</c>.</summary>
internal static class PhraseJson
{
    /// <param name="uses">How many of the opened uses to give one by one, at most; the first of all comes with them.</param>
    public static string Of(PhraseQuery query, PhraseHistory history, int uses) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteString("phrase", query.Phrase);
        json.WriteSearched(history.Searched);
        json.WriteNumber("total", history.Uses);
        json.WriteBoolean("totalIsLeast", history.IsLeast);
        Write(json, "first", history.First);
        Write(json, "last", history.Last);
        json.WriteAll("years", history.Years, year => json.WriteObject(() =>
        {
            json.WriteNumber("year", year.Year);
            json.WriteNumber("uses", year.Uses);
        }));
        json.WriteAll("users", history.Users, users => json.WriteObject(() =>
        {
            json.WriteParty("speaker", users.Speaker);
            json.WriteParty("addressee", users.Addressee);
            json.WriteNumber("uses", users.Uses);
        }));
        json.WriteNumber("described", history.Described);
        json.WriteAll("uses", Some(history, uses), hit => Write(json, hit));
        json.WriteAll("near", history.Near, use => Write(json, use));
        json.WriteNumber("compared", history.Compared);
        json.WriteBoolean("comparedIsPart", history.IsPartlyCompared);
    }));

    private static IEnumerable<StatementHit> Some(PhraseHistory history, int most) => history.Opened
        .Take(most)
        .Concat(history.Opened.Where(hit => most > 0 && hit.Key == history.First?.Statement.Key))
        .DistinctBy(static hit => hit.Key);

    private static void Write(Utf8JsonWriter json, StatementHit hit) => json.WriteObject(() =>
    {
        json.WriteString("id", hit.Id);
        json.WriteParty("speaker", hit.Speaker);
        json.WriteParties("addressees", hit.Addressees);
        json.WriteString("day", JsonText.Day(hit.Day));
        json.WriteBoolean("saidThen", hit.Said is not null);
        json.WriteArticle(hit.Article);
    });

    private static void Write(Utf8JsonWriter json, string name, PhraseUse? use)
    {
        if (use is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WritePropertyName(name);
            Write(json, use);
        }
    }

    private static void Write(Utf8JsonWriter json, PhraseUse use) => json.WriteObject(() =>
    {
        json.WriteString("form", use.Form);
        json.WriteSpan(new CodePoints(use.Statement.Words), use.Span);
        json.WriteNumber("distance", use.Distance);
        json.WriteStrings("changes", Enum.GetValues<PhraseChange>().Where(change => change != PhraseChange.None && use.Changes.HasFlag(change)).Select(JsonText.Name));
        json.WritePropertyName("statement");
        StatementJson.Write(json, use.Statement);
    });
}
