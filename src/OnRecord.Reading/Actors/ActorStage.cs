using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Places;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>Resolves sources, addressees and passers-on to the actors of the article, and those to the actor table.</summary>
public sealed class ActorStage(ActorTable table) : IStage<ActorLayer>
{
    public IReadOnlyList<Type> Needs { get; } =
    [
        typeof(BlockLayer), typeof(TokenLayer), typeof(UnitLayer), typeof(NameLayer), typeof(MentionLayer), typeof(WordGraph), typeof(TitleLayer), typeof(CoreferenceLayer), typeof(PlaceLayer),
        typeof(AttributionLayer), typeof(MessageMentionLayer),
    ];

    public ActorLayer Read(Document document)
    {
        var tokens = document.Get<TokenLayer>();
        var relations = document.Get<AttributionLayer>().Attributions;
        var cast = new Cast(document, table);
        if (document.Get<TitleLayer>().Title is { } title)
        {
            cast.EnterTitle(title);
        }

        var resolver = new Resolver(document, table, cast);
        var letters = new Correspondence(document, cast, resolver);
        resolver.LastSpeaker = null;
        var parties = new (CastMember? Speaker, SpeakerBasis Basis, ImmutableArray<CastMember> Addressees, ImmutableArray<CastMember> Via)[relations.Length];

        // In the order of their sources, as a reader meets them: pronouns look back.
        foreach (var i in Enumerable.Range(0, relations.Length).OrderBy(i => (relations[i].Source ?? relations[i].Cue ?? relations[i].Content[0]).Start))
        {
            var relation = relations[i];
            ImmutableArray<CastMember> via = [.. relation.Via.Select(span => resolver.Resolve(Range(tokens, span))).OfType<CastMember>().Where(member => !IsPublisher(document, member)).Distinct()];
            var speaker = relation switch
            {
                { Source: { } source, Author: null } => resolver.Resolve(Range(tokens, source)),
                { Author: { } author } => Author(cast, table, author),
                { SameSpeakerAs: >= 0 and var same } => parties[same].Speaker,
                { Rule: AttributionRule.Interview } => cast.InTitle.LastOrDefault() ?? cast.People.GroupBy(static p => p.Person).MaxBy(static p => p.Count())?.Key,
                _ => resolver.LastSpeaker,
            };
            var basis = relation switch
            {
                { Source: not null, Author: null } => resolver.Basis,
                { Author: not null } or { Rule: AttributionRule.Interview } => SpeakerBasis.Author,
                _ => SpeakerBasis.Continued,
            };
            ImmutableArray<CastMember> addressees = relation.Addressee is { } addressed
                ? [.. Parted(tokens, document, Range(tokens, addressed)).Select(resolver.Resolve).OfType<CastMember>().Where(member => member != speaker).Distinct()]
                : speaker is not null && relation.Act == StatementAct.Speech
                    ? letters.AddresseesOf(speaker, (relation.Cue ?? relation.Content[0]).Start, relation.Content) : [];
            parties[i] = (speaker, basis, addressees, via);
            if (speaker is not null && relation.Source is not null)
            {
                resolver.LastSpeaker = speaker;
            }
        }

        new NameLinks(document, table, cast).Enter();
        new OfficeLinks(document, table, cast).Enter(Addressed(relations, parties));
        letters.EnterOwn(relations, [.. parties.Select(static p => p.Speaker)], [.. parties.Select(static p => p.Addressees)]);
        return Finish(document.Article, cast, parties, letters);
    }

    // The person whom the statement around a place addresses.
    private static Func<int, CastMember?> Addressed(
        ImmutableArray<AttributionRelation> relations, (CastMember? Speaker, SpeakerBasis Basis, ImmutableArray<CastMember> Addressees, ImmutableArray<CastMember> Via)[] parties)
    {
        (TextSpan Piece, CastMember Person)[] pieces =
        [
            .. Enumerable.Range(0, relations.Length)
                .Where(i => parties[i].Addressees is [{ Kind: ActorKind.Person }])
                .SelectMany(i => relations[i].Content, (i, piece) => (Piece: piece, Person: parties[i].Addressees[0]))
                .OrderBy(static one => one.Piece.Start),
        ];
        return at => Bisection.First(pieces.Length, i => pieces[i].Piece.Start > at) - 1 is >= 0 and var last && pieces[last].Piece.Contains(at) ? pieces[last].Person : null;
    }

