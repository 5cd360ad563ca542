using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Weights;

namespace OnRecord.Engine.Tests;

public sealed class ModelFolderTests : IDisposable
{
    private static readonly ModelTask Task = new("tags", "tags-1");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-models-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void TheHighestVersionOfATaskIsOpened()
    {
        Write("tags-en-1.9.0", 9);
        Write("tags-en-1.10.0", 10);
        Write("tags-ko-2.0.0", 20);
        Write("other-en-3.0.0", 30);
        Directory.CreateDirectory(In("tags-en-4"));

        var model = new ModelFolder(folder.FullName).Open(Task);

        Assert.Equal("tags-en-1.10.0", model.Task);
        Assert.Equal<float>([10], model.Array<float>("weights", 1).Span.ToArray());
    }

    [Fact]
    public void AllTasksOfALanguageAreOpenedOrTheMissingOneIsNamed()
    {
        Write("words-en-1.0.0", 1, "words-1");

        Assert.Contains("syntax-en", Assert.Throws<ModelException>(() => new ModelFolder(folder.FullName).Open()).Message);
    }

    [Fact]
    public void AnEmptyOrMissingFolderIsNamed()
    {
        Assert.Contains(folder.FullName, Refused());
        Assert.Contains("there is no folder of models", Assert.Throws<ModelException>(() => new ModelFolder(In("none")).Open(Task)).Message);
    }

    [Theory]
    [InlineData(ModelManifest.File)]
    [InlineData(ModelManifest.Weights)]
    public void AMissingFileIsNamed(string file)
    {
        Write("tags-en-1.0.0", 1);
        File.Delete(In("tags-en-1.0.0", file));

        Assert.Contains($"{In("tags-en-1.0.0", file)} cannot be used: there is no such file", Refused());
    }

    [Fact]
    public void WeightsCutShortAreRefused()
    {
        Write("tags-en-1.0.0", 1);
        var weights = In("tags-en-1.0.0", ModelManifest.Weights);
        var bytes = File.ReadAllBytes(weights);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            File.WriteAllBytes(weights, bytes[..length]);
            Assert.Contains(weights, Refused());
        }
    }

    [Fact]
    public void OtherWeightsThanTheManifestDescribesAreRefused()
    {
        Write("tags-en-1.0.0", 1);
        File.WriteAllBytes(In("tags-en-1.0.0", ModelManifest.Weights), Bytes("tags-en-1.0.0", 2, "tags-1"));

        Assert.Contains("its hash is not that of its manifest", Refused());
    }

    [Fact]
    public void AModelInTheFolderOfAnotherIsRefused()
    {
        Write("tags-en-1.0.0", 1);
        Directory.Move(In("tags-en-1.0.0"), In("tags-en-2.0.0"));

        Assert.Contains("its manifest is that of tags-en-1.0.0", Refused());
    }

    [Fact]
    public void OtherFeaturesAreRefused()
    {
        Write("tags-en-1.0.0", 1, "tags-2");

        Assert.Contains("it was trained on the features tags-2, and this program extracts tags-1", Refused());
    }

    [Fact]
    public void AnotherFormatIsRefused()
    {
        Write("tags-en-1.0.0", 1, "tags-1", format: 9);

        Assert.Contains("it is of format 9", Refused());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format": "one"}""")]
    public void AManifestThatIsNoneIsRefused(string json)
    {
        Write("tags-en-1.0.0", 1);
        File.WriteAllText(In("tags-en-1.0.0", ModelManifest.File), json);

        Assert.Contains(ModelManifest.File, Refused());
    }

    private string Refused() => Assert.Throws<ModelException>(() => new ModelFolder(folder.FullName).Open(Task)).Message;

    private string In(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    private static byte[] Bytes(string model, float weight, string features) => new ModelWriter(model, features).Array<float>("weights", [weight]).ToBytes();

    private void Write(string model, float weight, string features = "tags-1", uint format = 1)
    {
        var bytes = Bytes(model, weight, features);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Directory.CreateDirectory(In(model));
        File.WriteAllBytes(In(model, ModelManifest.Weights), bytes);
        File.WriteAllBytes(In(model, ModelManifest.File), new ModelManifest(format, model, features, hash, "CC0-1.0", [], "none", 1, "none").ToJson());
    }
}
