using CsCheck;
using OnRecord.Learning;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Words;

public sealed class WordStageTests
{
    private const int Bits = 8;

    // Every place that is asked about is a boundary, or none is; what is asked about is a matter of rules.
    private static readonly WordStage Everywhere = Stage(Constant(2), Constant(0));
    private static readonly WordStage Nowhere = Stage(Constant(0), Constant(0));
    private static readonly WordStage EverySentence = Stage(Constant(2), Constant(1));
    private static readonly WordStage Joining = Stage(Constant(1), Constant(0));
    internal static readonly WordStage Random = Stage(Noise(1), Noise(2));

    [Fact]
    public void EveryCharacterThatIsNoWhiteSpaceStandsInOneWord() => NastyTexts.Any.Sample(
        static text =>
        {
            var words = Read(Random, text);
            var at = 0;
            for (var i = 0; i < words.Count; i++)
            {
                if (words.Starts[i] < at || words.Ends[i] <= words.Starts[i] || !string.IsNullOrWhiteSpace(text[at..words.Starts[i]])
                    || text[words.Starts[i]..words.Ends[i]].Any(char.IsWhiteSpace))
                {
                    return false;
                }

                at = words.Ends[i];
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        },
        iter: 2000);

    [Fact]
    public void SentencesHoldEveryWordOnce() => NastyTexts.Any.Sample(
        static text =>
        {
            var words = Read(Random, text);
            var at = 0;
            for (var i = 0; i < words.SentenceCount; i++)
            {
                var (first, end) = words.Sentence(i);
                if (first != at || end <= first)
                {
                    return false;
                }

                at = end;
            }

            return at == words.Count;
        },
        iter: 2000);

    [Fact]
    public void NoWordThatFollowsWhiteSpaceIsJoined() => NastyTexts.Any.Sample(
        static text =>
        {
            var words = Read(Joining, text);
            return Enumerable.Range(0, words.Count).All(i => !words.Joined[i] || (i > 0 && words.Starts[i] == words.Ends[i - 1]));
        },
        iter: 1000);

    [Fact]
    public void NoPairIsCut() => NastyTexts.Any.Sample(
        static text =>
        {
            var words = Read(Everywhere, text);
            return Enumerable.Range(0, words.Count).All(i => words.Starts[i] == 0
                || !(char.IsHighSurrogate(text[words.Starts[i] - 1]) && char.IsLowSurrogate(text[words.Starts[i]])));
        },
        iter: 1000);

    [Fact]
    public void ReadingTwiceGivesTheSame() => NastyTexts.Any.Sample(
        static text =>
        {
            var (one, other) = (Read(Random, text), Read(Random, text));
            return one.Starts.SequenceEqual(other.Starts) && one.Ends.SequenceEqual(other.Ends) && one.Joined.SequenceEqual(other.Joined)
                && Enumerable.Range(0, one.SentenceCount).Select(one.Sentence).SequenceEqual(Enumerable.Range(0, other.SentenceCount).Select(other.Sentence));
        },
        iter: 500);

    [Theory]
    [InlineData("Varro cannot stay", "Varro can not stay")]
    [InlineData("CANNOT.", "CAN NOT .")]
    [InlineData("cannots", "cannots")]
    [InlineData("don't", "do n ' t")]
    [InlineData("Korvia-Tesmar", "Korvia - Tesmar")]
    [InlineData("1200", "1200")]
    [InlineData("see https://ana.example/a?b=c-d.", "see https://ana.example/a?b=c-d .")]
    [InlineData("(lira.sand@ktb.example)", "( lira.sand@ktb.example )")]
    [InlineData("@varro_office, no", "@varro_office , no")]
    [InlineData("e\u0301tat", "e\u0301tat")]
    [InlineData("👩\u200D🚀!", "👩\u200D🚀 !")]
    public void PlacesAreProposedWhereTheKindOfCharacterChanges(string text, string words) => Assert.Equal(words, Words(Everywhere, text));

    [Fact]
    public void WithoutAWordOfTheModelOnlyWhiteSpaceParts() => Assert.Equal("Varro's can't, cannot", Words(Nowhere, "Varro's\tcan't,\ncannot"));

    [Fact]
    public void TheEndOfABlockEndsASentenceAndThatOfALineDoesNot()
    {
        const string Line = "the ministers of Arvania and of Korvia met in the old harbour of the town and\n";
        var wrapped = string.Concat(Enumerable.Repeat(Line, 8)) + "\nThey agreed.";

        Assert.Equal(2, Read(Everywhere, wrapped).SentenceCount);
    }

    [Fact]
    public void WhereASmallLetterFollowsASmallOneNoEndIsProposed() => Assert.Equal(1, Read(EverySentence, "the ministers met there").SentenceCount);

    [Fact]
    public void FurnitureIsCutToo() => Assert.Equal("READ MORE The bridge opens .", Words(Everywhere, "READ MORE\n\nThe bridge opens."));

    [Fact]
    public void ATextOfNothingHasNoWord()
    {
        var words = Read(Random, " \n\t ");

        Assert.Equal((0, 0), (words.Count, words.SentenceCount));
    }

    [Fact]
    public void AWordOfAMillionCharactersIsOne() => Assert.Equal(1, Read(Random, new string('a', 1_000_000)).Count);

    [Fact]
    public void AModelForSomethingElseIsRefused()
    {
        var model = new ModelWriter("words-en-1.0.0", WordStage.Features).Texts("splits", []);

        Assert.Throws<ModelException>(() => new WordStage(ModelFile.Read("a.model", model.ToBytes(), WordStage.Features)));
    }

    private static WordLayer Read(WordStage stage, string text) => new Pipeline(new BlockStage(), stage).Read(new Article { Text = text }).Get<WordLayer>();

    private static string Words(WordStage stage, string text)
    {
        var words = Read(stage, text);
        return string.Join(' ', Enumerable.Range(0, words.Count).Select(i => text[words.Starts[i]..words.Ends[i]]));
    }

    private static WordStage Stage(Func<int, int, sbyte> words, Func<int, int, sbyte> sentences) => new(ModelFile.Read(
        "hand-set",
        new ModelWriter("words-en-1.0.0", WordStage.Features)
            .Texts("splits", ["can|not"])
            .Number("words.bits", Bits).Texts("words.labels", ["None", "Joined", "Word"]).Array<sbyte>("words.weights", Weights(words))
            .Number("sentences.bits", Bits).Texts("sentences.labels", ["goes on", "ends"]).Array<sbyte>("sentences.weights", Weights(sentences))
            .ToBytes(),
        WordStage.Features));

    private static sbyte[] Weights(Func<int, int, sbyte> weight) => [.. Enumerable.Range(0, 4 << Bits).Select(i => weight(i / 4, i % 4))];

    private static Func<int, int, sbyte> Constant(int best) => (_, label) => label == best ? (sbyte)1 : (sbyte)0;

    private static Func<int, int, sbyte> Noise(int seed)
    {
        var random = new System.Random(seed);
        return (_, _) => (sbyte)random.Next(-100, 100);
    }
}
