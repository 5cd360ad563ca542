using OnRecord.Learning;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Reading.Coreference;

/// <summary>References of a document as they are linked one after another: who may be meant by the next, and what speaks for each.</summary>
/// <remarks>
/// A ranker chooses among earlier references and none at all (Denis and Baldridge 2008, EMNLP); features are of the surface (Durrett and
/// Klein 2013, EMNLP) and of all that the references linked so far tell of whom they mean.
/// </remarks>
internal sealed class Linker
{
    /// <summary>No earlier reference: somebody new.</summary>
    public const int New = -1;

    private const int Nearest = 40;
    private const int Alike = 16;    // earlier references with a word in common, however far back

    private readonly WordGraph words;
    private readonly Reference[] all;
    private readonly Traits[] traits;
    private readonly uint[] forms;         // a pronoun by its form; a name or a noun by how it begins
    private readonly bool[] subjects;      // whether the main word is its clause's subject
    private readonly string[] capitals;    // with which its words begin
    private readonly Entity[] entities;    // of each reference, whom it means, as far as references have been linked
    private readonly Dictionary<uint, List<int>> byWord = [];
    private readonly List<int> candidates = [];

    public Linker(Document document)
    {
        words = document.Get<WordGraph>();
        all = [.. References.Of(words)];
        traits = Array.ConvertAll(all, reference => Coreference.Traits.Of(document, words, reference));
        forms = new uint[all.Length];
        subjects = new bool[all.Length];
        capitals = new string[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            forms[i] = Form(i);
            subjects[i] = words.Relation(all[i].Head) is "nsubj" or "nsubj:pass";
            capitals[i] = Capitals(all[i].Range);
        }

        entities = new Entity[all.Length];
    }

    public IReadOnlyList<Reference> All => all;

    public IReadOnlyList<Traits> Traits => traits;

    /// <summary>The references that mean the same as one, itself among them, as far as they have been linked.</summary>
    public IReadOnlyList<int> Same(int reference) => entities[reference].References;

    /// <summary>Links a reference to an earlier one, or to none: <see cref="New"/>. To be called for each, in order.</summary>
    public void Link(int reference, int antecedent)
    {
        entities[reference] = antecedent == New ? new Entity() : entities[antecedent];
        entities[reference].Add(reference, all[reference].Form, traits[reference]);
        foreach (var word in traits[reference].Own)
        {
            var known = byWord.TryGetValue(word, out var list) ? list : byWord[word] = [];
            known.Add(reference);
        }
    }

    /// <summary>Whom a reference may mean: <see cref="New"/> first, then earlier references, the nearest first. Valid until the next call.</summary>
    public List<int> Candidates(int reference)
    {
        candidates.Clear();
        candidates.Add(New);
        var own = all[reference].Range;
        var near = Math.Max(0, reference - Nearest);
        for (var earlier = reference - 1; earlier >= near; earlier--)
        {
            if (!all[earlier].Range.Overlaps(own))
            {
                candidates.Add(earlier);
            }
        }

        foreach (var word in traits[reference].Own)
        {
            if (byWord.TryGetValue(word, out var alike))
            {
                for (var i = alike.Count - 1; i >= Math.Max(0, alike.Count - Alike); i--)
                {
                    if (alike[i] < near && !candidates.Contains(alike[i]))
                    {
                        candidates.Add(alike[i]);
                    }
                }
            }
        }

        return candidates;
    }

    /// <summary>What speaks for and against a candidate being meant.</summary>
    /// <param name="nearer">What the candidates before this one were; counts on. Empty for the first.</param>
    public void Extract(int reference, int candidate, ref Nearer nearer, ref FeatureSet to)
    {
        if (candidate == New)
        {
            ExtractNew(reference, ref to);
            return;
        }

        var fits = Fits(reference, candidate);
        Extract(reference, candidate, fits ? 1u : 0, nearer, ref to);
        if (fits)
        {
            nearer = new Nearer(nearer.Fitting + 1, nearer.Subjects + (subjects[candidate] ? 1 : 0), Math.Max(nearer.Most, entities[candidate].References.Count));
        }
    }

    /// <summary>Nearer candidates that fit in gender and number.</summary>
    /// <param name="Most">The most references to one of them.</param>
    public readonly record struct Nearer(int Fitting, int Subjects, int Most);

