using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Tokens;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>Finds names by their capitals, parts titles from them, and tells people from the rest as far as lists and titles can.</summary>
internal sealed class NameStage(ActorTable actors) : IStage<NameLayer>
{
    private const int LongestName = 8;           // tokens
    private const int LongestApposition = 14;    // tokens
    private const int LongestState = 5;          // tokens

    public IReadOnlyList<Type> Needs { get; } = [typeof(TokenLayer), typeof(SentenceLayer)];

    public NameLayer Read(Document document)
    {
        var tokens = document.Get<TokenLayer>();
        var phrases = new NounPhrases(document, tokens);
        var names = ImmutableArray.CreateBuilder<NameMention>();
        foreach (var sentence in document.Get<SentenceLayer>().Sentences)
        {
            var headline = phrases.IsTitleCase(new TokenRange(sentence.First, sentence.End));
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!BeginsName(phrases, tokens, i))
                {
                    continue;
                }

                var end = NameEnd(phrases, tokens, i, sentence.End);
                Split(document, phrases, tokens, sentence, new TokenRange(i, end), headline, names);
                i = end - 1;
            }
        }

        return new NameLayer(names.DrainToImmutable());
    }

    private static bool BeginsName(NounPhrases phrases, TokenLayer tokens, int i) =>
        tokens.Kinds[i] == TokenKind.Word && phrases.IsUpper(i) && (tokens.Classes[i] == WordClass.None
            || (tokens.Is(i, WordClass.Month | WordClass.Modal) && phrases.IsNominal(i)));

    private static int NameEnd(NounPhrases phrases, TokenLayer tokens, int first, int limit)
    {
        var i = first + 1;
        while (i < limit && i - first < LongestName)
        {
            if (BeginsName(phrases, tokens, i) || (tokens.Kinds[i] == TokenKind.Word && phrases.IsUpper(i) && phrases.IsNominal(i)))
            {
                i++;
            }
            else if (i + 1 < limit && IsParticle(phrases.Word(i)) && tokens.Kinds[i + 1] == TokenKind.Word && phrases.IsUpper(i + 1))
            {
                i += 2;    // Abdel Fattah al Sisi, Ursula von der Leyen
            }
            else if (i + 2 < limit && IsParticle(phrases.Word(i)) && IsParticle(phrases.Word(i + 1)) && phrases.IsUpper(i + 2))
            {
                i += 3;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word is "al" or "el" or "bin" or "bint" or "ibn" or "ben" or "von" or "van" or "der" or "den" or "de" or "del" or "della" or "di" or "da" or "dos" or "du" or "la" or "le" or "ter" or "ul" or "abu";

    // Parts "Russian President Vladimir Putin" into role and name, and takes lower-case roles before it: "the Korvian leader Tomo Besk".
    private void Split(Document document, NounPhrases phrases, TokenLayer tokens, Sentence sentence, TokenRange range, bool headline, ImmutableArray<NameMention>.Builder names)
    {
        if (AfterState(document, phrases, tokens, sentence, range) is { } bearer)
        {
            var who = new TokenRange(bearer.Name, range.End);
            var state = new TokenRange(range.First, bearer.Name);
            Add(document, phrases, tokens, sentence, state, default, actors.Find(document.Slice(tokens.Span(state.First, state.End))), false, names);
            Add(document, phrases, tokens, sentence, who, new TokenRange(bearer.Title, bearer.Name), actors.Find(document.Slice(tokens.Span(who.First, who.End))), true, names);
            return;
        }

        if (actors.Find(document.Slice(tokens.Span(range.First, range.End))) is { } whole)
        {
            Add(document, phrases, tokens, sentence, range, Role(phrases, tokens, sentence, range.First, range.First), whole, whole.Kind == ActorKind.Person, names);
            return;
        }

        var name = range.First;
        for (var i = range.First; i < range.End - 1; i++)
        {
            if (IsTitle(phrases, i))
            {
                name = i + 1;
            }
        }

        var role = Role(phrases, tokens, sentence, range.First, name);
        var named = new TokenRange(name, range.End);
        if (TitleWords.All.Contains(phrases.Word(range.End - 1)) && !GivenNames.TryFind(phrases.Word(name), out _))
        {
            return;    // "the President", "Deputy Assistant Secretary": no name
        }

        var known = actors.Find(document.Slice(tokens.Span(named.First, named.End)));
        for (var end = named.End - 1; known is null && headline && end > named.First + 1; end--)
        {
            // "Kim Jong Un Sends Greetings": the longest known name that a headline begins with.
            if (actors.Find(document.Slice(tokens.Span(named.First, end))) is { } prefix)
            {
                (known, named) = (prefix, new TokenRange(named.First, end));
            }
        }

        if (known is null && headline && named.Count > 1)
        {
            if (role.IsEmpty)
            {
                return;    // capitals tell nothing here
            }

            named = new TokenRange(named.First, named.First + 1);    // "Chairman Besk Answers"
        }

        var titled = !role.IsEmpty && IsTitle(phrases, role.End - 1);
        var person = known is { Kind: ActorKind.Person } || (known is null && (titled || IsGivenName(phrases, tokens, sentence, named) || (!headline && IsMentioned(document, tokens, named))));
        Add(document, phrases, tokens, sentence, named, role, known, person, names);
    }

    // "President of the Republic of Arvania Ilen Varro": where the name begins, and where the title before its state does.
    private (int Title, int Name)? AfterState(Document document, NounPhrases phrases, TokenLayer tokens, Sentence sentence, TokenRange range)
    {
        if (range.First < sentence.First + 2 || range.Count < 2 || !(phrases.Is(range.First - 1, "of") || (phrases.Is(range.First - 1, "the") && phrases.Is(range.First - 2, "of"))))
        {
            return null;
        }

        for (var name = Math.Min(range.End - 1, range.First + LongestState); name > range.First; name--)
        {
            if (actors.Find(document.Slice(tokens.Span(range.First, name))) is not { Kind: ActorKind.State })
            {
                continue;
            }

            var known = actors.Find(document.Slice(tokens.Span(name, range.End)));
            if (known is not { Kind: ActorKind.Person } && (known is not null || range.End - name < 2))
            {
                return null;
            }

            for (var title = range.First - 1; title >= sentence.First && title > range.First - LongestApposition - 2
                && (phrases.IsNominal(title) || tokens.Is(title, WordClass.Determiner) || phrases.Is(title, "of") || phrases.Is(title, "and")); title--)
            {
                if (phrases.IsUpper(title) && phrases.Is(title + 1, "of") && TitleWords.All.Contains(phrases.Word(title)))
                {
                    while (title > sentence.First && phrases.IsUpper(title - 1) && BeginsName(phrases, tokens, title - 1))
                    {
                        title--;
                    }

                    return (title, name);
                }
            }

            return null;
        }

        return null;
    }

    private static bool IsTitle(NounPhrases phrases, int token) => TitleWords.All.Contains(phrases.Word(token)) || TitleWords.Plurals.Contains(phrases.Word(token))
        || TitleWords.Honorifics.Contains(phrases.Word(token));

    // Whether the mention model takes a full name for a person's; not asked where there is none, as among rules alone.
    private static bool IsMentioned(Document document, TokenLayer tokens, TokenRange named)
    {
        if (named.Count is < 2 or > 4 || IsParticle(document.Slice(tokens[named.First]).ToString().ToLowerInvariant()) || document.Find<MentionLayer>() is not { } layer)
        {
            return false;
        }

        var (words, span) = (document.Get<WordLayer>(), tokens.Span(named.First, named.End));
        var at = Bisection.First(layer.Mentions.Length, i => words.Starts[layer.Mentions[i].First] >= span.Start);
        return at < layer.Mentions.Length && layer.Mentions[at] is { Kind: MentionKind.Person } mention && new TextSpan(words.Starts[mention.First], words.Ends[mention.End - 1]) == span;
    }

    private static bool IsGivenName(NounPhrases phrases, TokenLayer tokens, Sentence sentence, TokenRange named) =>
        named.Count is >= 2 and <= 5
        && GivenNames.TryFind(phrases.Word(named.First), out _)
        && tokens.Kinds[named.First + 1] == TokenKind.Word
        && (named.End >= sentence.End || !phrases.IsMark(named.End, '-'));

    // The title's tokens: capitalised ones inside the run, and lower-case ones before it that end in a title word.
    private static TokenRange Role(NounPhrases phrases, TokenLayer tokens, Sentence sentence, int first, int name)
    {
        if (name > first)
        {
            return new TokenRange(LowerRole(phrases, tokens, sentence, first, needsTitle: false), name);
        }

        return first > sentence.First && !phrases.IsUpper(first - 1) && tokens.Kinds[first - 1] == TokenKind.Word
            && TitleWords.All.Contains(phrases.Word(first - 1))
            ? new TokenRange(LowerRole(phrases, tokens, sentence, first, needsTitle: true), first)
            : new TokenRange(name, name);
    }

    private static int LowerRole(NounPhrases phrases, TokenLayer tokens, Sentence sentence, int first, bool needsTitle)
    {
        var i = first;
        while (i > sentence.First && i > first - 6 && tokens.Kinds[i - 1] == TokenKind.Word
            && tokens.Classes[i - 1] == WordClass.None && (needsTitle || !phrases.IsUpper(i - 1)))
        {
            if (!needsTitle && !TitleWords.All.Contains(phrases.Word(i - 1)))
            {
                break;
            }

            i--;
        }

        return i;
    }

    private static void Add(
        Document document, NounPhrases phrases, TokenLayer tokens, Sentence sentence, TokenRange name, TokenRange role, KnownActor? known, bool person, ImmutableArray<NameMention>.Builder names)
    {
        var apposition = Apposition(phrases, tokens, sentence, name.End);
        person |= known is null && !apposition.IsEmpty && name.Count is >= 2 and <= 4;
        var gender = known?.Gender ?? '\0';
        if (person && gender == '\0')
        {
            gender = Gender(phrases, role, name);
        }

        names.Add(new NameMention(name, person ? NameKind.Person : known is null ? NameKind.Unknown
            : NameKind.Known, role, apposition, known, gender));
    }

    // ", president of the State Council," and ", the foreign minister": a phrase whose head is a title.
    private static TokenRange Apposition(NounPhrases phrases, TokenLayer tokens, Sentence sentence, int after)
    {
        if (after + 1 >= sentence.End || !phrases.IsMark(after, ','))
        {
            return default;
        }

        var i = after + 1;
        while (i < sentence.End && i < after + LongestApposition && (phrases.IsNominal(i) || tokens.Is(i, WordClass.Determiner)))
        {
            if (TitleWords.All.Contains(phrases.Word(i)))
            {
                return new TokenRange(after + 1, phrases.After(after + 1, sentence.End)?.End ?? i + 1);
            }

            i++;
        }

        return default;
    }

    private static char Gender(NounPhrases phrases, TokenRange role, TokenRange name)
    {
        for (var i = role.First; i < role.End; i++)
        {
            switch (phrases.Word(i))
            {
                case "Mr" or "Mr." or "Sir" or "Lord" or "King" or "Prince" or "spokesman" or "Spokesman" or "chairman" or "Chairman" or "congressman" or "businessman":
                    return 'm';
                case "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dame" or "Lady" or "Queen" or "Princess" or "Madam" or "spokeswoman" or "Spokeswoman" or "chairwoman" or "congresswoman":
                    return 'f';
            }
        }

        return name.Count > 1 ? GivenNames.GenderOf(phrases.Word(name.First), phrases.Word(name.First + 1), name.Count) : '\0';
    }
}
