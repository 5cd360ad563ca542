using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Layout;

/// <summary>Cuts a text into paragraphs, and tells headings, datelines and page furniture from prose.</summary>
public sealed partial class BlockStage : IStage<BlockLayer>
{
    private const int LongestHeading = 110;    // characters; longer lines are captions or sentences that lost their stop
    private const int LongestFurniture = 240;
    private const int LongestDateline = 120;
    private const int LongestStart = 20;       // at least as long as each of FurnitureStarts

    private static readonly SearchValues<char> Ornament = SearchValues.Create(" .…<>[]*_-–—=~#|•");

    private static readonly SearchValues<string> FurnitureStarts = SearchValues.Create(
        [
            "read more", "read also", "also read", "read next", "related:", "related articles", "related stories", "see also", "more:",
            "advertisement", "sponsored", "sign up", "subscribe", "click here", "follow us", "share this", "photo:", "photos:",
            "file photo", "image:", "picture:", "video:", "watch:", "listen:", "editor's note", "editor’s note", "copyright",
            "©", "all rights reserved", "most read", "recommended", "trending", "don't miss", "don’t miss", "source link",
            "begin text:", "end text", "full text:", "updated:", "last updated", "published:", "posted:", "text ends",
        ],
        StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<Type> Needs { get; } = [];

    public BlockLayer Read(Document document)
    {
        var text = document.Article.Text;
        var lines = Paragraphs(text);
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        var questions = lines.Count(line => IsShortQuestion(text.AsSpan(line.Start, line.Length)));
        Dateline? dateline = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var span = lines[i];
            var body = span;
            if (i == 0 && TextIntake.LeadingDateSpan(text) is { IsEmpty: false } leading && leading.End <= span.End)
            {
                body = new TextSpan(leading.End, span.End).Trim(text);
            }

            if (blocks.Count < 3 && dateline is null && FindDateline(text, body) is { } found)
            {
                dateline = found;
                body = new TextSpan(found.Span.End, span.End).Trim(text);
            }

            var kind = body.IsEmpty || !text.AsSpan(body.Start, body.Length).ContainsAnyExcept(Ornament) ? BlockKind.Furniture
                : Kind(text.AsSpan(body.Start, body.Length), first: i == 0, last: i == lines.Count - 1, mayAsk: questions == 1);
            if (kind != BlockKind.Furniture && i > 0 && blocks[^1].Kind == BlockKind.Furniture
                && IsListed(text.AsSpan(body.Start, body.Length)))
            {
                kind = BlockKind.Furniture;    // MOST READ, then "1 …", "2 …"
            }

            blocks.Add(new Block(span, kind, Closed(text, body)));
        }

        return new BlockLayer(blocks.DrainToImmutable(), dateline);
    }

    // Agencies close a report with -0- or -- (END); it is no part of the last sentence.
    private static TextSpan Closed(string text, TextSpan body)
    {
        var words = text.AsSpan(body.Start, body.Length);
        foreach (var mark in (ReadOnlySpan<string>)["-0-", "(END)", "-30-", "###"])
        {
            if (words.EndsWith(mark, StringComparison.Ordinal))
            {
                return new TextSpan(body.Start, body.End - mark.Length).Trim(text);
            }
        }

        return body;
    }

    /// <summary>Lines parted by empty ones; where no empty line parts them, every line that was not wrapped by hand.</summary>
    private static List<TextSpan> Paragraphs(string text)
    {
        var lines = new List<TextSpan>();
        var (at, wrapped) = (0, Wrapped(text));
        var open = -1;    // where a paragraph of several wrapped lines began
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2029');
            var end = next < 0 ? text.Length : at + next;
            var line = new TextSpan(at, end).Trim(text);
            if (line.IsEmpty || !wrapped)
            {
                if (open >= 0)
                {
                    lines.Add(new TextSpan(open, at).Trim(text));
                    open = -1;
                }

                if (!line.IsEmpty)
                {
                    lines.Add(line);
                }
            }
            else if (open < 0)
            {
                open = line.Start;
            }

            at = end + 1;
            if (next >= 0 && end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                at++;
            }
        }

        if (open >= 0)
        {
            lines.Add(new TextSpan(open, text.Length).Trim(text));
        }

