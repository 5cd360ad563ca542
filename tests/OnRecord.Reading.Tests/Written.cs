using System.Text;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Tests;

/// <summary>Documents whose words and sentences are given: words parted by single blanks, a sentence a text.</summary>
internal static class Written
{
    public static Document Of(params IEnumerable<string> sentences)
    {
        var (starts, ends, firsts, text) = (new List<int>(), new List<int>(), new List<int> { 0 }, new StringBuilder());
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Split(' '))
            {
                starts.Add(text.Length);
                ends.Add(text.Append(word).Length);
                text.Append(' ');
            }

            firsts.Add(starts.Count);
        }

        return Document.Of(new Article { Text = text.ToString() }).With(new WordLayer([.. starts], [.. ends], new bool[starts.Count], [.. firsts]));
    }

    /// <summary>Every word is of the same tag, and each sentence's first word is its root.</summary>
    public static Document Tagged(this Document document, params ReadOnlySpan<string> universal)
    {
        var words = document.Get<WordLayer>();
        var names = universal.Length == 0 ? ["NOUN"] : universal.ToArray();
        return document.With(new SyntaxLayer(
            [.. Enumerable.Range(0, words.Count).Select(i => (byte)(i % names.Length))], new byte[words.Count], new int[words.Count], new byte[words.Count], new SyntaxLabels(names, ["_"], ["_"])));
    }
}
