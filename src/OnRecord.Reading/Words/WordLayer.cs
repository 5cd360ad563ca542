using OnRecord.Text;

namespace OnRecord.Reading.Words;

/// <summary>
/// Syntactic words in text order, as Universal Dependencies cuts English, and the sentences they stand in. Parallel columns: row i of
/// every column is word i. Together the words hold every character of the text that is no white space.
/// </summary>
/// <remarks>
/// Finer than tokens: <c>don't</c> is the words <c>do</c> and <c>n't</c>, <c>DPRK-Russia</c> three. Words that UD writes as one
/// multiword token (<c>don't</c>, <c>Kim's</c>) are marked as joined; those parted by a mark (<c>DPRK-Russia</c>) are not.
/// </remarks>
public sealed class WordLayer : ILayer
{
    private readonly int[] starts;       // UTF-16 offset of the first character, ascending
    private readonly int[] ends;         // UTF-16 offset after the last character
    private readonly bool[] joined;      // whether it is a later part of the multiword token that the word before it begins or goes on with
    private readonly int[] sentences;    // the first word of each sentence, and one more entry: the count of words

    internal WordLayer(int[] starts, int[] ends, bool[] joined, int[] sentences) =>
        (this.starts, this.ends, this.joined, this.sentences) = (starts, ends, joined, sentences);

    public int Count => starts.Length;

    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> Ends => ends;

    public ReadOnlySpan<bool> Joined => joined;

    public TextSpan this[int index] => new(starts[index], ends[index]);

    public int SentenceCount => sentences.Length - 1;

    /// <summary>The words of a sentence: first, and one after the last. No sentence is empty.</summary>
    public (int First, int End) Sentence(int index) => (sentences[index], sentences[index + 1]);
}
