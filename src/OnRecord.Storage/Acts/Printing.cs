using OnRecord.Wording;

namespace OnRecord.Storage.Acts;

/// <summary>An event as one article tells of it, ready to be compared with others.</summary>
internal sealed class Printing
{
    private const string HostsVisit = "043";
    private const int MostLetters = 600;    // of the words that are compared
    private const int FewWords = 3;

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
        Words = Content();
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

    /// <summary>Stems of the words of content that tell of it, without the names of who did it.</summary>
    public HashSet<ulong> Words { get; }

    /// <summary>How many of the words of content both have, and how many the one with fewer has; null where those are too few to tell.</summary>
    public (int Shared, int Of)? SharedWords(Printing other)
    {
        var (few, many) = Words.Count <= other.Words.Count ? (Words, other.Words) : (other.Words, Words);
        return few.Count < FewWords ? null : (few.Count(many.Contains), few.Count);
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
