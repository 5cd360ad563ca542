using OnRecord.Storage.Database;

namespace OnRecord.Storage.Entries;

/// <summary>What one party turned to another with.</summary>
internal readonly record struct Tied(string Kind, long Entry, string Type, double? Value, long Wording);

/// <summary>Reads ties.</summary>
internal static class TieRows
{
    /// <summary>All of a pair in one direction, each kind in the order of its days.</summary>
    public static IEnumerable<Tied> Between(Session session, long giver, long receiver, DateOnly? from, DateOnly? until)
    {
        var days = from is null && until is null ? "" : " AND entry >= @least AND entry <= @most";
        using var command = session.Transaction.Connection!.CreateCommand();
        command.Transaction = session.Transaction;
#pragma warning disable CA2100 // Only constants are put together.
        command.CommandText = $"SELECT kind, entry, type, value, wording FROM tie WHERE giver = @giver AND receiver = @receiver{days} ORDER BY kind, entry";
#pragma warning restore CA2100
        void Bind(string name, long value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        Bind("giver", giver);
        Bind("receiver", receiver);
        if (days.Length > 0)
        {
            Bind("least", Slot.First(from ?? DateOnly.FromDayNumber(1)));
            Bind("most", Slot.Last(until ?? DateOnly.MaxValue));
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new Tied(
                reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetDouble(3), reader.GetInt64(4));
        }
    }

    /// <summary>The entries of one kind of a pair in one direction, in the order of their days.</summary>
    public static List<long> Keys(Session session, long giver, long receiver, string kind, DateOnly? from, DateOnly? until) => session.Longs(
        "SELECT entry FROM tie WHERE giver = @giver AND receiver = @receiver AND kind = @kind AND entry >= @least AND entry <= @most ORDER BY entry",
        Parameters.Of(new { giver, receiver, kind, least = from is null && until is null ? 0 : Slot.First(from ?? DateOnly.FromDayNumber(1)), most = Slot.Last(until ?? DateOnly.MaxValue) }));
}
