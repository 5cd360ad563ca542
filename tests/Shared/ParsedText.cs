using System.Text;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Tokens;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Tests.Shared;

/// <summary>Words with their tags and trees as a test writes them, so that no model need be right for it.</summary>
/// <remarks>
/// A line is a sentence, and an empty line parts paragraphs. A word is <c>form=lemma/tag/relation/head</c>, where all but the form may
/// be left out: the lemma is then the form in small letters, the tag <c>NN</c> or that of the mark, the relation <c>dep</c> or
/// <c>punct</c>. The head is the nearest word of that form; without one it is the sentence's <c>root</c>, or its first word.
/// <c>“ ”</c> and within them <c>‘ ’</c> quote, and neighbours tagged <c>NNP</c> name a person, unless the test says what they name.
/// </remarks>
internal sealed class ParsedText
{
    private readonly string[] forms;

    /// <param name="others">Words, parted by blanks, that name something else wherever they stand.</param>
    public ParsedText(string written, params IReadOnlyList<(string Words, MentionKind Kind)> others)
    {
        var (words, sentences, blocks) = (new List<Word>(), new List<int> { 0 }, new List<Block>());
        var text = new StringBuilder();
        foreach (var paragraph in written.ReplaceLineEndings("\n").Split("\n\n"))
        {
            var start = text.Append(text.Length > 0 ? "\n\n" : "").Length;
            foreach (var sentence in paragraph.Split('\n'))
            {
                foreach (var token in sentence.Split(' '))
                {
                    text.Append(text.Length > start ? " " : "");
                    words.Add(Word.Of(token, text.Length, sentences.Count - 1));
                    text.Append(words[^1].Form);
                }

                sentences.Add(words.Count);
            }

            var span = new TextSpan(start, text.Length);
            blocks.Add(new Block(span, BlockKind.Prose, span));
        }

        forms = [.. words.Select(static word => word.Form)];
        var (universal, penn, relations) = (Labels(words, static word => word.Universal), Labels(words, static word => word.Tag), Labels(words, static word => word.Relation));
        Document = Document.Of(new Article { Text = text.ToString() })
            .With(new BlockLayer([.. blocks], null))
            .With(new WordLayer([.. words.Select(static word => word.Start)], [.. words.Select(static word => word.Start + word.Form.Length)], new bool[words.Count], [.. sentences]))
            .With(new SyntaxLayer(universal.Numbers, penn.Numbers, Heads(words), relations.Numbers, new SyntaxLabels(universal.Names, penn.Names, relations.Names)))
            .With(new LemmaLayer([.. words.Select(static word => word.Lemma)]))
            .With(new QuotationLayer([.. Quotations(words)], []))
            .With(new MentionLayer([.. Names(words, [.. others.SelectMany(one => Ranges(one.Words).Select(range => new Mention(range.First, range.End, one.Kind)))])]))
            .With(new TokenLayer(
                [.. words.Select(static word => word.Start)], [.. words.Select(static word => word.Start + word.Form.Length)],
                new TokenKind[words.Count], new WordClass[words.Count], [0, words.Count]));
        Words = new WordGraph(Document);
        Document = Document.With(Words);
    }

    public Document Document { get; }

    public WordGraph Words { get; }

    /// <summary>The first word of that form.</summary>
    public int this[string form] => Range(form).First;

    /// <summary>Where these words first stand, parted by blanks.</summary>
    public WordRange Range(string words) => Ranges(words).Select(static range => (WordRange?)range).FirstOrDefault()
        ?? throw new ArgumentException($"“{words}” does not stand in the text.", nameof(words));

    public TextSpan Span(string words) => Words.Span(Range(words));

    public string Show(WordRange range) => string.Join(' ', forms[range.First..range.End]);

    /// <summary>The pieces, parted by <c>|</c>.</summary>
    public string Show(ContentCandidate content) => string.Join('|', content.Pieces.Select(Show));

    /// <param name="content">Pieces parted by <c>|</c>.</param>
    public ContentCandidate Content(string content, ContentPlace place = ContentPlace.After) => new([.. content.Split('|').Select(Range)], place);

    /// <param name="source">None where it is null; its main word is the one whose head stands outside.</param>
    public SourceCandidate Source(string? source)
    {
        if (source is null)
        {
            return new SourceCandidate(default, -1, SourceShape.None);
        }

        var (range, head) = (Range(source), Range(source).First);
        while (range.Contains(Words.Heads[head]))
        {
            head = Words.Heads[head];
        }

        return new SourceCandidate(range, head, SourceShape.Whole);
    }

    public Choice Choice(string content, string? source, float logContent = 0, float logSource = 0) => new(Content(content), Source(source), logContent, logSource);

    /// <summary>A cue whose main word is its first.</summary>
    public CueProposal Proposal(string cue, params IReadOnlyList<Choice> choices) => new(this[cue.Split(' ')[0]], Range(cue), 0, choices, 1, 1, null);

