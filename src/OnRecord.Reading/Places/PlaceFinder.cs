using OnRecord.Reading.Actors;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Places;

/// <summary>Finds the names in a text that may be places': those that the table knows, and other mentions of locations.</summary>
internal sealed class PlaceFinder(Document document, PlaceTable table, ActorTable actors)
{
    private const int LongestName = 12;    // words
    private const int LongestTown = 5;

    private readonly WordLayer words = document.Get<WordLayer>();
    private readonly SyntaxLayer syntax = document.Get<SyntaxLayer>();
    private readonly MentionLayer mentions = document.Get<MentionLayer>();

    private WordSet? people;

    /// <summary>Names in text order, never overlapping, each with the words that belong to it.</summary>
    public List<Found> Find()
    {
        var found = new List<Found>();
        var all = mentions.Mentions;
        var next = 0;    // the first mention that does not end before the word
        for (var sentence = 0; sentence < words.SentenceCount; sentence++)
        {
            var (first, end) = words.Sentence(sentence);
            for (var word = first; word < end;)
            {
                while (next < all.Length && all[next].End <= word)
                {
                    next++;
                }

                var mention = next < all.Length && all[next].First <= word ? Trimmed(all[next]) : default(Mention?);
                if (PlaceWords.IsUpper(Word(word)) && Longest(word, end) is var (match, link) && Accept(mention, word, match, first, end, ref link))
                {
                    AddTown(found, mention, word, first, end);
                    found.Add(Extended(new Found(word, match, link) { State = StateOf(word, match, link) }, found.Count > 0 ? Math.Max(first, found[^1].Until) : first, end));
                    word = found[^1].Until;
                }
                else if (mention is { Kind: MentionKind.Location } brief && brief.First == word && brief.End == word + 1 && table.Abbreviated(Word(word)) is { } region)
                {
                    found.Add(new Found(word, word + 1, table.Find(PlaceNames.Hash(region.Name), out _)) { Said = PlaceKind.Region, Land = region.States });    // "N.C."
                    word++;
                }
                else if (mention is { Kind: MentionKind.Location } location && location.First == word && !IsElse(location) && !IsPart(location, end) && !(location.End < end && GoesOn(word, location.End)))
                {
                    found.Add(Extended(new Found(word, location.End, PlaceTable.NoLink) { State = StateOf(word, location.End, PlaceTable.NoLink), Hint = Longest(word, location.End)?.Link ?? PlaceTable.NoLink }, found.Count > 0 ? Math.Max(first, found[^1].Until) : first, end));
                    word = found[^1].Until;
                }
                else if (PlaceWords.IsUpper(Word(word)) && TheirState(mention, word) is var (until, state))
                {
                    found.Add(Extended(new Found(word, until, PlaceTable.NoLink) { State = state }, found.Count > 0 ? Math.Max(first, found[^1].Until) : first, end));
                    word = found[^1].Until;
                }
                else
                {
                    if (mention is null or { Kind: MentionKind.Location } && word > first && Word(word - 1) is "the" && Half(word) is { } korea
                        && syntax.Universal(word) == "PROPN" && (word + 1 == end || !PlaceWords.IsUpper(Word(word + 1))))
                    {
                        found.Add(new Found(word, word + 1, korea) { IsHalf = true });
                    }

                    word++;
                }
            }
        }

        return WithoutFurniture(found);
    }

    // "In Woodside, California": a name that nothing else knows, in front of what it lies in.
    private void AddTown(List<Found> found, Mention? region, int first, int sentence, int limit)
    {
        if (region is not { Kind: MentionKind.Location } || first - 3 < sentence || Word(first - 1) is not "," || (found.Count > 0 && found[^1].Until >= first - 1))
        {
            return;
        }

        var from = first - 1;
        while (from - 1 > sentence && first - from < LongestTown && syntax.Universal(from - 1) == "PROPN" && PlaceWords.IsUpper(Word(from - 1)))
        {
            from--;
        }

        if (from < first - 1 && Word(from - 1) is "in" or "In" or "at" or "near" or "Near" or "from" or "to" or "for" or "outside" or "Outside" && !IsMentioned(from, first - 1))
        {
            found.Add(Extended(new Found(from, first - 1, PlaceTable.NoLink), found.Count > 0 ? Math.Max(sentence, found[^1].Until) : sentence, limit));
        }
    }

