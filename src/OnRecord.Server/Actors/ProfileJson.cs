using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Actors;

/// <summary>What the archive has of somebody, as JSON.</summary>
internal static class ProfileJson
{
    /// <summary>The members of one object.</summary>
    public static void Write(Utf8JsonWriter json, PartyProfile profile)
    {
        json.WriteSearched(profile.Searched);
        json.WriteParty("actor", profile.Party);
        json.WriteStrings("otherNames", profile.OtherNames);
        json.WriteString("first", JsonText.Day(profile.First));
        json.WriteString("last", JsonText.Day(profile.Last));
        json.WriteObject("statements", () =>
        {
            Write(json, "made", profile.Said);
            Write(json, "heard", profile.Heard);
            Write(json, "passedOn", profile.PassedOn);
        });
        json.WriteObject("messages", () =>
        {
            Write(json, "sent", profile.Sent);
            Write(json, "received", profile.Received);
        });
        json.WriteAll("latest", profile.Said.Items, hit => StatementJson.Write(json, hit));
    }

    private static void Write<T>(Utf8JsonWriter json, string name, Found<T> found) => json.WriteObject(name, () => json.WriteTotal(found));
}
