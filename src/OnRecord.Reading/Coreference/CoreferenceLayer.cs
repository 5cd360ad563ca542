using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Coreference;

/// <summary>What refers to the same: chains of two references or more, in the order of their first, each in text order.</summary>
internal sealed class CoreferenceLayer : ILayer
{
    private readonly Dictionary<int, int> chainOf = [];    // the main word of a reference to its chain

    public CoreferenceLayer(ImmutableArray<ImmutableArray<Reference>> chains)
    {
        Chains = chains;
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
    public ImmutableArray<Reference>? Of(int head) => chainOf.TryGetValue(head, out var chain) ? Chains[chain] : null;
}
