using OnRecord.Reading.Actors;
using OnRecord.Reading;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Events;
using OnRecord.Reading.Events.Petrarch;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Train.Events;

/// <summary>An event as codes: who, to whom, what.</summary>
/// <param name="IsMutual">Whether each is both.</param>
internal sealed record CodedEvent(EventType Type, string Cameo, string Actor, string Recipient, bool IsMutual = false)
{
    /// <summary>Whether the same two take part; in the same roles, unless each has both.</summary>
    public bool IsBetween(CodedEvent other) => (Actor == other.Actor && Recipient == other.Recipient)
        || ((IsMutual || other.IsMutual) && Actor == other.Recipient && Recipient == other.Actor);
}

/// <summary>What was read of a whole sentence, beside gold.</summary>
internal sealed record ScoredSentence(EventCase Case, IReadOnlyList<CodedEvent> Gold, IReadOnlyList<CodedEvent> Found, int Right);

/// <summary>Reads sentences end to end: who takes part is found too.</summary>
internal sealed class SentenceReader(ReadingModels models)
{
    private readonly Pipeline pipeline = English.Pipeline(ActorTable.BuiltIn, models, events: new EventOptions { Domestic = true });

    /// <summary>Each pair of an actor and a recipient, as coders write it; of a mutual act each pair once.</summary>
    public IReadOnlyList<CodedEvent> Read(EventCase one, Func<Participant, string> code)
    {
        return
        [
            .. pipeline.Read(ArticleOf(one)).Get<EventLayer>().Events.SelectMany(found => found.Actors.SelectMany(actor => found.Recipients
                .Where(recipient => recipient != actor && !(found.Actors.Contains(recipient) && found.Actors.IndexOf(recipient) < found.Actors.IndexOf(actor)))
                .Select(recipient => Coded(found, code(actor), code(recipient))))).Distinct(),
        ];
    }

    /// <summary>The same as PETRARCH2 has it.</summary>
    public IReadOnlyList<CodedEvent> ReadPetrarch(EventCase one)
    {
        var document = pipeline.Read(ArticleOf(one));
        var coder = new PetrarchCoder(document, ActorCoder.BuiltIn);
        return [.. Enumerable.Range(0, document.Get<WordGraph>().Sentence.Length).SelectMany(coder.Code).Select(static act => new CodedEvent(EventType.None, act.Code, act.From, act.To)).Distinct()];
    }

    private static Article ArticleOf(EventCase one) => new() { Text = one.Text, Published = one.Date is { } date ? new PublicationDate(date, DateBasis.Option) : null };

    private static CodedEvent Coded(DetectedEvent found, string actor, string recipient)
    {
        var type = found.Status == EventStatus.Planned && PlannedAct.Of(found.Type, found.Cameo) is { } planned ? planned.Type : found.Type;
        return new CodedEvent(type, found.Cameo ?? "", actor, recipient, found.Actors.SequenceEqual(found.Recipients));
    }
}

/// <summary>Figures over whole sentences.</summary>
internal static class SentenceScore
{
    /// <summary>Pairs what was found with gold, one to one.</summary>
    /// <param name="same">Whether two are one.</param>
    public static ScoredSentence Of(EventCase one, IReadOnlyList<CodedEvent> gold, IReadOnlyList<CodedEvent> found, Func<CodedEvent, CodedEvent, bool> same)
    {
        var left = found.ToList();
        var right = 0;
        foreach (var expected in gold)
        {
            if (left.FindIndex(other => same(expected, other)) is >= 0 and var at)
            {
                left.RemoveAt(at);
                right++;
            }
        }

        return new ScoredSentence(one, gold, found, right);
    }

    public static IEnumerable<EventFigure> Figures(string name, IReadOnlyCollection<ScoredSentence> scored)
    {
        var (right, found, gold) = (scored.Sum(static one => one.Right), scored.Sum(static one => one.Found.Count), scored.Sum(static one => one.Gold.Count));
        var (precision, recall) = (found == 0 ? 0 : right / (double)found, gold == 0 ? 0 : right / (double)gold);
        yield return new EventFigure($"{name}, precision", precision, found);
        yield return new EventFigure($"{name}, recall", recall, gold);
        yield return new EventFigure($"{name}, F1", right == 0 ? 0 : 2 * precision * recall / (precision + recall), gold);
    }
}