    private void ExtractNew(int reference, ref FeatureSet to)
    {
        var (own, mine) = (all[reference], traits[reference]);
        var form = forms[reference];
        var repeated = Array.Exists(mine.Own, byWord.ContainsKey) ? byWord.ContainsKey(words.Forms[own.Head]) ? 2u : 1u : 0u;
        to.Add(1, form);
        to.Add(2, form, repeated);
        to.Add(3, mine.Key);
        to.Add(4, words.Forms[own.Range.First], form);
        to.Add(5, words.Relations[own.Head], form);
        to.Add(6, FeatureSet.Bucket(own.Range.Count), form);
        to.Add(7, words.Tags[own.Head], repeated);
        to.Add(8, form, mine.Kind, repeated);
        to.Add(9, reference == 0 ? 1u : 0, form);
        to.Add(10, Outside(own.Range.First - 1), form);
        to.Add(11, Outside(own.Range.End), form);
        to.Add(12, form, words.Heads[own.Head] < 0 ? 0 : words.Lemmas[words.Heads[own.Head]]);
        to.Add(13, mine.Key, repeated);
        to.Add(14, words.Forms[own.Range.First], mine.Key);
    }

    private void Extract(int reference, int earlier, uint fits, Nearer nearer, ref FeatureSet to)
    {
        var (own, other) = (all[reference], all[earlier]);
        var (mine, its) = (traits[reference], traits[earlier]);
        var (form, otherForm) = (forms[reference], forms[earlier]);
        var sentences = (uint)Math.Min(words.Sentences[own.Head] - words.Sentences[other.Head], 8);
        var (relation, otherRelation) = (words.Relations[own.Head], words.Relations[other.Head]);
        var both = FeatureHash.Of(form, otherForm);
        to.Add(20, both);
        to.Add(21, both, sentences);
        to.Add(22, form, FeatureSet.Bucket(reference - earlier));
        var rank = (uint)Math.Min(nearer.Fitting, 6);
        var subject = subjects[earlier] ? (uint)Math.Min(nearer.Subjects, 3) : 4;
        to.Add(23, form, rank, fits);
        to.Add(24, form, rank, sentences);
        to.Add(35, form, subject, fits);
        to.Add(36, form, FeatureHash.Of(subject, rank), sentences);
        to.Add(37, form, entities[earlier].References.Count > nearer.Most ? 1u : 0, FeatureHash.Of(fits, rank));
        to.Add(25, both, otherRelation);
        to.Add(26, form, relation, otherRelation);
        to.Add(27, form, sentences, otherRelation);
        to.Add(28, mine.Key, its.Key);
        to.Add(29, form, its.Kind, mine.Kind);
        to.Add(30, mine.Key, its.Kind, otherForm);
        to.Add(31, form, its.Key);
        to.Add(32, words.Forms[own.Range.First], both);
        to.Add(33, both, words.Forms[other.Range.First]);
        to.Add(34, form, its.Kind, words.Heads[own.Head] < 0 ? 0 : words.Lemmas[words.Heads[own.Head]]);
        Meant(reference, earlier, form, ref to);
        Alikeness(reference, earlier, both, ref to);

        var quoted = (words.Quotes[own.Head], words.Quotes[other.Head]) switch
        {
            ( < 0, < 0) => 0u,
            ( >= 0, < 0) => 1u,
            ( < 0, >= 0) => 2u,
            var (a, b) => a == b ? 3u : 4u,
        };
        to.Add(60, quoted, form);
        to.Add(61, quoted, mine.Key, both);
        Tree(own, other, form, both, ref to);
        to.Add(64, form, words.Paragraphs[own.Head] == words.Paragraphs[other.Head] ? 0u : 1u, sentences);
        to.Add(65, form, words.Sentences[other.Head] == 0 ? 1u : 0);
    }

    // Whether gender and number of a reference and of whom an earlier one means go together.
    private bool Fits(int reference, int earlier)
    {
        var (entity, mine) = (entities[earlier], traits[reference]);
        return (mine.Gender == '\0' || entity.Gender == '\0' || mine.Gender == entity.Gender)
            && (mine.Plural is not { } number || entity.Plural is not { } its || number == its);
    }

