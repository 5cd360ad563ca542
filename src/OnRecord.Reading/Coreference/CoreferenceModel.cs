using OnRecord.Learning;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Coreference;

/// <summary>The model of coreference: one ranker of antecedents.</summary>
internal sealed class CoreferenceModel(Ranker ranker)
{
    /// <summary>What the extractors here extract; a model fits one version of it.</summary>
    public const string Features = "coreference-1";

    /// <exception cref="ModelException">An array is missing or of another shape.</exception>
    public static CoreferenceModel Of(ModelFile model)
    {
        var bits = model.Number("bits", 4, 24);
        return new CoreferenceModel(new Ranker(model.Array<ushort>("antecedent", 1 << bits), bits));
    }

    /// <summary>Links all references, each to the likeliest earlier one or to none.</summary>
    /// <returns>The likeliest earlier one of each, also where none at all is likelier; <see cref="Linker.New"/> for the first.</returns>
    public int[] Read(Linker linker)
    {
        var likeliest = new int[linker.All.Count];
        Span<uint> room = stackalloc uint[FeatureSet.Most];
        for (var reference = 0; reference < linker.All.Count; reference++)
        {
            var (best, most, nearer) = (Linker.New, float.NegativeInfinity, default(Linker.Nearer));
            var (earlier, least) = (Linker.New, float.NegativeInfinity);
            foreach (var candidate in linker.Candidates(reference))
            {
                var features = new FeatureSet(room);
                linker.Extract(reference, candidate, ref nearer, ref features);
                var score = ranker.Score(features.Found);
                (best, most) = score > most ? (candidate, score) : (best, most);
                (earlier, least) = candidate != Linker.New && score > least ? (candidate, score) : (earlier, least);
            }

            linker.Link(reference, best);
            likeliest[reference] = earlier;
        }

        return likeliest;
    }
}