        return lines;
    }

    // Hard-wrapped text: most lines are followed by another at once, and hardly one is longer than 100 characters.
    private static bool Wrapped(string text)
    {
        var (lines, followed, over, full) = (0, 0, 0, 0);
        var previous = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var any = !line.IsWhiteSpace();
            followed += any && previous ? 1 : 0;
            previous = any;
            if (any)
            {
                lines++;
                over += line.Length > 100 ? 1 : 0;
                full += line.Length > 50 ? 1 : 0;
            }
        }

        return lines > 5 && over * 20 <= lines && followed * 2 > lines && full * 2 > lines;
    }

    private static bool IsListed(ReadOnlySpan<char> words) =>
        words.Length <= LongestHeading && char.IsAsciiDigit(words[0]) && words[^1] is not ('.' or '!' or '?' or '”' or '"');

    private static bool IsShortQuestion(ReadOnlySpan<char> words) => words.Length <= LongestHeading && words[^1] == '?';

    // mayAsk: one question in a text may be a heading; several make an interview.
    private static BlockKind Kind(ReadOnlySpan<char> words, bool first, bool last, bool mayAsk)
    {
        if (words.Length <= LongestFurniture && IsFurniture(words))
        {
            return BlockKind.Furniture;
        }

        if (words.Length > LongestHeading || last || !char.IsUpper(FirstLetter(words)))
        {
            return BlockKind.Prose;
        }

        if ((mayAsk && words[^1] == '?' && char.IsLetter(words[0]) && !words.StartsWith("Q ")) || IsQuotedHeading(words))
        {
            return BlockKind.Heading;
        }

        // A heading has no stop; what ends in a comma, colon, dash or quotation mark goes on.
        return words[^1] is '.' or '!' or '?' or '…' or ',' or ';' or ':' or '"' or '”' or '»' or '-' or '–' or '—' or '\''
            ? BlockKind.Prose
            : !first && (IsSignedQuotation(words) || (words.Contains(": ", StringComparison.Ordinal) && words.IndexOf(": ") < 40 && SpeakerLine().IsMatch(words)))
                ? BlockKind.Prose
                : BlockKind.Heading;
    }

    // “We have waited long enough.” — Tomo Besk: a whole sentence, and a name behind a dash.
    private static bool IsSignedQuotation(ReadOnlySpan<char> words) =>
        words is ['“' or '"' or '«', ..]
        && words.LastIndexOfAny('”', '"', '»') is > 1 and var closed
        && words[closed - 1] is '.' or '!' or '?' or '…'
        && words[(closed + 1)..].TrimStart() is ['-' or '–' or '—' or '―', .. var signature]
        && signature.TrimStart("-–—― ") is [var initial, ..] && char.IsUpper(initial);

    // “Bread, Peace and Laughter”: capitals throughout, and no stop inside.
    private static bool IsQuotedHeading(ReadOnlySpan<char> words)
    {
        if (words is not ['“' or '"', .., '”' or '"'] || words[^2] is '.' or ',' or '!' or '?')
        {
            return false;
        }

        foreach (var range in words[1..^1].Split(' '))
        {
            var word = words[1..^1][range];
            if (word.Length > 3 && !char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return true;
    }

    private static char FirstLetter(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return letter;
            }
        }

        return ' ';
    }

    private static bool IsFurniture(ReadOnlySpan<char> words) =>
        words[0] is not ('“' or '"' or '`' or '«') &&
        (words[..Math.Min(words.Length, LongestStart)].IndexOfAny(FurnitureStarts) == 0
        || words.Count(" > ") > 1 || words.Count(" | ") > 1
        || (words[0] == '(' && words[^1] == ')' && words.Length < 60)
        || Credit().IsMatch(words));

    private static Dateline? FindDateline(string text, TextSpan body)
    {
        var start = text.AsSpan(body.Start, Math.Min(body.Length, LongestDateline)).ToString();
        var match = PlaceDateline().Match(start);
        if (!match.Success)
        {
            match = DayLine().Match(start);
        }

        if (!match.Success || (match.Length == 0))
        {
            return null;
        }

        var agency = match.Groups["agency"] is { Success: true, Value: var name } ? name : null;
        var date = match.Groups["date"] is { Success: true, Value: var written } ? WrittenDate.Parse(written) : null;
        return new Dateline(new TextSpan(body.Start, body.Start + match.Length), agency, date);
    }

    // PYONGYANG, Dec. 25 (KCNA) --   SEOUL (Reuters) -   BEIJING –   Moscow, August 7, 2024 (TASS) --
    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}.'’ -]{1,30}(?:,\s?\p{Lu}[\p{L}. ]{1,20})?)(?:,\s(?<date>\p{Lu}[a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?))?(?:\s?\((?<agency>[^()]{2,30})\)\s*(?:--|-|–|—|―|:)|(?<=^[\p{Lu}.'’, -]{3,50})\s*(?:--|–|—|―|\s-))\s+",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex PlaceDateline();

    // Thursday, January 12, 2006 as a line of its own, or run into the first sentence.
    [GeneratedRegex(
        @"^(?<date>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s\p{Lu}[a-z]{2,8}\s\d{1,2},\s\d{4})(?:$|\s+(?=\p{Lu}))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex DayLine();

    [GeneratedRegex(@"^(?:Q|A|(?:\p{Lu}[\p{L}.'’-]*\s?){1,6}):\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex SpeakerLine();

    // Photo credits, agency credits alone on a line, times of day, "By Ana Vell", "5:34 P.M. EST".
    [GeneratedRegex(
        @"(?:Getty Images|\bvia (?:AP|Reuters|AFP)|/(?:AFP|AP|Reuters|EPA)\b|\((?:AP|Reuters|AFP|EPA|Photo|Image)[^)]*\)$|\b[Ii]mage: |\bPhotos?: |\((?:[Ff]ile|[Aa]rchive|[Ss]tock) [^)]*\)$)|^(?:REUTERS|AFP|AP|ANSA|XINHUA)$|^\d{1,2}:\d{2}\s?(?:[AaPp]\.?[Mm]\.?)(?:\s\p{Lu}{2,4})?$|^By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Credit();
}
