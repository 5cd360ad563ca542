using OnRecord.Reading.Attribution;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>A letter, message or greeting that the article tells of.</summary>
/// <param name="Token">The noun that names it.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="Addressee">To whom.</param>
internal sealed record Letter(int Token, CastMember Sender, CastMember Addressee);

/// <summary>Finds who wrote to whom: <c>X sent a letter to Y</c>, <c>X received a message from Y</c>, <c>in his reply to Y</c>.</summary>
internal sealed class Correspondence
{
    private static readonly WordSet Nouns =
    [
        "message", "messages", "letter", "letters", "telegram", "note", "greeting", "greetings", "congratulations", "condolences", "reply",
    ];

    private const int Ahead = 400;    // characters

    private readonly TokenLayer tokens;
    private readonly UnitLayer units;
    private readonly NounPhrases phrases;
    private readonly Resolver resolver;
    private readonly Dictionary<CastMember, List<Letter>> bySender = [];    // in text order

    public Correspondence(Document document, Resolver resolver)
    {
        this.resolver = resolver;
        tokens = document.Get<TokenLayer>();
        units = document.Get<UnitLayer>();
        phrases = new NounPhrases(document, tokens);
        foreach (var unit in units.Units)
        {
            for (var i = unit.Tokens.First + 1; i < unit.Tokens.End; i++)
            {
                if (units.IsQuoted(i) || tokens.Kinds[i] != TokenKind.Word || !Nouns.Contains(phrases.Word(i)))
                {
                    continue;
                }

                foreach (var letter in Read(unit.Tokens, i))
                {
                    (bySender.TryGetValue(letter.Sender, out var sent) ? sent : bySender[letter.Sender] = []).Add(letter);
                }
            }
        }
    }

    /// <summary>To whom a statement goes by the letter it stands in: the last letter of its speaker before it, or in its own sentence.</summary>
    /// <param name="offset">Where the statement's cue or content begins.</param>
    public CastMember? AddresseeOf(CastMember speaker, int offset)
    {
        if (!bySender.TryGetValue(speaker, out var sent))
        {
            return null;
        }

        var after = Bisection.First(sent.Count, i => tokens.Starts[sent[i].Token] > offset);

        // The last one before, or one told of right after: "“…,” Varro wrote in a letter to Besk."
        return after > 0 ? sent[after - 1].Addressee : tokens.Starts[sent[0].Token] <= offset + Ahead ? sent[0].Addressee : null;
    }

    private IEnumerable<Letter> Read(TokenRange unit, int noun)
    {
        // "received a message from Y": the subject is addressed; "answered a message from Y": and writes in turn.
        if (Follows(noun, unit.End, "from") is { } from && resolver.Subject(unit.First, noun) is { } receiver)
        {
            if (resolver.Resolve(from) is { } author && author != receiver)
            {
                yield return new Letter(noun, author, receiver);
                if (Answers(unit.First, noun))
                {
                    yield return new Letter(noun, receiver, author);
                }
            }

            yield break;
        }

        if (Follows(noun, unit.End, "to") is not { } to || resolver.Resolve(to) is not { } addressee)
        {
            yield break;
        }

        // "Varro's letter to Besk", "his reply to Besk", "Varro sent a letter to Besk"
        var owner = Owner(unit.First, noun) ?? resolver.Subject(unit.First, noun) ?? resolver.LastSubject(noun);
        owner = owner == addressee ? resolver.Subject(noun, unit.End) : owner;    // "In his reply to Varro, Besk said"
        if (owner is not null && owner != addressee)
        {
            yield return new Letter(noun, owner, addressee);
        }
    }

    private bool Answers(int first, int noun)
    {
        for (var i = noun - 1; i >= first && i > noun - 7; i--)
        {
            if (phrases.Word(i) is "answered" or "answers" or "answering" or "replied" or "replies" or "responded" or "responds" or "returned")
            {
                return true;
            }
        }

        return false;
    }

    private CastMember? Owner(int first, int noun)
    {
        for (var i = noun - 1; i > first && i > noun - 8 && (phrases.IsNominal(i) || tokens.Is(i, WordClass.Possessive)); i--)
        {
            if (tokens.Kinds[i] == TokenKind.Clitic)
            {
                return phrases.Before(first, i - 1) is { } owner && !tokens.Is(i - 1, WordClass.Time) ? resolver.PersonIn(owner) : null;
            }
        }

        return null;
    }

    // The phrase after "to" or "from", with only its own description between: "a letter on Thursday to Besk".
    private TokenRange? Follows(int noun, int end, string preposition)
    {
        for (var i = noun + 1; i < end && i < noun + 16 && !units.IsQuoted(i); i++)
        {
            if (phrases.Is(i, preposition))
            {
                return phrases.After(i + 1, end);
            }

            if (tokens.Kinds[i] == TokenKind.Mark || tokens.Is(i, WordClass.Subject | WordClass.Auxiliary | WordClass.Wh))
            {
                return null;
            }
        }

        return null;
    }
}
