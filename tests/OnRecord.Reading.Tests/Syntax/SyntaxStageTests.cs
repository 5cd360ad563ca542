using CsCheck;
using OnRecord.Learning;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Tests.Words;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Syntax;

public sealed class SyntaxStageTests
{
    private static readonly Pipeline Random = new(new BlockStage(), WordStageTests.Random, TinyModels.RandomSyntax);

    [Fact]
    public void EverySentenceIsOneTreeWithOneRoot() => NastyTexts.Any.Sample(
        static text => AreTrees(Random.Read(new Article { Text = text })),
        iter: 500);

    [Fact]
    public void ReadingTwiceGivesTheSame() => NastyTexts.Any.Sample(
        static text => Labels(Random.Read(new Article { Text = text })).SequenceEqual(Labels(Random.Read(new Article { Text = text }))),
        iter: 300);

    [Fact]
    public void WhatWasReadBeforeDoesNotMatterNorDoOtherThreads()
    {
        Document[] documents = [.. Enumerable.Range(1, 48).Select(static i => Written.Of(Enumerable.Range(1, i % 7).Select(j => Sentence(1 + (i * j % 40)))))];
        var alone = documents.Select(static document => Labels(With(new SyntaxStage(TinyModels.Syntax(TinyModels.Noise(1), TinyModels.Noise(2))), document))).ToArray();
        var together = new string[documents.Length][];
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Labels(With(TinyModels.RandomSyntax, documents[i])));

