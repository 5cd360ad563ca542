using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Places;

/// <summary>Finds the places that a text names, and which of those of the same name is meant.</summary>
/// <remarks><c>docs/places.md</c> says how, and how well.</remarks>
/// <param name="actors">Has the adjectives of states, and states that the table of places lacks.</param>
internal sealed class PlaceStage(PlaceTable table, ActorTable actors) : IStage<PlaceLayer>
{
    private const int LongestLink = 3;    // words between two of a list: ", and the"

    private const int Farthest = 6;    // words from a nationality to the place that it tells of: "the Syrian port city of Tartus"

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(WordLayer), typeof(SyntaxLayer), typeof(LemmaLayer), typeof(MentionLayer)];

    public PlaceLayer Read(Document document)
    {
        var found = new PlaceFinder(document, table, actors).Find();
        if (found.Count == 0)
        {
            return new PlaceLayer([], []);
        }

        var words = document.Get<WordLayer>();
        var nationalities = Nationalities(document, words);
        var surroundings = Around(found, nationalities);
        var only = surroundings.Only();
        found.RemoveAll(one => one.IsHalf && !surroundings.SpeaksOf("PRK") && !surroundings.SpeaksOf("KOR"));
        var sentences = Sentences(words, found);
        Contain(document, words, found, sentences, nationalities);
        List(document, words, found, sentences);
        Resolve(found, sentences, surroundings);
        var ground = new Ground(document);
        var places = ImmutableArray.CreateBuilder<PlaceMention>(found.Count);
        var acting = ImmutableArray.CreateBuilder<PlaceMention>();
        for (var i = 0; i < found.Count; i++)
        {
            if (MayAct(found[i]) && !ground.Is(found[i], sentences[i], i + 1 < found.Count ? found[i + 1].From : -1))
            {
                acting.Add(Mention(document, words, found[i], only));
                continue;
            }

            if (found[i].Place is null && found[i].State is null && !ground.IsLikely(found[i]))
            {
                continue;
            }

            places.Add(Mention(document, words, found[i], only));
        }

        return new PlaceLayer(places.DrainToImmutable(), acting.DrainToImmutable());
    }

    private static bool MayAct(in Found found) => found.State is not null || found.Place is { Acts: true };

    private PlaceMention Mention(Document document, WordLayer words, in Found found, string? only)
    {
        var span = new TextSpan(words.Starts[found.From], words.Ends[found.Until - 1]);
        var named = document.Slice(new TextSpan(words.Starts[found.First], words.Ends[found.End - 1])).ToString();
        if (found.Place is not { } place)
        {
            var land = found.State ?? found.Land ?? found.Container?.Country ?? (found.Hint == PlaceTable.NoLink ? only : OnlyOne(found.Hint)?.Country);
            return new PlaceMention(span, named, found.State is null ? found.Said ?? PlaceKind.Unknown : PlaceKind.State, land is "" ? null : land, null);
        }

        // The district around a city that the table knows alone.
        return found.Said == PlaceKind.Region && place.Kind == PlaceKind.City
            ? new PlaceMention(span, document.Slice(new TextSpan(words.Starts[found.First], words.Ends[found.Until - 1])).ToString(), PlaceKind.Region, place.Country, place)
            : new PlaceMention(span, place.Name, place.Kind, place.Country, place);
    }

    private static (int First, int End)[] Sentences(WordLayer words, List<Found> found)
    {
        var of = new (int, int)[found.Count];
        var sentence = 0;
        for (var i = 0; i < of.Length; i++)
        {
            while (words.Sentence(sentence).End <= found[i].First)
            {
                sentence++;
            }

            of[i] = words.Sentence(sentence);
        }

        return of;
    }

    // Nationalities and the words they end at, in text order.
    private List<(int End, string State)> Nationalities(Document document, WordLayer words)
    {
        var found = new List<(int, string)>();
        foreach (var mention in document.Get<MentionLayer>().Mentions)
        {
            if (mention.Kind == MentionKind.Group
                && actors.FindState(document.Slice(new TextSpan(words.Starts[mention.First], words.Ends[mention.End - 1])))?.Country is { } state)
            {
                found.Add((mention.End, state));
            }
        }

        return found;
    }

    private Surroundings Around(List<Found> found, List<(int End, string State)> nationalities)
    {
        var surroundings = new Surroundings();
        foreach (var one in found)
        {
            if (!one.IsHalf && one.Link != PlaceTable.NoLink && OnlyOne(one.Link) is { States.Length: 3 } place)
            {
                surroundings.Note(place.States, one.First, within: place.Kind != PlaceKind.State && !place.Acts);
            }
            else if (!one.IsHalf && one.State is { Length: 3 } state)
            {
                surroundings.Note(state, one.First, within: false);
            }
        }

        foreach (var (end, state) in nationalities)
        {
            surroundings.Note(state, end - 1, within: false);
        }

        surroundings.Sort();
        return surroundings;
    }

    // A place of this name, where all of them lie in the same state, but for towns that hardly anybody means.
    private KnownPlace? OnlyOne(int link)
    {
        var heaviest = Heaviest(link);
        KnownPlace? only = null;
        while (link != PlaceTable.NoLink)
        {
            var (place, _, next) = table.Of(link);
            link = next;
            if (Surroundings.IsTown(place, heaviest))
            {
                continue;
            }

            if (only is not null && place.States != only.States)
            {
                return null;
            }

            only = only is null || place.Kind == PlaceKind.State || place.Acts ? place : only;
        }

        return only;
    }

    private double Heaviest(int link)
    {
        var heaviest = 0.0;
        while (link != PlaceTable.NoLink)
        {
            var (place, withoutKind, next) = table.Of(link);
            heaviest = withoutKind ? heaviest : Math.Max(heaviest, Surroundings.Weight(place));
            link = next;
        }

        return heaviest;
    }

    // What the text says that a place lies in: "Paris, Texas"; "Tripoli, in northern Lebanon"; "Lebanon's Tripoli"; "the Lebanese port of Tripoli".
    // From the last to the first, so that "Kamho-ri, Kosong County, Kangwon Province" learn it from each other.
    private void Contain(Document document, WordLayer words, List<Found> found, (int First, int End)[] sentences, List<(int End, string State)> nationalities)
    {
        var nation = nationalities.Count - 1;    // the last that ends no later than the place begins
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var one = found[i];
            var next = i + 1 < found.Count && found[i + 1].From < sentences[i].End ? found[i + 1] : default(Found?);
            while (nation >= 0 && nationalities[nation].End > one.From)
            {
                nation--;
            }

            if (one.Until + 1 < sentences[i].End && document.Slice(words[one.Until]) is "," && Abbreviated(document, words, one.Until + 1, sentences[i].End) is { } abbreviated)
            {
                one.Container = abbreviated;
            }
            else if (next is { Said: null } twice && twice.Link == one.Link && twice.Link != PlaceTable.NoLink && Region(twice.Link) is { } region
                && twice.From == one.Until + 1 && document.Slice(words[one.Until]) is ",")
            {
                (twice.Said, twice.Contains) = (PlaceKind.Region, true);    // "New York, New York"
                (one.Container, found[i + 1]) = (region, twice);
            }
            else if (next is { } outer && IsJoined(document, words, one, outer) && Container(one, outer) is { } container)
            {
                outer.Contains = true;
                (one.Container, found[i + 1]) = (container, outer);
            }
            else if (next is { Contains: false } around && one.Link == PlaceTable.NoLink && IsJoined(document, words, one, around)
                && (around.Land ?? around.Container?.Country ?? (around.Said == PlaceKind.Region ? OnlyPlace(around)?.Country : null)) is { } land)
            {
                one.Land = land;
            }
            else if (i > 0 && found[i - 1].Until + 1 == one.From && document.Slice(words[found[i - 1].Until]) is "'s" or "’s" && OnlyPlace(found[i - 1]) is { Kind: PlaceKind.State } owner)
            {
                one.Land = owner.States;
            }
            else if (nation >= 0 && nationalities[nation].End is var end && one.From - end <= Farthest && end > sentences[i].First
                && (end == one.From || one.From < one.First) && IsDescription(document, words, end, one.From))
            {
                one.Land = nationalities[nation].State;
            }

            found[i] = one;
        }
    }

    // "Mich." may be cut into a word and a full stop.
    private KnownPlace? Abbreviated(Document document, WordLayer words, int word, int limit) =>
        table.Abbreviated(document.Slice(words[word]))
        ?? (word + 1 < limit && words.Ends[word] == words.Starts[word + 1] && document.Slice(words[word + 1]) is "."
            ? table.Abbreviated(document.Slice(new TextSpan(words.Starts[word], words.Ends[word + 1])))
            : null);

    private static bool IsDescription(Document document, WordLayer words, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            var text = document.Slice(words[word]);
            if (!(PlaceWords.Directions.Contains(text) || PlaceWords.Adjuncts.Contains(text) || PlaceWords.KindOf(text) is not null || text is "-"))
            {
                return false;
            }
        }

        return true;
    }

    private KnownPlace? Region(int link)
    {
        for (; link != PlaceTable.NoLink;)
        {
            var (place, _, next) = table.Of(link);
            if (place.Kind == PlaceKind.Region)
            {
                return place;
            }

            link = next;
        }

        return null;
    }

    private static bool IsJoined(Document document, WordLayer words, in Found inner, in Found outer) => (outer.From - inner.Until) switch
    {
        1 => document.Slice(words[inner.Until]) is "," or "in" || (inner.Said == PlaceKind.Region && document.Slice(words[inner.Until]) is "of"),
        2 => document.Slice(words[inner.Until]) is "," or "in" && document.Slice(words[inner.Until + 1]) is "in" or "the",
        3 => document.Slice(words[inner.Until]) is "," && document.Slice(words[inner.Until + 1]) is "in" && document.Slice(words[inner.Until + 2]) is "the",
        _ => false,
    } && !IsSubject(document, outer);

    // "In Paris, the United States led the talks"
    private static bool IsSubject(Document document, in Found found)
    {
        var syntax = document.Get<SyntaxLayer>();
        for (var word = found.First; word < found.End; word++)
        {
            if (syntax.Relation(word) is "nsubj" or "nsubj:pass")
            {
                return true;
            }
        }

        return false;
    }

    // What holds must be larger than what it holds: a list of cities or states joins nothing.
    private KnownPlace? Container(in Found inner, in Found outer) =>
        (inner.Link != outer.Link || inner.Link == PlaceTable.NoLink) && OnlyPlace(inner) is not { Kind: PlaceKind.State } && OnlyLarger(inner, outer) is { } place && place != OnlyPlace(inner) && !AreStates(inner, place) ? place : null;

    // "Georgia, Moldova": a name that may be a state's, before a state that has no place of that name.
    private bool AreStates(in Found inner, KnownPlace outer) => outer.Kind == PlaceKind.State && MayBeState(inner.Link) && !Holds(outer, inner);

    private bool MayBeState(int link)
    {
        while (link != PlaceTable.NoLink)
        {
            var (place, withoutKind, next) = table.Of(link);
            if (!withoutKind && place.Kind == PlaceKind.State)
            {
                return true;
            }

            link = next;
        }

        return false;
    }

    private KnownPlace? OnlyPlace(in Found found) => found.Link == PlaceTable.NoLink ? null : OnlyOne(found.Link);

    // Of the states and regions that the outer name may be, the one that has a place of the inner name, or the only one.
    private KnownPlace? OnlyLarger(in Found inner, in Found outer)
    {
        KnownPlace? only = null;
        var several = false;
        for (var link = outer.Link; link != PlaceTable.NoLink;)
        {
            var (place, withoutKind, next) = table.Of(link);
            link = next;
            if (place.Kind is not (PlaceKind.State or PlaceKind.Region or PlaceKind.Island) || (withoutKind && outer.Until == outer.End && inner.Link == PlaceTable.NoLink))
            {
                continue;
            }

            if (Holds(place, inner))
            {
                return place;
            }

            (several, only) = (several || only is not null, only ?? place);
        }

        return several ? null : only;
    }

    private bool Holds(KnownPlace outer, in Found inner)
    {
        for (var link = inner.Link; link != PlaceTable.NoLink;)
        {
            var (place, _, next) = table.Of(link);
            if (outer.Kind == PlaceKind.State ? place.LiesIn(outer.States) && place != outer : place.Parent == outer.Name && place.States == outer.States)
            {
                return true;
            }

            link = next;
        }

        return false;
    }

    // "Georgia, Moldova and Armenia": where each of a list may be a state, all are.
    private void List(Document document, WordLayer words, List<Found> found, (int First, int End)[] sentences)
    {
        for (int first = 0, end; first < found.Count; first = end)
        {
            end = first + 1;
            var isList = false;
            while (!isList && end < found.Count && found[end].From < sentences[first].End && !found[end - 1].Contains && Links(document, words, found[end - 1], found[end]) is { } isLast)
            {
                (isList, end) = (isLast, end + 1);
            }

            for (var i = first; i < end; i++)
            {
                isList &= MayBeState(found[i].Link);
            }

            for (var i = first; i < end && isList; i++)
            {
                found[i] = found[i] with { IsAmongStates = true };
            }
        }
    }

    // Whether two are joined as in a list, by a comma or, between the last two, by a conjunction; null where they are not.
    private static bool? Links(Document document, WordLayer words, in Found left, in Found right)
    {
        var isLast = default(bool?);
        if (right.From - left.Until is < 1 or > LongestLink)
        {
            return null;
        }

        for (var word = left.Until; word < right.From; word++)
        {
            switch (document.Slice(words[word]))
            {
                case "and" or "or" or "&":
                    isLast = true;
                    break;
                case ",":
                    isLast ??= false;
                    break;
                case "the" or "of" or "in" or "from" or "to" when isLast is not null:
                    break;
                default:
                    return null;
            }
        }

        return isLast;
    }

    private void Resolve(List<Found> found, (int First, int End)[] sentences, Surroundings surroundings)
    {
        var told = new Dictionary<int, KnownPlace>();    // by link: a name whose place the text tells once is that place throughout
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Link != PlaceTable.NoLink && (found[i].Container ?? (object?)found[i].Land) is not null && Best(found[i], sentences[i], surroundings) is var (place, score) && score > 40)
            {
                told.TryAdd(found[i].Link, place);
            }
        }

        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            if (one.Link == PlaceTable.NoLink || Best(one, sentences[i], surroundings) is not var (place, score) || score < -40)
            {
                continue;    // the text says that it lies where the table knows no such place
            }

            one.Place = !one.IsAmongStates && one.Container is null && one.Land is null && told.TryGetValue(one.Link, out var known) && (one.Said is null || known.Kind == one.Said) ? known : place;
            found[i] = one;
        }
    }

    private (KnownPlace Place, double Score)? Best(in Found found, (int First, int End) sentence, Surroundings surroundings)
    {
        var heaviest = Heaviest(found.Link);
        (KnownPlace Place, double Score)? best = null;
        for (var link = found.Link; link != PlaceTable.NoLink;)
        {
            var (place, withoutKind, next) = table.Of(link);
            var score = surroundings.Score(place, found, withoutKind, heaviest, sentence);
            if (!double.IsNegativeInfinity(score) && (best is not var (_, highest) || score > highest))
            {
                best = (place, score);
            }

            link = next;
        }

        return best;
    }
}
