namespace OnRecord.Train.Evaluation;

/// <summary>Reads names marked in BIO: a word, a tab and its tag on each line, an empty line after each sentence.</summary>
/// <remarks>
/// Documents begin at <c># doc = …</c>, or where the id of a sentence changes before its last number
/// (<c># sent_id = weblog-…-0001</c>). Without either every sentence is a document by itself.
/// </remarks>
internal static class NameFiles
{
    /// <exception cref="FormatException">A line is neither; the message names the file and the line.</exception>
    public static IEnumerable<NamedDocument> Read(TextReader reader, string file)
    {
        var (document, sentences) = ((string?)null, new List<NamedSentence>());
        foreach (var (id, sentence) in Sentences(reader, file))
        {
            if (sentences.Count > 0 && (id is null || id != document))
            {
                yield return new NamedDocument(document ?? "", sentences);
                sentences = [];
            }

            document = id;
            sentences.Add(sentence);
        }

        if (sentences.Count > 0)
        {
            yield return new NamedDocument(document ?? "", sentences);
        }
    }

    private static IEnumerable<(string? Document, NamedSentence Sentence)> Sentences(TextReader reader, string file)
    {
        var (document, words, tags) = ((string?)null, new List<string>(), new List<string>());
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return (document, new NamedSentence(words, Bio.Spans(tags)));
                    (words, tags) = ([], []);
                }
            }
            else if (line.Split('\t') is [{ Length: > 0 } word, { Length: > 0 } tag])
            {
                words.Add(word);
                tags.Add(tag);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                document = Document(line) ?? document;
            }
            else
            {
                throw new FormatException($"{file}, line {number}: this is no word and tag.");
            }
        }

        if (words.Count > 0)
        {
            yield return (document, new NamedSentence(words, Bio.Spans(tags)));
        }
    }

    private static string? Document(string comment) => comment.Split(" = ", 2) switch
    {
        ["# doc", var id] => id,
        ["# sent_id", var id] => id.LastIndexOf('-') is > 0 and var dash ? id[..dash] : id,
        _ => null,
    };
}

/// <summary>Tags that mark spans: B-X begins one, I-X goes on with it, O is outside.</summary>
internal static class Bio
{
    /// <remarks>An I that goes on with nothing, or with another label, begins a span, as conlleval has it.</remarks>
    public static IReadOnlyList<NameSpan> Spans(IReadOnlyList<string> tags)
    {
        var spans = new List<NameSpan>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] is not ['B' or 'I', '-', .. { Length: > 0 } label])
            {
                continue;
            }

            if (tags[i][0] == 'I' && spans is [.., var last] && last.End == i && last.Label == label)
            {
                spans[^1] = last with { End = i + 1 };
            }
            else
            {
                spans.Add(new NameSpan(i, i + 1, label));
            }
        }

        return spans;
    }
}
