using OnRecord.Reading.Actors;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Finds the edges of noun phrases by word class alone; there is no parser yet.</summary>
internal sealed class NounPhrases(Document document, TokenLayer tokens)
{
    private const int Longest = 40;    // tokens
    private const int Deepest = 4;     // noun phrases joined by prepositions

    private readonly string text = document.Article.Text;

    public ReadOnlySpan<char> Word(int token) => text.AsSpan(tokens.Starts[token], tokens.Ends[token] - tokens.Starts[token]);

    public bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool SameWords(TokenRange a, TokenRange b) =>
        document.Slice(tokens.Span(a.First, a.End)).Equals(document.Slice(tokens.Span(b.First, b.End)), StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int token, char mark) => tokens.Kinds[token] == TokenKind.Mark && text[tokens.Starts[token]] == mark;

    public bool IsUpper(int token) => char.IsUpper(text[tokens.Starts[token]]);

    /// <summary>Whether all open-class words are capitalised: a headline, in which capitals tell nothing.</summary>
    public bool IsTitleCase(TokenRange range)
    {
        var (upper, lower) = (0, 0);
        for (var i = range.First; i < range.End && i < range.First + 16; i++)
        {
            if (tokens.Kinds[i] == TokenKind.Word && tokens.Classes[i] == WordClass.None)
            {
                upper += IsUpper(i) ? 1 : 0;
                lower += IsUpper(i) ? 0 : 1;
            }
        }

        return upper > 2 && lower == 0;
    }

    /// <summary>Adverbs that stand between a subject and its verb: those of the word list, and words in -ly.</summary>
    public bool IsAdverb(int token) =>
        tokens.Kinds[token] == TokenKind.Word
        && (tokens.Is(token, WordClass.Adverb) || (tokens.Classes[token] == WordClass.None && !IsUpper(token)
            && Word(token) is [_, _, .., 'l', 'y'] and not ("family" or "ally" or "assembly" or "reply" or "anomaly")));

    /// <summary>Nouns, names, numbers and what may stand among them: no closed class, no mark.</summary>
    public bool IsNominal(int token)
    {
        switch (tokens.Kinds[token])
        {
            case TokenKind.Number or TokenKind.Clitic or TokenKind.Address:
                return true;
            case TokenKind.Word:
                if (tokens.Classes[token] == WordClass.None)
                {
                    return true;
                }

                // Theresa May, the Will family, the last two
                return (IsUpper(token) && token > 0 && IsUpper(token - 1) && tokens.Kinds[token - 1] == TokenKind.Word
                    && tokens.Is(token, WordClass.Modal | WordClass.Month))
                    || (tokens.Is(token, WordClass.Quantity) && !tokens.Is(token, WordClass.Adverb));
            case TokenKind.Quote:
                // Marks around a nickname or a word held at arm's length, and the apostrophe of a plural possessive.
                return true;
            default:
                return IsMark(token, '&') || IsMark(token, '/') || (tokens.Kinds[token] == TokenKind.Mark
                    && text[tokens.Starts[token]] is '-' or '‐' && tokens.Ends[token] - tokens.Starts[token] == 1);
        }
    }

    public bool IsNounEnd(int token) =>
        (IsNominal(token) && tokens.Kinds[token] is TokenKind.Word or TokenKind.Number or TokenKind.Address && !IsAdverb(token))
            || IsPossessed(token);

    // "the ministers'": a plural possessive without its noun ends nothing.
    private bool IsPossessed(int token) => tokens.Kinds[token] == TokenKind.Quote && token > 0
        && tokens.Starts[token] == tokens.Ends[token - 1] && IsNominal(token - 1);

    /// <summary>The noun phrase that ends with a token.</summary>
    /// <param name="limit">The first token it may begin with.</param>
    /// <param name="last">Its last token.</param>
    /// <returns>Null where the token ends none.</returns>
    public TokenRange? Before(int limit, int last) => last >= limit && IsNounEnd(last)
        ? new TokenRange(Start(limit, last, 0), last + 1) : null;

