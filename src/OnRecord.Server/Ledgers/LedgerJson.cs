using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Messages;
using OnRecord.Storage.Ledgers;

namespace OnRecord.Server.Ledgers;

/// <summary>A ledger as JSON; messages are numbered from 1, as in the text, and printings in a row from 0.</summary>
internal static class LedgerJson
{
    public static string Of(Ledger ledger) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteParty("first", ledger.First);
        json.WriteParty("second", ledger.Second);
        json.WriteSearched(ledger.Searched);
        json.WriteAll("messages", Enumerable.Range(0, ledger.Rows.Count), i => Write(json, i, ledger.Rows[i]));
    }));

    /// <summary>Each message on one line.</summary>
    public static IEnumerable<string> Rows(Ledger ledger) => ledger.Rows.Select(static (row, i) => JsonText.Write(json => Write(json, i, row)));

    private static void Write(Utf8JsonWriter json, int place, LedgerRow row) => json.WriteObject(() =>
    {
        json.WriteNumber("number", place + 1);
        json.WriteString("direction", JsonText.Name(row.Direction));
        json.WriteParty("sender", row.Sender);
        json.WriteParties("addressees", row.Addressees);
        json.WriteTold("kinds", row.Kinds);
        json.WriteTold("occasions", row.Occasions);
        json.WriteTold("sent", row.Sent);
        json.WriteTold("received", row.Received);
        json.WriteString("firstPublished", row.FirstPublished);
        json.WriteBoolean("toldBeforeSent", row.IsToldBeforeSent);
        json.WriteNumber("length", row.Length);
        json.WriteBoolean("quoted", row.IsQuoted);
        json.WriteNumber("origins", row.Origins);
        if (row.Answers is { } reply)
        {
            json.WriteObject("answers", () =>
            {
                json.WriteNumber("number", reply.Row + 1);
                json.WriteNumberOrNull("days", reply.Days);
                json.WriteBoolean("said", reply.By.Count > 0);
                json.WriteNumbers("by", reply.By);
            });
        }
        else
        {
            json.WriteNull("answers");
        }

        json.WriteAll("printings", row.Printings, hit => MessageFace.Write(json, hit));
    });
}
