using System.Text;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Exports;

/// <summary>Text from articles, made harmless to LaTeX and to BibTeX.</summary>
internal static class Latex
{
    /// <summary>The text on one line, every character that LaTeX would act on written out.</summary>
    /// <remarks>Braces have names, as BibTeX counts even those behind a backslash.</remarks>
    public static string Text(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var letter in SafeText.Clean(text))
        {
            safe.Append(letter switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '"' => @"\textquotedbl{}",
                '<' => @"\textless{}",
                '>' => @"\textgreater{}",
                '|' => @"\textbar{}",
                '`' => @"\textasciigrave{}",
                '$' or '&' or '#' or '_' or '%' => @"\" + letter,
                _ => letter.ToString(),
            });
        }

        return safe.ToString();
    }

    /// <summary>An address for a field that is taken as it stands: what would end the field is written as %7D.</summary>
    public static string Url(string url)
    {
        var safe = new StringBuilder(url.Length);
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.Value is > 0x20 and < 0x7F && rune.Value is not ('{' or '}' or '\\' or '"' or '<' or '>' or '^' or '`' or '|'))
            {
                safe.Append(rune);
            }
            else
            {
                foreach (var part in Encoding.UTF8.GetBytes(rune.ToString()))
                {
                    safe.Append('%').Append(part.ToString("X2"));
                }
            }
        }

        return safe.ToString();
    }
}
