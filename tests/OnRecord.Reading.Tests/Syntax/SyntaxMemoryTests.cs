namespace OnRecord.Reading.Tests.Syntax;

public sealed class SyntaxMemoryTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(100_000)]    // a sentence of all words
    public void NoMoreIsAllocatedThanTheColumns(int sentence)
    {
        const int Short = 2_000;
        var (one, other) = (Allocated(Short), Allocated(8 * Short));

        Assert.InRange(other, 0, (8 * one) + 4096);
        Assert.InRange(other / (8 * Short), 0, 20);    // bytes a word: 14 of columns

        long Allocated(int words)
        {
            var document = Written.Of(Enumerable.Repeat(SyntaxStageTests.Sentence(Math.Min(sentence, words)), Math.Max(1, words / sentence)));
            TinyModels.ChainSyntax.Read(document);
            return Enumerable.Range(0, 3).Min(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                TinyModels.ChainSyntax.Read(document);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });
        }
    }
}
