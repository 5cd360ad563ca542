using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Lemmas;

/// <summary>The lemma of each word of the <see cref="WordLayer"/>.</summary>
/// <remarks>The strings are shared: a lemma that occurs often is one object.</remarks>
public sealed class LemmaLayer : ILayer
{
    private readonly string[] lemmas;

    internal LemmaLayer(string[] lemmas) => this.lemmas = lemmas;

    public string this[int word] => lemmas[word];
}
