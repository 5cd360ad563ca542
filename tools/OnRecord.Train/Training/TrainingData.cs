using System.IO.Compression;
using System.Security.Cryptography;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Training;

/// <summary>A folder of data sets. What is opened is remembered, so that a manifest names what a model has seen, and nothing else.</summary>
/// <param name="folder">Where the sets lie.</param>
/// <param name="models">Where models lie that were trained before; a task may build on one.</param>
internal sealed class TrainingData(DirectoryInfo folder, DirectoryInfo models)
{
    // Where each lies in the folder, with its name and licence.
    private static readonly (string Path, string Name, string Licence)[] Sets =
    [
        ("ud/ewt/", "UD English EWT 2.16", "CC BY-SA 4.0"),
        ("ud/gum/train-nc", "UD English GUM 11, genres with a non-commercial clause", "CC BY-NC-SA 4.0"),
        ("ud/gum/", "UD English GUM 11, genres without a non-commercial clause", "CC BY-SA 4.0, CC BY 4.0 and public domain, by genre"),
        ("ner/uner-ewt/", "Universal NER on English EWT", "CC BY-SA 4.0"),
        ("ner/gum-named/train-nc", "Names of GUM 11, genres with a non-commercial clause", "CC BY-NC-SA 4.0"),
        ("ner/gum-named/", "Names of GUM 11, genres without a non-commercial clause", "CC BY-SA 4.0, CC BY 4.0 and public domain, by genre"),
        ("ner/crossner-politics/", "CrossNER, politics", "MIT, texts CC BY-SA 3.0"),
        ("ner/meantime/", "MEANTIME, English", "CC BY 4.0, texts CC BY 2.5"),
        ("ner/re3d/", "re3d", "by source: OGL 3.0, public domain, CC BY 3.0 AU, CC BY-SA 3.0, CC BY-NC 3.0 (BBC)"),
        ("ner/wnut17/", "WNUT17 emerging entities", "CC BY 4.0"),
        ("ner/worldwide/", "Worldwide newswire", "none stated: not for models that are passed on"),
        ("coref/ontogum/train-nc", "OntoGUM, genres with a non-commercial clause", "CC BY-NC-SA 4.0"),
        ("coref/ontogum/", "OntoGUM, genres without a non-commercial clause", "CC BY 4.0; texts CC BY-SA 4.0, CC BY 4.0 and public domain, by genre"),
        ("coref/litbank/", "LitBank", "CC BY 4.0, texts in the public domain"),
        ("coref/gap/", "GAP", "Apache 2.0, texts CC BY-SA 3.0"),
        ("events/", "PLOVER GSR, of the cases of this file those alone", "CC BY-SA 4.0"),
        ("own/", "Own sentences about invented states", "CC0 1.0"),
        ("polnear/", "PolNeAR 1.0.0", "none stated; texts: their outlets' copyright. Weights hold none of the text"),
    ];

    private readonly SortedDictionary<string, string> opened = new(StringComparer.Ordinal);    // path in the folder -> SHA-256

    /// <summary>Every file opened so far, by set.</summary>
    public IReadOnlyList<TrainingSet> Opened =>
    [
        .. opened.GroupBy(static file => Set(file.Key)).Select(static group =>
            new TrainingSet(group.Key.Name, group.Key.Licence, [.. group.Select(static file => new TrainingFile(file.Key, file.Value))])),
    ];

    /// <param name="path">In the folder, with slashes: <c>ud/ewt/train.conllu.gz</c>.</param>
    /// <exception cref="FormatException">It is of no set whose licence is known.</exception>
    public TextReader Open(string path)
    {
        _ = Set(path);
        var bytes = File.ReadAllBytes(Path.Combine(folder.FullName, path));
        opened[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var stream = new MemoryStream(bytes);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    /// <summary>Data of our own, which are built into this program.</summary>
    /// <param name="name">Of the file: <c>sentences.tsv</c>.</param>
    public TextReader Own(string name)
    {
        using var stream = typeof(TrainingData).Assembly.GetManifestResourceStream($"own/{name}")
            ?? throw new InvalidOperationException($"No data {name} are built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        opened[$"own/{name}"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new StreamReader(new MemoryStream(bytes));
    }

    /// <summary>The newest model of another task.</summary>
    /// <exception cref="ModelException">There is none, or it cannot be used.</exception>
    public ModelFile Model(ModelTask task) => ModelFolders.Open(models, task);

    /// <summary>The sentences of a CoNLL-U file of the folder.</summary>
    public IReadOnlyList<ConlluSentence> Conllu(string path)
    {
        using var reader = Open(path);
        return [.. ConlluSentence.Read(reader)];
    }

    private static (string Path, string Name, string Licence) Set(string path) =>
        Sets.FirstOrDefault(set => path.StartsWith(set.Path, StringComparison.Ordinal)) is { Name: not null } found
            ? found
            : throw new FormatException($"{path} is of no set whose licence is known; add it to {nameof(TrainingData)}.");
}
