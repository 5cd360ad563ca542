using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>Reads the rows of <c>resources/events/predicates.tsv</c>, and of tables like it.</summary>
/// <remarks>Of thirteen thousand rows most ask what others ask, so what is asked is read once for each way of writing it.</remarks>
internal sealed class PredicateReader(NounClasses classes)
{
    private readonly Dictionary<string, ImmutableArray<Condition>> conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PredicateForm> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (EventType Type, Operator Operator)> acts = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The row cannot be read.</exception>
    public Predicate Read(TsvRow row)
    {
        var parts = row[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var form = Once(forms, row[1], row, FormOf);
        var (type, @operator) = Once(acts, row[3], row, ActOf);
        var further = form == PredicateForm.Noun ? parts.AsSpan(..^1) : parts.AsSpan(1);
        var hashes = ImmutableArray.CreateBuilder<uint>(further.Length);
        foreach (var part in further)
        {
            hashes.Add(WordGraph.Hash(part));
        }

        return new Predicate(row[0], form, hashes.MoveToImmutable(), Once(conditions, row[2], row, ConditionsOf), type, @operator, row[4], row[5]);
    }

    /// <exception cref="FormatException">There is no such type.</exception>
    public static EventType TypeOf(string name, TsvRow row) => Enum.TryParse<EventType>(name, true, out var type)
        ? type : throw new FormatException($"events, line {row.Line}: no type {name}.");

    private static TValue Once<TValue>(Dictionary<string, TValue> known, string cell, TsvRow row, Func<string, TsvRow, TValue> read)
    {
        if (!known.TryGetValue(cell, out var value))
        {
            known.Add(cell, value = read(cell, row));
        }

        return value;
    }

    private static PredicateForm FormOf(string cell, TsvRow row) => Enum.TryParse<PredicateForm>(cell, true, out var form)
        ? form : throw new FormatException($"events/predicates.tsv, line {row.Line}: no form {cell}.");

    private static (EventType Type, Operator Operator) ActOf(string cell, TsvRow row) =>
        cell.Length == 0 || !char.IsLower(cell[0]) ? (TypeOf(cell, row), Operator.None)
        : Enum.TryParse<Operator>(cell, true, out var found) ? (EventType.None, found)
        : throw new FormatException($"events/predicates.tsv, line {row.Line}: no operator {cell}.");

    private ImmutableArray<Condition> ConditionsOf(string cell, TsvRow row) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => ConditionOf(text, row))];

    private Condition ConditionOf(string text, TsvRow row)
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
}
