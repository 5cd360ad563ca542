using System.Runtime.InteropServices;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>
/// What predicates mean as acts, in two layers: a predicate, or what it does with the act that it governs, and the classes of its arguments.
/// </summary>
internal sealed class EventLexicon
{
    private readonly Dictionary<uint, List<Predicate>> byFirst = [];
    private readonly Dictionary<(Operator, EventType), List<Fold>> folds = [];

    private EventLexicon(NounClasses classes) => Classes = classes;

    /// <summary>The lexicon that is built in.</summary>
    public static EventLexicon English => english.Value;

    private static readonly Lazy<EventLexicon> english = new(static () => Of(
        Tsv.Embedded("events/classes.tsv", "class", "word"),
        Tsv.Embedded("events/predicates.tsv", "predicate", "form", "when", "type", "mode", "cameo"),
        Tsv.Embedded("events/folds.tsv", "operator", "inner", "type", "mode", "cameo", "status")));

    /// <summary>The lexicon of three tables, with the columns of those built in.</summary>
    /// <exception cref="FormatException">A row cannot be read.</exception>
    public static EventLexicon Of(IEnumerable<TsvRow> classes, IEnumerable<TsvRow> predicates, IEnumerable<TsvRow> folds)
    {
        var lexicon = new EventLexicon(new NounClasses(classes));
        var reader = new PredicateReader(lexicon.Classes);
        foreach (var row in predicates)
        {
            lexicon.Add(reader.Read(row));
        }

        foreach (var row in folds)
        {
            lexicon.AddFold(row);
        }

        return lexicon;
    }

    public NounClasses Classes { get; }

    /// <summary>The readings of predicates that begin with a word.</summary>
    /// <param name="lemma">Hash of its lemma.</param>
    public ReadOnlySpan<Predicate> Find(uint lemma) => byFirst.TryGetValue(lemma, out var found) ? CollectionsMarshal.AsSpan(found) : [];

    /// <summary>What an operator makes of an act; null where the table tells nothing.</summary>
    public Fold? Find(Operator @operator, EventType inner, string cameo)
    {
        if (!folds.TryGetValue((@operator, inner), out var found))
        {
            return null;
        }

        foreach (var fold in found)
        {
            if (cameo.StartsWith(fold.InnerCameo, StringComparison.Ordinal))
            {
                return fold;
            }
        }

        return null;
    }

    private void Add(Predicate predicate)
    {
        var first = WordGraph.Hash(predicate.Words.Split(' ', '-')[0]);
        if (predicate.Form == PredicateForm.Noun)
        {
            first = WordGraph.Hash(predicate.Words.Split(' ', '-')[^1]);
        }

        (byFirst.TryGetValue(first, out var list) ? list : byFirst[first] = []).Add(predicate);
    }

    private void AddFold(TsvRow row)
    {
        var slash = row[1].IndexOf('/', StringComparison.Ordinal);
        var fold = new Fold(
            Enum.Parse<Operator>(row[0], true),
            PredicateReader.TypeOf(slash < 0 ? row[1] : row[1][..slash], row),
            slash < 0 ? "" : row[1][(slash + 1)..],
            PredicateReader.TypeOf(row[2], row),
            row[3],
            row[4],
            row[5].Length == 0 ? EventStatus.Actual : Enum.Parse<EventStatus>(row[5], true));
        var list = folds.TryGetValue((fold.Operator, fold.Inner), out var found) ? found : folds[(fold.Operator, fold.Inner)] = [];

        // The narrower first.
        list.Insert(list.FindIndex(other => other.InnerCameo.Length < fold.InnerCameo.Length) is >= 0 and var at ? at : list.Count, fold);
    }
}
