using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Coreference;

/// <summary>What refers to the same: chains of two references or more, in the order of their first, each in text order.</summary>
internal sealed class CoreferenceLayer : ILayer
{
    private readonly Dictionary<int, int> chainOf = [];    // the main word of a reference to its chain

    private readonly IReadOnlyDictionary<int, ImmutableArray<Reference>> likeliest;

    /// <param name="likeliest">Of pronouns that are in no chain with a name or a noun, by their words, what they mean if they mean any.</param>
    public CoreferenceLayer(ImmutableArray<ImmutableArray<Reference>> chains, IReadOnlyDictionary<int, ImmutableArray<Reference>> likeliest)
    {
        (Chains, this.likeliest) = (chains, likeliest);
        for (var chain = 0; chain < chains.Length; chain++)
        {
            foreach (var reference in chains[chain])
            {
                chainOf[reference.Head] = reference.Form == ReferenceForm.Joined ? chainOf.GetValueOrDefault(reference.Head, chain) : chain;
            }
        }
    }

    public ImmutableArray<ImmutableArray<Reference>> Chains { get; }

    /// <summary>The chain of the reference with this main word; null where it refers to nothing else in the text.</summary>
    public ImmutableArray<Reference>? Of(int head) => Index(head) is >= 0 and var chain ? Chains[chain] : null;

    /// <summary>What a pronoun means that must mean something, as who speaks does.</summary>
    public ImmutableArray<Reference>? Meant(int pronoun) => likeliest.TryGetValue(pronoun, out var chain) ? chain : Of(pronoun);

    /// <summary>The index of that chain; −1 for none.</summary>
    public int Index(int head) => chainOf.GetValueOrDefault(head, -1);
}
