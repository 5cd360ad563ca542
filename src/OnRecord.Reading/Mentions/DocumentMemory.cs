using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>A text uses a name for one thing: what a name is taken for in most places, it is taken for in all.</summary>
/// <remarks>Label consistency within a document, as in Krishnan and Manning 2006 (ACL Anthology P06-1141).</remarks>
internal static class DocumentMemory
{
    /// <returns>The mentions, some with another kind.</returns>
    public static List<Mention> Agree(Document document, WordLayer words, List<Mention> mentions)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var byText = votes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var mention in mentions)
        {
            Vote(byText, Text(mention), mention.Kind);
            if (mention is { Kind: MentionKind.Person } && mention.End - mention.First > 1)
            {
                Vote(byText, document.Slice(words[mention.End - 1]), MentionKind.Person);    // Ana Kovar, later only Kovar
            }
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            var counts = byText[Text(mentions[i])];
            var most = Array.IndexOf(counts, counts.Max());
            if (counts[most] > counts[(int)mentions[i].Kind])
            {
                mentions[i] = mentions[i] with { Kind = (MentionKind)most };
            }
        }

        return mentions;

        ReadOnlySpan<char> Text(Mention mention) => document.Text[words.Starts[mention.First]..words.Ends[mention.End - 1]];
    }

    private static void Vote(Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> votes, ReadOnlySpan<char> text, MentionKind kind)
    {
        if (!votes.TryGetValue(text, out var counts))
        {
            votes[text] = counts = new int[MentionNetwork.Kinds];
        }

        counts[(int)kind]++;
    }
}
