using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Statements;
using OnRecord.Storage.Phrases;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Server.Phrases;

/// <summary>The history of a phrase as JSON. First and last hold within <c>searched</c>.</summary>
internal static class PhraseJson
{
    public static string Of(PhraseQuery query, PhraseHistory history) => JsonText.Write(json => json.WriteObject(() =>
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
        json.WriteAll("near", history.Near, use => Write(json, use));
        json.WriteNumber("compared", history.Compared);
        json.WriteBoolean("comparedIsPart", history.IsPartlyCompared);
    }));

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
