using System.Text;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Conllu;

/// <summary>Writes the words of a document, and what the layers say of them, as CoNLL-U. What no layer says is an underscore.</summary>
/// <remarks>
/// The last column has <c>CharOffset=start:end</c> in code points of the article's text, <c>NER=B-PER</c> or <c>I-PER</c> where a
/// name stands, <c>Coref=1</c> at the main word of what belongs to chain 1, and <c>SpaceAfter=No</c>.
/// </remarks>
public sealed class ConlluWriter
{
    private readonly Document document;
    private readonly WordLayer words;
    private readonly SyntaxLayer? syntax;
    private readonly LemmaLayer? lemmas;
    private readonly CoreferenceLayer? coreference;
    private readonly CodePoints points;
    private readonly StringBuilder output;
    private readonly IReadOnlyList<Mention> mentions;
    private int mention;    // the first that does not end before the word in hand

    private ConlluWriter(Document document, StringBuilder output)
    {
        this.document = document;
        this.output = output;
        words = document.Get<WordLayer>();
        syntax = document.Find<SyntaxLayer>();
        lemmas = document.Find<LemmaLayer>();
        mentions = document.Find<MentionLayer>() is { } found ? found.Mentions : [];
        coreference = document.Find<CoreferenceLayer>();
        points = new CodePoints(document.Text);
    }

    /// <summary>Adds a document with its comments: <c># newdoc id</c>, <c># newpar</c> where a block begins, <c># sent_id</c>, <c># text</c>.</summary>
    public static void Write(Document document, StringBuilder output)
    {
        var writer = new ConlluWriter(document, output);
        var id = Line(document.Article.File ?? document.Article.Id);
        output.Append(writer.words.Count == 0 ? "" : $"# newdoc id = {id}\n");
        var (blocks, next) = (document.Find<BlockLayer>()?.Blocks ?? [], 0);
        for (var i = 0; i < writer.words.SentenceCount; i++)
        {
            var (first, end) = writer.words.Sentence(i);
            var begins = i == 0;
            for (; next < blocks.Length && blocks[next].Span.Start <= writer.words.Starts[first]; next++)
            {
                begins = true;
            }

            output.Append(begins ? "# newpar\n" : "").Append("# sent_id = ").Append(id).Append('-').Append(i + 1).Append("\n# text = ");
            writer.Append(new TextSpan(writer.words.Starts[first], writer.words.Ends[end - 1]));
            output.Append('\n');
            writer.Sentence(first, end);
        }
    }

    /// <summary>Adds sentences as they were given, with what the layers say of their words.</summary>
    /// <param name="document">Its <see cref="WordLayer"/> is that of the sentences.</param>
    public static void Write(Document document, IReadOnlyList<ConlluSentence> given, StringBuilder output)
    {
        var writer = new ConlluWriter(document, output);
        for (var i = 0; i < given.Count; i++)
        {
            foreach (var comment in given[i].Comments)
            {
                output.Append(comment).Append('\n');
            }

            writer.Sentence(given[i], writer.words.Sentence(i).First);
        }
    }

    private void Sentence(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (!words.Joined[word])
            {
                var last = word + 1;
                while (last < end && words.Joined[last])
                {
                    last++;
                }

                if (last > word + 1)
                {
                    var token = new TextSpan(words.Starts[word], words.Ends[last - 1]);
                    output.Append(word - first + 1).Append('-').Append(last - first).Append('\t');
                    Append(token);
                    output.Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(IsSpaceAfter(token.End) ? "_\n" : "SpaceAfter=No\n");
                }
            }

            output.Append(word - first + 1).Append('\t');
            Append(words[word]);
            var inside = words.Joined[word] || (word + 1 < end && words.Joined[word + 1]);
            Columns(word, first, inside || IsSpaceAfter(words.Ends[word]));
        }

        output.Append('\n');
    }

    private void Sentence(ConlluSentence given, int first)
    {
        var range = 0;
        for (var i = 0; i < given.Words.Count; i++)
        {
            if (range < given.Ranges.Count && given.Ranges[range].First == i)
            {
                var token = given.Ranges[range++];
                output.Append(token.First + 1).Append('-').Append(token.End).Append('\t').Append(token.Form)
                    .Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(token.Misc).Append('\n');
            }

            output.Append(i + 1).Append('\t').Append(given.Words[i].Form);
            Columns(first + i, first, given.Words[i].SpaceAfter);
        }

        output.Append('\n');
    }

    private void Columns(int word, int first, bool spaceAfter)
    {
        output.Append('\t').Append(lemmas?[word] ?? "_").Append('\t').Append(syntax?.Universal(word) ?? "_")
            .Append('\t').Append(syntax?.Penn(word) ?? "_").Append("\t_\t");
        if (syntax is null)
        {
            output.Append("_\t_");
        }
        else
        {
            output.Append(syntax.Heads[word] == SyntaxLayer.NoHead ? 0 : syntax.Heads[word] - first + 1).Append('\t').Append(syntax.Relation(word));
        }

        output.Append("\t_\tCharOffset=").Append(points.FromUtf16(words.Starts[word])).Append(':').Append(points.FromUtf16(words.Ends[word]));
        Name(word);
        if (coreference?.Index(word) is >= 0 and var chain)
        {
            output.Append("|Coref=").Append(chain + 1);
        }

        output.Append(spaceAfter ? "\n" : "|SpaceAfter=No\n");
    }

    private void Name(int word)
    {
        while (mention < mentions.Count && mentions[mention].End <= word)
        {
            mention++;
        }

        if (mention < mentions.Count && mentions[mention].First <= word)
        {
            output.Append(mentions[mention].First == word ? "|NER=B-" : "|NER=I-").Append(MentionLabels.Of(mentions[mention].Kind));
        }
    }

    private bool IsSpaceAfter(int end) => end == document.Text.Length || char.IsWhiteSpace(document.Text[end]);

    // The text on one line and without tabs: each stretch of white space a blank.
    private void Append(TextSpan span)
    {
        var rest = document.Slice(span);
        while (IndexOfBreak(rest) is >= 0 and var found)
        {
            output.Append(rest[..found]).Append(' ');
            rest = rest[found..].TrimStart();
        }

        output.Append(rest);
    }

    // A single blank is left as it is.
    private static int IndexOfBreak(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
