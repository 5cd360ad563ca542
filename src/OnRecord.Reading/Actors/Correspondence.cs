using System.Collections.Immutable;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>Who wrote to whom, and who spoke with whom: the mentions of messages with their parties resolved to the cast.</summary>
internal sealed class Correspondence
{
    private const int Ahead = 400;    // characters

    private readonly Document? title;
    private readonly Cast cast;
    private readonly TokenLayer tokens;
    private readonly Resolver resolver;
    private readonly MessageMentionLayer mentions;
    private readonly Exchange[] exchanges;    // of the mentions in the text, then of those in the title
    private readonly Dictionary<CastMember, List<(int Offset, bool IsTalk, ImmutableArray<CastMember> To)>> byPerson = [];    // in text order

    public Correspondence(Document document, Cast cast, Resolver resolver)
    {
        (this.cast, this.resolver) = (cast, resolver);
        title = document.Get<TitleLayer>().Title;
        tokens = document.Get<TokenLayer>();
        mentions = document.Get<MessageMentionLayer>();
        exchanges = [.. mentions.Mentions.Select(mention => Resolved(mention, InText)), .. mentions.InTitle.Select(mention => Resolved(mention, InTitle))];
        var readout = mentions.InTitle.Any(static mention => mention.IsTalk);
        for (var i = 0; i < mentions.InTitle.Length; i++)
        {
            var told = exchanges[mentions.Mentions.Length + i];
            foreach (var sender in told.Senders)
            {
                Enter(sender, mentions.InTitle[i] with { Offset = -1 }, told.Addressees);
            }
        }

        for (var i = 0; i < mentions.Mentions.Length; i++)
        {
            var mention = mentions.Mentions[i];
            foreach (var sender in exchanges[i].Senders)
            {
                Enter(sender, mention, exchanges[i].Addressees);
            }

            // In a readout each side speaks to the other.
            if (mention.IsTalk && readout)
            {
                foreach (var addressee in exchanges[i].Addressees)
                {
                    Enter(addressee, mention, exchanges[i].Senders);
                }
            }
        }

        void Enter(CastMember from, MessageMention mention, ImmutableArray<CastMember> to)
        {
            if (!to.IsEmpty && (!mention.IsTalk || readout))
            {
                (byPerson.TryGetValue(from, out var sent) ? sent : byPerson[from] = []).Add((mention.Offset, mention.IsTalk, to));
            }
        }
    }

    /// <summary>All who take part.</summary>
    public IEnumerable<CastMember> Members => exchanges.SelectMany(static one => one.Senders.Concat(one.Addressees).Concat(one.Bearers));

    /// <summary>To whom a statement goes by the letter or the talk it stands in: the last one of its speaker before it, or a letter in its own sentence.</summary>
    /// <param name="offset">Where the statement's cue or content begins.</param>
    /// <param name="content">Its content: a letter that it only tells of is not the one it stands in.</param>
    public ImmutableArray<CastMember> AddresseesOf(CastMember speaker, int offset, ImmutableArray<TextSpan> content)
    {
        if (!byPerson.TryGetValue(speaker, out var sent))
        {
            return [];
        }

        var after = Bisection.First(sent.Count, i => sent[i].Offset > offset);
        if (sent[Math.Max(0, after - 1)].Offset is var told && content.Any(piece => piece.Contains(told)))
        {
            return after > 1 ? sent[after - 2].To : [];
        }

        // The last one before, or one told of right after: "“…,” Varro wrote in a letter to Besk."
        return after > 0 ? sent[after - 1].To : !sent[0].IsTalk && sent[0].Offset <= offset + Ahead ? sent[0].To : [];
    }

