using System.Buffers;

namespace OnRecord.Reading.Words;

/// <summary>How a word is written, as far as sentence ends need it.</summary>
internal enum WordShape : byte
{
    Small,
    Capital,     // one capital, then small letters
    Capitals,    // two or more, none small
    Letter,      // one capital alone, with or without a dot
    Mixed,
    Number,
    Dotted,      // letters with a dot inside or at the end
    Stop,
    Pause,
    Dash,
    Open,
    Close,
    Apostrophe,
    StraightQuote,
    OpenQuote,
    CloseQuote,
    Symbol,
}

/// <summary>The columns of a <see cref="WordLayer"/> while it grows, in rented arrays, and what is known of each word besides.</summary>
internal sealed class WordColumns : IDisposable
{
    private int[] starts;
    private int[] ends;
    private bool[] joined;
    private uint[] hashes;
    private WordShape[] shapes;
    private int[] sentences;

    public WordColumns(int room)
    {
        starts = ArrayPool<int>.Shared.Rent(room);
        ends = ArrayPool<int>.Shared.Rent(room);
        joined = ArrayPool<bool>.Shared.Rent(room);
        hashes = ArrayPool<uint>.Shared.Rent(room);
        shapes = ArrayPool<WordShape>.Shared.Rent(room);
        sentences = ArrayPool<int>.Shared.Rent((room / 8) + 1);
    }

    public int Count { get; private set; }

    public int SentenceCount { get; private set; }

    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Count);

    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

    public ReadOnlySpan<WordShape> Shapes => shapes.AsSpan(0, Count);

    /// <summary>Adds a word.</summary>
    /// <param name="isJoined">Whether it goes on with the multiword token of the word before it.</param>
    /// <param name="hash">Of its folded letters.</param>
    public void Add(int start, int end, bool isJoined, uint hash, WordShape shape)
    {
        if (Count == starts.Length || Count == ends.Length || Count == joined.Length || Count == hashes.Length || Count == shapes.Length)
        {
            starts = Grown(starts, Count);
            ends = Grown(ends, Count);
            joined = Grown(joined, Count);
            hashes = Grown(hashes, Count);
            shapes = Grown(shapes, Count);
        }

        (starts[Count], ends[Count], joined[Count], hashes[Count], shapes[Count]) = (start, end, isJoined, hash, shape);
        Count++;
    }

    /// <summary>Begins a sentence with this word.</summary>
    public void AddSentence(int word)
    {
        if (SentenceCount == sentences.Length)
        {
            sentences = Grown(sentences, SentenceCount);
        }

        sentences[SentenceCount] = word;
        SentenceCount++;
    }

    public WordLayer ToLayer()
    {
        int[] firsts = [.. sentences.AsSpan(0, SentenceCount), Count];
        return new WordLayer(Starts.ToArray(), Ends.ToArray(), joined.AsSpan(0, Count).ToArray(), firsts);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<bool>.Shared.Return(joined);
        ArrayPool<uint>.Shared.Return(hashes);
        ArrayPool<WordShape>.Shared.Return(shapes);
        ArrayPool<int>.Shared.Return(sentences);
        (starts, ends, joined, hashes, shapes, sentences) = ([], [], [], [], [], []);
    }

    private static T[] Grown<T>(T[] array, int count)
    {
        var grown = ArrayPool<T>.Shared.Rent(count * 2);
        array.AsSpan(0, count).CopyTo(grown);
        ArrayPool<T>.Shared.Return(array);
        return grown;
    }
}
