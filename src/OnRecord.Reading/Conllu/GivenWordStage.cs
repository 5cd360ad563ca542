using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Conllu;

/// <summary>Gives words and sentences that were cut beforehand, in the place of the stage that cuts them. For one article.</summary>
public sealed class GivenWordStage(WordLayer words) : IStage<WordLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [];

    public WordLayer Read(Document document) => words;
}
