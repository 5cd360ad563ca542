using OnRecord.Learning;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Learned;

/// <summary>The words of a document with all that is asked of them here, as parallel columns: row i of every column is word i.</summary>
internal sealed class WordGraph : ILayer
{
    private const int Farthest = 160;    // words to either side

    private readonly Document document;
    private readonly WordLayer words;
    private readonly SyntaxLayer syntax;
    private readonly LemmaLayer lemmas;
    private readonly int[] childrenAt;    // where the children of each word begin in the list of all children
    private readonly int[] children;
    private readonly bool[] marks;
    private readonly bool[] verbs;
    private readonly bool[] subjects;

    public WordGraph(Document document)
    {
        this.document = document;
        words = document.Get<WordLayer>();
        syntax = document.Get<SyntaxLayer>();
        lemmas = document.Get<LemmaLayer>();
        Count = words.Count;
        (Forms, Lemmas, Tags, Relations) = (new uint[Count], new uint[Count], new uint[Count], new uint[Count]);
        (Left, Right, Sentences, Paragraphs, Quotes, Kinds) = (new int[Count], new int[Count], new int[Count], new int[Count], new int[Count], new byte[Count]);
        (marks, verbs, subjects) = (new bool[Count], new bool[Count], new bool[Count]);
        Mentions = new int[Count];
        Quotes.AsSpan().Fill(-1);
        Mentions.AsSpan().Fill(-1);
        for (var i = 0; i < Count; i++)
        {
            Forms[i] = Hash(document.Slice(words[i]));
            Lemmas[i] = lemmas[i] == "_" ? Forms[i] : Hash(lemmas[i]);
            Tags[i] = Hash(syntax.Penn(i));
            Relations[i] = Hash(syntax.Relation(i));
            marks[i] = syntax.Universal(i) is "PUNCT" or "SYM";
            verbs[i] = syntax.Universal(i) == "VERB";
            subjects[i] = syntax.Relation(i).StartsWith("nsubj", StringComparison.Ordinal);
        }

        Sentence = new WordRange[words.SentenceCount];
        for (var sentence = 0; sentence < words.SentenceCount; sentence++)
        {
            var (first, end) = words.Sentence(sentence);
            Sentence[sentence] = new WordRange(first, end);
            Sentences.AsSpan(first, end - first).Fill(sentence);
        }

        (childrenAt, children) = Children();
        Subtrees();
        Paragraph = Blocks();
        Quote = Quotations();
        Named(document.Get<MentionLayer>());
    }

    public int Count { get; }

    /// <summary>Hashes of the words in small letters.</summary>
    public uint[] Forms { get; }

    public uint[] Lemmas { get; }

    /// <summary>Hashes of the Penn tags.</summary>
    public uint[] Tags { get; }

    public uint[] Relations { get; }

    public ReadOnlySpan<int> Heads => syntax.Heads;

    /// <summary>The first word of each word's subtree.</summary>
    public int[] Left { get; }

    /// <summary>The word after the last of each word's subtree.</summary>
    public int[] Right { get; }

    /// <summary>Index of each word's sentence.</summary>
    public int[] Sentences { get; }

    public WordRange[] Sentence { get; }

    /// <summary>A word's sentence, as far as is looked at: so many words to either side, so that work stays linear in the text.</summary>
    public WordRange Near(int word)
    {
        var sentence = Sentence[Sentences[word]];
        return new WordRange(Math.Max(sentence.First, word - Farthest), Math.Min(sentence.End, word + Farthest));
    }

    /// <summary>Index of each word's paragraph.</summary>
    public int[] Paragraphs { get; }

    public WordRange[] Paragraph { get; }

    /// <summary>Index of the quoted region that holds each word; −1 for none.</summary>
    public int[] Quotes { get; }

    /// <summary>The words between the marks of each quoted region.</summary>
    public WordRange[] Quote { get; }

    /// <summary>What each word names: 0 for nothing, else 1 more than the kind of its mention.</summary>
    public byte[] Kinds { get; }

    /// <summary>Index of each word's mention; −1 for none.</summary>
    public int[] Mentions { get; }

    public string Tag(int word) => syntax.Penn(word);

    public string Lemma(int word) => lemmas[word];

    public string Universal(int word) => syntax.Universal(word);

    public string Relation(int word) => syntax.Relation(word);

    public ReadOnlySpan<char> Text(int word) => document.Slice(words[word]);

    public char Letter(int word) => document.Text[words.Starts[word]];

    public bool IsMark(int word) => marks[word];

    public bool IsVerb(int word) => verbs[word];

    /// <summary>Whether the word is a nominal subject of any kind.</summary>
    public bool IsSubject(int word) => subjects[word];

    /// <summary>Whether the word is a comma, colon, semicolon or dash.</summary>
    public bool IsPause(int word) => words[word].Length <= 2 && Letter(word) is ',' or ':' or ';' or '-' or '–' or '—' or '―';

