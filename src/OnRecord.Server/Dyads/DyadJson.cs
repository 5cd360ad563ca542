using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Events;
using OnRecord.Server.Messages;
using OnRecord.Server.Statements;
using OnRecord.Storage.Dyads;
using Dyad = OnRecord.Storage.Dyads.Dyad;

namespace OnRecord.Server.Dyads;

/// <summary>A pair over time as JSON.</summary>
internal static class DyadJson
{
    /// <param name="records">The records behind the numbers; null where they are not asked for.</param>
    public static string Of(Dyad dyad, DyadRecords? records) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteParty("first", dyad.First);
        json.WriteParty("second", dyad.Second);
        json.WriteSearched(dyad.Searched);
        json.WriteAll("periods", dyad.Periods, period => Write(json, period));
        json.WriteObject("undated", () => Sides(json, dyad.Undated));
        if (records is not null)
        {
            json.WriteObject("records", () =>
            {
                json.WriteObject("there", () => Write(json, records.There));
                json.WriteObject("back", () => Write(json, records.Back));
            });
        }
    }));

    /// <summary>Each period on one line.</summary>
    public static IEnumerable<string> Rows(Dyad dyad) => dyad.Periods.Select(static period => JsonText.Write(json => Write(json, period)));

    /// <summary>Each record on one line, with its direction.</summary>
    public static IEnumerable<string> Rows(DyadRecords records) =>
        Rows("there", records.There).Concat(Rows("back", records.Back));

    private static IEnumerable<string> Rows(string direction, DyadEntries entries)
    {
        string Row<THit>(string kind, THit hit, Action<Utf8JsonWriter, THit> write) => JsonText.Write(json => json.WriteObject(() =>
        {
            json.WriteString("direction", direction);
            json.WritePropertyName(kind);
            write(json, hit);
        }));

        return
        [
            .. entries.Statements.Select(hit => Row("statement", hit, StatementJson.Write)),
            .. entries.Messages.Select(hit => Row("message", hit, MessageFace.Write)),
            .. entries.Events.Select(hit => Row("event", hit, EventFace.Write)),
        ];
    }

    private static void Write(Utf8JsonWriter json, DyadPeriod period) => json.WriteObject(() =>
    {
        json.WriteString("from", JsonText.Day(period.From));
        json.WriteString("until", JsonText.Day(period.Until));
        Sides(json, period);
    });

    private static void Sides(Utf8JsonWriter json, DyadPeriod period)
    {
        json.WriteObject("there", () => Write(json, period.There));
        json.WriteObject("back", () => Write(json, period.Back));
    }

    private static void Write(Utf8JsonWriter json, DyadCount count)
    {
        json.WriteNumber("statements", count.Statements);
        json.WriteNumber("distinctStatements", count.DistinctStatements);
        json.WriteNumber("messages", count.Messages);
        json.WriteNumber("distinctMessages", count.DistinctMessages);
        json.WriteNumber("events", count.Events);
        json.WriteNumber("distinctEvents", count.DistinctEvents);
        json.WriteNumberOrNull("goldstein", count.Goldstein);
    }

    private static void Write(Utf8JsonWriter json, DyadEntries entries)
    {
        json.WriteAll("statements", entries.Statements, hit => StatementJson.Write(json, hit));
        json.WriteAll("messages", entries.Messages, hit => MessageFace.Write(json, hit));
        json.WriteAll("events", entries.Events, hit => EventFace.Write(json, hit));
    }
}
