using System.Text;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Conllu;

/// <summary>The text that sentences of a CoNLL-U file were taken from, and where their words stand in it.</summary>
public sealed record ConlluText(string Text, WordLayer Words)
{
    /// <summary>
    /// Puts the text together from the forms: a blank after each but where <c>SpaceAfter=No</c> stands, and an empty line before a
    /// <c># newpar</c> or <c># newdoc</c>.
    /// </summary>
    public static ConlluText Rebuild(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && (sentence.Has("newpar") || sentence.Has("newdoc")))
            {
                text.Length -= text[^1] == ' ' ? 1 : 0;
                text.Append("\n\n");
            }

            foreach (var token in sentence.Tokens())
            {
                text.Append(token.Form).Append(token.SpaceAfter ? " " : "");
            }
        }

        text.Length -= text is [.., ' '] ? 1 : 0;
        var whole = text.ToString();
        return new ConlluText(whole, Align(sentences, whole));
    }

    /// <summary>Finds the words in a text that differs in white space at most.</summary>
    /// <exception cref="FormatException">Words and text differ in more; the message says where.</exception>
    public static WordLayer Align(IReadOnlyList<ConlluSentence> sentences, string text)
    {
        var count = sentences.Sum(static sentence => sentence.Words.Count);
        var (starts, ends, joined) = (new int[count], new int[count], new bool[count]);
        var firsts = new int[sentences.Count + 1];
        var (at, word) = (0, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            firsts[i] = word;
            foreach (var token in sentences[i].Tokens())
            {
                at = Skip(text, at);
                var end = End(text, at, token.Form);
                if (end < 0)
                {
                    throw Misfit(sentences[i], token, text, at);
                }

                for (var part = token.First; part < token.End; part++, word++)
                {
                    joined[word] = part > token.First;
                    starts[word] = part == token.First ? at : ends[word - 1];
                    ends[word] = part == token.End - 1 ? end : Cut(text, at, end, sentences[i], token, part);
                }

                at = end;
            }
        }

        firsts[^1] = word;
        return (at = Skip(text, at)) == text.Length
            ? new WordLayer(starts, ends, joined, firsts)
            : throw new FormatException($"the text goes on after the last word, with “{Excerpt(text, at)}”");
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // Where the form ends that begins there, white space left aside; -1 where another text stands there.
    private static int End(string text, int at, string form)
    {
        foreach (var letter in form)
        {
            if (char.IsWhiteSpace(letter))
            {
                continue;
            }

            at = Skip(text, at);
            if (at == text.Length || text[at] != letter)
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    // Where a word of a multiword token ends: after its letters where the words are written as in the token (do|n't), else in
    // proportion (won't: will, not).
    private static int Cut(string text, int start, int end, ConlluSentence sentence, ConlluToken token, int part)
    {
        var (before, all) = (0, 0);
        for (var i = token.First; i < token.End; i++)
        {
            var length = sentence.Words[i].Form.Length;
            all += length;
            before += i <= part ? length : 0;
        }

        var width = end - start;
        var cut = start + (all == width ? before : (int)((long)before * width / Math.Max(all, 1)));

        // Each word has a character as long as there are enough of them.
        if (width >= token.End - token.First)
        {
            cut = Math.Clamp(cut, start + part - token.First + 1, end - (token.End - 1 - part));
        }

        return cut < end && cut > start && char.IsLowSurrogate(text[cut]) ? cut + 1 : cut;
    }

    private static FormatException Misfit(ConlluSentence sentence, ConlluToken token, string text, int at)
    {
        var name = sentence.Comment("sent_id") is { } id ? $"sentence {id}" : $"the sentence from line {sentence.Line}";
        return new FormatException(at == text.Length
            ? $"{name}: the text has ended before its word {token.First + 1}, “{token.Form}”"
            : $"{name}: its word {token.First + 1} is “{token.Form}”, and the text goes on with “{Excerpt(text, at)}”");
    }

    private static string Excerpt(string text, int at)
    {
        const int longest = 20;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        return rest[..(rest.IndexOfAny('\r', '\n') is >= 0 and var line ? line : rest.Length)].ToString();
    }
}
