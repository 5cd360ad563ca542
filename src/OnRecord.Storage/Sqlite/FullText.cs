using System.Globalization;
using System.Text;

namespace OnRecord.Storage.Sqlite;

/// <summary>Turns what people type into an FTS5 expression that is always well formed.</summary>
/// <remarks>SQLite's own description: "FTS5 Extension", section 3, "Full-text Query Syntax".</remarks>
internal static class FullText
{
    // An expression of more terms makes SQLite's parser overflow its stack; more words than this narrow nothing down.
    private const int MaximumTerms = 200;

    /// <returns>Null where nothing was typed; empty where what was typed has no letter or digit, so that nothing can match.</returns>
    public static string? Expression(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var expression = new StringBuilder();
        var terms = 0;
        for (var at = 0; at < typed.Length && terms < MaximumTerms;)
        {
            var (from, until) = Next(typed, ref at);
            if (!HasWord(typed.AsSpan(from, until - from)))
            {
                continue;
            }

            expression.Append(terms++ == 0 ? "" : " AND ").Append('"');
            foreach (var letter in typed.AsSpan(from, until - from))
            {
                // The expression is handed over as a C string, so a NUL would end it.
                expression.Append(letter is '"' || char.IsControl(letter) ? ' ' : letter);
            }

            expression.Append('"');
            if (at < typed.Length && typed[at] == '*')
            {
                expression.Append(" *");
                at++;
            }
        }

        return expression.ToString();
    }

    // The next term: a phrase up to its closing quote, or what stands between blanks, quotes and asterisks.
    private static (int From, int Until) Next(string typed, ref int at)
    {
        var from = at;
        if (typed[at] == '"')
        {
            from++;
            var close = typed.IndexOf('"', from);
            var until = close < 0 ? typed.Length : close;
            at = close < 0 ? until : close + 1;
            return (from, until);
        }

        while (at < typed.Length && typed[at] is not ('"' or '*') && !char.IsWhiteSpace(typed[at]))
        {
            at++;
        }

        if (at > from)
        {
            return (from, at);
        }

        at++;
        return (from, from);
    }

    // What the tokenizer unicode61 makes words of: letters, digits, and private use.
    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse)
            {
                return true;
            }
        }

        return false;
    }
}
