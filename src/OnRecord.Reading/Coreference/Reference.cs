using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Coreference;

/// <summary>What kind of words refer.</summary>
internal enum ReferenceForm : byte
{
    Pronoun,
    Name,
    Nominal,

    /// <summary>Several joined: <c>Korvia and Ostrel</c>.</summary>
    Joined,
}

/// <summary>Words that may refer to somebody or something: a pronoun, a name, a noun phrase.</summary>
/// <param name="Range">Without what only stands beside it: prepositions, appositions, what it is joined with.</param>
/// <param name="Head">Its main word.</param>
internal readonly record struct Reference(WordRange Range, int Head, ReferenceForm Form);

/// <summary>Finds all references of a document, in text order, an outer one before those it holds.</summary>
internal static class References
{
    private const int Longest = 60;    // words

    public static List<Reference> Of(WordGraph words)
    {
        var found = new List<Reference>();
        for (var word = 0; word < words.Count; word++)
        {
            if (IsPronoun(words, word))
            {
                found.Add(new Reference(new WordRange(word, word + 1), word, ReferenceForm.Pronoun));
            }
            else if (words.Universal(word) is "NOUN" or "PROPN")
            {
                Nouns(words, word, found);
            }
        }

        found.Sort(static (a, b) => (a.Range.First, -a.Range.End).CompareTo((b.Range.First, -b.Range.End)));
        return found;
    }

    private static bool IsPronoun(WordGraph words, int word) => words.Relation(word) is not ("expl" or "det" or "det:predet" or "advmod")
        && (words.Tag(word) is "PRP" or "PRP$" || (words.Universal(word) == "PRON" && words.Tag(word) == "DT"));

    private static void Nouns(WordGraph words, int word, List<Reference> found)
    {
        if (words.Relation(word) is "compound" or "flat" or "fixed" or "goeswith")
        {
            // "the Korvian Navy ships": a name that only describes.
            if (words.Mentions[word] is >= 0 and var mention && (word + 1 == words.Count || words.Mentions[word + 1] != mention)
                && words.Relation(word) == "compound" && Start(words, word, mention) is var start && words.Heads[word] >= 0 && words.Mentions[words.Heads[word]] != mention)
            {
                found.Add(new Reference(new WordRange(start, word + 1), word, ReferenceForm.Name));
            }

            return;
        }

        var (first, end, all) = (word, word + 1, 0);
        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "conj")
            {
                all = Math.Max(all, words.Right[child]);
            }
            else if (!StandsBeside(words, word, child))
            {
                (first, end) = (Math.Min(first, words.Left[child]), Math.Max(end, words.Right[child]));
            }
        }

        while (end > word + 1 && words.IsMark(end - 1) && words.Letter(end - 1) is not (')' or '.'))
        {
            end--;
        }

        var form = words.Universal(word) == "PROPN" || words.Mentions[word] >= 0 ? ReferenceForm.Name : ReferenceForm.Nominal;
        var range = end - first <= Longest ? new WordRange(first, end) : new WordRange(Math.Max(first, word - 10), word + 1);
        if (all > end && all - first <= Longest)
        {
            found.Add(new Reference(new WordRange(first, all), word, ReferenceForm.Joined));
        }

        found.Add(new Reference(range, word, form));
    }

    private static int Start(WordGraph words, int word, int mention)
    {
        while (word > 0 && words.Mentions[word - 1] == mention)
        {
            word--;
        }

        return word;
    }

    // Children that are no part of the phrase; a possessive's own mark is.
    private static bool StandsBeside(WordGraph words, int word, int child) => words.Relation(child) switch
    {
        "case" => child < word,
        "mark" or "cc" or "cc:preconj" or "appos" or "parataxis" or "discourse" or "punct" or "cop" or "aux" or "nsubj" or "nsubj:pass" or "csubj"
            or "advcl" or "advmod" or "ccomp" or "expl" or "dislocated" or "vocative" or "list" or "orphan" or "reparandum" => true,
        _ => false,
    };
}
