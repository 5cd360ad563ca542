using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Finds verbs and phrases that may attribute, and the noun phrase that is their source. Cue first, content later.</summary>
/// <remarks>Pareti et al. 2013, EMNLP (ACL Anthology D13-1101), for the order of the steps; the rules are our own and use no parser.</remarks>
public sealed class CueStage(CueLexicon lexicon) : IStage<CueLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(TokenLayer), typeof(UnitLayer)];

    public CueLayer Read(Document document)
    {
        var units = document.Get<UnitLayer>();
        var finder = new Finder(document, lexicon);
        for (var unit = 0; unit < units.Units.Length; unit++)
        {
            finder.Find(unit);
        }

        return new CueLayer(finder.Found());
    }

    private sealed class Finder(Document document, CueLexicon lexicon)
    {
        private static readonly CueEntry AccordingTo = new("according to", ["to"], StatementAct.Speech, false, true, false);
        private static readonly CueEntry InTheWordsOf = new("in the words of", ["the", "words", "of"], StatementAct.Speech, false, true, false);

        // What somebody says something in: "said in a statement", "told reporters at a briefing".
        private static readonly WordSet Vehicles =
        [
            "statement", "statements", "interview", "interviews", "tweet", "tweets", "post", "posts", "letter", "message", "speech",
            "remarks", "briefing", "conference", "email", "e-mail", "report", "telegram", "address", "call", "meeting", "talks", "release",
            "article", "note", "video", "broadcast", "commentary", "editorial", "comments", "testimony", "memo", "blog", "podcast", "reply",
            "response", "communique", "readout", "debate", "rally", "event", "hearing", "session", "television", "radio", "twitter",
            "facebook", "telephone", "writing", "english", "dispatch", "morning", "evening", "afternoon", "night", "week", "month", "year",
            "weekend", "court", "public", "private", "news", "tv", "appearance", "conversation", "visit", "ceremony", "summit", "forum",
            "op-ed", "column", "essay", "book", "lawsuit", "filing", "ruling",
        ];

        private readonly TokenLayer tokens = document.Get<TokenLayer>();
        private readonly UnitLayer units = document.Get<UnitLayer>();
        private readonly NounPhrases phrases = new(document, document.Get<TokenLayer>());
        private readonly ImmutableArray<Cue>.Builder cues = ImmutableArray.CreateBuilder<Cue>();

        public ImmutableArray<Cue> Found() => cues.DrainToImmutable();

        public void Find(int unit)
        {
            var range = units.Units[unit].Tokens;
            var from = cues.Count;
            var capitals = units.Units[unit].Heading
                || phrases.IsTitleCase(range);    // in a headline verbs are capitalised; elsewhere "States" is no verb
            for (var i = range.First; i < range.End; i++)
            {
                if (units.IsQuoted(i) || tokens.Kinds[i] != TokenKind.Word)
                {
                    continue;
                }

                if (Phrase(unit, range, i) is { } phrase)
                {
                    cues.Add(phrase);
                    i = phrase.Tokens.End - 1;
                }
                else if ((capitals || i == range.First || !phrases.IsUpper(i)) && lexicon.Find(phrases.Word(i)) is { } form
                    && Verb(unit, range, i, form, from) is { } cue)
                {
                    cues.Add(cue);
                    i = cue.Tokens.End - 1;
                }
            }
        }

        private Cue? Phrase(int unit, TokenRange range, int i)
        {
            if (phrases.Is(i, "according") && i + 2 < range.End && phrases.Is(i + 1, "to"))
            {
                return Preposition(unit, range, new TokenRange(i, i + 2), AccordingTo);
            }

            return phrases.Is(i, "in") && i + 4 < range.End && phrases.Is(i + 1, "the") && phrases.Is(i + 2, "words")
                && phrases.Is(i + 3, "of")
                ? Preposition(unit, range, new TokenRange(i, i + 4), InTheWordsOf)
                : null;
        }

        private Cue? Preposition(int unit, TokenRange range, TokenRange cue, CueEntry entry)
        {
            var source = tokens.Is(cue.End, WordClass.Object | WordClass.Subject) ? new TokenRange(cue.End, cue.End + 1)
                : phrases.After(cue.End, range.End);
            if (source is not { } named)
            {
                return null;
            }

            var next = named.End;
            if (next < range.End && phrases.IsMark(next, '('))
            {
                next = AfterBracket(next, range.End);
            }

            // "according to Meridian, citing KTB, …": the one cited is the source, the other passes it on.
            TokenRange? citedBy = null;
            if (next + 2 < range.End && phrases.IsMark(next, ',') && phrases.Word(next + 1) is "quoting" or "citing"
                && phrases.After(next + 2, range.End) is { } cited)
            {
                (citedBy, named) = (named, cited);
                next = cited.End < range.End && phrases.IsMark(cited.End, '(') ? AfterBracket(cited.End, range.End) : cited.End;
            }

            return new Cue(cue, entry, CueUsage.AccordingTo, CueFrame.Parenthetical, named, null, citedBy, next, unit, Negated: false);
        }

        private int AfterBracket(int open, int end)
        {
            for (var i = open; i < end && i < open + 40; i++)
            {
                if (phrases.IsMark(i, ')'))
                {
                    return i + 1;
                }
            }

            return open;
        }

        private Cue? Verb(int unit, TokenRange range, int verb, CueForm form, int firstOfUnit)
        {
            if (IntroducesCitation(verb, range.End))
            {
                return null;    // "ANA quoted him as saying": the cue is "saying"
            }

            var auxiliaries = Auxiliaries(range.First, verb);
            foreach (var (entry, forms) in form.Readings)
            {
                if (Matches(entry, verb, range.End) is not { } end)
                {
                    continue;
                }

                var cue = new TokenRange(verb, end);
                if (Join(range, cue, entry, forms, auxiliaries, firstOfUnit) is not var (usage, source, citedBy))
                {
                    continue;
                }

                return Complete(unit, range, cue, WithObject(entry, cue.End, range.End), usage, source, citedBy, auxiliaries.Negated);
            }

            return null;
        }

        // "extended his sincere condolences": the object makes a speech verb of one that is none by itself.
        private CueEntry WithObject(CueEntry entry, int from, int end)
        {
            if (entry.Rest.IsEmpty)
            {
                for (var i = from; i < end && i < from + 6 && (phrases.IsNominal(i)
                    || tokens.Is(i, WordClass.Determiner | WordClass.Possessive | WordClass.Conjunction))
                    && !units.IsQuoted(i); i++)
                {
                    if (tokens.Kinds[i] == TokenKind.Word && !phrases.IsUpper(i)
                        && lexicon.FindLight(entry.Lemma, phrases.Word(i)) is { } light)
                    {
                        return light;
                    }
                }
            }

            return entry;
        }

        private bool IntroducesCitation(int verb, int end)
        {
            if (!IsCiting(verb))
            {
                return false;
            }

            for (var i = verb + 1; i + 1 < end && i < verb + 14; i++)
            {
                if (phrases.Is(i, "as") && phrases.Word(i + 1).EndsWith("ing"))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsCiting(int token) => phrases.Word(token) is "quoted" or "cited" or "quotes" or "cites" or "quoting" or "citing";

        // The particles must follow; "it" may stand before "clear" and the like: made it clear.
        private int? Matches(CueEntry entry, int verb, int end)
        {
            var at = verb + 1;
            foreach (var word in entry.Rest)
            {
                if (at < end && word is "clear" or "plain" or "known" && phrases.Is(at, "it"))
                {
                    at++;
                }

                if (at < end && at == verb + 1 && phrases.Is(at, "the") && word != "the")
                {
                    at++;    // expressed the hope
                }

                if (at >= end || units.IsQuoted(at) || !phrases.Is(at, word) || (at + 1 < end && ((word == "on" && tokens.Is(at + 1, WordClass.Weekday)) || (word is "on" or "in" && tokens.Is(at + 1, WordClass.Month)))))
                {
                    return null;    // "agreed on Monday"
                }

                at++;
            }

            return at;
        }

        private readonly record struct Before(int At, bool Be, bool Have, bool Modal, bool Negated, bool To);

        // What stands between subject and verb. At: the token before all of it.
        private Before Auxiliaries(int first, int verb)
        {
            var (i, be, have, modal, negated, to) = (verb - 1, false, false, false, false, false);
            for (; i >= first && i > verb - 8 && !units.IsQuoted(i); i--)
            {
                if (phrases.Is(i, "to") && i == verb - 1)
                {
                    to = true;
                    break;
                }

                if (tokens.Is(i, WordClass.Auxiliary | WordClass.Negation) && !(tokens.Is(i, WordClass.Determiner)
                    || (phrases.IsUpper(i) && tokens.Is(i, WordClass.Month) && i > first)))
                {
                    be |= tokens.Is(i, WordClass.Be);
                    have |= tokens.Is(i, WordClass.Have);
                    modal |= tokens.Is(i, WordClass.Modal) || (!tokens.Is(i, WordClass.Be | WordClass.Have)
                        && tokens.Is(i, WordClass.Auxiliary));
                    negated |= tokens.Is(i, WordClass.Negation);
                }
                else if (!phrases.IsAdverb(i) || (phrases.IsUpper(i) && i == first))
                {
                    break;
                }
            }

            return new Before(i, be, have, modal, negated, to);
        }

        // How the verb is joined to a source, and to which; null where it is no verb here, or none that attributes.
        private (CueUsage Usage, TokenRange? Source, TokenRange? CitedBy)? Join(
            TokenRange range, TokenRange cue, CueEntry entry, VerbForm forms, Before before, int firstOfUnit)
        {
            var verb = cue.First;
            if (Citation(range, cue, entry, before) is { } cited)
            {
                return cited;
            }

            if (forms == VerbForm.Gerund && !before.Be)
            {
                return Participle(range, verb, firstOfUnit);
            }

            if (before.Be && (forms & VerbForm.Participle) != 0)
            {
                return (CueUsage.Passive, Agent(cue.End, range.End), null);
            }

            if (before.To)
            {
                // "went on to say", "declined to comment": the infinitive has the subject of the verb before it.
                return verb - 2 >= range.First && Main(range, firstOfUnit, verb) is { } main ? (CueUsage.Shared, main, null) : null;
            }

            var finite = (forms & (VerbForm.Past | VerbForm.Third)) != 0
                || before.Modal || before.Have
                || (before.Be && (forms & VerbForm.Gerund) != 0)
                || ((forms & VerbForm.Base) != 0 && PluralSubject(range.First, before.At));
            if (!finite)
            {
                return null;
            }

            return IsNoun(range.First, before.At, forms) && !before.Modal && !before.Have ? null
                : FiniteSource(range, cue, entry, before, firstOfUnit);
        }

        // ANA quoted him as saying · he was quoted by KTB as saying · Varro was cited as telling reporters
        private (CueUsage, TokenRange?, TokenRange?)? Citation(TokenRange range, TokenRange cue, CueEntry entry, Before before)
        {
            if (cue.Count > 1 || entry.Lemma is not ("say" or "tell" or "warn" or "write" or "add"))
            {
                return null;
            }

            var at = cue.First - 1;
            if (at <= range.First || !phrases.Is(at, "as") || !phrases.Word(cue.First).EndsWith("ing"))
            {
                return null;
            }

            for (var i = at - 1; i >= range.First && i > at - 14; i--)
            {
                if (IsCiting(i))
                {
                    var aux = Auxiliaries(range.First, i);
                    if (aux.Be)
                    {
                        return (CueUsage.Cited, SubjectAt(range.First, aux.At), Agent(i + 1, at));
                    }

                    var quoted = tokens.Is(i + 1, WordClass.Object) ? new TokenRange(i + 1, i + 2) : phrases.After(i + 1, at);
                    return (CueUsage.Cited, quoted, SubjectAt(range.First, aux.At));
                }
            }

            return null;
        }

        private TokenRange? Agent(int from, int end)
        {
            for (var i = from; i < end && i < from + 3; i++)
            {
                if (phrases.Is(i, "by"))
                {
                    return i + 1 < end && tokens.Is(i + 1, WordClass.Object) ? new TokenRange(i + 1, i + 2) : phrases.After(i + 1, end);
                }
            }

            return null;
        }

        private (CueUsage, TokenRange?, TokenRange?)? Participle(TokenRange range, int verb, int firstOfUnit)
        {
            if (verb == range.First)
            {
                // "Appreciating the gesture, Besk affirmed …": the subject follows the comma.
                for (var i = verb + 1; i < range.End; i++)
                {
                    if (phrases.IsMark(i, ',') && i + 1 < range.End)
                    {
                        if (tokens.Is(i + 1, WordClass.Subject))
                        {
                            return (CueUsage.Participle, new TokenRange(i + 1, i + 2), null);
                        }

                        if (phrases.After(i + 1, range.End) is { } subject && subject.End < range.End
                            && lexicon.IsVerb(phrases.Word(subject.End)))
                        {
                            return (CueUsage.Participle, subject, null);
                        }
                    }
                }

                return null;
            }

            var before = verb - 1;
            while (before > range.First && phrases.IsAdverb(before) && !phrases.IsUpper(before))
            {
                before--;
            }

            if (phrases.IsMark(before, ',') || tokens.Kinds[before] == TokenKind.Quote || units.IsQuoted(before)
                || phrases.Is(before, "and") || phrases.Is(before, "while") || phrases.Is(before, "before")
                || phrases.Is(before, "after") || phrases.Is(before, "by"))
            {
                return Main(range, firstOfUnit, verb) is { } main ? (CueUsage.Participle, main, null) : null;
            }

            return null;
        }

        /// <summary>Who acts in the clause so far: the source of the cue before, or the first noun phrase that has a verb.</summary>
        private TokenRange? Main(TokenRange range, int firstOfUnit, int verb)
        {
            for (var c = cues.Count - 1; c >= firstOfUnit; c--)
            {
                if (cues[c].Source is { } source && cues[c].Usage is not CueUsage.Passive)
                {
                    return source;
                }
            }

            for (var i = range.First; i < verb; i++)
            {
                if (units.IsQuoted(i))
                {
                    continue;
                }

                if (tokens.Is(i, WordClass.Subject) && !tokens.Is(i, WordClass.Wh))
                {
                    return new TokenRange(i, i + 1);
                }

                if (tokens.Is(i, WordClass.Preposition | WordClass.Subordinator) && !phrases.Is(i, "that"))
                {
                    i = SkipPhrase(i, verb);
                    continue;
                }

                if (phrases.After(i, verb) is { } subject)
                {
                    return WithoutVerb(subject);
                }
            }

            return null;
        }

        // An introductory phrase: "In Arvan on Friday," "After the talks,".
        private int SkipPhrase(int i, int end)
        {
            var phrase = phrases.After(i + 1, end);
            return phrase is { } range ? range.End - 1 : i;
        }

        // Without a parser a noun phrase runs on into its verb: cut it at the first finite cue or past in -ed.
        private TokenRange WithoutVerb(TokenRange phrase)
        {
            for (var i = phrase.First + 1; i < phrase.End; i++)
            {
                var word = phrases.Word(i);
                if (!phrases.IsUpper(i) && (word.EndsWith("ed") || lexicon.IsPast(word)))
                {
                    return new TokenRange(phrase.First, i);
                }
            }

            return phrase;
        }

        private bool PluralSubject(int first, int at)
        {
            if (at < first)
            {
                return false;
            }

            if (tokens.Is(at, WordClass.Subject))
            {
                return phrases.Is(at, "i") || phrases.Is(at, "we") || phrases.Is(at, "they") || phrases.Is(at, "you")
                    || phrases.Is(at, "who");
            }

            // "officials say", "some argue"; a singular noun before a base form is a compound: "peace plan".
            return (phrases.IsNounEnd(at) && phrases.Word(at) is [.., not 's', 's'] && phrases.Before(first, at) is { } phrase
                    && (phrase.First == first || tokens.Kinds[phrase.First - 1] == TokenKind.Mark
                        || units.IsQuoted(phrase.First - 1)
                        || tokens.Is(phrase.First - 1, WordClass.Subordinator | WordClass.Conjunction)))
                || tokens.Is(at, WordClass.Quantity);
        }

        private TokenRange? SubjectAt(int first, int at)
        {
            if (at < first)
            {
                return null;
            }

            return tokens.Is(at, WordClass.Subject) ? new TokenRange(at, at + 1) : phrases.Before(first, at);
        }

        private (CueUsage, TokenRange?, TokenRange?)? FiniteSource(TokenRange range, TokenRange cue, CueEntry entry, Before before, int firstOfUnit)
        {
            var at = before.At;
            while (at >= range.First && phrases.IsMark(at, ')'))
            {
                at = BeforeBracket(range.First, at);
            }

            // After a quotation or a comma the source may follow: “…,” said Varro.
            var quoteBefore = at >= range.First && units.IsQuoted(at);
            var comma = at >= range.First && (phrases.IsMark(at, ',') || phrases.IsMark(at, '–') || phrases.IsMark(at, '—'));
            if ((at < range.First || quoteBefore || comma) && entry.Quotation && entry.Rest.IsEmpty)
            {
                if (comma && Apposition(range.First, at) is { } apposed)
                {
                    return (CueUsage.Subject, apposed, null);
                }

                var follower = cue.End < range.End && tokens.Is(cue.End, WordClass.Subject)
                    && !tokens.Is(cue.End, WordClass.Wh | WordClass.Negation)
                    ? new TokenRange(cue.End, cue.End + 1)
                    : phrases.After(cue.End, range.End);
                if (follower is { } inverted && (quoteBefore || at >= range.First) && !units.IsQuoted(cue.End) && MaySpeak(inverted))
                {
                    return (CueUsage.Inverted, inverted, null);
                }
            }

            if (at < range.First)
            {
                return null;
            }

            if (comma)
            {
                return Apposition(range.First, at) is { } apposed ? (CueUsage.Subject, apposed, null) : null;
            }

            if (tokens.Is(at, WordClass.Wh) && (phrases.Is(at, "who") || phrases.Is(at, "which") || phrases.Is(at, "that")))
            {
                var antecedent = at - 1 > range.First && phrases.IsMark(at - 1, ',') ? at - 2 : at - 1;
                return (CueUsage.Relative, SubjectAt(range.First, antecedent) ?? new TokenRange(at, at + 1), null);
            }

            if (tokens.Is(at, WordClass.Subject))
            {
                return (CueUsage.Subject, new TokenRange(at, at + 1), null);
            }

            if (tokens.Is(at, WordClass.Conjunction))
            {
                return Main(range, firstOfUnit, at) is { } main ? (CueUsage.Shared, main, null) : null;
            }

            if (tokens.Is(at, WordClass.Demonstrative | WordClass.Quantity))
            {
                return (CueUsage.Subject, new TokenRange(at, at + 1), null);
            }

            return phrases.Before(range.First, at) is { } source ? (CueUsage.Subject, source, null) : null;
        }

        // A name, a title or a plural: "said Varro", "said the minister", "say officials"; no bare participle.
        private bool MaySpeak(TokenRange phrase) =>
            phrases.IsUpper(phrase.First)
                || tokens.Is(phrase.First, WordClass.Determiner | WordClass.Possessive | WordClass.Subject | WordClass.Demonstrative | WordClass.Quantity)
            || phrases.Word(phrase.End - 1) is [.., 's'] || Actors.TitleWords.All.Contains(phrases.Word(phrase.End - 1));

        // "Ostrel hosted talks", "all the coastal states": a form that is a noun as well, after a verb or in the plural.
        private bool IsNoun(int first, int at, VerbForm forms)
        {
            if (at < first || (forms & VerbForm.Past) != 0 || tokens.Kinds[at] != TokenKind.Word)
            {
                return false;
            }

            var word = phrases.Word(at);
            if (!phrases.IsUpper(at) && tokens.Classes[at] == WordClass.None && (word.EndsWith("ed") || lexicon.IsPast(word)))
            {
                return true;
            }

            // "all the coastal states", "in unusually warm terms"
            return forms == VerbForm.Third && phrases.Before(first, at) is { } phrase
                && ((tokens.Is(phrase.First, WordClass.Quantity) && !tokens.Is(phrase.First, WordClass.Demonstrative))
                    || phrases.IsAdverb(phrase.First)
                    || (phrase.First > first && tokens.Is(phrase.First - 1, WordClass.Preposition) && !phrases.IsUpper(at)));
        }

        private int BeforeBracket(int first, int close)
        {
            for (var i = close; i >= first && i > close - 12; i--)
            {
                if (phrases.IsMark(i, '('))
                {
                    return i - 1;
                }
            }

            return close - 1;
        }

        // "Dasa Orlin, the foreign minister, said": the phrase before the comma that opens the apposition.
        private TokenRange? Apposition(int first, int comma)
        {
            var opener = phrases.IsMark(comma, ',') ? ',' : document.Text[tokens.Starts[comma]];
            for (var i = comma - 1; i > first && i > comma - 30; i--)
            {
                if (units.IsQuoted(i))
                {
                    return null;
                }

                if (phrases.IsMark(i, opener) && SubjectAt(first, i - 1) is { } phrase)
                {
                    // A further comma before it may belong to the same apposition: "Orlin, 52, of Arvan, said".
                    var begins = i + 1;
                    var fits = tokens.Is(begins, WordClass.Determiner | WordClass.Wh | WordClass.Possessive | WordClass.Preposition) || tokens.Kinds[begins] == TokenKind.Number || phrases.IsNominal(begins);
                    if (!fits)
                    {
                        return null;
                    }

                    // "The foreign ministry spokesman, Petr Mallin, said": a name that is set beside a description belongs to it.
                    if (!phrases.IsUpper(i - 1) && phrases.IsUpper(begins) && begins < comma && phrases.IsUpper(comma - 1)
                        && tokens.Is(phrase.First, WordClass.Determiner))
                    {
                        return new TokenRange(phrase.First, comma);
                    }

                    return phrases.IsUpper(phrase.First)
                        || tokens.Is(phrase.First, WordClass.Determiner | WordClass.Possessive | WordClass.Subject)
                        ? i - 1 > first && tokens.Kinds[begins] == TokenKind.Number && phrase.First > first
                            && phrases.IsMark(phrase.First - 1, opener) ? Apposition(first, i) ?? phrase : phrase
                        : null;
                }
            }

            return null;
        }

        private Cue? Complete(int unit, TokenRange range, TokenRange cue, CueEntry entry, CueUsage usage, TokenRange? source, TokenRange? citedBy, bool negated)
        {
            var at = usage == CueUsage.Inverted && source is { } inverted ? inverted.End : cue.End;
            TokenRange? addressee = null;
            if (entry.AddresseeObject && usage is not (CueUsage.Passive or CueUsage.Inverted) && at < range.End && !units.IsQuoted(at))
            {
                var person = tokens.Is(at, WordClass.Object) && !tokens.Is(at, WordClass.Possessive) ? new TokenRange(at, at + 1)
                    : tokens.Is(at, WordClass.Object) && phrases.After(at, range.End) is { Count: > 1 } possessed ? possessed
                    : tokens.Is(at, WordClass.Object) ? new TokenRange(at, at + 1)
                    : phrases.After(at, range.End);
                if (person is { } told)
                {
                    addressee = told;
                    at = told.End;
                }
            }

            if (usage == CueUsage.Cited && citedBy is null && at < range.End && phrases.Is(at, "by") && phrases.After(at + 1, range.End) is { } agent)
            {
                (citedBy, at) = (agent, agent.End);    // "was quoted as saying by KTB"
            }

            at = SkipVehicles(at, range.End);
            if (entry.ThatClause && at < range.End && tokens.Is(at, WordClass.Preposition) && !units.IsQuoted(at))
            {
                at = BeforeThat(at, range.End);
            }

            var begins = usage == CueUsage.Cited && citedBy is { } by && by.First < cue.First && (source is null
                || by.First < source.Value.First) ? by : source;
            var frame = Frame(range, at, usage, begins);
            return negated && frame == CueFrame.Question
                ? null    // "did not say what was in the letter"
                : new Cue(cue, entry, usage, frame, source, addressee, citedBy, at, unit, negated);
        }

        // "announced after a long night of talks that": to the "that", where only a phrase stands before it.
        private int BeforeThat(int at, int end)
        {
            for (var i = at + 1; i < end && i < at + 14
                && tokens.Kinds[i] is TokenKind.Word or TokenKind.Number or TokenKind.Clitic && !units.IsQuoted(i); i++)
            {
                if (phrases.Is(i, "that"))
                {
                    return phrases.IsNounEnd(i - 1) ? i : at;
                }

                if (tokens.Is(i, WordClass.Auxiliary | WordClass.Subject))
                {
                    break;
                }
            }

            return at;
        }

        // "in a statement on Friday", "last week", "also": nothing of it is content.
        private int SkipVehicles(int at, int end)
        {
            for (var moved = true; moved && at < end && !units.IsQuoted(at);)
            {
                moved = false;
                if (tokens.Is(at, WordClass.Weekday | WordClass.Time) || (phrases.IsAdverb(at)
                    && !tokens.Is(at, WordClass.Negation | WordClass.Conjunction)))
                {
                    at++;
                    moved = true;
                    if (at < end && tokens.Kinds[at] == TokenKind.Number && tokens.Is(at - 1, WordClass.Month))
                    {
                        at++;
                    }

                    continue;
                }

                if (Carries(at) && phrases.After(at + 1, end) is { } phrase && IsVehicle(phrase))
                {
                    at = phrase.End;
                    moved = true;
                }
                else if (tokens.Is(at, WordClass.Preposition) && at + 1 < end
                    && tokens.Is(at + 1, WordClass.Weekday | WordClass.Month | WordClass.Time))
                {
                    at += 2;
                    moved = true;
                    while (at < end && tokens.Kinds[at] == TokenKind.Number)
                    {
                        at++;
                    }
                }
                else if (phrases.IsMark(at, ',') && at + 2 < end && Carries(at + 1) && phrases.After(at + 2, end) is { } aside
                    && IsVehicle(aside)
                    && aside.End < end && (phrases.IsMark(aside.End, ',') || phrases.IsMark(aside.End, ':')))
                {
                    at = phrases.IsMark(aside.End, ',') ? aside.End + 1 : aside.End;
                    moved = true;
                }
            }

            return at;
        }

        // Prepositions that name the occasion, not the subject: "in a statement", but "about a statement".
        private bool Carries(int token) =>
            phrases.Word(token) is "in" or "at" or "on" or "during" or "after" or "before" or "via" or "through" or "by" or "over";

        private bool IsVehicle(TokenRange phrase)
        {
            if (phrase.Count == 1 && (phrases.Is(phrase.First, "part") || phrases.Is(phrase.First, "turn")))
            {
                return true;    // "in part", "in turn"
            }

            for (var i = phrase.First; i < phrase.End; i++)
            {
                if (Vehicles.Contains(phrases.Word(i)))
                {
                    return true;
                }
            }

            return false;
        }

        private CueFrame Frame(TokenRange range, int at, CueUsage usage, TokenRange? source)
        {
            if (at >= range.End)
            {
                return usage is CueUsage.Inverted || HasContentBefore(range, source) ? CueFrame.Parenthetical : CueFrame.Bare;
            }

            if (units.IsQuoted(at) || (at + 1 < range.End && phrases.IsMark(at, ',') && units.IsQuoted(at + 1)
                && (!HasContentBefore(range, source) || OnlyIntroduces(range))))
            {
                return CueFrame.Quote;
            }

            if (phrases.IsMark(at, ':'))
            {
                return CueFrame.Colon;
            }

            if (tokens.Kinds[at] == TokenKind.Mark)
            {
                return usage is CueUsage.Inverted || HasContentBefore(range, source) ? CueFrame.Parenthetical : CueFrame.Bare;
            }

            if (phrases.Is(at, "that"))
            {
                return CueFrame.That;
            }

            if (tokens.Is(at, WordClass.Subject) && !tokens.Is(at, WordClass.Wh))
            {
                return CueFrame.Pronoun;
            }

            if (phrases.Is(at, "to") && at + 1 < range.End
                && !tokens.Is(at + 1, WordClass.Determiner | WordClass.Possessive | WordClass.Demonstrative | WordClass.Object)
                && !phrases.IsUpper(at + 1))
            {
                return CueFrame.Infinitive;
            }

            if (tokens.Is(at, WordClass.Wh) || phrases.Is(at, "if") || phrases.Is(at, "whether"))
            {
                return CueFrame.Question;
            }

            if (usage != CueUsage.Inverted && phrases.After(at, range.End) is { } follower && follower.End + 1 < range.End
                && phrases.Is(follower.End, "to")
                && (tokens.Classes[follower.End + 1] & ~WordClass.Auxiliary & ~WordClass.Be & ~WordClass.Have) == WordClass.None)
            {
                return CueFrame.ObjectInfinitive;
            }

            if (tokens.Is(at, WordClass.Preposition))
            {
                return usage is CueUsage.Inverted ? CueFrame.Parenthetical : CueFrame.Preposition;
            }

            return usage is CueUsage.Inverted ? CueFrame.Parenthetical
                : phrases.Word(at).EndsWith("ing") ? CueFrame.Gerund
                : CueFrame.Clause;
        }

        // "After the match, he said, “…”": what stands before is no content.
        private bool OnlyIntroduces(TokenRange range) =>
            !units.IsQuoted(range.First)
            && (tokens.Is(range.First, WordClass.Preposition | WordClass.Adverb | WordClass.Time | WordClass.Subordinator)
                || phrases.Word(range.First).EndsWith("ing"));

        // Content before the cue ends in a comma or a quotation mark right before the source.
        private bool HasContentBefore(TokenRange range, TokenRange? source)
        {
            if (source is not { } named || named.First - 1 < range.First)
            {
                return false;
            }

            var before = named.First - 1;
            return units.IsQuoted(before) || (!OnlyIntroduces(range) && (phrases.IsMark(before, ',')
                || phrases.IsMark(before, '—') || phrases.IsMark(before, '–')) && before - range.First >= 2);
        }
    }
}
