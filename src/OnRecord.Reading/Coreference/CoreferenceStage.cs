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
        return new CoreferenceLayer(
            [
                .. Enumerable.Range(0, linker.All.Count).Where(i => linker.Same(i).Count > 1 && linker.Same(i)[0] == i).Select(Chain),
            ],
            Enumerable.Range(0, linker.All.Count).Where(i => linker.Same(i).All(one => linker.All[one].Form == ReferenceForm.Pronoun) && likeliest[linker.Same(i)[0]] != Linker.New)
                .ToDictionary(i => linker.All[i].Head, i => Chain(likeliest[linker.Same(i)[0]])));

        ImmutableArray<Reference> Chain(int reference) => [.. linker.Same(reference).Select(one => linker.All[one])];
    }
}
