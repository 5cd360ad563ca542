namespace OnRecord.Reading.Words;

/// <summary>Parts the words of a text into batches of whole sentences, small enough for a network's working memory.</summary>
/// <remarks>A sentence of more than <see cref="LongestPiece"/> words is parted into pieces, so that time and memory stay linear in the text.</remarks>
internal ref struct WordBatches(WordLayer words)
{
    /// <summary>Words in a piece at most; the longest sentence of the treebanks has 165.</summary>
    public const int LongestPiece = 256;

    private const int FullBatch = 160;    // words: so many words' vectors stay in a core's own cache

    private int sentence;

    /// <summary>The first word of the batch.</summary>
    public int First { get; private set; }

    /// <summary>The word after its last.</summary>
    public int End { get; private set; }

    /// <summary>How many pieces are in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next batch.</summary>
    /// <param name="ends">Receives where each piece ends, counted from <see cref="First"/>; room for <see cref="LongestPiece"/>.</param>
    /// <returns>Whether there was one.</returns>
    public bool Next(scoped Span<int> ends)
    {
        First = End;
        Count = 0;
        while (sentence < words.SentenceCount)
        {
            var end = words.Sentence(sentence).End;
            var piece = Math.Min(end, End + LongestPiece);
            if (Count > 0 && piece - First > FullBatch)
            {
                break;
            }

            ends[Count++] = piece - First;
            End = piece;
            sentence += piece == end ? 1 : 0;
        }

        return Count > 0;
    }
}