        Assert.Equal(alone, together);
    }

    [Fact]
    public void ASentencesTreeDoesNotDependOnTheSentencesBesideIt()
    {
        string[] sentences = [Sentence(3), Sentence(40), Sentence(1), Sentence(170), Sentence(9), Sentence(300), Sentence(2)];

        Assert.Equal(
            sentences.SelectMany(static sentence => Labels(With(TinyModels.RandomSyntax, Written.Of(sentence)))),
            Labels(With(TinyModels.RandomSyntax, Written.Of(sentences))));
    }

    [Fact]
    public void ASentenceOfTenThousandWordsIsOneTree() =>
        Assert.True(AreTrees(With(TinyModels.ChainSyntax, Written.Of("Varro agreed", Sentence(10_000), "Besk too"))));

    [Fact]
    public void ALongSentenceWhoseBestHeadsMakeCyclesIsOneTree() =>
        Assert.True(AreTrees(With(TinyModels.RandomSyntax, Written.Of("Varro agreed", Sentence(1_500), "Besk too"))));

    [Theory]
    [InlineData(WordBatches.LongestPiece, 0)]
    [InlineData(WordBatches.LongestPiece + 1, 1)]
    [InlineData((2 * WordBatches.LongestPiece) + 1, 2)]
    public void TheLaterPiecesOfAnOverlongSentenceHangOnTheFirstOne(int words, int joints)
    {
        var document = With(TinyModels.ChainSyntax, Written.Of(Sentence(words)));
        var syntax = document.Get<SyntaxLayer>();

        Assert.True(AreTrees(document));
        Assert.Equal(SyntaxLayer.NoHead, syntax.Heads[0]);
        Assert.Equal("root", syntax.Relation(0));
        for (var word = 1; word < words; word++)
        {
            var begins = word % WordBatches.LongestPiece == 0;
            Assert.Equal((begins ? 0 : word - 1, begins ? "parataxis" : "dep"), (syntax.Heads[word], syntax.Relation(word)));
        }

        Assert.Equal(joints, Enumerable.Range(0, words).Count(word => syntax.Relation(word) == "parataxis"));
    }

    [Fact]
    public void OnlyTheRootIsRelatedAsOne() => NastyTexts.Any.Sample(
        static text =>
        {
            var syntax = Random.Read(new Article { Text = text }).Get<SyntaxLayer>();
            return Enumerable.Range(0, syntax.Heads.Length).All(word => (syntax.Heads[word] == SyntaxLayer.NoHead) == (syntax.Relation(word) == "root"));
        },
        iter: 300);

    [Fact]
    public void TagsComeInPairsThatGoTogether() => NastyTexts.Any.Sample(
        static text =>
        {
            var syntax = Random.Read(new Article { Text = text }).Get<SyntaxLayer>();
            return Enumerable.Range(0, syntax.Heads.Length).All(word => (syntax.Universal(word), syntax.Penn(word)) is ("NOUN", "NN") or ("VERB", "VB"));
        },
        iter: 300);

    [Fact]
    public void AWordOfAMillionCharactersIsRead() =>
        Assert.True(AreTrees(Random.Read(new Article { Text = $"Varro {new string('a', 1_000_000)} {new string('é', 1_000_000)} agreed." })));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("... --- 12 !!! «»")]
    [InlineData("\0 \uD83D \uDE00")]
    public void ATextWithoutLettersIsRead(string text)
    {
        var document = Random.Read(new Article { Text = text });

        Assert.True(AreTrees(document));
        Assert.Equal(document.Get<WordLayer>().Count, document.Get<SyntaxLayer>().Heads.Length);
    }

    [Fact]
    public void AModelForSomethingElseIsRefused()
    {
        var model = new ModelWriter("syntax-en-1.0.0", SyntaxStage.Features).Texts("universal", []);

        Assert.Throws<ModelException>(() => new SyntaxStage(ModelFile.Read("a.model", model.ToBytes(), SyntaxStage.Features)));
    }

    [Fact]
    public void AModelThatLacksWhatReadingNeedsIsRefusedWhenTheStageIsBuilt()
    {
        Assert.Throws<ModelException>(static () => new SyntaxStage(TinyModels.Syntax(TinyModels.Zeros, TinyModels.Zeros, relations: ["dep", "root"])));
        Assert.Throws<ModelException>(static () => new SyntaxStage(TinyModels.Syntax(TinyModels.Zeros, TinyModels.Zeros, relations: ["dep", "parataxis"])));
        Assert.Throws<ModelException>(static () => new SyntaxStage(TinyModels.Syntax(TinyModels.Zeros, TinyModels.Zeros, pairs: [])));
        Assert.Throws<ModelException>(static () => new SyntaxStage(TinyModels.Syntax(TinyModels.Zeros, TinyModels.Zeros, pairs: ["NOUN"])));
        Assert.Throws<ModelException>(static () => new SyntaxStage(TinyModels.Syntax(TinyModels.Zeros, TinyModels.Zeros, pairs: ["NOUN XX"])));
        Assert.Throws<ModelException>(static () => new SyntaxStage(TinyModels.Syntax(TinyModels.Zeros, TinyModels.Zeros, slots: WordFeatures.Slots - 1)));
    }

    internal static string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(static i => (i % 5) switch
    {
        0 => "Varro",
        1 => "met",
        2 => $"guest{i}",
        3 => "in",
        _ => "Korvia",
    }));

    internal static Document With(SyntaxStage stage, Document document) => document.With(stage.Read(document));

    private static string[] Labels(Document document)
    {
        var (words, syntax) = (document.Get<WordLayer>(), document.Get<SyntaxLayer>());
        return
        [
            .. Enumerable.Range(0, words.SentenceCount).SelectMany(sentence =>
            {
                var (first, end) = words.Sentence(sentence);
                return Enumerable.Range(first, end - first).Select(word =>
                    $"{syntax.Universal(word)} {syntax.Penn(word)} {Math.Max(-1, syntax.Heads[word] - first)} {syntax.Relation(word)}");
            }),
        ];
    }

    private static bool AreTrees(Document document)
    {
        var words = document.Get<WordLayer>();
        var heads = document.Get<SyntaxLayer>().Heads;
        var reaches = new bool[heads.Length];    // the root
        var path = new List<int>();
        for (var sentence = 0; sentence < words.SentenceCount; sentence++)
        {
            var (first, end) = words.Sentence(sentence);
            if (heads[first..end].Count(SyntaxLayer.NoHead) != 1)
            {
                return false;
            }

            for (var word = first; word < end; word++)
            {
                path.Clear();
                for (var at = word; at != SyntaxLayer.NoHead && !reaches[at]; at = heads[at])
                {
                    path.Add(at);
                    if (path.Count > end - first || (heads[at] != SyntaxLayer.NoHead && (heads[at] < first || heads[at] >= end)))
                    {
                        return false;
                    }
                }

                path.ForEach(at => reaches[at] = true);
            }
        }

        return true;
    }
}
