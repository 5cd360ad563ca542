using OnRecord.Learning;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Lemmas;

public sealed class LemmaStageTests
{
    // Weights of nothing: of the scripts that can be applied the first is best, but for those that make a known word.
    private static readonly LemmaStage Stage = new(Model(["s1+", "k0+"], ["met\tVERB\tVBD\tmeet", "’s\tAUX\tVBZ\tbe"], []));

    [Fact]
    public void AnExceptionComesBeforeTheScripts() => Assert.Equal(["meet"], Lemmas(Stage, ("met", "VERB", "VBD")));

    [Fact]
    public void AnExceptionHoldsForCapitalsTooButNotForNames()
    {
        Assert.Equal(["meet", "meet"], Lemmas(Stage, ("Met", "VERB", "VBD"), ("MET", "VERB", "VBD")));
        Assert.Equal(["me"], Lemmas(new LemmaStage(Model(["s1+"], ["met\tPROPN\tNNP\tmeet"], [])), ("Met", "PROPN", "NNP")));
    }

    [Fact]
    public void AnExceptionHoldsForItsTagsAlone() => Assert.Equal(["me"], Lemmas(Stage, ("met", "VERB", "VBN")));

    [Fact]
    public void AScriptThatWouldCutTheWholeFormIsPassedOver() => Assert.Equal(["a", "a"], Lemmas(Stage, ("a", "DET", "DT"), ("as", "NOUN", "NNS")));

    [Fact]
    public void WhereNoScriptCanBeAppliedTheFormIsTheLemma() => Assert.Equal(["a"], Lemmas(new LemmaStage(Model(["s1+"], [], [])), ("a", "DET", "DT")));

    [Fact]
    public void ACharacterIsNotCutInHalf() => Assert.Equal(["to\U000E0061d"], Lemmas(new LemmaStage(Model(["k2+"], [], [])), ("to\U000E0061d", "VERB", "VBD")));

    [Fact]
    public void AScriptThatMakesAKnownWordIsBetter() =>
        Assert.Equal(["news", "bridge"], Lemmas(new LemmaStage(Model(["s1+", "k0+"], [], [("news", "NOUN")])), ("news", "NOUN", "NN"), ("bridges", "NOUN", "NNS")));

    [Fact]
    public void ALemmaThatOccursAgainIsTheSameObject()
    {
        var lemmas = Lemmas(Stage, ("bridges", "NOUN", "NNS"), ("bridges", "NOUN", "NNS"), ("Bridges", "NOUN", "NNS"));

        Assert.Same(lemmas[0], lemmas[1]);
        Assert.Same(lemmas[0], lemmas[2]);
    }

    [Fact]
    public void AWordOfAMillionCharactersHasALemma() => Assert.Equal([new string('a', 999_999)], Lemmas(Stage, (new string('A', 1_000_000), "X", "FW")));

    [Fact]
    public void WhatIsRememberedChangesNoAnswer()
    {
        // More words than are remembered, twice.
        var words = Enumerable.Range(0, 40_000).Select(static i => ($"w{i}s", "NOUN", "NNS")).ToArray();
        var first = Lemmas(Stage, words);

        Assert.Equal(first, Lemmas(Stage, words));
        Assert.Equal(first, words.Select(static word => word.Item1[..^1]));
    }

    [Fact]
    public void AModelForSomethingElseIsRefused()
    {
        Assert.Throws<ModelException>(static () => Model(["nonsense"], [], []) is var file && new LemmaStage(file) is null);
        Assert.Throws<ModelException>(static () => Model(["k0+"], ["nonsense"], []) is var file && new LemmaStage(file) is null);
    }

    private static ModelFile Model(string[] scripts, string[] exceptions, (string Lemma, string Universal)[] known)
    {
        var hashes = known.Select(static word => Lemmatizer.KnownHash(word.Lemma, word.Universal)).ToArray();
        return ModelFile.Read(
            "hand-set",
            new ModelWriter("lemmas-en-1.0.0", LemmaStage.Features)
                .Number("scripts.bits", 4).Texts("scripts.labels", scripts).Array<sbyte>("scripts.weights", new sbyte[4 << 4])
                .Texts("exceptions", exceptions).Number("known", hashes.Length).Number("known.bonus", 5).Array<uint>("known", hashes)
                .ToBytes(),
            LemmaStage.Features);
    }

    private static string[] Lemmas(LemmaStage stage, params (string Form, string Universal, string Penn)[] words)
    {
        var (starts, ends, text) = (new int[words.Length], new int[words.Length], new System.Text.StringBuilder());
        var universal = words.Select(static word => word.Universal).Distinct().ToList();
        var penn = words.Select(static word => word.Penn).Distinct().ToList();
        for (var i = 0; i < words.Length; i++)
        {
            starts[i] = text.Length;
            ends[i] = text.Append(words[i].Form).Length;
            text.Append(' ');
        }

        var document = Document.Of(new Article { Text = text.ToString() })
            .With(new WordLayer(starts, ends, new bool[words.Length], [0, words.Length]))
            .With(new SyntaxLayer(
                [.. words.Select(word => (byte)universal.IndexOf(word.Universal))],
                [.. words.Select(word => (byte)penn.IndexOf(word.Penn))],
                new int[words.Length],
                new byte[words.Length],
                new SyntaxLabels(universal, penn, [])));
        var lemmas = stage.Read(document);
        return [.. Enumerable.Range(0, words.Length).Select(i => lemmas[i])];
    }
}