    /// <summary>What a rule found.</summary>
    /// <param name="content">Pieces parted by <c>|</c>.</param>
    public AttributionRelation Rule(string? source, string? cue, string content, AttributionRule rule = AttributionRule.ClauseAfterCue, params IEnumerable<string> via) => new()
    {
        Source = source is null ? null : Span(source),
        Cue = cue is null ? null : Span(cue),
        Content = [.. content.Split('|').Select(Span)],
        Form = StatementForm.Indirect,
        Act = StatementAct.Speech,
        Rule = rule,
        Via = [.. via.Select(Span)],
        CueProbability = 0.75f,
    };

    public RuleHints Hints(params IEnumerable<AttributionRelation> rules) => new(Words, [.. rules]);

    private IEnumerable<WordRange> Ranges(string words)
    {
        var sought = words.Split(' ');
        for (var first = 0; first + sought.Length <= forms.Length; first++)
        {
            if (forms.AsSpan(first, sought.Length).SequenceEqual(sought))
            {
                yield return new WordRange(first, first + sought.Length);
            }
        }
    }

    private static (byte[] Numbers, string[] Names) Labels(List<Word> words, Func<Word, string> label)
    {
        string[] names = [.. words.Select(label).Distinct()];
        return ([.. words.Select(word => (byte)Array.IndexOf(names, label(word)))], names);
    }

    private static int[] Heads(List<Word> words)
    {
        var heads = new int[words.Count];
        foreach (var own in Enumerable.Range(0, words.Count).GroupBy(word => words[word].Sentence))
        {
            int[] sentence = [.. own];
            var root = sentence.FirstOrDefault(word => words[word].Relation == "root", sentence[0]);
            foreach (var word in sentence)
            {
                heads[word] = word == root ? SyntaxLayer.NoHead
                    : words[word].Head is not { } head ? root
                    : sentence.Where(other => other != word && words[other].Form == head).MinBy(other => Math.Abs(other - word), Comparer<int>.Default);
            }
        }

        return heads;
    }

    private static IEnumerable<Quotation> Quotations(List<Word> words)
    {
        var (found, open) = (new List<Quotation>(), new Stack<int>());
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Form is "“" or "‘")
            {
                open.Push(i);
            }
            else if (words[i].Form is "”" or "’" && open.TryPop(out var opens))
            {
                found.Add(new Quotation(
                    new TextSpan(words[opens].Start, words[i].Start + 1), new TextSpan(words[opens + 1].Start, words[i].Start - 1), open.Count, QuotationRole.Speech, false));
            }
        }

        return found.OrderBy(static quotation => quotation.Outer.Start);
    }

    private static IEnumerable<Mention> Names(List<Word> words, Mention[] others)
    {
        var taken = new bool[words.Count];
        foreach (var other in others)
        {
            taken.AsSpan(other.First, other.End - other.First).Fill(true);
        }

        var persons = new List<Mention>();
        for (var (first, end) = (0, 0); first < words.Count; first = Math.Max(end, first + 1))
        {
            for (end = first; end < words.Count && words[end].Tag == "NNP" && !taken[end] && words[end].Sentence == words[first].Sentence; end++)
            {
            }

            if (end > first)
            {
                persons.Add(new Mention(first, end, MentionKind.Person));
            }
        }

        return persons.Concat(others).OrderBy(static mention => mention.First);
    }

    private sealed record Word(string Form, string Lemma, string Tag, string Relation, string? Head, int Start, int Sentence)
    {
        public string Universal => Relation is "aux" or "aux:pass" or "cop" ? "AUX" : Tag switch
        {
            "NN" or "NNS" => "NOUN",
            "NNP" or "NNPS" => "PROPN",
            "PRP" or "PRP$" or "WP" => "PRON",
            "MD" => "AUX",
            ['V', 'B', ..] => "VERB",
            "DT" => Relation is "nsubj" or "obj" ? "PRON" : "DET",
            "IN" => Relation == "mark" ? "SCONJ" : "ADP",
            "TO" or "POS" => "PART",
            "CC" => "CCONJ",
            "RB" => "ADV",
            "JJ" => "ADJ",
            "$" => "SYM",
            _ => char.IsLetterOrDigit(Form[0]) ? "X" : "PUNCT",
        };

        public static Word Of(string token, int start, int sentence)
        {
            var parts = token.Split('/');
            var (form, lemma) = parts[0].Split('=') is [var before, var after] ? (before, after) : (parts[0], parts[0].ToLowerInvariant());
            var mark = !char.IsLetterOrDigit(form[0]);
            var tag = !mark ? "NN" : form[0] switch
            {
                '“' or '‘' => "``",
                '”' or '’' => "''",
                ',' => ",",
                '.' or '!' or '?' => ".",
                '(' => "-LRB-",
                ')' => "-RRB-",
                '$' => "$",
                _ => ":",
            };
            return new Word(form, lemma, parts.ElementAtOrDefault(1) ?? tag, parts.ElementAtOrDefault(2) ?? (mark ? "punct" : "dep"), parts.ElementAtOrDefault(3), start, sentence);
        }
    }
}
