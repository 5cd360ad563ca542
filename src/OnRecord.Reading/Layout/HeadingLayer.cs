using OnRecord.Text;

namespace OnRecord.Reading.Layout;

/// <summary>Headings that a flattened page has run into the first sentence of a paragraph.</summary>
public sealed class HeadingLayer : ILayer
{
    private readonly int[] after;    // per block: the token after its run-in heading; -1 where it has none

    internal HeadingLayer(int[] after) => this.after = after;

    /// <returns>The token at which the block's own first sentence begins; −1 where no heading is run into it.</returns>
    public int AfterRunIn(int block) => after[block];
}
