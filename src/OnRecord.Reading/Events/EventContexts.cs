using System.Collections.Immutable;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Reading.Events;

/// <summary>Tells what an event is about, PLOVER's contexts, by the words of its clauses. From <c>resources/events/contexts.tsv</c>.</summary>
internal sealed class EventContexts
{
    private const int Most = 3;

    private static readonly Lazy<EventContexts> english = new(static () => new EventContexts([.. Tsv.Embedded("events/contexts.tsv", "context", "word")]));

    private readonly NounClasses classes;
    private readonly ImmutableArray<string> names;

    private EventContexts(IReadOnlyList<TsvRow> rows) => (classes, names) = (new NounClasses(rows), [.. rows.Select(static row => row[0]).Distinct()]);

    /// <summary>Those of the table that is built in.</summary>
    public static EventContexts English => english.Value;

    /// <summary>The contexts that most words tell, at most three, in the order of their names; of equals, the first by name.</summary>
    /// <param name="clauses">All that tells of the event.</param>
    public ImmutableArray<string> Of(WordGraph words, ImmutableArray<TextSpan> clauses)
    {
        Span<int> counts = stackalloc int[names.Length];
        counts.Clear();
        foreach (var clause in clauses)
        {
            var range = words.Range(clause);
            for (var word = range.First; word < range.End; word++)
            {
                classes.Add(words, word, counts);
            }
        }

        Span<int> best = stackalloc int[Most];
        var found = 0;
        for (; found < Most; found++)
        {
            var most = 0;
            for (var i = 1; i < counts.Length; i++)
            {
                most = counts[i] > counts[most] ? i : most;
            }

            if (counts[most] == 0)
            {
                break;
            }

            (best[found], counts[most]) = (most, 0);
        }

        best = best[..found];
        best.Sort();
        var contexts = ImmutableArray.CreateBuilder<string>(found);
        foreach (var one in best)
        {
            contexts.Add(names[one]);
        }

        return contexts.MoveToImmutable();
    }
}
