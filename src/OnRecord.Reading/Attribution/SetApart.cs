using System.Text.RegularExpressions;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Words set apart in a text that tells: lines that are a quotation and its signature, and turns of a transcript in part.</summary>
internal static partial class SetApart
{
    private const int FewestTurns = 3;

    public static IEnumerable<AttributionRelation> Read(Document document)
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var text = document.Article.Text;
        var pieces = new Pieces(document);
        var turns = new List<AttributionRelation>();
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks.Where(static block => block.Kind == BlockKind.Prose))
        {
            var body = block.Body;
            for (int start = body.Start, end; start < body.End; start = end + 1)
            {
                end = text.IndexOf('\n', start, body.End - start) is >= 0 and var found ? found : body.End;
                if (MaySign(text.AsSpan(start..end)) && Signed().Match(text[start..end]) is { Success: true } signed)
                {
                    yield return Relation(signed, start, AttributionRule.SignedQuotation);
                }
            }

            if (MayBeTurn(text.AsSpan(body.Start..body.End)) && Turn().Match(text[body.Start..body.End]) is { Success: true } turn)
            {
                speakers.Add(turn.Groups["who"].Value);
                turns.Add(Relation(turn, body.Start, AttributionRule.Transcript));
            }
        }

        if (turns.Count >= FewestTurns && speakers.Count > 1)
        {
            foreach (var turn in turns)
            {
                yield return turn;
            }
        }

        AttributionRelation Relation(Match match, int start, AttributionRule rule)
        {
            var (words, who) = (match.Groups["words"], match.Groups["who"]);
            return new AttributionRelation
            {
                Source = new TextSpan(start + who.Index, start + who.Index + who.Length),
                Content = [pieces.WithoutStop(new TextSpan(start + words.Index, start + words.Index + words.Length))],
                Form = StatementForm.Direct,
                Act = StatementAct.Speech,
                Rule = rule,
            };
        }
    }

    // What each of the two expressions asks for at least. Making one takes 15 ms, and few articles have need of it.
    private static bool MaySign(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line is not ['“' or '”' or '"' or '«', ..])
        {
            return false;
        }

        for (line = line[1..]; line.IndexOfAny('”', '"', '»') is >= 0 and var closed;)
        {
            line = line[(closed + 1)..].TrimStart();
            if (line is ['-' or '–' or '—' or '―', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeTurn(ReadOnlySpan<char> block)
    {
        var who = block[..Math.Max(0, block.IndexOf(':'))].TrimStart("“”\"");
        foreach (var letter in who)
        {
            if (!char.IsUpper(letter) && letter is not (' ' or '.' or '\'' or '’' or '-'))
            {
                return false;
            }
        }

        return !who.IsEmpty;
    }

    // “…” ― Ana Kovar, to the end of the line
    [GeneratedRegex(@"\A\s*[“”""«]\s*(?<words>[^\n]*[^\s”""»])\s*[”""»]\s*[-–—―]{1,2}\s*(?<who>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})\.?\s*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Signed();

    // KOVAR: … and "KOVAR: …, as a paragraph
    [GeneratedRegex(@"\A[“”""]?(?<who>\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}): (?<words>.*[^\s”""])[”""]?\s*\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Turn();
}
