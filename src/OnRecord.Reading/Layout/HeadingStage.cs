using OnRecord.Reading.Attribution;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Layout;

/// <summary>Finds headings that a flattened page has run into a paragraph: <c>A warning to outsiders The chairman did not …</c></summary>
/// <remarks>
/// What gives them away is a word that only begins sentences, capitalised in the middle of one, after words without a verb.
/// Once a page has shown one such heading, one that ends before a name and a cue is believed too.
/// </remarks>
public sealed class HeadingStage(CueLexicon cues) : IStage<HeadingLayer>
{
    private const int LongestHeading = 12;    // words

    private const WordClass OpensSentences = WordClass.Determiner | WordClass.Subject | WordClass.Preposition | WordClass.Adverb
        | WordClass.Demonstrative | WordClass.Subordinator | WordClass.Possessive | WordClass.Conjunction;

    private static readonly WordSet Titles = Actors.TitleWords.All;

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(TokenLayer)];

    public HeadingLayer Read(Document document)
    {
        var tokens = document.Get<TokenLayer>();
        var blocks = document.Get<BlockLayer>().Blocks;
        var after = new int[blocks.Length];
        Array.Fill(after, -1);
        var flattened = !Intake.TextIntake.LeadingDateSpan(document.Article.Text).IsEmpty;
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Kind == BlockKind.Prose
                && (Quoted(document, tokens, block) ?? BeforeOpener(document, tokens, block)) is { } found)
            {
                after[block] = found;
                flattened = true;
            }
        }

        for (var block = 0; flattened && block < blocks.Length; block++)
        {
            if (blocks[block].Kind == BlockKind.Prose && after[block] < 0 && BeforeName(document, tokens, block) is { } found)
            {
                after[block] = found;
            }
        }

        return new HeadingLayer(after);
    }

    // “Bread, Peace and Laughter” The tone of the reply …
    private static int? Quoted(Document document, TokenLayer tokens, int block)
    {
        var (first, end) = tokens.OfBlock(block);
        if (end - first < 8 || tokens.Kinds[first] != TokenKind.Quote)
        {
            return null;
        }

        var (words, capitals) = (0, 0);
        for (var i = first + 1; i < end && i <= first + LongestHeading + 2; i++)
        {
            if (tokens.Kinds[i] == TokenKind.Quote)
            {
                var next = i + 1;
                return words >= 2 && capitals == words && next < end && tokens.Kinds[next] == TokenKind.Word
                    && char.IsUpper(document.Text[tokens.Starts[next]]) && tokens.Kinds[i - 1] != TokenKind.Mark
                    && tokens.Starts[next] > tokens.Ends[i]
                    ? next
                    : null;
            }

            if (tokens.Kinds[i] == TokenKind.Word && (tokens.Ends[i] - tokens.Starts[i] > 3 || tokens.Classes[i] == WordClass.None))
            {
                words++;
                capitals += char.IsUpper(document.Text[tokens.Starts[i]]) ? 1 : 0;
            }
        }

        return null;
    }

    private int? BeforeOpener(Document document, TokenLayer tokens, int block)
    {
        var (first, end) = tokens.OfBlock(block);
        var verbs = false;
        for (var i = first; i < end - 4 && i < first + LongestHeading; i++)
        {
            var next = i + 1;
            if (!IsHeadingWord(document, tokens, i))
            {
                // "The president wrote first It was Varro …": a pronoun's capital outweighs a verb.
                verbs = true;
                if (tokens.Kinds[i] is not (TokenKind.Word or TokenKind.Clitic) || tokens.Is(i, WordClass.Subject | WordClass.Auxiliary))
                {
                    return null;
                }
            }

            if (verbs && !tokens.Is(next, WordClass.Subject))
            {
                continue;
            }

            if (i > first && tokens.Kinds[next] == TokenKind.Word && char.IsUpper(document.Text[tokens.Starts[next]])
                && tokens.Is(next, OpensSentences) && !tokens.Is(next, WordClass.Month | WordClass.Weekday)
                && !document.Text[tokens.Starts[next]..tokens.Ends[next]].SequenceEqual("I")
                && (tokens.Classes[i] == WordClass.None || (verbs && tokens.Is(i, WordClass.Adverb)))
                    && GoesOnSmall(document, tokens, next, end))
            {
                return next;
            }
        }

        return null;
    }

    // "Mutual trust in hard times Besk spoke of …": a name after a common noun that is no title, before a cue.
    private int? BeforeName(Document document, TokenLayer tokens, int block)
    {
        var (first, end) = tokens.OfBlock(block);
        var joined = false;
        for (var i = first; i < end - 4 && i < first + LongestHeading; i++)
        {
            if (!IsHeadingWord(document, tokens, i))
            {
                return null;
            }

            joined |= i > first && tokens.Is(i, WordClass.Preposition | WordClass.Conjunction);
            var (next, verb) = (i + 1, i + 2);
            if (joined && tokens.Kinds[next] == TokenKind.Word && tokens.Classes[next] == WordClass.None
                && tokens.Classes[i] == WordClass.None
                && char.IsLower(document.Text[tokens.Starts[i]]) && char.IsUpper(document.Text[tokens.Starts[next]])
                && !Titles.Contains(document.Slice(tokens[i])) && cues.IsVerb(document.Slice(tokens[verb])))
            {
                return next;
            }
        }

        return null;
    }

    // Words of a heading: no stop, no auxiliary, no pronoun, nothing that may be a finite verb.
    private bool IsHeadingWord(Document document, TokenLayer tokens, int i)
    {
        if (tokens.Kinds[i] == TokenKind.Clitic)
        {
            return true;
        }

        var word = document.Slice(tokens[i]);
        return tokens.Kinds[i] is TokenKind.Word or TokenKind.Number
            && !tokens.Is(i, WordClass.Auxiliary | WordClass.Subject | WordClass.Wh)
            && (!tokens.Is(i, WordClass.Subordinator) || tokens.Is(i, WordClass.Preposition))
            && !(char.IsLower(word[0]) && (word.EndsWith("ed") || cues.IsPast(word)));
    }

    private static bool GoesOnSmall(Document document, TokenLayer tokens, int from, int end)
    {
        for (var i = from + 1; i < end && i < from + 5; i++)
        {
            if (tokens.Kinds[i] == TokenKind.Word && char.IsLower(document.Text[tokens.Starts[i]]))
            {
                return true;
            }
        }

        return false;
    }
}
