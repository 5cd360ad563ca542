using OnRecord.Learning.Kernels;

namespace OnRecord.Learning.Tests;

public sealed class EncoderTests
{
    private const int Width = 64;
    private const int Rows = 50;
    private const int Slots = 3;

    private static readonly Encoder Tiny = new(File(Model(layers: 3)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 9)]
    [InlineData(3, 8)]
    [InlineData(8, 30)]
    public void TwoSentencesTogetherGiveTheBitsOfEachAlone(int first, int second)
    {
        var rows = RowsOf(first + second);
        var together = Tiny.Encode(rows, [first, first + second], new Workspace()).ToArray();

        Assert.True(Numbers.SameBits(together.AsSpan(0, first * Width), Tiny.Encode(rows.AsSpan(0, first * Slots), [first], new Workspace())));
        Assert.True(Numbers.SameBits(together.AsSpan(first * Width), Tiny.Encode(rows.AsSpan(first * Slots), [second], new Workspace())));
    }

    [Fact]
    public void WhatWasInTheWorkspaceDoesNotMatter()
    {
        var workspace = new Workspace();
        var fresh = Tiny.Encode(RowsOf(7), [3, 7], workspace).ToArray();
        Tiny.Encode([.. Enumerable.Repeat(1, 40 * Slots)], [40], workspace);

        Assert.True(Numbers.SameBits(fresh, Tiny.Encode(RowsOf(7), [3, 7], workspace)));
    }

    [Fact]
    public void AWordIsToldApartByWhatStandsBesideIt()
    {
        var rows = RowsOf(3);
        var other = rows.ToArray();
        (other[0], other[^1]) = (other[0] + 1, other[^1] + 1);

        // The word in the middle is the same; its forward channels see the first word, the backward ones the last.
        var (one, two) = (Middle(rows), Middle(other));
        Assert.NotEqual(one[..(Width / 2)], two[..(Width / 2)]);
        Assert.NotEqual(one[(Width / 2)..], two[(Width / 2)..]);

        static float[] Middle(int[] rows) => Tiny.Encode(rows, [3], new Workspace()).Slice(Width, Width).ToArray();
    }

    [Fact]
    public void NothingIsAllocatedOnceTheWorkspaceHasGrown()
    {
        var (rows, workspace) = (RowsOf(20), new Workspace());
        int[] ends = [4, 5, 20];
        Tiny.Encode(rows, ends, workspace);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Tiny.Encode(rows, ends, workspace);
        Tiny.Encode(rows.AsSpan(0, 5 * Slots), ends.AsSpan(0, 2), workspace);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AModelOfOtherShapesIsRefused()
    {
        Assert.Throws<ModelException>(static () => new Encoder(File(Sizes(width: Width, layers: 1))));               // no arrays
        Assert.Throws<ModelException>(static () => new Encoder(File(Sizes(width: Width - 1, layers: 1))));
        Assert.Throws<ModelException>(static () => new Encoder(File(Sizes(width: Width, layers: 1).Array<ushort>("embedding", new ushort[(Rows * Width) - 1]))));
    }

    private static int[] RowsOf(int words)
    {
        var random = new Random(words);
        return [.. Enumerable.Range(0, words * Slots).Select(_ => random.Next(-1, Rows - 1))];
    }

    private static ModelWriter Sizes(int width, int layers) =>
        new ModelWriter("tiny-en-1.0.0", "tiny-1").Number("width", width).Number("rows", Rows).Number("slots", Slots).Number("layers", layers);

    private static ModelWriter Model(int layers)
    {
        var random = new Random(1);
        var model = Sizes(Width, layers).Array<ushort>("embedding", [.. Numbers.Uniform(random, Rows * Width).Select(Embedding.Round)]);
        for (var i = 0; i < layers; i++)
        {
            model.Array<float>($"gates{i}", Numbers.Uniform(random, MatrixProduct.PackedLength(Width, 3 * Width), 0.2f))
                .Array<float>($"recurrence{i}", Numbers.Uniform(random, Recurrence.ParameterRows * Width));
        }

        return model;
    }

    private static ModelFile File(ModelWriter model) => ModelFile.Read("tiny", model.ToBytes(), "tiny-1");
}