    // "President of Russia Vladimir Putin", from a title: the person named last in it, else the whole as a body's name.
    private static CastMember Author(Cast cast, ActorTable table, string author)
    {
        if (author is "reporter" or "interviewer")
        {
            return cast.Named(author, ActorKind.Unnamed);
        }

        if (author.Contains(" and ", StringComparison.Ordinal))
        {
            return cast.Named(author, ActorKind.Group);
        }

        var words = author.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (table.Find(string.Join(' ', words[i..])) is { Kind: ActorKind.Person } known)
            {
                return cast.Named(known.Name, ActorKind.Person);
            }
        }

        var name = Array.FindLastIndex(words, static word => TitleWords.All.Contains(word) || TitleWords.Honorifics.Contains(word)
            || word is "of" or "for" or "the");
        var bare = string.Join(' ', words[(name + 1)..]);
        var person = words.Length - name - 1 is >= 1 and <= 4 && name >= 0 && words[name] is not ("of" or "for" or "the");
        return person || GivenNames.TryFind(words[0], out _) ? cast.Named(bare.Length > 0 ? bare : author, ActorKind.Person)
            : cast.Named(author, ActorKind.Body);
    }

    // The article's own outlet is its publisher, not a link of the chain.
    private static bool IsPublisher(Document document, CastMember member) =>
        (document.Article.Outlet ?? document.Get<BlockLayer>().Dateline?.Agency) is { } outlet
        && (outlet.Contains(member.Name, StringComparison.OrdinalIgnoreCase) || member.Known?.Names.Any(name => name.Length > 2
            && outlet.Contains(name, StringComparison.Ordinal)) == true);

    // "Korvia and Ostrel" are two.
    private static IEnumerable<TokenRange> Parted(TokenLayer tokens, Document document, TokenRange range)
    {
        var first = range.First;
        for (var i = range.First + 1; i + 1 < range.End; i++)
        {
            if (document.Slice(tokens[i]) is "and" && char.IsUpper(document.Text[tokens.Starts[i - 1]])
                && char.IsUpper(document.Text[tokens.Starts[i + 1]]))
            {
                yield return new TokenRange(first, i);
                first = i + 1;
            }
        }

        yield return new TokenRange(first, range.End);
    }

    private static TokenRange Range(TokenLayer tokens, TextSpan span) => new(tokens.At(span.Start), Math.Max(tokens.At(span.End), tokens.At(span.Start) + 1));

    private static ActorLayer Finish(Article article, Cast cast, (CastMember? Speaker, SpeakerBasis Basis, ImmutableArray<CastMember> Addressees, ImmutableArray<CastMember> Via)[] parties, Correspondence letters)
    {
        // Those who take part, and everybody the table knows; names of nobody in particular are left out.
        var used = parties.SelectMany(static p => p.Via.Concat(p.Addressees).Append(p.Speaker)).Concat(letters.Members).OfType<CastMember>().ToHashSet();
        var members = cast.Members
            .Where(member => used.Contains(member) || member.Known is not null)
            .OrderBy(static member => member.Mentions.Count > 0 ? member.Mentions.Min.Start : int.MaxValue)
            .ToList();
        var indices = members.Select(static (member, i) => (member, i)).ToDictionary(static pair => pair.member, static pair => pair.i);
        var unknown = 0;
        var date = article.Published?.Date;
        return new ActorLayer(
            [
                .. members.Select(member => new ArticleActor(
                    member.Known?.Id ?? $"a{++unknown}",
                    member.Name,
                    member.Kind,
                    member.Known?.Country,
                    member.Known?.RoleOn(date) ?? member.Roles.FirstOrDefault(),
                    member.Known?.Wikidata,
                    [.. (member.Known?.Names ?? []).Prepend(member.Known?.Name ?? member.Name).Concat(member.Description is { } description ? [description] : []).Where(name => name != member.Name).Distinct()],
                    [.. member.Mentions])
                {
                    Known = member.Known,
                }),
            ],
            [
                .. parties.Select(p => new StatementParties(
                    p.Speaker is null ? -1 : indices[p.Speaker],
                    [.. p.Addressees.Select(member => indices[member])],
                    [.. p.Via.Select(member => indices[member])],
                    p.Basis)),
            ],
            letters.Told(indices));
    }
}
