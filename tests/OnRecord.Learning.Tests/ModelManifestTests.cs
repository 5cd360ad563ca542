using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Learning.Tests;

public sealed class ModelManifestTests
{
    private const string Model = "tags-en-1.0.0";

    private static readonly byte[] Weights = new ModelWriter(Model, "words-1").Number("n", 3).ToBytes();

    private static readonly ModelManifest Manifest = new(
        1, Model, "words-1", Convert.ToHexStringLower(SHA256.HashData(Weights)), "MIT",
        [new TrainingSet("Notes of Orsk", "CC0-1.0", [new TrainingFile("notes.conllu", "00ff")])], "0a1b2c", 7, "train tags");

    [Fact]
    public void AManifestIsReadAndWrittenWithTheSameBytes()
    {
        var bytes = Manifest.ToJson();

        Assert.Equal(bytes, ModelManifest.Read("manifest.json", bytes).ToJson());
        Assert.EndsWith("}\n", Encoding.UTF8.GetString(bytes));
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void TheWeightsItDescribesAreOpened() => Assert.Equal(3, Manifest.Open(Model, "weights.bin", Weights, "words-1").Number("n", 3, 3));

    [Theory]
    [InlineData("null", "says nothing")]
    [InlineData("{}", "no manifest: ")]
    [InlineData("weights", "no manifest: ")]
    public void WhatIsNoManifestIsRefused(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<ModelException>(() => ModelManifest.Read("manifest.json", Encoding.UTF8.GetBytes(json))).Message);

    [Fact]
    public void WeightsThatItDoesNotDescribeAreRefused()
    {
        Refused("manifest is that of tags-en-1.0.0", Manifest, "tags-en-2.0.0");
        Refused("format 2, and this program reads format 1", Manifest with { Format = 2 }, Model);
        Refused("trained on the features words-2", Manifest with { Features = "words-2" }, Model);
        Refused("not that of its manifest", Manifest with { Sha256 = "00" }, Model);
        Refused("says of itself that it is tags-en-1.0.0", Manifest with { Model = "tags-en-2.0.0" }, "tags-en-2.0.0");
    }

    private static void Refused(string reason, ModelManifest manifest, string model) =>
        Assert.Contains(reason, Assert.Throws<ModelException>(() => manifest.Open(model, "weights.bin", Weights, "words-1")).Message);
}
