using System.Text;
using OnRecord.Reading;
using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Train.Events;

/// <summary>A sentence of our own with an act marked: <c>[a Korvia] [t condemned] [r Ostrel]</c>.</summary>
/// <param name="Triggers">The words that say it.</param>
internal sealed record OwnSentence(string Text, TextSpan Actor, TextSpan? Recipient, IReadOnlyList<TextSpan> Triggers, EventType Type)
{
    /// <summary>Reads <c>sentences.tsv</c>.</summary>
    /// <param name="name">Of the file, for messages.</param>
    /// <exception cref="FormatException">A row's marks do not match, or its type is none; the message names the line.</exception>
    public static IEnumerable<OwnSentence> Read(TextReader reader, string name)
    {
        foreach (var row in Tsv.Read(reader, name, "sentence", "type"))
        {
            if (!Enum.TryParse<EventType>(row[1], true, out var type))
            {
                throw new FormatException($"{name}, line {row.Line}: no type {row[1]}.");
            }

            yield return Of(row[0], type) ?? throw new FormatException($"{name}, line {row.Line}: its marks do not match, or no actor is marked.");
        }
    }

    private static OwnSentence? Of(string marked, EventType type)
    {
        var (text, open) = (new StringBuilder(), new Stack<(char Kind, int Start)>());
        var (actor, recipient, triggers) = ((TextSpan?)null, (TextSpan?)null, new List<TextSpan>());
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[' && i + 2 < marked.Length && marked[i + 2] == ' ')
            {
                open.Push((marked[i + 1], text.Length));
                i += 2;
            }
            else if (marked[i] == ']' && open.TryPop(out var mark))
            {
                var span = new TextSpan(mark.Start, text.Length);
                switch (mark.Kind)
                {
                    case 'a':
                        actor ??= span;
                        break;
                    case 'r':
                        recipient ??= span;
                        break;
                    default:
                        triggers.Add(span);
                        break;
                }
            }
            else if (marked[i] is '[' or ']')
            {
                return null;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count > 0 || (actor ?? recipient ?? (triggers.Count > 0 ? triggers[0] : null)) is not { } first ? null
            : new OwnSentence(text.ToString(), first, actor is null ? null : recipient, triggers, type);
    }
}
