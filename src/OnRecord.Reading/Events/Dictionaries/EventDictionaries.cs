using System.Collections.Immutable;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>The user's own dictionaries of verbs and lists of discards, which count beside the lexicon that is built in.</summary>
public sealed record EventDictionaries(ImmutableArray<VerbDictionary> Verbs, ImmutableArray<DiscardList> Discards)
{
    public static EventDictionaries Empty { get; } = new([], []);

    /// <summary>Whether a sentence tells of no events.</summary>
    public bool Discard(ReadOnlySpan<char> sentence)
    {
        foreach (var list in Discards)
        {
            if (list.OfSentence(sentence) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a whole article tells of no events.</summary>
    public bool DiscardArticle(ReadOnlySpan<char> article)
    {
        foreach (var list in Discards)
        {
            if (list.OfArticle(article) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
