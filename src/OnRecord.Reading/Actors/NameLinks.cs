using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Places;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>Gives every name of the article that the table knows a mention of its actor; states where they act, not where they are places.</summary>
/// <remarks>Where a state or a capital is a place the layer of places tells; in reports on sport states are teams.</remarks>
internal sealed class NameLinks(Document document, ActorTable table, Cast cast)
{
    private const int LongestName = 9;      // words

    private static readonly WordSet Governing = ["government", "side", "delegation", "authorities", "leadership", "administration", "regime"];

    private static readonly WordSet Sport =
    [
        "goal", "match", "half", "score", "coach", "captain", "goalkeeper", "striker", "midfielder", "defender", "referee", "penalty", "tournament",
        "cup", "championship", "medal", "league", "quarterfinal", "semifinal", "football", "cricket", "wicket", "innings", "player", "olympic",
    ];

    private readonly WordGraph graph = document.Get<WordGraph>();
    private readonly ImmutableArray<Mention> mentions = document.Get<MentionLayer>().Mentions;
    private readonly ImmutableArray<NameMention> names = document.Get<NameLayer>().Names;
    private readonly Tokens.TokenLayer tokens = document.Get<Tokens.TokenLayer>();
    private readonly ImmutableArray<PlaceMention> acting = document.Get<PlaceLayer>().Acting;
    private readonly HashSet<int> ground = [.. document.Get<PlaceLayer>().Places.Select(static place => place.Span.Start)];
    private readonly TextSpan dateline = document.Get<BlockLayer>().Dateline?.Span ?? default;

    public void Enter()
    {
        var sport = IsSport();
        KnownActor? government = null;    // the state of which a government was named last
        for (var word = 0; word < graph.Count; word++)
        {
            if (government is not null && IsBareGovernment(word))
            {
                Enter(new WordRange(word, word + 2), government);
            }

            if (!char.IsUpper(graph.Letter(word)))
            {
                continue;
            }

            if (Longest(word) is var (range, known))
            {
                if (Means(range, known, sport))
                {
                    Enter(range, known);
                    government = known.Kind == ActorKind.State && Governing.Contains(graph.Text(range.End - 1)) ? known : government;
                }

                word = range.End - 1;
            }
            else if (!sport && Half(word) is { } half)
            {
                Enter(new WordRange(word, word + 1), half);
            }
        }

        if (!sport)
        {
            EnterSeats();
        }
    }

    // "Moscow said", "between Pyongyang and Moscow": capitals and seats for their states.
    private void EnterSeats()
    {
        foreach (var seat in acting)
        {
            var range = graph.Range(seat.Span);
            if (seat is { Kind: not PlaceKind.State, Country: { } country } && table.StateOf(country) is { } state && !range.IsEmpty
                && (seat.Kind == PlaceKind.City || cast.Members.Any(member => member.Known?.Country == country))    // others have a Blue House too
                && !IsInLonger(range, Mention(range)) && !IsModifier(range, Head(range)) && Organ(range) is null)
            {
                Enter(range, state);
            }
        }
    }

    private void Enter(WordRange range, KnownActor known)
    {
        var span = graph.Span(range);
        if (Token(span) is not { } token || cast.PersonAt(token) is null || Mention(range) is { Kind: MentionKind.Location })    // "the U.S.-India agreement": no person
        {
            cast.Of(known).Mentions.Add(span);
        }
    }

    // The token that begins there; null beside the prose, which has none: datelines.
    private int? Token(TextSpan span) => tokens.At(span.Start) is var token && token < tokens.Count && tokens.Starts[token] == span.Start ? token : null;

    // "Hamas", "the Korean People's Army": where the words are read as a body's name.
    private KnownActor? Organ(WordRange range) => Mention(range) is { Kind: MentionKind.Organization } ? ActorTable.FindFurther(document.Slice(graph.Span(range))) : null;

    // The longest name or governed state that begins with a word.
    private (WordRange Range, KnownActor Known)? Longest(int first)
    {
        var limit = Math.Min(graph.Sentence[graph.Sentences[first]].End, first + LongestName);
        for (var end = limit; end > first; end--)
        {
            var last = graph.Letter(end - 1);
            var range = new WordRange(first, end);
            if (end - first > 1 && !char.IsUpper(last) && Governing.Contains(graph.Text(end - 1)) && State(new WordRange(first, end - 1)) is { } state)
            {
                return (range, state);
            }

            if (!char.IsUpper(last) && !char.IsDigit(last))
            {
                continue;
            }

            if (end - first > 1 && Governing.Contains(graph.Text(end - 1)) && State(new WordRange(first, end - 1)) is { } governed)
            {
                return (range, governed);
            }

            if ((table.FindSpelt(document.Slice(graph.Span(range))) ?? Organ(range)) is { } known && (known.Kind != ActorKind.Person || range.End - range.First > 1))
            {
                return (range, known);
            }
        }

        return null;
    }

    // "the government", not "the government of Korvia", "the government in exile".
    private bool IsBareGovernment(int word) => graph.Text(word) is "the" or "The" && word + 1 < graph.Count && graph.Text(word + 1) is "government"
        && !(word + 2 < graph.Count && (graph.Text(word + 2) is "of" or "in" || graph.Universal(word + 2) is "NOUN" or "PROPN"));

    private KnownActor? State(WordRange range)
    {
        var words = document.Slice(graph.Span(range));
        return (table.FindState(words) ?? table.FindSpelt(words)) is { Kind: ActorKind.State } state ? state : null;
    }

