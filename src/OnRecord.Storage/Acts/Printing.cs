using OnRecord.Wording;

namespace OnRecord.Storage.Acts;

/// <summary>An event as one article tells of it, ready to be compared with others.</summary>
internal sealed class Printing
{
    private const string HostsVisit = "043";
    private const int MostLetters = 600;    // of the words that are compared
    private const int FewWords = 4;

    private readonly Lazy<HashSet<ulong>> words;

    /// <param name="isState">Whether a party is a state itself.</param>
    public Printing(EventHit hit, Func<Party, bool> isState)
    {
        Hit = hit;
        var (actor, recipient) = (new Side(hit.Actor, hit.Actors, isState), new Side(hit.Recipient, hit.Recipients, isState));

        // Who receives a guest and who pays the visit tell of one thing.
        IsTurned = hit.Cameo == HostsVisit;
        (Actor, Recipient) = IsTurned ? (recipient, actor) : (actor, recipient);
        Date = DateInterval.Of(hit.Date);
        Published = DateInterval.Of(hit.Article.Published?.Date)?.Earliest;
        words = new Lazy<HashSet<ulong>>(Content);
    }

    public EventHit Hit { get; }

    public Side Actor { get; }

    public Side Recipient { get; }

    /// <summary>Whether the article tells it from the other side.</summary>
    public bool IsTurned { get; }

    public DateInterval? Date { get; }

    public DateOnly? Published { get; }

    /// <summary>Whether it had not happened when it was told.</summary>
    public bool IsAhead => Hit.Status is "planned" or "threatened";

    /// <summary>Which part of the shorter one's words of content both have, without the names of who did it; null where there are too few to tell.</summary>
    public double? SharedWords(Printing other)
    {
        var (few, many) = words.Value.Count <= other.words.Value.Count ? (words.Value, other.words.Value) : (other.words.Value, words.Value);
        return few.Count < FewWords ? null : (double)few.Count(many.Contains) / few.Count;
    }

    private HashSet<ulong> Content()
    {
        var names = new HashSet<ulong>();
        foreach (var party in Hit.Actors.Concat(Hit.Recipients))
        {
            foreach (var form in WordList.Of(party.Name).Forms)
            {
                names.Add(form.StemHash);
            }
        }

        var content = new HashSet<ulong>();
        foreach (var form in WordList.Of(Hit.Words.AsSpan(0, Math.Min(Hit.Words.Length, MostLetters))).Forms)
        {
            if (!form.IsFunctionWord && !form.IsNumber && !names.Contains(form.StemHash))
            {
                content.Add(form.StemHash);
            }
        }

        return content;
    }
}
