using System.Runtime.InteropServices;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests;

/// <summary>Networks of the least size, with random weights or with weights of nothing but what a test sets.</summary>
internal static class TinyModels
{
    public const int Width = 32;

    public static readonly string[] Relations = ["dep", "nsubj", "parataxis", "root"];

    /// <summary>Tags and trees without sense; most words' best heads make cycles.</summary>
    public static SyntaxStage RandomSyntax { get; } = new(Syntax(Noise(1), Noise(2)));

    /// <summary>Every word hangs on the one before it, and no tag or relation is better than the first.</summary>
    public static SyntaxStage ChainSyntax { get; } = new(Syntax(Zeros, static (name, length) =>
    {
        var values = new float[length];
        var columns = new HeadColumns(2, 2);
        if (name == "headsBias")
        {
            values[columns.ArcDependent] = 1;
        }
        else if (name == "arcs")
        {
            values[0] = 1;    // the first row of the first panel
        }
        else if (name == "distances")
        {
            (values[ArcDistance.Of(2, 0)], values[ArcDistance.Of(2, 1)]) = (1, 5);
        }

        return values;
    }));

    /// <summary>Mentions without sense.</summary>
    public static MentionStage RandomMentions { get; } = new(Mentions(Noise(3), Noise(4), []));

    /// <param name="encoder">Gives the values of an array of the encoder, by name and length.</param>
    /// <param name="heads">Gives those of what reads the encoded words.</param>
    /// <param name="relations">The relations; <see cref="Relations"/> where nothing is given.</param>
    public static ModelFile Syntax(
        Func<string, int, float[]> encoder, Func<string, int, float[]> heads, string[]? relations = null, string[]? pairs = null, int slots = WordFeatures.Slots)
    {
        relations ??= Relations;
        var columns = new HeadColumns(2, 2);
        var model = Encoder(new ModelWriter("syntax-en-1.0.0", SyntaxStage.Features), 1 << 8, slots, encoder)
            .Texts("universal", ["NOUN", "VERB"]).Texts("penn", ["NN", "VB"]).Texts("relations", relations).Texts("tagPairs", pairs ?? ["NOUN NN", "VERB VB"]);
        foreach (var (name, length) in new[]
        {
            ("heads", MatrixProduct.PackedLength(Width, columns.Count)),
            ("headsBias", columns.Count),
            ("arcs", MatrixProduct.PackedLength(SyntaxNetwork.ArcWidth, SyntaxNetwork.ArcWidth)),
            ("distances", MatrixProduct.PackedLength(SyntaxNetwork.ArcWidth, ArcDistance.Classes)),
            ("root", SyntaxNetwork.ArcWidth + SyntaxNetwork.RelationWidth),
            ("relations", MatrixProduct.PackedLength(SyntaxNetwork.RelationWidth, relations.Length)),
            ("relationsBias", relations.Length),
        })
        {
            model.Array<float>(name, heads(name, length));
        }

        return ModelFile.Read("tiny", model.ToBytes(), SyntaxStage.Features);
    }

    /// <param name="known">Names known beforehand.</param>
    /// <param name="rows">Rows of the table of features.</param>
    public static ModelFile Mentions(
        Func<string, int, float[]> encoder, Func<string, int, float[]> heads, (string Name, NameClasses Classes)[] known, int rows = 1 << 8, int slots = MentionFeatures.Slots)
    {
        var (keys, classes) = Known(known);
        var model = Encoder(new ModelWriter("mentions-en-1.0.0", MentionStage.Features), rows, slots, encoder)
            .Array<float>("heads", heads("heads", MatrixProduct.PackedLength(Width, MentionNetwork.Labels)))
            .Array<float>("headsBias", heads("headsBias", MentionNetwork.Labels))
            .Number("clustered", 2).Array<uint>("clusterKeys", new uint[2]).Array<ushort>("clusters", new ushort[2])
            .Number("known", keys.Length).Array<ulong>("knownKeys", keys).Array<ushort>("knownClasses", classes);
        return ModelFile.Read("tiny", model.ToBytes(), MentionStage.Features);
    }

    /// <summary>The columns of a <see cref="Gazetteer"/> of these names.</summary>
    public static (ulong[] Keys, ushort[] Classes) Known(params (string Name, NameClasses Classes)[] names)
    {
        var (keys, classes) = (new ulong[64], new ushort[64]);
        foreach (var (name, kinds) in names)
        {
            var (hash, words) = (0UL, name.Split(' '));
            for (var i = 0; i < words.Length; i++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(words[i]));
                var at = Gazetteer.Place(keys, hash);
                keys[at] = hash;
                classes[at] |= (ushort)(i == words.Length - 1 ? kinds : NameClasses.Prefix);
            }
        }

        return (keys, classes);
    }

    public static Gazetteer KnownNames(params (string Name, NameClasses Classes)[] names)
    {
        var (keys, classes) = Known(names);
        return new Gazetteer(
            new ModelArray<ulong>(MemoryMarshal.AsBytes(keys.AsSpan()).ToArray()), new ModelArray<ushort>(MemoryMarshal.AsBytes(classes.AsSpan()).ToArray()));
    }

    public static float[] Zeros(string name, int length) => new float[length];

    /// <summary>Random values, others for every array.</summary>
    public static Func<string, int, float[]> Noise(int seed) => (_, length) =>
    {
        var random = new System.Random(seed++);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
    };

    private static ModelWriter Encoder(ModelWriter model, int rows, int slots, Func<string, int, float[]> values) =>
        model.Number("width", Width).Number("rows", rows).Number("slots", slots).Number("layers", 1)
            .Array<ushort>("embedding", [.. values("embedding", rows * Width).Select(Embedding.Round)])
            .Array<float>("gates0", values("gates0", MatrixProduct.PackedLength(Width, 3 * Width)))
            .Array<float>("recurrence0", values("recurrence0", Recurrence.ParameterRows * Width));
}