    // "North and South Korea": the first half.
    private KnownActor? Half(int first) => first + 3 < graph.Count && graph.Text(first + 1) is "and" && char.IsUpper(graph.Letter(first + 2))
        && table.Find($"{graph.Text(first + 2)} {graph.Text(first + 3)}") is { Kind: ActorKind.State }
        && table.Find($"{graph.Text(first)} {graph.Text(first + 3)}") is { Kind: ActorKind.State } half ? half : null;

    private bool Means(WordRange range, KnownActor known, bool sport)
    {
        var kinds = Mention(range);
        if (known.Kind == ActorKind.Person)
        {
            return true;
        }

        // A single word that is no acronym may be any noun at the start of a sentence: what is no name is none.
        var acronym = range.End - range.First == 1 && graph.Text(range.First).Length <= 6 && !graph.Text(range.First).ContainsAnyInRange('a', 'z');
        if (kinds is null && range.End - range.First == 1 && !acronym && graph.Universal(range.First) is not "PROPN")
        {
            return false;
        }

        if (known.Kind == ActorKind.Outlet)
        {
            return true;
        }

        if (dateline.Length > 0 && dateline.Contains(graph.Span(range).Start))
        {
            return false;
        }

        var head = Head(range);
        if (known.Kind == ActorKind.Body)
        {
            return !IsOfState(range) && (kinds is not { Kind: MentionKind.Location } || !ground.Contains(graph.Span(range).Start));
        }

        if (Governing.Contains(graph.Text(range.End - 1)))
        {
            return true;
        }

        return !sport && !(range.End < graph.Count && graph.Letter(range.End) is '$') && (IsHyphenated(range) || (kinds is not { Kind: MentionKind.Person } && !IsInLonger(range, kinds))) && !IsInTitle(range, head)
            && !IsModifier(range, head) && !ground.Contains(graph.Span(range).Start);
    }

    // "the Security Council of the Korvian Federation" is not the one that the table has by this name.
    private bool IsOfState(WordRange range)
    {
        var at = range.End + 1;
        if (at >= graph.Count || graph.Text(range.End) is not "of")
        {
            return false;
        }

        at += graph.Text(at) is "the" ? 1 : 0;
        return at < graph.Count && char.IsUpper(graph.Letter(at)) && Longest(at) is { Known.Kind: ActorKind.State };
    }

    private Mention? Mention(WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (graph.Mentions[i] >= 0)
            {
                return mentions[graph.Mentions[i]];
            }
        }

        return null;
    }

    // The word of a name on which the others hang.
    private int Head(WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (graph.Heads[i] < range.First || graph.Heads[i] >= range.End)
            {
                return i;
            }
        }

        return range.End - 1;
    }

    // A state's name within that of something else: Bank of Korvia, Korvia Times.
    private static bool IsInLonger(WordRange range, Mention? mention) => mention is { Kind: MentionKind.Organization or MentionKind.Person } longer
        && (longer.First < range.First || longer.End > range.End);

    // "the President of Korvia", "Korvia President Tomo Besk", "President Besk of Korvia", "the ambassador to Korvia"
    private bool IsInTitle(WordRange range, int head)
    {
        if (graph.Heads[head] is >= 0 and var noun && noun < range.First && range.First - noun < 4 && Case(head) is { } of && graph.Text(of) is "of" or "to"
            && (Mention(new WordRange(noun, noun + 1)) is { Kind: MentionKind.Person } || (TitleWords.All.Contains(graph.Text(noun)) && !Governing.Contains(graph.Text(noun)))))
        {
            return true;
        }

        if (Token(graph.Span(range)) is not { } token)
        {
            return false;
        }

        var next = Bisection.First(names.Length, i => names[i].Tokens.First > token);
        return next < names.Length && !names[next].Role.IsEmpty && names[next].Role.Contains(token);
    }

    // "US troops" are not the state; the two of "Korvia-Arvania relations" are.
    private bool IsModifier(WordRange range, int head)
    {
        if (IsHyphenated(range))
        {
            return false;
        }

        return graph.Heads[head] >= range.End && graph.Relation(head) is "compound" or "amod" or "nmod:desc" or "flat" && range.End < graph.Count
            && char.IsLetter(graph.Letter(range.End));
    }

    private bool IsHyphenated(WordRange range) => Joined(range.End, 1) || Joined(range.First - 1, -1);

    private bool Joined(int hyphen, int step)
    {
        var other = hyphen + step;
        return hyphen > 0 && hyphen + 1 < graph.Count && other >= 0 && other < graph.Count && graph.Text(hyphen) is "-" or "–" or "‐"
            && char.IsUpper(graph.Letter(other)) && graph.Span(new WordRange(hyphen - 1, hyphen + 2)).Length == graph.Text(hyphen - 1).Length + 1 + graph.Text(hyphen + 1).Length;
    }

    private int? Case(int head)
    {
        foreach (var child in graph.ChildrenOf(head))
        {
            if (child < head && graph.Relation(child) == "case")
            {
                return child;
            }
        }

        return null;
    }

    // At least six words of sport in the text, and one in sixty.
    private bool IsSport()
    {
        var (count, kinds) = (0, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < graph.Count; i++)
        {
            if (Sport.Contains(graph.Lemma(i)))
            {
                count++;
                kinds.Add(graph.Lemma(i));
            }
        }

        return kinds.Count >= 6 && count * 60 > graph.Count;
    }
}