    private void Meant(int reference, int earlier, uint form, ref FeatureSet to)
    {
        var (entity, mine) = (entities[earlier], traits[reference]);
        to.Add(40, mine.Gender, entity.Gender, form);
        to.Add(41, Number(mine.Plural), Number(entity.Plural), form);
        to.Add(42, form, mine.Gender, entity.Kinds);
        to.Add(43, mine.Key, FeatureHash.Of(entity.Gender, Number(entity.Plural)), entity.Kinds);
        to.Add(44, form, FeatureSet.Bucket(entity.References.Count), entity.IsNamed ? 1u : 0);
        to.Add(45, form, FeatureSet.Bucket(entity.Pronouns), entity.IsNamed ? 1u : 0);
        var last = entity.References[^1];
        to.Add(46, form, last == earlier ? 1u : 0, FeatureSet.Bucket(reference - last));
        to.Add(47, form, words.Relations[all[last].Head], (uint)Math.Min(3, words.Sentences[all[reference].Head] - words.Sentences[all[last].Head]));
    }

    private static uint Number(bool? plural) => plural is null ? 0u : plural.Value ? 2u : 1u;

    // How their words agree: the same, one in the other, the main word, an acronym.
    private void Alikeness(int reference, int earlier, uint both, ref FeatureSet to)
    {
        var (mine, its) = (traits[reference].Own, traits[earlier].Own);
        if (mine.Length == 0 || its.Length == 0)
        {
            return;
        }

        var shared = 0;
        foreach (var word in mine)
        {
            shared += its.AsSpan().Contains(word) ? 1 : 0;
        }

        var same = mine.AsSpan().SequenceEqual(its) ? 4u : shared == mine.Length ? 3u : shared == its.Length ? 2u : shared > 0 ? 1u : 0u;
        var head = words.Lemmas[all[reference].Head] == words.Lemmas[all[earlier].Head] ? 1u : 0;
        var last = mine[^1] == its[^1] ? 1u : 0;
        to.Add(50, both, same, head);
        to.Add(51, both, same, last);
        to.Add(52, same, head, words.Forms[all[reference].Range.First]);
        to.Add(53, same, FeatureHash.Of(head, traits[reference].Kind), traits[earlier].Kind);
        to.Add(54, both, IsAcronym(reference, earlier) || IsAcronym(earlier, reference) ? 1u : 0);
        to.Add(55, same, head, (uint)Math.Min(3, mine.Length));

        // Any name that whom it means has had.
        var any = entities[earlier].LastWords.Contains(mine[^1]) ? 1u : 0;
        to.Add(56, both, any, head);
    }

    private bool IsAcronym(int shorter, int longer) =>
        all[shorter].Range.Count <= 2 && all[longer].Range.Count >= 2 && capitals[longer].Length >= 2
        && words.Text(all[shorter].Head).SequenceEqual(capitals[longer]);

    private string Capitals(WordRange range)
    {
        const int Most = 8;    // letters of an acronym
        Span<char> found = stackalloc char[Most];
        var count = 0;
        for (var i = range.First; i < range.End; i++)
        {
            if (char.IsUpper(words.Letter(i)))
            {
                if (count == Most)
                {
                    return string.Empty;
                }

                found[count++] = words.Letter(i);
            }
        }

        return found[..count].ToString();
    }

    // How the two stand to each other in one sentence.
    private void Tree(in Reference own, in Reference other, uint form, uint both, ref FeatureSet to)
    {
        if (words.Sentences[own.Head] != words.Sentences[other.Head])
        {
            return;
        }

        var (head, otherHead) = (words.Heads[own.Head], words.Heads[other.Head]);
        var stand = head == other.Head ? 1u : otherHead == own.Head ? 2u : head >= 0 && head == otherHead ? 3u
            : otherHead >= 0 && Governs(otherHead, own.Head) ? 4u : 5u;
        to.Add(62, both, stand, words.Relations[own.Head]);
        to.Add(63, form, stand, words.Relations[other.Head]);
    }

    private bool Governs(int governor, int word)
    {
        for (var steps = 0; word >= 0 && steps < 20; steps++)
        {
            if (word == governor)
            {
                return true;
            }

            word = words.Heads[word];
        }

        return false;
    }

    private uint Outside(int word) => word < 0 || word >= words.Count ? 0 : words.Tags[word];

    private uint Form(int reference)
    {
        var one = all[reference];
        if (one.Form == ReferenceForm.Pronoun)
        {
            return traits[reference].Key;
        }

        var first = words.Text(one.Range.First);
        var begins = words.Universal(one.Range.First) == "DET"
            ? first.Equals("the", StringComparison.OrdinalIgnoreCase) ? 1u : first is "a" or "an" or "A" or "An" ? 2u : 3u
            : words.Tag(one.Range.First) == "PRP$" ? 4u : 0u;
        return ((uint)one.Form * 8) + begins;
    }
}
