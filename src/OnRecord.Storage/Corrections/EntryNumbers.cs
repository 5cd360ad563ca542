using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>The number of each entry of a machine's record, so that one that was rejected comes back in its old place.</summary>
internal sealed class EntryNumbers
{
    private readonly IReadOnlyDictionary<string, long[]> numbers;

    private EntryNumbers(IReadOnlyDictionary<string, long[]> numbers) => this.numbers = numbers;

    /// <param name="stored">Null where the table of entries has every one of them.</param>
    public static EntryNumbers Of(Session session, long article, string? stored) => stored is not null
        ? new(JsonSerializer.Deserialize(stored, EntryNumbersContext.Default.DictionaryStringInt64Array)!)
        : new(session
            .Query("SELECT kind, key FROM entry WHERE article = @article ORDER BY kind, ordinal", static row => (Kind: row.Text(0), Key: row.Long(1)), Parameters.Of(new { article }))
            .GroupBy(static row => row.Kind, static row => Slot.Number(row.Key))
            .ToDictionary(static rows => rows.Key, static rows => rows.ToArray()));

    /// <summary>Numbers for a newer record: those there are in their order, and new ones where they do not suffice.</summary>
    public EntryNumbers For(Session session, RecordIndex machine)
    {
        var free = new Queue<long>(numbers.Values.SelectMany(static some => some).Order());
        if (machine.Entries.Length > free.Count)
        {
            foreach (var number in session.Database.Numbers(session.Transaction, machine.Entries.Length - free.Count))
            {
                free.Enqueue(number);
            }
        }

        return new(machine.Entries.GroupBy(static entry => entry.Kind).ToDictionary(static some => some.Key, some => some.Select(_ => free.Dequeue()).ToArray()));
    }

    /// <summary>The number of each entry that people left in a record.</summary>
    /// <param name="machine">As it was read.</param>
    /// <param name="current">In the same order, without what was rejected.</param>
    public Func<NewEntry, long> In(Record machine, Record current)
    {
        var kept = new Dictionary<string, int[]>(StringComparer.Ordinal)
        {
            [EntryKind.Statement] = Kept(machine.Statements, current.Statements, static one => one.Id),
            [EntryKind.Message] = Kept(machine.Messages, current.Messages, static one => one.Id),
            [EntryKind.Event] = Kept(machine.Events, current.Events, static one => one.Id),
            [EntryKind.Finding] = [.. Enumerable.Range(0, current.Findings.Count)],
        };
        return entry =>
        {
            var kind = entry.Kind == EntryKind.Dismissed ? EntryKind.Finding : entry.Kind;
            return numbers[kind][kept[kind][entry.Ordinal]];
        };
    }

    public string Write() => JsonSerializer.Serialize(
        new SortedDictionary<string, long[]>(numbers.ToDictionary(), StringComparer.Ordinal), EntryNumbersContext.Default.SortedDictionaryStringInt64Array);

    private static int[] Kept<T>(IReadOnlyList<T> machine, IReadOnlyList<T> current, Func<T, string> id)
    {
        var at = -1;
        return
        [
            .. current.Select(one =>
            {
                do
                {
                    at++;
                }
                while (id(machine[at]) != id(one));

                return at;
            }),
        ];
    }
}

[JsonSerializable(typeof(Dictionary<string, long[]>))]
[JsonSerializable(typeof(SortedDictionary<string, long[]>))]
internal sealed partial class EntryNumbersContext : JsonSerializerContext;
