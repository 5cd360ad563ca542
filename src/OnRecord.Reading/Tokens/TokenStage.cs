using System.Globalization;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Tokens;

/// <summary>Cuts the bodies of blocks into tokens, by rule.</summary>
/// <remarks>Hyphenated words and contractions stay whole; <c>'s</c> is a token of its own, as a possessive it ends a name.</remarks>
public sealed class TokenStage : IStage<TokenLayer>
{
    private static readonly WordSet Abbreviations =
    [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Cpl", "Sgt", "Adm", "Cmdr", "Brig", "Gov", "Sen",
        "Rep", "Reps",
        "Sens", "Rev", "Hon", "Pres", "Amb", "Sec", "St", "Mt", "Ft", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "vs", "etc", "approx",
        "dept", "est", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Mon", "Tues", "Wed", "Thurs",
        "Thur", "Fri", "Ave", "Blvd", "Rd", "No", "Nos", "Art", "Fig", "Vol", "pp", "Ariz", "Calif", "Colo", "Conn", "Fla", "Ga",
        "Ill", "Ind",
        "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt",
        "Wash", "Wis", "Wyo", "Messrs", "Supt", "Det", "Pvt", "Gens", "Ald", "Univ", "Assn", "Cie", "al",
    ];

    // "No" and the like are abbreviations only before a number, "Art" and "Mar" far more often words or names.
    private static readonly WordSet BeforeNumber =
    [
        "No", "Nos", "Art", "Fig", "Vol", "pp", "Mar", "Jun", "Jul", "Mon", "Fri", "Ill", "Ind", "La", "Mo", "Pa", "Miss", "Mass",
        "Wash", "Ga", "al", "Co", "est", "Det", "Sec", "Rd",
    ];

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer)];

    public TokenLayer Read(Document document)
    {
        var text = document.Article.Text;
        var blocks = document.Get<BlockLayer>().Blocks;
        var room = (text.Length / 4) + 16;
        var (starts, ends, kinds, classes) = (new List<int>(room), new List<int>(room), new List<TokenKind>(room), new List<WordClass>(room));
        var firsts = new int[blocks.Length + 1];
        for (var i = 0; i < blocks.Length; i++)
        {
            firsts[i] = starts.Count;
            if (blocks[i].Kind == BlockKind.Furniture)
            {
                continue;
            }

            var body = text.AsSpan(0, blocks[i].Body.End);
            var at = blocks[i].Body.Start;
            while (at < body.Length)
            {
                if (char.IsWhiteSpace(body[at]))
                {
                    at++;
                    continue;
                }

                var (length, kind) = Next(body, at);
                starts.Add(at);
                ends.Add(at + length);
                kinds.Add(kind);
                classes.Add(kind == TokenKind.Word ? Classes(body.Slice(at, length)) : WordClass.None);
                at += length;
            }
        }

        firsts[^1] = starts.Count;
        return new TokenLayer([.. starts], [.. ends], [.. kinds], [.. classes], firsts);
    }

    // In capitals these are names: the US, the WHO.
    private static WordClass Classes(ReadOnlySpan<char> word) =>
        word is "US" or "WHO" or "IT" or "AM" or "OR" ? WordClass.None : WordClasses.Of(word);

    /// <summary>Length and kind of the token that begins at <paramref name="at"/>, which is no white space.</summary>
    private static (int Length, TokenKind Kind) Next(ReadOnlySpan<char> text, int at)
    {
        var letter = text[at];
        if (char.IsAsciiLetter(letter) || IsWordLetter(text, at))
        {
            return Word(text, at);
        }

        if (char.IsDigit(letter))
        {
            return (Number(text, at), TokenKind.Number);
        }

        switch (letter)
        {
            case '“' or '”' or '"' or '«' or '»' or '„' or '‟' or '‹' or '›' or '‚':
                return (1, TokenKind.Quote);
            case '\'' when Peek(text, at + 1) == '\'':
                return (2, TokenKind.Quote);
            case '`' when Peek(text, at + 1) == '`':
                return (2, TokenKind.Quote);
            case '\'' or '’' when (Peek(text, at + 1) | 0x20) == 's' && !IsLetterOrDigit(text, at + 2) && at > 0 && (IsLetterOrDigit(text, at - 1) || text[at - 1] is '’' or '”' or '"'):
                return (2, TokenKind.Clitic);
            case '\'' or '’' or '‘' or '`':
                return (1, TokenKind.Quote);
            case '@' or '#' when IsLetterOrDigit(text, at + 1):
                return (1 + Run(text, at + 1, static c => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c)), TokenKind.Address);
            case '-' or '–' or '—' or '.' or '―':
                return (Run(text, at, c => c == letter), TokenKind.Mark);
        }

        return (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? Emoji(text, at)
            : Peek(text, at + 1) == '\uFE0F' ? 2 : 1, TokenKind.Mark);
    }

    private static (int Length, TokenKind Kind) Word(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[end]) || IsWordLetter(text, end))
            {
                end += char.IsHighSurrogate(text[end]) ? 2 : 1;
                continue;
            }

            // Inside a word: hyphens, apostrophes, the dots of "U.S." and of addresses, "&" of "AT&T".
            var inner = text[end] is '-' or '\'' or '’' or '.' or '&' or '_' or '\u2011' && IsLetterOrDigit(text, end + 1);
            if (!inner)
            {
                break;
            }

            if (text[end] is '\'' or '’' && (text[end + 1] | 0x20) == 's' && !IsLetterOrDigit(text, end + 2))
            {
                break;    // the clitic
            }

            if (text[end] == '.' && !DotInside(text, at, end))
            {
                break;
            }

            end++;
        }

        if (end < text.Length && text[end] is ':' or '@' && IsAddress(text, at, end))
        {
            return (Run(text, at, static c => !char.IsWhiteSpace(c) && c is not ('"' or '”' or ')' or ',' or '>')), TokenKind.Address);
        }

        if (end < text.Length && text[end] == '/' && text[at..end].Contains('.'))
        {
            return (Run(text, at, static c => !char.IsWhiteSpace(c) && c is not ('"' or '”' or ')' or ',' or '>')), TokenKind.Address);
        }

        var word = text[at..end];
        if (end < text.Length && text[end] == '.' && TakesDot(text, word, end))
        {
            end++;
        }

        return (end - at, TokenKind.Word);
    }

    // A dot belongs inside where single letters alternate with dots, in "Ph.D.", or where a lower-case letter follows (www.a.org).
    private static bool DotInside(ReadOnlySpan<char> text, int at, int dot) =>
        dot - at == 1 || (dot - at >= 2 && text[dot - 2] == '.') || text[at..dot] is "Ph" || char.IsAsciiLetterLower(text[dot + 1]);

    private static bool TakesDot(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int dot)
    {
        if (word.Length == 1)
        {
            return word[0] == 'v' || (char.IsUpper(word[0]) && (word[0] != 'I' || IsInitial(text, dot)));    // Varro v. Besk
        }

        if (word.Contains('.') && word.Length <= 7)
        {
            return word.LastIndexOf('.') == word.Length - 2;    // U.S, a.m, D.P.R.K, Ph.D
        }

        return Abbreviations.Contains(word) && (!BeforeNumber.Contains(word) || (Peek(text, dot + 1) == ' '
            && char.IsDigit(Peek(text, dot + 2))));
    }

    // "I." before another initial or a capitalised name, and not the pronoun at the end of a sentence.
    private static bool IsInitial(ReadOnlySpan<char> text, int dot) =>
        char.IsUpper(Peek(text, dot + 1)) || (Peek(text, dot + 1) == ' ' && char.IsUpper(Peek(text, dot + 2))
            && char.IsLower(Peek(text, dot + 3)));

    private static bool IsAddress(ReadOnlySpan<char> text, int at, int end) =>
        text[end] == '@' ? IsLetterOrDigit(text, end + 1) : text[at..end] is "http" or "https" && Peek(text, end + 1) == '/';

    private static int Number(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end]) || (char.IsAsciiLetter(text[end]) && end > at))
            {
                end++;
            }
            else if (text[end] is '.' or ',' or ':' or '-' && end + 1 < text.Length && char.IsDigit(text[end + 1])
                && char.IsDigit(text[end - 1]))
            {
                end++;
            }
            else if (text[end] == '-' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]))
            {
                end++;    // 48-hour
            }
            else
            {
                break;
            }
        }

        return end - at;
    }

    // Pictures joined by zero-width joiners and variation selectors are one token.
    private static int Emoji(ReadOnlySpan<char> text, int at)
    {
        var end = at + 2;
        while (end < text.Length && (text[end] is '\u200D' or '\uFE0F' || (char.IsHighSurrogate(text[end])
            && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]))))
        {
            end += char.IsHighSurrogate(text[end]) ? 2 : 1;
        }

        return end - at;
    }

    private static int Run(ReadOnlySpan<char> text, int at, Func<char, bool> inside)
    {
        var end = at;
        while (end < text.Length && inside(text[end]))
        {
            end++;
        }

        return Math.Max(end - at, 1);
    }

    private static char Peek(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private static bool IsLetterOrDigit(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || IsWordLetter(text, at));

    // Letters outside ASCII, combining marks, and letters of the upper planes.
    private static bool IsWordLetter(ReadOnlySpan<char> text, int at)
    {
        var letter = text[at];
        if (letter < 0x80)
        {
            return false;
        }

        if (char.IsHighSurrogate(letter))
        {
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(letter, text[at + 1])) <= UnicodeCategory.OtherLetter;
        }

        return CharUnicodeInfo.GetUnicodeCategory(letter) is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