    private bool IsMentioned(int first, int end)
    {
        var all = mentions.Mentions;
        var at = Bisection.First(all.Length, i => all[i].End > first);
        return at < all.Length && all[at].First < end;
    }

    // "The North" and "the South", where the article is about Korea.
    private int? Half(int word) => Word(word) switch
    {
        "North" => table.Find(PlaceNames.Hash("North Korea"), out _),
        "South" => table.Find(PlaceNames.Hash("South Korea"), out _),
        _ => null,
    };

    // The longest name of the table that begins at a word.
    private (int End, int Link)? Longest(int first, int limit)
    {
        var (hash, best) = (PlaceNames.Empty, default((int, int)?));
        for (var end = first; end < Math.Min(limit, first + LongestName);)
        {
            var word = Word(end);
            if (word.Length == 1 && PlaceNames.Parting.Contains(word[0]))
            {
                if (end == first)
                {
                    return null;
                }

                end++;    // a hyphen or comma inside the name
                continue;
            }

            if (!HasLetter(word))
            {
                break;
            }

            if (end > first)
            {
                if (!PlaceWords.IsUpper(word) && !PlaceWords.MayBeInside(word) && words.Starts[end] > words.Ends[end - 1])
                {
                    break;
                }

                // "Sana" and "'a" are one word of a name.
                hash = words.Starts[end] == words.Ends[end - 1] && Word(end - 1) is not "-" and not "–" ? hash : PlaceNames.Part(hash);
            }

            hash = PlaceNames.Add(hash, word);
            end++;
            var link = table.Find(hash, out var begins);
            if (link != PlaceTable.NoLink && IsWrittenSo(first, end, link))
            {
                best = (end, link);
            }

            if (!begins && !(end < limit && words.Starts[end] == words.Ends[end - 1]))    // "People" goes on with "'s"
            {
                break;
            }
        }

        return best;
    }

