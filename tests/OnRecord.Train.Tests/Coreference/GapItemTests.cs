using OnRecord.Learning;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Text;
using OnRecord.Train.Attributions;
using OnRecord.Train.Coreference;

namespace OnRecord.Train.Tests.Coreference;

public sealed class GapItemTests
{
    private const string Header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL";

    // "he" may be the envoy, Varro, Besk, Varro again, or somebody new.
    private static readonly ParsedText Met = new(
        "The/DT/det/envoy envoy/NN/nsubj met/VBD/root Varro/NNP/obj and/CC/cc/saw saw/VBD/conj Besk/NNP/obj/saw .\nVarro/NNP/nsubj left/VBD/root .\nhe/PRP/nsubj slept/VBD/root .");

    [Fact]
    public void OffsetsOfCodePointsAreReadAsUtf16()
    {
        // One pair before all, another before the pronoun.
        var item = Assert.Single(Read(Header, "a-1\t🕊 Varro met Besk 🕊 and she left.\tshe\t23\tVarro\t2\tTRUE\tBesk\t12\tFALSE\thttp://a"));
        var text = item.Article.Text;

        Assert.Equal("a-1", item.Article.File);
        Assert.Equal(("she", 25), (text[item.Offset..(item.Offset + 3)], item.Offset));
        Assert.Equal((new GapName("Varro", 3, true), new GapName("Besk", 13, false)), (item.First, item.Second));
    }

    [Theory]
    [InlineData("she", true)]
    [InlineData("Her", true)]
    [InlineData("hers", true)]
    [InlineData("he", false)]
    [InlineData("His", false)]
    public void ItemsAreOfMenOrOfWomen(string pronoun, bool feminine) =>
        Assert.Equal(feminine, Assert.Single(Read(Header, $"a\tVarro, Besk, {pronoun}\t{pronoun}\t13\tVarro\t0\tTRUE\tBesk\t7\tFALSE\t")).IsFeminine);

    [Fact]
    public void ALineWithOtherColumnsIsNamed() => Assert.Equal(
        "gap.tsv, line 3: eleven columns are expected, and there are 2.",
        Assert.Throws<FormatException>(static () => Read(Header, "a\tVarro, Besk, he\the\t13\tVarro\t0\tTRUE\tBesk\t7\tFALSE\t", "b\tVarro").Count()).Message);

    [Fact]
    public void TheFirstLineIsNoItem() => Assert.Empty(Read(Header));

    [Theory]
    [InlineData("Besk", false, true)]
    [InlineData(null, false, false)]
    public void TheAnswerIsTheNamesThatThePronounIsLinkedTo(string? head, bool first, bool second)
    {
        // Of the forms of both and the first word of whom it may mean.
        (uint, float)[] weights = head is null ? [] : [(FeatureHash.Of(33, FeatureHash.Of(WordGraph.Hash("he"), 8), WordGraph.Hash(head)), 1)];

        Assert.Equal((first, second), Item(false, false).Answer(new CoreferenceModel(HandWeights.Ranker(weights)), Document));
    }

    [Fact]
    public void ANameInAnotherPlaceIsMeantOnlyThroughItsChain()
    {
        // "he" is the second Varro, and the item asks for the first.
        (uint, float)[] pronoun = [(FeatureHash.Of(33, FeatureHash.Of(WordGraph.Hash("he"), 8), WordGraph.Hash("Varro")), 1)];
        (uint, float)[] same = [(FeatureHash.Of(51, FeatureHash.Of(8, 8), 4, 1), 1)];

        Assert.Equal((false, false), Item(false, false).Answer(new CoreferenceModel(HandWeights.Ranker(pronoun)), Document));
        Assert.Equal((true, false), Item(false, false).Answer(new CoreferenceModel(HandWeights.Ranker([.. pronoun, .. same])), Document));
    }

    [Theory]
    [InlineData(true, false, new[] { 1f, 0, 1, 0 })]    // Varro, Besk, Varro, the envoy
    [InlineData(false, true, new[] { 0f, 1, 0, 0 })]
    [InlineData(false, false, new[] { 0f, 0, 0, 1 })]
    public void ThePronounIsLearntFromByAllReferencesOfTheNameThatIsMeant(bool first, bool second, float[] targets)
    {
        var examples = new Examples(10);
        Item(first, second).Add(examples, Document);

        Assert.Equal((1, (0, 4)), (examples.Groups, examples.Group(0)));
        Assert.Equal(targets, Enumerable.Range(0, 4).Select(examples.Target));
    }

    [Fact]
    public void WhereNeitherIsMeantAndNobodyElseIsThereNothingIsLearnt()
    {
        var text = new ParsedText("Varro/NNP/nsubj met/VBD/root Besk/NNP/obj .\nhe/PRP/nsubj slept/VBD/root .");
        var examples = new Examples(10);
        Item(text, false, false).Add(examples, text.Document.With(new NameLayer([])));

        Assert.Equal((0, 0), (examples.Groups, examples.Candidates));
    }

    [Fact]
    public void APronounBeforeItsNamesTeachesNothing()
    {
        var text = new ParsedText("Varro/NNP/nsubj slept/VBD/root .\nhe/PRP/nsubj met/VBD/root Besk/NNP/obj .");
        var examples = new Examples(10);
        Item(text, true, false).Add(examples, text.Document.With(new NameLayer([])));

        Assert.Equal(0, examples.Groups);
    }

    private static Document Document => Met.Document.With(new NameLayer([]));

    private static GapItem Item(bool first, bool second) => Item(Met, first, second);

    private static GapItem Item(ParsedText text, bool first, bool second) => new(
        text.Document.Article, "he", text.Span("he").Start, new GapName("Varro", text.Span("Varro").Start, first), new GapName("Besk", text.Span("Besk").Start, second));

    private static IEnumerable<GapItem> Read(params IEnumerable<string> lines) => GapItem.Read(new StringReader(string.Join('\n', lines)), "gap.tsv");
}
