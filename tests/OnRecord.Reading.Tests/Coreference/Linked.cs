using OnRecord.Learning;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Coreference;

/// <summary>References of a text that a test links by their words.</summary>
internal sealed class Linked
{
    public Linked(ParsedText text)
    {
        Text = text;
        Linker = new Linker(text.Document.With(new NameLayer([])));
    }

    public Linked(string words, params (string, MentionKind)[] others)
        : this(new ParsedText(words, others))
    {
    }

    public ParsedText Text { get; }

    public Linker Linker { get; }

    /// <summary>The first reference of these words.</summary>
    public int this[string words] => Enumerable.Range(0, Linker.All.Count).First(i => Show(i) == words);

    /// <summary>Links all references before one of them, each as new unless the test says to which.</summary>
    public Linked Before(string reference, params (string Reference, string To)[] links)
    {
        for (var i = 0; i < this[reference]; i++)
        {
            var own = Array.Find(links, one => this[one.Reference] == i);
            Linker.Link(i, own.To is null ? Linker.New : this[own.To]);
        }

        return this;
    }

    public string Show(int reference) => reference == Linker.New ? "-" : Text.Show(Linker.All[reference].Range);

    public string[] Candidates(string reference) => [.. Linker.Candidates(this[reference]).Select(Show)];

    /// <summary>What speaks for a candidate, after all nearer ones.</summary>
    /// <param name="candidate">Its words; null for nobody earlier.</param>
    public HashSet<uint> Features(string reference, string? candidate) => Features(this[reference], candidate is null ? Linker.New : this[candidate]);

    /// <inheritdoc cref="Features(string, string?)"/>
    public HashSet<uint> Features(int reference, int candidate)
    {
        var (nearer, room) = (default(Linker.Nearer), new uint[FeatureSet.Most]);
        foreach (var one in Linker.Candidates(reference))
        {
            var features = new FeatureSet(room);
            Linker.Extract(reference, one, ref nearer, ref features);
            if (one == candidate)
            {
                return [.. features.Found];
            }
        }

        throw new ArgumentException($"{candidate} is no candidate.", nameof(candidate));
    }

    /// <summary>How a reference begins, as features have it.</summary>
    public static uint Form(ReferenceForm form, uint begins = 0) => ((uint)form * 8) + begins;

    public static uint Pronoun(string pronoun) => WordGraph.Hash(pronoun);

    public static uint Both(uint form, uint other) => FeatureHash.Of(form, other);

    public static ModelFile File(ushort[] table) => ModelFile.Read(
        "tiny", new ModelWriter("coreference-en-1.0.0", CoreferenceModel.Features).Number("bits", HandWeights.Bits).Array<ushort>("antecedent", table).ToBytes(), CoreferenceModel.Features);
}
