using System.Collections.Immutable;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>The mentions found in one text so far, each completed with its evidence, occasion and kind.</summary>
internal sealed class MentionList(Clauses clauses, MentionNouns nouns, MentionOccasions occasions, bool isTitle, Func<int, bool> isOwnWords)
{
    private readonly WordGraph words = clauses.Words;
    private readonly List<MessageMention> found = [];

    public bool IsTitle => isTitle;

    public IReadOnlyList<MessageMention> Found => found;

    public void Add(MessageMention mention) => found.Add(mention);

    public bool IsPresent(int word) => IsTitle || isOwnWords(words.Span(new WordRange(word, word + 1)).Start);

    // "Varro received greetings. They came from Besk, Hallen and …": those told of last, one from each.
    public MessageMention? CameFrom(int verb)
    {
        var subject = clauses.Child(verb, "nsubj");
        var from = clauses.With(verb, "from");
        return subject >= 0 && words.Text(subject).Equals("they", StringComparison.OrdinalIgnoreCase) && from >= 0 && clauses.IsParty(from)
            && found is [.., { IsTalk: false, IsCarrier: true, Noun: >= 0 } last] && words.Tag(last.Noun) is "NNS" or "NNPS"
            ? last with { Word = verb, Offset = words.Span(new WordRange(verb, verb + 1)).Start, Evidence = Evidence(verb, -1), Senders = clauses.Parties(from), Bearers = [], IsOwn = false } : null;
    }

    public void Add(
        int noun, int verb, MessageRule rule, ImmutableArray<PartyWords> senders, ImmutableArray<PartyWords> addressees, ImmutableArray<PartyWords> bearers, MessageKind kind, MessageChannel? channel, bool own, bool hearer, bool carrier, bool toSpeaker = false)
    {
        if (senders.IsEmpty && addressees.IsEmpty && !own && !hearer && !toSpeaker && !IsTitle)
        {
            return;
        }

        var quoted = words.Quotes[noun >= 0 ? noun : verb] >= 0;
        var word = noun >= 0 && (verb < 0 || (rule is MessageRule.Noun or MessageRule.Talk && words.Relation(nouns.Top(noun)) is not ("obj" or "nsubj:pass" or "nsubj"))) ? noun : verb;
        if (quoted && !own && !toSpeaker && !IsPresent(word))
        {
            return;
        }

        if (own && !quoted && !IsPresent(word) && senders.IsEmpty && !(verb >= 0 && clauses.Subject(verb) < 0 && noun < 0))
        {
            own = false;
        }

        var inner = noun >= 0 ? nouns.Inner(noun) : -1;
        var occasion = occasions.Of(noun, inner, verb);
        if (kind == MessageKind.Other)
        {
            kind = occasions.KindBeside(verb, noun) ?? kind;
        }

        found.Add(new MessageMention
        {
            Rule = rule,
            Word = word,
            Noun = noun,
            Offset = words.Span(new WordRange(rule == MessageRule.Answered ? Math.Max(word, noun) : word, words.Count)).Start,    // what is answered comes first
            Evidence = Evidence(word, noun),
            Senders = senders,
            Addressees = addressees,
            Bearers = bearers,
            IsOwn = own,
            IsToHearer = hearer,
            IsToSpeaker = toSpeaker,
            Kind = kind,
            Channel = channel,
            Occasion = occasion,
            IsCarrier = carrier,
            IsDefinite = noun >= 0 && clauses.Child(noun, "det") is >= 0 and var det && words.Lemma(det) is "the" or "this" or "that",
            IsPlural = noun >= 0 && words.Tag(noun) is "NNS" or "NNPS" && nouns.Entry(noun) is { Use: NounUse.Carrier },
            IsSimilar = noun >= 0 && clauses.Child(noun, "amod") is >= 0 and var like && words.Lemma(like) is "similar" or "same" or "identical",
            Initiative = kind == MessageKind.Consultation ? occasions.InitiativeAt(word) : null,
        });
    }

    // The clause that tells of it, as far as its own sentence goes and no further than a reader looks.
    private TextSpan Evidence(int word, int noun)
    {
        const int Most = 60;
        var near = words.Near(word);
        var (first, end) = (Math.Max(near.First, words.Left[word]), Math.Min(near.End, words.Right[word]));
        if (noun >= 0)
        {
            (first, end) = (Math.Min(first, Math.Max(near.First, words.Left[noun])), Math.Max(end, Math.Min(near.End, words.Right[noun])));
        }

        foreach (var child in words.ChildrenNear(word))
        {
            if (child > word && words.Relation(child) is "advcl" or "parataxis" or "ccomp" or "conj" && words.Universal(child) == "VERB" && words.Left[child] > Math.Max(word, noun))
            {
                end = Math.Min(end, words.Left[child]);
            }
        }

        first = Math.Max(first, word - Most);
        end = Math.Min(Math.Max(end, Math.Max(word, noun) + 1), word + Most);
        while (end - 1 > word && (words.IsMark(end - 1) && words.Letter(end - 1) is not (')' or '”') || words.Relation(end - 1) is "cc"))
        {
            end--;
        }

        while (first < word && words.IsMark(first) && words.Letter(first) is not ('(' or '“'))
        {
            first++;
        }

        return words.Span(new WordRange(first, end));
    }
}
