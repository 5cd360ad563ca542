using OnRecord.Learning;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Lemmas;

/// <summary>Gives every word its lemma, as the English treebanks EWT and GUM write it, from its form and tags.</summary>
internal sealed class LemmaStage : IStage<LemmaLayer>
{
    /// <summary>The feature set that a model for it is trained on.</summary>
    public const string Features = "lemmas-1";

    private readonly Lemmatizer lemmatizer;

    /// <param name="model">Trained on <see cref="Features"/>.</param>
    /// <exception cref="ModelException">It is a model for something else.</exception>
    public LemmaStage(ModelFile model) => lemmatizer = new Lemmatizer(model);

    public IReadOnlyList<Type> Needs { get; } = [typeof(WordLayer), typeof(SyntaxLayer)];

    public LemmaLayer Read(Document document)
    {
        var words = document.Get<WordLayer>();
        var syntax = document.Get<SyntaxLayer>();
        var lemmas = new string[words.Count];
        for (var i = 0; i < lemmas.Length; i++)
        {
            lemmas[i] = lemmatizer.Lemma(document.Slice(words[i]), syntax.Universal(i), syntax.Penn(i));
        }

        return new LemmaLayer(lemmas);
    }
}