    public ReadOnlySpan<int> ChildrenOf(int word) => children.AsSpan(childrenAt[word], childrenAt[word + 1] - childrenAt[word]);

    /// <summary>A word's children, as far as is looked at.</summary>
    public ReadOnlySpan<int> ChildrenNear(int word)
    {
        var all = ChildrenOf(word);
        var (first, end) = (0, all.Length);
        if (all.Length > 2 * Farthest)
        {
            var (at, count) = (childrenAt[word], all.Length);
            first = Bisection.First(count, i => children[at + i] >= word - Farthest);
            end = Bisection.First(count, i => children[at + i] > word + Farthest);
        }

        return all[first..end];
    }

    /// <summary>A noun and what belongs to it, without the preposition before it and marks at its edges.</summary>
    public WordRange Phrase(int noun)
    {
        var (first, end) = (Left[noun], Right[noun]);
        while (first < noun && (Relation(first) is "case" or "mark" or "cc" or "fixed" || IsMark(first)))
        {
            first++;
        }

        while (end > noun + 1 && IsMark(end - 1) && Letter(end - 1) is not (')' or '.'))
        {
            end--;
        }

        return new WordRange(first, end);
    }

    public TextSpan Span(WordRange range) => new(words.Starts[range.First], words.Ends[range.End - 1]);

    /// <summary>Whether a name is the subject of a verb, and what stands before it is none: "In a letter to the editor, Varro wrote".</summary>
    /// <param name="name">A word of it.</param>
    /// <param name="before">The main word of the phrase before it.</param>
    public bool IsSubjectAfter(int name, int before)
    {
        if (name >= Count || before >= Count)
        {
            return false;    // nothing begins there: a mark within the last word
        }

        var head = Heads[name] >= 0 && Mentions[name] >= 0 && Mentions[Heads[name]] == Mentions[name] ? Heads[name] : name;
        return IsSubject(head) && !IsSubject(before);
    }

    /// <summary>The first word that begins at the offset or after it.</summary>
    public int At(int offset) => Bisection.First(Count, i => words.Starts[i] >= offset);

    /// <summary>The words that a span touches.</summary>
    public WordRange Range(TextSpan span)
    {
        var first = Bisection.First(Count, i => words.Ends[i] > span.Start);
        return new WordRange(first, Math.Max(first, At(span.End)));
    }

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var letter in word)
        {
            hash = FeatureHash.Add(hash, letter is '’' or '‘' ? '\'' : char.ToLowerInvariant(letter));
        }

        return hash;
    }

    private (int[] At, int[] All) Children()
    {
        var at = new int[Count + 2];
        foreach (var head in Heads)
        {
            if (head >= 0)
            {
                at[head + 2]++;
            }
        }

        for (var i = 2; i < at.Length; i++)
        {
            at[i] += at[i - 1];
        }

        var all = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            if (Heads[i] >= 0)
            {
                all[at[Heads[i] + 1]++] = i;
            }
        }

        return (at[..(Count + 1)], all);
    }

    // Widens every word's subtree by its children's, the deepest first: heads are met in the order of their depth.
    private void Subtrees()
    {
        var order = new List<int>(Count);
        for (var i = 0; i < Count; i++)
        {
            (Left[i], Right[i]) = (i, i + 1);
            if (Heads[i] < 0)
            {
                order.Add(i);
            }
        }

        for (var next = 0; next < order.Count; next++)
        {
            foreach (var child in ChildrenOf(order[next]))
            {
                order.Add(child);
            }
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            if (Heads[order[i]] is >= 0 and var head)
            {
                Left[head] = Math.Min(Left[head], Left[order[i]]);
                Right[head] = Math.Max(Right[head], Right[order[i]]);
            }
        }
    }

    private WordRange[] Blocks()
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var ranges = new WordRange[Math.Max(1, blocks.Length)];
        ranges[0] = new WordRange(0, Count);
        var word = 0;
        for (var block = 0; block < blocks.Length; block++)
        {
            var first = word;
            while (word < Count && (block == blocks.Length - 1 || words.Starts[word] < blocks[block + 1].Span.Start))
            {
                Paragraphs[word++] = block;
            }

            ranges[block] = new WordRange(first, word);
        }

        return ranges;
    }

    private WordRange[] Quotations()
    {
        var regions = new List<WordRange>();
        foreach (var quotation in document.Get<QuotationLayer>().Quotations)
        {
            if (quotation.Depth == 0 && Range(quotation.Inner) is { IsEmpty: false } range)
            {
                Quotes.AsSpan(range.First, range.Count).Fill(regions.Count);
                regions.Add(range);
            }
        }

        return [.. regions];
    }

    private void Named(MentionLayer layer)
    {
        for (var m = 0; m < layer.Mentions.Length; m++)
        {
            var mention = layer.Mentions[m];
            Kinds.AsSpan(mention.First, mention.End - mention.First).Fill((byte)(1 + mention.Kind));
            Mentions.AsSpan(mention.First, mention.End - mention.First).Fill(m);
        }
    }
}
