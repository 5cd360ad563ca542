using System.Collections.Immutable;
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
        foreach (var row in predicates)
        {
            lexicon.Add(Read(row, lexicon.Classes));
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
            TypeOf(slash < 0 ? row[1] : row[1][..slash], row),
            slash < 0 ? "" : row[1][(slash + 1)..],
            TypeOf(row[2], row),
            row[3],
            row[4],
            row[5].Length == 0 ? EventStatus.Actual : Enum.Parse<EventStatus>(row[5], true));
        var list = folds.TryGetValue((fold.Operator, fold.Inner), out var found) ? found : folds[(fold.Operator, fold.Inner)] = [];

        // The narrower first.
        list.Insert(list.FindIndex(other => other.InnerCameo.Length < fold.InnerCameo.Length) is >= 0 and var at ? at : list.Count, fold);
    }

    private static Predicate Read(TsvRow row, NounClasses classes)
    {
        var parts = row[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var form = Enum.TryParse<PredicateForm>(row[1], true, out var known) ? known : throw new FormatException($"events/predicates.tsv, line {row.Line}: no form {row[1]}.");
        var further = form == PredicateForm.Noun ? parts[..^1] : parts[1..];
        var (type, @operator) = row[3].Length > 0 && char.IsLower(row[3][0])
            ? (EventType.None, Enum.TryParse<Operator>(row[3], true, out var found) ? found : throw new FormatException($"events/predicates.tsv, line {row.Line}: no operator {row[3]}."))
            : (TypeOf(row[3], row), Operator.None);
        ImmutableArray<Condition> when = [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => ConditionOf(text, row, classes))];
        return new Predicate(row[0], form, [.. further.Select(static part => WordGraph.Hash(part))], when, type, @operator, row[4], row[5]);
    }

    private static Condition ConditionOf(string text, TsvRow row, NounClasses classes)
    {
        var negated = text[0] == '!';
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new FormatException($"events/predicates.tsv, line {row.Line}: the condition {text} has no colon.");
        }

        var slot = WordGraph.Hash(text.AsSpan()[(negated ? 1 : 0)..colon]);
        var (kinds, literals, types) = (new List<int>(), new List<uint>(), new List<EventType>());
        var (filled, empty, actor, place, time) = (false, false, false, false, false);
        foreach (var value in text[(colon + 1)..].Split('|'))
        {
            switch (value)
            {
                case "some":
                    filled = true;
                    break;
                case "none":
                    empty = true;
                    break;
                case "actor":
                    actor = true;
                    break;
                case "place":
                    place = true;
                    break;
                case "time":
                    time = true;
                    break;
                case ['\'', .. var literal, '\'']:
                    literals.Add(WordGraph.Hash(literal));
                    break;
                case [>= 'A' and <= 'Z', ..]:
                    types.Add(TypeOf(value, row));
                    break;
                default:
                    kinds.Add(classes.Id(value));
                    break;
            }
        }

        return new Condition(slot, negated, [.. kinds], [.. literals], [.. types], filled, empty, actor, place, time);
    }

    private static EventType TypeOf(string name, TsvRow row) => Enum.TryParse<EventType>(name, true, out var type)
        ? type : throw new FormatException($"events, line {row.Line}: no type {name}.");
}