    private int Start(int limit, int last, int depth)
    {
        limit = Math.Max(limit, last - Longest);
        var i = last;
        while (i >= limit && IsNominal(i) && !(tokens.Is(i, WordClass.Weekday | WordClass.Time) && i < last))
        {
            i--;
        }

        while (i >= limit && tokens.Is(i, WordClass.Determiner | WordClass.Possessive | WordClass.Demonstrative | WordClass.Quantity) && !Is(i, "that"))
        {
            i--;
        }

        var start = i + 1;
        while (start < last && tokens.Kinds[start] is TokenKind.Quote or TokenKind.Mark or TokenKind.Clitic)
        {
            start++;
        }

        if (depth == 0 && i >= limit && tokens.Is(i, WordClass.Preposition) && BeginsClause(limit, i))
        {
            // "In the evening Hallen said": the name that follows a common noun is the subject, not a part of the phrase.
            for (var name = start + 1; name <= last; name++)
            {
                if (IsUpper(name) && !IsUpper(name - 1) && tokens.Kinds[name - 1] == TokenKind.Word
                    && !TitleWords.All.Contains(Word(name - 1)))
                {
                    return name;
                }
            }
        }

        if (depth >= Deepest || i <= limit)
        {
            return start;
        }

        if (Is(i, "of") && IsNounEnd(i - 1))
        {
            return Start(limit, i - 1, depth + 1);
        }

        if (tokens.Is(i, WordClass.Preposition) && IsNounEnd(i - 1) && (Is(i, "for") || Is(i, "at") || Is(i, "in")
            || Is(i, "from") || Is(i, "to") || Is(i, "with") || Is(i, "on") || Is(i, "near")))
        {
            var outer = Start(limit, i - 1, depth + 1);
            return BeginsClause(limit, outer) ? outer : start;
        }

        if ((Is(i, "and") || Is(i, "or") || IsMark(i, '&')) && IsNounEnd(i - 1))
        {
            var outer = Start(limit, i - 1, depth + 1);
            while (outer - 2 >= limit && IsMark(outer - 1, ',') && IsNounEnd(outer - 2) && depth < Deepest)
            {
                var further = Start(limit, outer - 2, Deepest);
                if (!BeginsClause(limit, further))
                {
                    break;
                }

                outer = further;
            }

            return BeginsClause(limit, outer) ? outer : start;
        }

        return start;
    }

    private bool BeginsClause(int limit, int start) =>
        start <= limit || tokens.Kinds[start - 1] is TokenKind.Mark or TokenKind.Quote
        || tokens.Is(start - 1, WordClass.Conjunction | WordClass.Subordinator | WordClass.Wh | WordClass.Adverb);

    /// <summary>The noun phrase that begins with a token.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="limit">The token after the last one it may hold.</param>
    /// <returns>Null where none begins there.</returns>
    public TokenRange? After(int first, int limit)
    {
        limit = Math.Min(limit, first + Longest);
        var i = first;
        for (var depth = 0; ; depth++)
        {
            var begin = i;
            while (i < limit && tokens.Is(i, WordClass.Determiner | WordClass.Possessive | WordClass.Demonstrative | WordClass.Quantity) && !Is(i, "that"))
            {
                i++;
            }

            var nouns = i;
            while (i < limit && IsNominal(i) && !tokens.Is(i, WordClass.Weekday | WordClass.Time) && !(IsAdverb(i) && !IsUpper(i))
                && !(tokens.Kinds[i] == TokenKind.Quote && !IsPossessed(i)))
            {
                i++;
            }

            if (i == nouns)
            {
                return begin > first ? new TokenRange(first, begin - 1) : null;
            }

            if (depth < Deepest && i + 1 < limit && (Is(i, "of") || (Is(i, "for") && depth == 0
                && TitleWords.All.Contains(Word(i - 1))) || (Is(i, "and") && IsUpper(i + 1) && IsUpper(i - 1))))
            {
                i++;
                continue;
            }

            return new TokenRange(first, i);
        }
    }
}
