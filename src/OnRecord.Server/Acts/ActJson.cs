using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Events;
using OnRecord.Storage.Acts;

namespace OnRecord.Server.Acts;

/// <summary>Acts as JSON; they are numbered from 1, as in the text, and printings in one from 0.</summary>
internal static class ActJson
{
    public static string Of(ActList acts) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteParty("first", acts.First);
        if (acts.Second is { } second)
        {
            json.WriteParty("second", second);
        }
        else
        {
            json.WriteNull("second");
        }

        json.WriteSearched(acts.Searched);
        json.WriteBoolean("hasEarlier", acts.HasEarlier);
        json.WriteAll("acts", Enumerable.Range(0, acts.Rows.Count), i => Write(json, i, acts.Rows[i]));
    }));

    /// <summary>Each act on one line.</summary>
    public static IEnumerable<string> Rows(ActList acts) => acts.Rows.Select(static (act, i) => JsonText.Write(json => Write(json, i, act)));

    private static void Write(Utf8JsonWriter json, int place, Act act) => json.WriteObject(() =>
    {
        json.WriteNumber("number", place + 1);
        json.WriteString("day", act.Day);
        json.WriteTold("actor", act.ActorCodes);
        Write(json, "actors", act.Actors);
        json.WriteTold("recipient", act.RecipientCodes);
        Write(json, "recipients", act.Recipients);
        json.WriteString("plover", act.Plover);
        json.WriteTold("modes", act.Modes);
        json.WriteTold("contexts", act.Contexts);
        json.WriteTold("cameo", act.Codes);
        json.WriteTold("goldstein", act.Goldstein);
        json.WriteTold("statuses", act.Statuses);
        json.WriteTold("dates", act.Dates);
        json.WriteBoolean("daysDiffer", act.DaysDiffer);
        json.WriteTold("places", act.Places);
        json.WriteString("firstPublished", act.FirstPublished);
        json.WriteNumber("origins", act.Origins);
        json.WriteAll("printings", act.Printings, hit => EventFace.Write(json, hit));
    });

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<ToldParty> parties) => json.WriteAll(name, parties, told => json.WriteObject(() =>
    {
        json.WriteString("id", told.Party.Id);
        json.WriteString("name", told.Party.Name);
        json.WriteNumbers("by", told.By);
    }));
}