    // Without marks and symbols at its end.
    private Mention Trimmed(Mention mention)
    {
        while (mention.End - 1 > mention.First && !HasLetter(Word(mention.End - 1)))
        {
            mention = mention with { End = mention.End - 1 };
        }

        return mention;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    // "US" is a state, "Us" is not; and what is a name only with the word for its kind needs that word.
    private bool IsWrittenSo(int first, int end, int link)
    {
        var name = document.Slice(new TextSpan(words.Starts[first], words.Ends[end - 1]));
        if (name.Length > 4)
        {
            return true;
        }

        for (; link != PlaceTable.NoLink; link = table.Of(link).Next)
        {
            if (table.IsWritten(link, name))
            {
                return true;
            }
        }

        return name.Length > 3 && !name.ContainsAnyInRange('a', 'z');
    }

    // Whether the reading of names leaves room for the place.
    private bool Accept(Mention? mention, int first, int end, int sentence, int limit, ref int link)
    {
        if (OnlyWithoutKind(link) && Kind(end, limit) is null)
        {
            return false;
        }

        if ((end < limit && GoesOn(first, end)) || IsSomebody(first, end, link))
        {
            return false;
        }

        if (mention is not { } named)
        {
            return syntax.Universal(first) == "PROPN" && (end > first + 1 || first > sentence || IsLarge(link)) && !IsHyphened(first, end);
        }

        if (named.First < first)
        {
            // Inside another name: "Moscow State University", but "Embassy in Moscow".
            return named.Kind is MentionKind.Location
                ? Word(first - 1) is "," or "of" or "in" or "'s" or "’s" or "-" || PlaceWords.Directions.Contains(Word(first - 1)) || PlaceWords.Adjuncts.Contains(Word(first - 1)) || PlaceWords.Cities.Contains(Word(first - 1))
                : named.Kind is MentionKind.Organization && end == named.End && Word(first - 1) is "in" or "at" or "near";
        }

        return named.Kind switch
        {
            MentionKind.Location => end >= named.End || Word(end) is "," or "'s" or "’s" or "-" || PlaceWords.KindOf(Word(end)) is not null,
            MentionKind.Organization => end >= named.End || (Word(end) is "," && !IsHyphened(first, end)),
            MentionKind.Person => end >= named.End && Word(Math.Max(first - 1, 0)) is "in" or "near" or "at" or "from" or "to" or "of" or "outside" && IsLarge(link),
            MentionKind.Group => end > named.End,
            _ => false,
        };
    }

    // "South Florida": a part of what the table knows, which begins at the next word.
    private bool IsPart(Mention mention, int limit) =>
        mention.End - mention.First > 1 && PlaceWords.Directions.Contains(Word(mention.First)) && Longest(mention.First + 1, limit) is var (end, _) && end >= mention.End;

    // What was taken for a location and is none: a person by title or by what stands elsewhere, or a direction alone.
    private bool IsElse(Mention mention)
    {
        if (mention.End - mention.First > LongestName || TitleWords.Honorifics.Contains(Word(mention.First)) || IsSomebody(mention.First, mention.End, Longest(mention.First, mention.End)?.Link ?? PlaceTable.NoLink))
        {
            return true;
        }

        var directions = 0;
        for (var word = mention.First; word < mention.End; word++)
        {
            directions += PlaceWords.Directions.Contains(Word(word)) ? 1 : 0;
        }

        if (directions == mention.End - mention.First)
        {
            return true;
        }

        people ??= People();
        return people.Contains(Word(mention.End - 1));
    }

    // Last words of people's names.
    private WordSet People()
    {
        var last = new WordSet();
        foreach (var mention in mentions.Mentions)
        {
            if (mention.Kind == MentionKind.Person)
            {
                last.Add(Word(mention.End - 1).ToString());
            }
        }

        return last;
    }

    // A name that can hardly be anything else.
    private bool IsLarge(int link)
    {
        for (; link != PlaceTable.NoLink;)
        {
            var (place, withoutKind, next) = table.Of(link);
            if (!withoutKind && (place.Kind is not (PlaceKind.City or PlaceKind.Region) || place.Size >= 4 || place.Acts))
            {
                return true;
            }

            link = next;
        }

        return false;
    }

    // "Sydney Loam": the name goes on with what is no kind of place.
    private bool GoesOn(int first, int end) =>
        syntax.Relation(end) is "flat" && syntax.Heads[end] >= first && syntax.Heads[end] < end && PlaceWords.KindOf(Word(end)) is null;

    private bool OnlyWithoutKind(int link)
    {
        for (; link != PlaceTable.NoLink;)
        {
            var (_, withoutKind, next) = table.Of(link);
            if (!withoutKind)
            {
                return false;
            }

            link = next;
        }

        return true;
    }

    // "US-led", "Moscow-based"
    private bool IsHyphened(int first, int end) =>
        (end + 1 < words.Count && Word(end) is "-" && words.Starts[end] == words.Ends[end - 1] && !PlaceWords.IsUpper(Word(end + 1)))
        || (first > 1 && Word(first - 1) is "-" && words.Ends[first - 1] == words.Starts[first] && !PlaceWords.IsUpper(Word(first - 2)));

    // Whom the actors know by this name, be there a town of it elsewhere: "the Concord", "Tomo Besk"; not the seat of a body: "Brussels", "in Davos".
    private bool IsSomebody(int first, int end, int link) =>
        Known(first, end) is { Kind: Findings.ActorKind.Person or Findings.ActorKind.Body or Findings.ActorKind.Outlet } actor
        && !IsLarge(link) && !(actor.Country is { } country && LiesIn(country, link)) && !IsInside(first, isTown: link != PlaceTable.NoLink);

    private bool LiesIn(string country, int link)
    {
        for (; link != PlaceTable.NoLink; link = table.Of(link).Next)
        {
            if (table.Of(link).Place.LiesIn(country))
            {
                return true;
            }
        }

        return false;
    }

    // "in Davos", "at the Chancellery"; a town has no article.
    private bool IsInside(int first, bool isTown)
    {
        var before = !isTown && first > 1 && Word(first - 1) is "the" ? first - 2 : first - 1;
        return before >= 0 && Word(before) is "in" or "In" or "at" or "At" or "near" or "Near" or "inside" or "Inside" or "outside" or "Outside";
    }

    private string? StateOf(int first, int end, int link)
    {
        if (link != PlaceTable.NoLink)
        {
            return null;
        }

        return Known(first, end) is { Kind: Findings.ActorKind.State } state ? state.Country ?? "" : null;
    }

    private KnownActor? Known(int first, int end) => actors.Find(document.Slice(new TextSpan(words.Starts[first], words.Ends[end - 1])));

    // A state that the actors know and the table of places does not, whatever it was taken for.
    private (int End, string State)? TheirState(Mention? mention, int first)
    {
        if (mention is { } named && (named.First < first || named.Kind is MentionKind.Group or MentionKind.Title))
        {
            return null;
        }

        var end = mention?.End ?? first + 1;
        return (mention is not null || syntax.Universal(first) == "PROPN") && StateOf(first, end, PlaceTable.NoLink) is { } state ? (end, state) : null;
    }

    private PlaceKind? Kind(int word, int limit) => word < limit ? PlaceWords.KindOf(Word(word)) : null;

    private Found Extended(Found found, int sentence, int limit)
    {
        if (found.Link != PlaceTable.NoLink)
        {
            found.Said = Named(found.End - 1);    // a name that ends in its kind
        }

        if (Kind(found.End, limit) is { } kind && !(kind == PlaceKind.City && Word(found.End) is not ("city" or "City" or "town" or "village")))
        {
            (found.Until, found.Said) = (found.End + 1, kind);
        }

        var from = found.First;
        if (from - 2 >= sentence && Word(from - 1) is "of" && PlaceWords.KindOf(Word(from - 2)) is PlaceKind.Region or PlaceKind.City or PlaceKind.Island)
        {
            (from, found.Said) = (from - 2, PlaceWords.KindOf(Word(from - 2)));
            while (from > sentence && PlaceWords.Adjuncts.Contains(Word(from - 1)))
            {
                from--;
            }
        }

        if (from > sentence && PlaceWords.Directions.Contains(Word(from - 1)) && words.Starts[from] > words.Ends[from - 1])
        {
            from--;
            if (from - 2 >= sentence && Word(from - 1) is "-" && PlaceWords.Directions.Contains(Word(from - 2)))
            {
                from -= 2;    // "south-eastern"
            }
        }

        found.From = from;
        return found;
    }

    private PlaceKind? Named(int last) => PlaceWords.Regions.Contains(Word(last)) ? PlaceKind.Region : null;

    private List<Found> WithoutFurniture(List<Found> found)
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var block = 0;
        found.RemoveAll(one =>
        {
            while (block < blocks.Length && blocks[block].Span.End <= words.Starts[one.First])
            {
                block++;
            }

            return block < blocks.Length && blocks[block].Kind == BlockKind.Furniture && blocks[block].Span.Contains(words.Starts[one.First]);
        });
        return found;
    }

    private ReadOnlySpan<char> Word(int word) => document.Slice(words[word]);
}