    /// <summary>Enters the speakers as the senders of what they tell of themselves: I wrote to Besk.</summary>
    /// <param name="speakers">Of the attributions, in the same order.</param>
    public void EnterOwn(ImmutableArray<AttributionRelation> relations, ImmutableArray<CastMember?> speakers, ImmutableArray<ImmutableArray<CastMember>> addressees)
    {
        (TextSpan Piece, int Relation)[] pieces = [.. relations.SelectMany(static (relation, i) => relation.Content.Select(piece => (Piece: piece, Relation: i))).OrderBy(static one => one.Piece.Start).ThenByDescending(static one => one.Piece.End)];
        for (var i = 0; i < mentions.Mentions.Length; i++)
        {
            var mention = mentions.Mentions[i];
            if (!mention.IsOwn && !mention.IsToHearer && !mention.IsToSpeaker)
            {
                continue;
            }

            var last = Bisection.First(pieces.Length, p => pieces[p].Piece.Start > mention.Offset) - 1;
            var around = last >= 0 && pieces[last].Piece.Contains(mention.Offset) ? pieces[last].Relation : -1;
            ImmutableArray<CastMember>? speaker = around >= 0 && speakers[around] is { } one ? [one] : null;
            exchanges[i] = exchanges[i] with
            {
                Senders = mention.IsOwn && speaker is { } sender ? sender : exchanges[i].Senders,
                Addressees = mention.IsToHearer && around >= 0 ? addressees[around]
                    : mention.IsToSpeaker && speaker is { } addressee ? [.. addressee.Concat(exchanges[i].Addressees).Except(exchanges[i].Senders)] : exchanges[i].Addressees,
            };
        }
    }

    /// <summary>The parties of each mention, as indices.</summary>
    public ImmutableArray<Correspondents> Told(IReadOnlyDictionary<CastMember, int> indices)
    {
        ImmutableArray<int> Of(ImmutableArray<CastMember> members) => [.. members.Select(member => indices[member]).Distinct()];
        return [.. exchanges.Select(one => new Correspondents(Of(one.Senders), Of(one.Addressees), Of(one.Bearers)))];
    }

    private Exchange Resolved(MessageMention mention, Func<PartyWords, ImmutableArray<CastMember>> resolve)
    {
        ImmutableArray<CastMember> Of(ImmutableArray<PartyWords> parties) => [.. parties.SelectMany(party => resolve(party)).Distinct()];
        var (senders, addressees) = (Of(mention.Senders), Of(mention.Addressees));
        addressees = addressees.RemoveAll(senders.Contains);
        var exchange = new Exchange(senders, addressees, Of(mention.Bearers).RemoveAll(senders.Contains));
        return mention.Initiative is { } taken && senders.Length == 1 && addressees.Length == 1 && IsOf(taken, addressees[0]) && !IsOf(taken, senders[0])
            ? exchange with { Senders = addressees, Addressees = senders } : exchange;
    }

    // "the American side", "the President": the party meant.
    private bool IsOf(PartyWords words, CastMember party)
    {
        return Range(words.Words) is { } range && (resolver.Resolve(range) == party || (resolver.CountryIn(range) is { } country && resolver.HomeOf(party) == country));
    }

    // A pronoun that nothing explains means whom the sentence before is about.
    private ImmutableArray<CastMember> InText(PartyWords party) => Range(party.Words) is { } words && resolver.Parties(words, party.Office) is { IsEmpty: false } found ? found
        : party.Before is { } before && Range(before) is { } earlier ? resolver.Parties(earlier, null) : [];

    // Null for what stands beside the article's prose.
    private TokenRange? Range(TextSpan span)
    {
        var (first, end) = (tokens.At(span.Start), tokens.At(span.End));
        return end > first ? new TokenRange(first, end) : null;
    }

    // A name with nothing but titles before it, else what the words mean by themselves.
    private ImmutableArray<CastMember> InTitle(PartyWords party)
    {
        if (party.Before is not null)
        {
            return [];    // a pronoun
        }

        var words = title!.Get<TokenLayer>();
        var first = words.At(party.Words.Start);
        var range = new TokenRange(first, Math.Max(words.At(party.Words.End), first + 1));
        foreach (var name in title.Get<NameLayer>().In(range))
        {
            var start = name.Role.IsEmpty ? name.Tokens.First : Math.Min(name.Role.First, name.Tokens.First);
            if (cast.PersonInTitle(name.Tokens.First) is { } person && (start <= range.First || !words.Is(start - 1, WordClass.Preposition)))
            {
                return [person];
            }
        }

        var text = title.Slice(party.Words).ToString();
        return [resolver.Outside(party.Office is { } office ? $"{office} of {text}" : text)];
    }

    private sealed record Exchange(ImmutableArray<CastMember> Senders, ImmutableArray<CastMember> Addressees, ImmutableArray<CastMember> Bearers);
}
