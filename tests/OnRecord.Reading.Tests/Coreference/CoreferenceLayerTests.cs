using System.Collections.Immutable;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Coreference;

public sealed class CoreferenceLayerTests
{
    // "Varro and Besk" is of one chain, and "Varro", which has the same main word, of another.
    private static readonly Reference Both = new(new WordRange(0, 3), 0, ReferenceForm.Joined);
    private static readonly Reference Varro = new(new WordRange(0, 1), 0, ReferenceForm.Name);
    private static readonly Reference They = new(new WordRange(5, 6), 5, ReferenceForm.Pronoun);
    private static readonly Reference He = new(new WordRange(8, 9), 8, ReferenceForm.Pronoun);

    [Fact]
    public void AChainIsFoundByTheMainWordOfAnyOfItsReferences()
    {
        var layer = Layer([Both, They], [Varro, He]);

        Assert.Equal([Varro, He], layer.Of(8));
        Assert.Equal([Both, They], layer.Of(5));
        Assert.Equal((1, 0, -1), (layer.Index(8), layer.Index(5), layer.Index(4)));
        Assert.Null(layer.Of(4));
    }

    [Fact]
    public void OneOfSeveralJoinedGoesBeforeAllTogether()
    {
        Assert.Equal([Varro, He], Layer([Both, They], [Varro, He]).Of(0));
        Assert.Equal([Varro, He], Layer([Varro, He], [Both, They]).Of(0));
        Assert.Equal([Both, They], Layer([Both, They]).Of(0));
    }

    [Fact]
    public void WhoMustMeanSomebodyMeansTheLikeliest()
    {
        var layer = new CoreferenceLayer([[Varro, He]], new Dictionary<int, ImmutableArray<Reference>> { [5] = [Varro, He] });

        Assert.Equal([Varro, He], layer.Meant(5));
        Assert.Null(layer.Of(5));
        Assert.Equal([Varro, He], layer.Meant(8));    // as its chain says
        Assert.Null(layer.Meant(4));
    }

    private static CoreferenceLayer Layer(params ImmutableArray<ImmutableArray<Reference>> chains) => new(chains, new Dictionary<int, ImmutableArray<Reference>>());
}
