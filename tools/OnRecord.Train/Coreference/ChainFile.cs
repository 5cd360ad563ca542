using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Reading.Learned;

namespace OnRecord.Train.Coreference;

/// <summary>A text with the chains that were marked in it by hand.</summary>
/// <param name="Sentences">Its words; one sentence where the file does not part them.</param>
/// <param name="Chains">Spans of words that mean the same, counted over the whole text.</param>
internal sealed record ChainText(string Id, IReadOnlyList<IReadOnlyList<string>> Sentences, IReadOnlyList<IReadOnlyList<WordRange>> Chains);

/// <summary>Reads chains in the columns of OntoGUM and LitBank: a word, a tab, and brackets as CoNLL-2012 has them; <c># newdoc id =</c> before each text.</summary>
internal static partial class ChainFile
{
    /// <exception cref="FormatException">A line is not of this form; the message says which.</exception>
    public static IEnumerable<ChainText> Read(TextReader reader, string name)
    {
        const string Document = "# newdoc id = ";
        var (id, sentences, sentence, number) = (name, new List<IReadOnlyList<string>>(), new List<string>(), 0);
        var chains = new SortedDictionary<int, List<WordRange>>();
        var open = new List<(int Chain, int First)>();
        var word = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith(Document, StringComparison.Ordinal))
            {
                if (Whole() is { } text)
                {
                    yield return text;
                }

                (id, sentences, sentence, word) = (line[Document.Length..].Trim(), [], [], 0);
                chains = [];
                open = [];
                continue;
            }

            if (line.Length == 0)
            {
                if (sentence.Count > 0)
                {
                    sentences.Add(sentence);
                    sentence = [];
                }

                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length != 2)
            {
                throw new FormatException($"{name}, line {number}: a word, a tab and its brackets are expected.");
            }

            sentence.Add(columns[0]);
            if (columns[1] != "_")
            {
                var end = 0;
                foreach (var mark in Marks().EnumerateMatches(columns[1]))
                {
                    if (mark.Index != end && columns[1][end] != '|')
                    {
                        break;
                    }

                    end = mark.Index + mark.Length;
                    Mark(columns[1].AsSpan(mark.Index, mark.Length));
                }

                if (end != columns[1].Length)
                {
                    throw new FormatException($"{name}, line {number}: {columns[1]} are no brackets of chains.");
                }
            }

            word++;
        }

        if (Whole() is { } last)
        {
            yield return last;
        }

        ChainText? Whole()
        {
            if (sentence.Count > 0)
            {
                sentences.Add(sentence);
            }

            return sentences.Count == 0 ? null : new ChainText(id, sentences, [.. chains.Values]);
        }

        void Mark(ReadOnlySpan<char> mark)
        {
            var chain = int.Parse(mark.Trim("()"), NumberStyles.None, CultureInfo.InvariantCulture);
            if (mark[0] == '(')
            {
                open.Add((chain, word));
            }

            if (mark[^1] == ')')
            {
                var at = open.FindLastIndex(one => one.Chain == chain);
                if (at < 0)
                {
                    throw new FormatException($"{name}, line {number}: {mark.ToString()} closes what was not opened.");
                }

                var spans = chains.TryGetValue(chain, out var known) ? known : chains[chain] = [];
                spans.Add(new WordRange(open[at].First, word + 1));
                open.RemoveAt(at);
            }
        }
    }

    [GeneratedRegex(@"\([0-9]{1,9}\)|\([0-9]{1,9}|[0-9]{1,9}\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
