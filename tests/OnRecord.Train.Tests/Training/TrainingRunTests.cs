using System.Security.Cryptography;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Train.Cards;
using OnRecord.Train.Training;

namespace OnRecord.Train.Tests.Training;

public sealed class TrainingRunTests : IDisposable
{
    private static readonly ModelTrainer Trainer = new(
        new ModelTask("words", "words-1"),
        "CC BY-SA 4.0",
        static (data, model, seed, _) =>
        {
            using var reader = data.Open("ud/ewt/train.conllu");
            return new ModelWriter(model, "words-1").Array<float>("weights", [seed, reader.ReadToEnd().Length]).ToBytes();
        });

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-train-");

    public TrainingRunTests()
    {
        Directory.CreateDirectory(In("data", "ud", "ewt"));
        File.WriteAllText(In("data", "ud", "ewt", "train.conllu"), "words");
        File.WriteAllText(In("data", "ud", "ewt", "dev.conllu"), "never opened");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void TheManifestNamesWhatWasOpenedAndFitsTheWeights()
    {
        var place = Run().Write(Trainer, TextWriter.Null);

        Assert.Equal(In("models", "words-en-1.0.0"), place);
        Assert.Equal([ModelManifest.File, ModelManifest.Weights], Directory.GetFiles(place).Select(Path.GetFileName).Order());
        var manifest = ModelManifest.Read("m", File.ReadAllBytes(Path.Combine(place, ModelManifest.File)));
        var set = Assert.Single(manifest.TrainedOn);
        Assert.Equal(("UD English EWT 2.16", "CC BY-SA 4.0"), (set.Name, set.Licence));
        Assert.Equal([new TrainingFile("ud/ewt/train.conllu", Convert.ToHexStringLower(SHA256.HashData("words"u8)))], set.Files);
        Assert.Equal("train words --model-version 1.0.0 --seed 7", manifest.Command);
        Assert.Equal("words-en-1.0.0", manifest.Open("words-en-1.0.0", "w", File.ReadAllBytes(Path.Combine(place, ModelManifest.Weights)), "words-1").Task);
    }

    [Fact]
    public void ARepeatWritesTheSameBytesWithoutAnyPath()
    {
        var first = Contents(Run().Write(Trainer, TextWriter.Null));
        var second = Contents(Run(force: true).Write(Trainer, TextWriter.Null));

        Assert.Equal(first, second);
        Assert.DoesNotContain(folder.Name, first, StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionThatExistsIsNotReplacedUnasked()
    {
        var before = Contents(Run().Write(Trainer, TextWriter.Null));

        Assert.Throws<IOException>(() => (Run() with { Seed = 8 }).Write(Trainer, TextWriter.Null));
        Assert.Equal(before, Contents(In("models", "words-en-1.0.0")));
        Assert.NotEqual(before, Contents((Run(force: true) with { Seed = 8 }).Write(Trainer, TextWriter.Null)));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("../1.0.0")]
    public void AVersionThatIsNoneIsRefused(string version) => Assert.Throws<FormatException>(() => (Run() with { Version = version }).Write(Trainer, TextWriter.Null));

    [Fact]
    public void ATrainerWhoseModelBearsAnotherNameWritesNothing()
    {
        var wrong = Trainer with { Train = static (_, _, _, _) => new ModelWriter("other-en-1.0.0", "words-1").ToBytes() };

        Assert.Throws<ModelException>(() => Run().Write(wrong, TextWriter.Null));
        Assert.False(Directory.Exists(In("models")));
    }

    [Fact]
    public void DataWithoutAKnownLicenceIsNotOpened() => Assert.Throws<FormatException>(() => new TrainingData(folder, folder).Open("mine/train.txt"));

    [Theory]
    [InlineData("ud/gum/train-nc.conllu", "CC BY-NC-SA 4.0")]
    [InlineData("ner/gum-named/train-nc.tsv", "CC BY-NC-SA 4.0")]
    public void PartsOfASetMayBeUnderAnotherLicence(string path, string licence)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In("data", path))!);
        File.WriteAllText(In("data", path), "words");
        var data = new TrainingData(new DirectoryInfo(In("data")), new DirectoryInfo(In("models")));
        data.Open(path).Dispose();

        Assert.Equal(licence, Assert.Single(data.Opened).Licence);
    }

    [Fact]
    public void ACardTellsDataScoresErrorsAndLicence()
    {
        var manifest = ModelManifest.Read("m", File.ReadAllBytes(Path.Combine(Run().Write(Trainer, TextWriter.Null), ModelManifest.File)));

        var card = Card.Of(manifest, "words 99.10\n", "a -> b\n");

        Assert.StartsWith("# words-en-1.0.0\n", card, StringComparison.Ordinal);
        Assert.Contains("| UD English EWT 2.16 | CC BY-SA 4.0 | `ud/ewt/train.conllu`", card, StringComparison.Ordinal);
        Assert.Contains("```text\nwords 99.10\n```", card, StringComparison.Ordinal);
        Assert.Contains("```text\na -> b\n```", card, StringComparison.Ordinal);
        Assert.Contains(manifest.Sha256, card, StringComparison.Ordinal);
    }

    private TrainingRun Run(bool force = false) =>
        new(new DirectoryInfo(In("models")), new TrainingData(new DirectoryInfo(In("data")), new DirectoryInfo(In("models"))), "1.0.0", Seed: 7, "none", force);

    private string In(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    private static string Contents(string place) =>
        string.Join('|', Directory.GetFiles(place).Order(StringComparer.Ordinal).Select(static file => Path.GetFileName(file) + Convert.ToHexString(File.ReadAllBytes(file))));
}
