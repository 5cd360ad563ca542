using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Quotations;

/// <summary>Tells words that somebody said from nicknames, titles of works and words held at arm's length.</summary>
internal static class QuotationRoles
{
    private static readonly WordSet Works =
    [
        "book", "novel", "memoir", "film", "movie", "documentary", "song", "album", "poem", "play", "series", "show", "episode", "magazine",
        "newspaper", "paper", "painting", "opera", "symphony", "anthem", "titled", "entitled", "called", "named", "dubbed", "nicknamed",
        "codenamed", "code-named", "headlined", "known", "so-called", "programme", "program", "operation", "exercise", "column",
        "podcast", "essay", "report",
        "study", "article", "chapter", "treatise", "ship", "yacht", "restaurant", "slogan", "banner", "word", "words", "term", "phrase",
    ];

    public static QuotationRole Of(ReadOnlySpan<char> text, TokenLayer tokens, Quotation quotation)
    {
        var (first, end) = (tokens.At(quotation.Inner.Start), tokens.At(quotation.Inner.End));
        var (words, capitals, small) = (0, 0, 0);
        for (var i = first; i < end && words <= 9; i++)
        {
            if (tokens.Kinds[i] is TokenKind.Word or TokenKind.Number)
            {
                words++;
                capitals += char.IsUpper(text[tokens.Starts[i]]) || tokens.Kinds[i] == TokenKind.Number ? 1 : 0;
                small += tokens.Classes[i] != WordClass.None && char.IsLower(text[tokens.Starts[i]]) ? 1 : 0;
            }
        }

        if (words is 0 or > 9 || quotation.Inner.IsEmpty || text[quotation.Inner.End - 1] is '.' or ',' or '!' or '?' or '…' or ';')
        {
            return words == 0 ? QuotationRole.Term : QuotationRole.Speech;
        }

        var (before, after) = (tokens.At(quotation.Outer.Start) - 1, tokens.At(quotation.Outer.End));
        var titled = capitals + small == words;
        if (words <= 2 && titled && IsName(text, tokens, before) && IsName(text, tokens, after)
            && tokens.Starts[after] - quotation.Outer.End == 1 && quotation.Outer.Start - tokens.Ends[before] == 1)
        {
            return QuotationRole.Term;    // Harn “Anvil” Dolk
        }

        if (titled && words >= 2 && capitals >= 2 && quotation.Outer.Start > 0 && before >= 0 && text[tokens.Starts[before]] != ':')
        {
            return QuotationRole.Term;    // “The Long Table”
        }

        if (words <= 4 && before >= 0 && text[tokens.Starts[before]..tokens.Ends[before]] is "so-called" or "dubbed" or "nicknamed")
        {
            return QuotationRole.Term;
        }

        for (var i = before; i >= 0 && i > before - 3 && tokens.Kinds[i] is TokenKind.Word or TokenKind.Number or TokenKind.Clitic
            || (i == before && i >= 0); i--)
        {
            if (titled && Works.Contains(text[tokens.Starts[i]..tokens.Ends[i]]))
            {
                return QuotationRole.Term;    // the novel “Salt and Iron”
            }
        }

        if (words <= 2 && before >= 0 && text[tokens.Starts[before]..tokens.Ends[before]] is "the")
        {
            return QuotationRole.Term;    // the “tea talks”
        }

        var leads = before >= 0 && tokens.Kinds[before] == TokenKind.Mark && text[tokens.Starts[before]] is ':' or ',';
        var qualifies = after < tokens.Count && tokens.Kinds[after] == TokenKind.Word && char.IsLower(text[tokens.Starts[after]])
            && tokens.Classes[after] == WordClass.None && tokens.Starts[after] - quotation.Outer.End == 1;
        return (words == 1 && !leads) || (words == 2 && qualifies && !leads) ? QuotationRole.Term : QuotationRole.Speech;
    }

    private static bool IsName(ReadOnlySpan<char> text, TokenLayer tokens, int i) =>
        i >= 0 && i < tokens.Count && tokens.Kinds[i] == TokenKind.Word && char.IsUpper(text[tokens.Starts[i]]);
}
