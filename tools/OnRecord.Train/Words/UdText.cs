using System.Text;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Words;

namespace OnRecord.Train.Words;

/// <summary>A document of a treebank as running text, and where its words and sentences are.</summary>
/// <param name="Id">The treebank's name for it.</param>
/// <param name="Text">Words joined as the treebank says, an empty line between paragraphs.</param>
/// <param name="Words">Spans in it, in order.</param>
/// <param name="Sentences">The first word of each.</param>
internal sealed record UdText(string Id, string Text, IReadOnlyList<UdText.Word> Words, IReadOnlyList<int> Sentences)
{
    /// <param name="Joined">Whether it goes on with the multiword token of the word before it.</param>
    public readonly record struct Word(int Start, int End, bool Joined);

    /// <summary>The documents of a treebank.</summary>
    public static IReadOnlyList<UdText> Of(IEnumerable<ConlluSentence> sentences)
    {
        var texts = new List<UdText>();
        var (id, text, words, firsts) = ("", new StringBuilder(), new List<Word>(), new List<int>());
        var space = "";
        foreach (var sentence in sentences)
        {
            if (sentence.Comment("newdoc id") is { } next)
            {
                Close();
                (id, space) = (next, "");
            }
            else if (sentence.Has("newpar"))
            {
                space = "\n\n";
            }

            firsts.Add(words.Count);
            var range = 0;
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                while (range < sentence.Ranges.Count && sentence.Ranges[range].End <= i)
                {
                    range++;
                }

                var inside = range < sentence.Ranges.Count && sentence.Ranges[range].First <= i;
                var joined = inside && sentence.Ranges[range].First < i;
                text.Append(joined ? "" : space);
                words.Add(new Word(text.Length, text.Length + sentence.Words[i].Form.Length, joined));
                text.Append(sentence.Words[i].Form);
                space = (inside ? sentence.Ranges[range].SpaceAfter : sentence.Words[i].SpaceAfter) ? " " : "";
            }
        }

        Close();
        return texts;

        void Close()
        {
            if (words.Count > 0)
            {
                texts.Add(new UdText(id, text.ToString(), words, firsts));
            }

            (text, words, firsts) = (new StringBuilder(), [], []);
        }
    }

    /// <summary>Those of a layer that was read from a text.</summary>
    public static UdText Of(string id, string text, WordLayer layer) => new(
        id,
        text,
        [.. Enumerable.Range(0, layer.Count).Select(i => new Word(layer.Starts[i], layer.Ends[i], layer.Joined[i]))],
        [.. Enumerable.Range(0, layer.SentenceCount).Select(i => layer.Sentence(i).First)]);

    /// <summary>The same document as a newspaper prints it: curly quotation marks and apostrophes, a long dash for two hyphens.</summary>
    public UdText Printed()
    {
        var printed = Text.ToCharArray();
        var open = false;
        for (var i = 0; i < printed.Length; i++)
        {
            var starts = i == 0 || char.IsWhiteSpace(printed[i - 1]) || printed[i - 1] is '(' or '[' or '“' or '‘' or '—';
            if (printed[i] == '"')
            {
                open = starts;
                printed[i] = open ? '“' : '”';
            }
            else if (printed[i] == '\'')
            {
                printed[i] = starts && i + 1 < printed.Length && char.IsUpper(printed[i + 1]) ? '‘' : '’';
            }
            else if (printed[i] == '-' && i > 0 && printed[i - 1] == ' ' && i + 1 < printed.Length && printed[i + 1] == ' ')
            {
                printed[i] = i % 2 == 0 ? '–' : '—';
            }
        }

        return this with { Text = new string(printed) };
    }
}
