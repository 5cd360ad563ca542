using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Learned;

/// <summary>The article's title, read as a text of its own up to its names and trees; null where it has none.</summary>
internal sealed record TitleLayer(Document? Title) : ILayer;

/// <summary>Reads a title that stands outside the text, for who and what it names.</summary>
/// <param name="reading">The stages that read it.</param>
internal sealed class TitleStage(Pipeline reading) : IStage<TitleLayer>
{
    private const int Longest = 600;    // characters

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer)];

    public TitleLayer Read(Document document) => new(document.Get<BlockLayer>().Title(document) is { Length: > 0 and <= Longest } title
        ? reading.Read(new Article { Text = title, Published = document.Article.Published }) : null);
}
