using OnRecord.Text;

namespace OnRecord.Reading.Words;

/// <summary>Finds what is one word whatever it holds: URLs, e-mail addresses and handles.</summary>
internal static class Addresses
{
    private const int Longest = 2048;    // characters; a longer piece is no address

    private static readonly string[] Domains = ["com", "org", "net", "gov", "edu", "int", "info", "ly", "co", "uk", "ru", "eu", "us", "de", "fr", "kp", "kr", "cn"];

    /// <summary>The address in a piece between white space; empty where there is none.</summary>
    /// <remarks>Marks that close a sentence, a bracket or a quotation are no part of it.</remarks>
    public static TextSpan Find(ReadOnlySpan<char> piece)
    {
        if (piece.Length > Longest || !piece.ContainsAny('/', '@', '.'))
        {
            return default;
        }

        var start = 0;
        while (start < piece.Length && Letters.Class(piece[start]) is LetterClass.Open or LetterClass.Quote or LetterClass.Apostrophe || At(piece, start) == '<')
        {
            start++;
        }

        var end = start;
        while (end < piece.Length && Letters.Class(piece[end]) != LetterClass.Quote && piece[end] is not ('<' or '>' or ')' or ']' or '’'))
        {
            end++;
        }

        while (end > start && Letters.Class(piece[end - 1]) is LetterClass.Stop or LetterClass.Pause or LetterClass.Apostrophe)
        {
            end--;
        }

        return IsAddress(piece[start..end]) ? new TextSpan(start, end) : default;
    }

    private static bool IsAddress(ReadOnlySpan<char> whole)
    {
        if (whole.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || whole.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || whole.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var sign = whole.IndexOf('@');
        if (sign >= 0)
        {
            var rest = whole[(sign + 1)..];
            return sign == 0 ? IsName(rest) : IsName(whole[..sign]) && rest.Contains('.') && IsName(rest);
        }

        // bit.ly/a, example.org/page: a known domain before the first stroke.
        var stroke = whole.IndexOf('/');
        var host = stroke < 0 ? [] : whole[..stroke];
        var dot = host.LastIndexOf('.');
        if (dot < 1 || !IsName(host))
        {
            return false;
        }

        foreach (var domain in Domains)
        {
            if (host[(dot + 1)..].Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_' or '-' or '+'))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : ' ';
}
