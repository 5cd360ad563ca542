using System.Buffers.Binary;
using System.Security.Cryptography;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Words;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Fuzz.Cases;

/// <summary>Models whose hashes are right, and whose author means no good.</summary>
internal static class ModelFiles
{
    private const string Name = "case";
    private const int Fixed = 16;    // bytes before the header

    private static readonly string[] Words =
    [
        "\"name\":", "\"type\":\"Single\"", "\"offset\":", "\"length\":", "\"arrays\":[", "\"numbers\":{", "\"texts\":{", "null", "-1", "{", "}", "[", "]", ",", "\"w\"", "64", "9223372036854775807", "1e9", "\"SByte\"", "\"Int32\"", "\"\"",
    ];

    public static Target Model() => new("model", static bytes =>
    {
        var file = ModelFile.Read(Name, Signed(bytes), "f");
        var sum = file.Number("n", 1, 1 << 20) + file.Texts("t").Sum(static text => text.Length);
        foreach (var value in file.Array<float>("w", 8).Span)
        {
            sum += float.IsNaN(value) ? 1 : 0;
        }

        return $"{Seeds.Size(sum)} {Seeds.Size(file.Array<sbyte>("b", 3).Span.Length)}";
    })
    {
        Seeds = [Unsigned(new ModelWriter("syntax-en-1.0.0", "f").Number("n", 8).Texts("t", ["a", "b"]).Array<float>("w", new float[8]).Array<sbyte>("b", new sbyte[3]).ToBytes())],
        Words = Words,
        Refusals = [typeof(ModelException)],
    };

    public static Target Manifest() => new("manifest", static bytes =>
    {
        var read = ModelManifest.Read(Name, bytes);
        read.ToJson();
        return $"{read.TrainedOn.Count} {read.Format}";
    })
    {
        Seeds = [.. Directory.GetFiles(ModelFolder.Of(null).Path, ModelManifest.File, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(static bytes => bytes.Length < 8 * 1024).Take(3)],
        Words = [.. Words, "\"format\":", "\"trainedOn\":", "\"sha256\":", "\\ud800", "\"files\":null"],
        Refusals = [typeof(ModelException)],
    };

    /// <summary>The stages of real models whose header was changed: what opens must also read, or refuse.</summary>
    /// <remarks>The first byte tells which; the rest is the header. Of the larger models the hash alone would take most of the time.</remarks>
    public static Target Stages()
    {
        var folder = ModelFolder.Of(null);
        var models = folder.OpenAll();
        (ModelFile File, string Features, Func<ModelFile, IStage> Make)[] stages =
        [
            (models.Language.Words, WordStage.Features, static file => new WordStage(file)),
            (models.Language.Lemmas, LemmaStage.Features, static file => new LemmaStage(file)),
            (models.Coreference, CoreferenceModel.Features, static file => new CoreferenceStage(file)),
        ];
        var weights = stages.Select(stage => File.ReadAllBytes(Path.Join(folder.Path, stage.File.Task, ModelManifest.Weights))).ToArray();
        var before = English.Layers(models).Stages;
        var article = new Article { Text = Seeds.Text(Seeds.Samples[0])[..300] };
        var documents = stages.Select(stage => Until(before, article, stage.Make(stage.File).Gives)).ToArray();
        return new Target("stages", bytes =>
        {
            var which = bytes.Length == 0 ? 0 : bytes[0] % stages.Length;
            var stage = stages[which].Make(ModelFile.Read(Name, With(weights[which], bytes.AsSpan(Math.Min(1, bytes.Length))), stages[which].Features));
            stage.Read(documents[which]);
            return $"{which} is read";
        })
        {
            Seeds = [.. weights.Select(static (whole, i) => (byte[])[(byte)i, .. Header(whole)])],
            Words = Words,
            Longest = 64 * 1024,
            Refusals = [typeof(ModelException)],
            Fixed = 32 * 1024 * 1024,    // the file itself, put together for the case
        };
    }

    private static Document Until(IEnumerable<IStage> stages, Article article, Type layer)
    {
        var document = Document.Of(article);
        foreach (var stage in stages.TakeWhile(stage => stage.Gives != layer))
        {
            document = document.With(stage.Read(document));
        }

        return document;
    }

    private static byte[] Header(ReadOnlySpan<byte> whole) => whole.Slice(Fixed, (int)BinaryPrimitives.ReadUInt32LittleEndian(whole[12..])).ToArray();

    // Another header in the place of a file's own; where it is shorter, blanks behind it keep the arrays where they were.
    private static byte[] With(byte[] whole, ReadOnlySpan<byte> header)
    {
        var old = (int)BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(12));
        var file = whole.AsSpan().ToArray();
        header = header[..Math.Min(header.Length, old)];
        file.AsSpan(Fixed, old).Fill((byte)' ');
        header.CopyTo(file.AsSpan(Fixed));
        return Sign(file);
    }

    private static byte[] Unsigned(byte[] whole) => whole[..^SHA256.HashSizeInBytes];

    private static byte[] Signed(byte[] bytes) => Sign([.. bytes, .. new byte[SHA256.HashSizeInBytes]]);

    private static byte[] Sign(byte[] whole)
    {
        SHA256.HashData(whole.AsSpan(..^SHA256.HashSizeInBytes), whole.AsSpan(whole.Length - SHA256.HashSizeInBytes));
        return whole;
    }
}
