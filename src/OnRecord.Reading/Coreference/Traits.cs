using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Coreference;

/// <summary>What is known of whom a reference means, from its words alone.</summary>
/// <param name="Gender"><c>m</c>, <c>f</c>, <c>n</c> for a thing or a body, <c>\0</c> where nothing tells.</param>
/// <param name="Plural">Whether they are many; null where nothing tells.</param>
/// <param name="Kind">1 more than the <see cref="MentionKind"/> of its main word; 0 for none.</param>
/// <param name="Key">Hash of the main word's lemma; of a pronoun, of its form.</param>
/// <param name="Own">Hashes of the words that say who is meant: no articles, marks, titles.</param>
internal sealed record Traits(char Gender, bool? Plural, byte Kind, uint Key, uint[] Own)
{
    private static readonly WordSet Women = ["woman", "wife", "mother", "daughter", "sister", "girl", "queen", "princess", "actress", "spokeswoman", "businesswoman",
        "congresswoman", "chairwoman", "lady", "girlfriend", "aunt", "grandmother", "niece", "widow", "policewoman", "duchess", "goddess", "mrs.", "mrs", "ms.", "ms", "miss"];

    private static readonly WordSet Men = ["man", "husband", "father", "son", "brother", "boy", "king", "prince", "actor", "spokesman", "businessman",
        "congressman", "chairman", "gentleman", "boyfriend", "uncle", "grandfather", "nephew", "policeman", "duke", "sir", "mr.", "mr", "fisherman"];

    public static Traits Of(Document document, WordGraph words, Reference reference)
    {
        var head = reference.Head;
        var lemma = document.Get<LemmaLayer>()[head];
        if (reference.Form == ReferenceForm.Pronoun)
        {
            return OfPronoun(words, head);
        }

        var kind = words.Kinds[head];
        var own = new List<uint>();
        var gender = kind > 0 ? '\0' : Women.Contains(lemma) ? 'f' : Men.Contains(lemma) ? 'm' : '\0';
        for (var i = reference.Range.First; i < reference.Range.End; i++)
        {
            // Only the words of the name or the noun and what describes them, not those of phrases that hang on them.
            if (i > head && words.Mentions[i] != words.Mentions[head] && words.Relation(i) is not ("flat" or "compound"))
            {
                break;
            }

            var text = words.Text(i);
            var outside = words.Mentions[i] < 0 || TitleWords.Honorifics.Contains(text);    // "King" in a name tells nothing
            if (outside && (Women.Contains(text) || Men.Contains(text)))
            {
                gender = gender == '\0' ? Women.Contains(text) ? 'f' : 'm' : gender;
                if (i != head)
                {
                    continue;
                }
            }

            if (words.IsMark(i) || words.Universal(i) is "DET" or "PRON" or "PART" or "ADP" || (i != head && (outside || (kind == 1 + (byte)MentionKind.Person && i == reference.Range.First)) && (TitleWords.All.Contains(text) || TitleWords.Honorifics.Contains(text))))
            {
                continue;
            }

            own.Add(words.Forms[i]);
        }

        if (kind == 1 + (byte)MentionKind.Person || (kind == 0 && reference.Form == ReferenceForm.Nominal))
        {
            gender = gender == '\0' && kind > 0 ? OfName(document, words, head) : gender;
        }
        else if (gender == '\0' && kind is 1 + (byte)MentionKind.Organization or 1 + (byte)MentionKind.Location)
        {
            gender = 'n';
        }

        var tag = words.Tag(head);
        bool? plural = reference.Form == ReferenceForm.Joined || tag is "NNS" or "NNPS" ? true : kind == 1 + (byte)MentionKind.Organization ? null : false;
        return new Traits(reference.Form == ReferenceForm.Joined ? '\0' : gender, plural, kind, words.Lemmas[head], [.. own]);
    }

    // As the table of actors or the given name tells.
    private static char OfName(Document document, WordGraph words, int head)
    {
        var (first, end) = (head, head + 1);
        while (first > 0 && words.Mentions[first - 1] == words.Mentions[head])
        {
            first--;
        }

        while (end < words.Count && words.Mentions[end] == words.Mentions[head])
        {
            end++;
        }

        var (span, tokens) = (words.Span(new WordRange(first, end)), document.Get<TokenLayer>());
        foreach (var name in document.Get<NameLayer>().In(new TokenRange(tokens.At(span.Start), tokens.At(span.End))))
        {
            if (name.Gender != '\0')
            {
                return name.Gender;
            }
        }

        return GivenNames.GenderOf(words.Text(first), end - first > 1 ? words.Text(first + 1) : default, end - first);
    }

    private static Traits OfPronoun(WordGraph words, int head)
    {
        var text = words.Text(head).ToString().ToLowerInvariant();
        var (gender, plural) = text switch
        {
            "he" or "him" or "his" or "himself" => ('m', (bool?)false),
            "she" or "her" or "hers" or "herself" => ('f', false),
            "it" or "its" or "itself" or "this" or "that" => ('n', false),
            "they" or "them" or "their" or "theirs" or "themselves" or "these" or "those" => ('\0', null),
            "we" or "us" or "our" or "ours" or "ourselves" => ('\0', true),
            _ => ('\0', false),
        };
        return new Traits(gender, plural, 0, words.Forms[head], []);
    }
}
