using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

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
    public void ItsHashIsThatOfTheWholeFile() =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes())), ModelFile.Read("a.model", Bytes(), "words-1").Hash);

    [Fact]
    public void AModelWithoutArraysIsRead() =>
        Assert.Equal(2, ModelFile.Read("a.model", new ModelWriter("tags-en-1.0.0", "words-1").Number("n", 2).ToBytes(), "words-1").Number("n", 2, 2));

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
    public void WhatIsMissingOrOfAnotherShapeIsNamed()
    {
        var model = ModelFile.Read("a.model", Bytes(), "words-1");

        Refused("no array weights of 5 Single", () => model.Array<float>("weights", 5));
        Refused("no array weights of 4 Int32", () => model.Array<int>("weights", 4));
        Refused("no array bias of 4 Single", () => model.Array<float>("bias", 4));
        Refused("labels is not between 4 and 256", () => model.Number("labels", 4, 256));
        Refused("labels is not between 1 and 2", () => model.Number("labels", 1, 2));
        Refused("no list tags", () => model.Texts("tags"));
    }

    [Fact]
    public void WhatIsNoModelFileIsToldFromOneThatWasChanged()
    {
        Refused("no model file", () => ModelFile.Read("a.model", Encoding.UTF8.GetBytes(new string('x', 500)), "words-1"));
        Refused("no model file", () => ModelFile.Read("a.model", Bytes().AsMemory(0, 40), "words-1"));
        Refused("cut short or was changed", () => ModelFile.Read("a.model", Bytes().AsMemory(0, 300), "words-1"));
    }

    // The hash is right in all of these: whoever made the file meant no good.
    [Theory]
    [InlineData("an array with an offset between", 65, 16)]
    [InlineData("before the file", -64, 16)]
    [InlineData("of less than nothing", 64, -16)]
    [InlineData("longer than the file", 0, 1_000_000)]
    [InlineData("behind the file", 64_000, 16)]
    [InlineData("that begins inside and ends outside", 192, 1000)]
    [InlineData("whose end is beyond all numbers", long.MaxValue - 63, long.MaxValue)]
    public void AnArrayOutsideTheFileIsRefused(string array, long offset, long length) =>
        Refused("lies outside the file", () => ModelFile.Read("a.model", Signed($$"""
            {"task":"{{array}}","features":"words-1","numbers":{},"texts":{},"arrays":[{"name":"good","type":"Single","offset":64,"length":16},{"name":"w","type":"Single","offset":{{offset}},"length":{{length}}}]}
            """), "words-1"));

    [Theory]
    [InlineData("""{"task":"t","features":"words-1","numbers":{},"texts":{},"arrays":[null]}""", "has a gap")]
    [InlineData("""{"task":"t","features":"words-1","numbers":{},"texts":{"labels":null},"arrays":[]}""", "has a gap")]
    [InlineData("""{"task":"t","features":"words-1","numbers":{},"texts":{"tags":["a"],"labels":["a",null]},"arrays":[]}""", "has a gap")]
    [InlineData("null", "has a gap")]
    [InlineData("""{"task":"t","features":"words-1","numbers":{},"texts":{}}""", "cannot be read: ")]
    [InlineData("nonsense", "cannot be read: ")]
    public void AHeaderThatSaysTooLittleIsRefused(string header, string reason) =>
        Refused(reason, () => ModelFile.Read("a.model", Signed(header), "words-1"));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(32, false)]
    [InlineData(int.MaxValue, false)]
    public void AHeaderEndsWithinTheFile(int beyond, bool fits)
    {
        const string header = """{"task":"t","features":"words-1","numbers":{"n":7},"texts":{},"arrays":[]}""";
        var bytes = Signed(header, claimed: (uint)header.Length + (uint)beyond, padding: 0);

        if (fits)
        {
            Assert.Equal(7, ModelFile.Read("a.model", bytes, "words-1").Number("n", 7, 7));
        }
        else
        {
            Refused("header is longer than the file", () => ModelFile.Read("a.model", bytes, "words-1"));
        }
    }

    private static void Refused(string reason, Action read)
    {
        var error = Assert.Throws<ModelException>(read);
        Assert.Contains(reason, error.Message);
        Assert.Equal("a.model", error.Model);
    }

    // A file with this header and zeros behind it, whose hash is right.
    private static byte[] Signed(string header, uint? claimed = null, int padding = 256)
    {
        var text = Encoding.UTF8.GetBytes(header);
        byte[] file = [.. "ONRECORD"u8, .. new byte[8], .. text, .. new byte[padding]];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), claimed ?? (uint)text.Length);
        return [.. file, .. SHA256.HashData(file)];
    }
}
