using System.Collections.Immutable;
using OnRecord.Learning;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Coreference;

/// <summary>Finds which pronouns, names and noun phrases mean the same, with a trained model.</summary>
internal sealed class CoreferenceStage(ModelFile model) : IStage<CoreferenceLayer>
{
    private readonly CoreferenceModel model = CoreferenceModel.Of(model);

    public IReadOnlyList<Type> Needs { get; } = [typeof(WordGraph), typeof(LemmaLayer), typeof(TokenLayer), typeof(NameLayer)];

    public CoreferenceLayer Read(Document document)
    {
        var linker = new Linker(document);
        var likeliest = model.Read(linker);
        var (chains, of) = (ImmutableArray.CreateBuilder<ImmutableArray<Reference>>(), new int[linker.All.Count]);
        for (var i = 0; i < linker.All.Count; i++)
        {
            var same = linker.Same(i);
            if (same[0] == i)
            {
                of[i] = chains.Count;
                chains.Add([.. same.Select(one => linker.All[one])]);
            }
            else
            {
                of[i] = of[same[0]];
            }
        }

        // A chain of nothing but pronouns means what its first most likely does.
        var meant = new Dictionary<int, ImmutableArray<Reference>>();
        for (var i = 0; i < linker.All.Count; i++)
        {
            if (linker.Same(i)[0] == i && likeliest[i] != Linker.New && chains[of[i]].All(static one => one.Form == ReferenceForm.Pronoun))
            {
                foreach (var pronoun in chains[of[i]])
                {
                    meant[pronoun.Head] = chains[of[likeliest[i]]];
                }
            }
        }

        return new CoreferenceLayer([.. chains.Where(static chain => chain.Length > 1)], meant);
    }
}
