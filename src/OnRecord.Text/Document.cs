using System.Collections.Immutable;

namespace OnRecord.Text;

/// <summary>What one stage has read from an article.</summary>
#pragma warning disable CA1040 // The marker is the point: a document holds layers of any shape, at most one of each type.
public interface ILayer;
#pragma warning restore CA1040

/// <summary>An article and every layer read from it so far. Immutable.</summary>
public sealed class Document
{
    private readonly ImmutableArray<ILayer> layers;    // at most one of each type, about a dozen in all

    private Document(Article article, ImmutableArray<ILayer> layers) => (Article, this.layers) = (article, layers);

    public Article Article { get; }

    public ReadOnlySpan<char> Text => Article.Text;

    public static Document Of(Article article) => new(article, []);

    public Document With(ILayer layer) => new(Article, layers.Add(layer));

    /// <exception cref="InvalidOperationException">No stage has given a <typeparamref name="TLayer"/>.</exception>
    public TLayer Get<TLayer>()
        where TLayer : class, ILayer =>
        Find<TLayer>() ?? throw new InvalidOperationException($"No {typeof(TLayer).Name} yet.");

    /// <returns>Null where no stage has given one.</returns>
    public TLayer? Find<TLayer>()
        where TLayer : class, ILayer
    {
        foreach (var layer in layers)
        {
            if (layer is TLayer found)
            {
                return found;
            }
        }

        return null;
    }

    public ReadOnlySpan<char> Slice(TextSpan span) => Article.Text.AsSpan(span.Start, span.Length);
}
