using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class MentionMemoryTests
{
    // Weights of nothing: no word is better in a mention than outside one.
    private static readonly MentionStage Nothing = new(TinyModels.Mentions(TinyModels.Zeros, TinyModels.Zeros, []));

    // Every word is a person.
    private static readonly MentionStage Everything = new(TinyModels.Mentions(TinyModels.Zeros, static (name, length) =>
    {
        var values = new float[length];
        values[name == "headsBias" ? 4 : 0] = name == "headsBias" ? 1 : 0;
        return values;
    }, []));

    [Fact]
    public void WithoutMentionsNoMoreIsAllocatedThanALabelOfEachWord() => AssertAllocates(Nothing, most: 2, repeated: true);

    [Fact]
    public void MentionsOfOneNameTakeTheirRowsOnly() => AssertAllocates(Everything, most: 64, repeated: true);

    [Fact]
    public void MentionsOfOtherNamesTakeAPlaceInMemoryEach() => AssertAllocates(Everything, most: 400, repeated: false);

    private static void AssertAllocates(MentionStage stage, int most, bool repeated)
    {
        const int Short = 4096;
        var (one, other) = (Allocated(Short), Allocated(8 * Short));

        Assert.InRange(other, 0, (8.5 * one) + 8192);
        Assert.InRange((double)other / (8 * Short), 0, most);    // bytes a word

        long Allocated(int words)
        {
            var document = Written.Of(Enumerable.Range(0, words / 16).Select(i =>
                string.Join(' ', Enumerable.Range(16 * i, 16).Select(word => repeated ? "Besk" : $"Besk{word}")))).Tagged();
            stage.Read(document);
            return Enumerable.Range(0, 40).Min(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                stage.Read(document);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });
        }
    }
}
