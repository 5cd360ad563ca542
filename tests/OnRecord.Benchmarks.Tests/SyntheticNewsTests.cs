using System.Text;

namespace OnRecord.Benchmarks.Tests;

public sealed class SyntheticNewsTests
{
    [Fact]
    public void TheSameSeedWritesTheSameBytes() =>
        Assert.All(SyntheticNews.Write(7, 20).Zip(SyntheticNews.Write(7, 20)), static pair =>
        {
            Assert.Equal(pair.First.Name, pair.Second.Name);
            Assert.Equal(pair.First.Bytes, pair.Second.Bytes);
        });

    [Fact]
    public void AnotherSeedWritesOtherNews() =>
        Assert.NotEqual(SyntheticNews.Write(7, 1).Single().Bytes, SyntheticNews.Write(8, 1).Single().Bytes);

    [Fact]
    public void ArticlesAreAsLongAsNewsIs() =>
        Assert.All(Corpus.Of(CorpusName.Synthetic).Articles, static article => Assert.InRange(Encoding.UTF8.GetByteCount(article.Text), 1500, 7500));

    [Fact]
    public void EveryFileIsAnArticle()
    {
        var corpus = Corpus.Of(CorpusName.Synthetic);
        Assert.Equal(corpus.Files.Length, corpus.Articles.Length);
        Assert.InRange(corpus.Articles.Length, 200, int.MaxValue);
    }
}
