namespace OnRecord.Learning.Tests;

public sealed class ModelFileTests
{
    private static byte[] Bytes() => new ModelWriter("tags-en-1.0.0", "words-1")
        .Number("labels", 3)
        .Texts("labels", ["NOUN", "VERB", "X"])
        .Array<float>("weights", [1, 2, 3, 4])
        .Array<sbyte>("small", [-1, 0, 1])
        .ToBytes();

    [Fact]
    public void WhatWasWrittenIsRead()
    {
        var model = ModelFile.Read("a.model", Bytes(), "words-1");

        Assert.Equal("tags-en-1.0.0", model.Task);
        Assert.Equal(3, model.Number("labels", 1, 256));
        Assert.Equal(["NOUN", "VERB", "X"], model.Texts("labels"));
        Assert.Equal<float>([1, 2, 3, 4], model.Array<float>("weights", 4).Span.ToArray());
        Assert.Equal<sbyte>([-1, 0, 1], model.Array<sbyte>("small", 3).Span.ToArray());
    }

    [Fact]
    public void TheSameContentGivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void AFileCutAnywhereIsRefusedByName()
    {
        var bytes = Bytes();
        for (var length = 0; length < bytes.Length; length++)
        {
            var error = Assert.Throws<ModelException>(() => ModelFile.Read("a.model", bytes.AsMemory(0, length), "words-1"));
            Assert.Contains("a.model", error.Message);
        }
    }

    [Fact]
    public void AChangedByteIsRefusedWhereverItIs()
    {
        var bytes = Bytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.Throws<ModelException>(() => ModelFile.Read("a.model", bytes, "words-1"));
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public void AnotherFormatIsNamed()
    {
        var bytes = Bytes();
        bytes[8] = 9;

        Assert.Contains("format 9", Assert.Throws<ModelException>(() => ModelFile.Read("a.model", bytes, "words-1")).Message);
    }

    [Fact]
    public void OtherFeaturesAreRefused() =>
        Assert.Contains("words-2", Assert.Throws<ModelException>(() => ModelFile.Read("a.model", Bytes(), "words-2")).Message);

    [Fact]
    public void AnArrayOfAnotherLengthOrTypeIsRefused()
    {
        var model = ModelFile.Read("a.model", Bytes(), "words-1");

        Assert.Throws<ModelException>(() => model.Array<float>("weights", 5));
        Assert.Throws<ModelException>(() => model.Array<int>("weights", 4));
        Assert.Throws<ModelException>(() => model.Array<float>("bias", 4));
        Assert.Throws<ModelException>(() => model.Number("labels", 4, 256));
        Assert.Throws<ModelException>(() => model.Texts("tags"));
    }
}
