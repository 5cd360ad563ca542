using CsCheck;
using OnRecord.Learning;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tests.Syntax;
using OnRecord.Reading.Tests.Words;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class MentionStageTests
{
    private static readonly Pipeline Random = new(new BlockStage(), WordStageTests.Random, TinyModels.RandomSyntax, TinyModels.RandomMentions);

    // Persons that are known beforehand, and nothing else.
    private static readonly MentionStage Known = new(TinyModels.Mentions(
        static (name, length) =>
        {
            var values = new float[length];
            if (name == "embedding")
            {
                const int Persons = 6 * 2;    // the rows of the third class
                for (var place = 0; place < 3; place++)
                {
                    values[((Persons + place) * TinyModels.Width) + place] = 1;
                }
            }
            else if (name == "recurrence0")
            {
                values.AsSpan(3 * TinyModels.Width).Fill(-30);    // all of the input goes round the unit
            }

            return values;
        },
        static (name, length) =>
        {
            var values = new float[length];
            if (name == "heads")
            {
                const int Panel = 32;
                values[(0 * Panel) + 4] = 5;                                     // one word alone
                values[(1 * Panel) + 1] = 5;                                     // begins
                (values[(2 * Panel) + 2], values[(2 * Panel) + 3]) = (5, 5);    // goes on or ends
            }

            return values;
        },
        [("Ilen Varro", NameClasses.Person), ("Ilen Maro Varro", NameClasses.Person), ("Besk", NameClasses.Person), ("Sella", NameClasses.Place)],
        rows: 1 << 16));

    [Fact]
    public void KnownNamesAndTitlesAreFound()
    {
        var document = Written.Of("Foreign Minister Ilen Varro met Besk in Sella", "then Ilen Maro Varro and the minister left", "besk stayed").Tagged();

        Assert.Equal(
            ["Title 0-2", "Person 2-4", "Person 5-6", "Person 9-12", "Title 14-15"],
            Known.Read(document).Mentions.Select(static mention => $"{mention.Kind} {mention.First}-{mention.End}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1e30f)]
    public void HoweverLargeTheScoresTheBestLabelIsTaken(float score)
    {
        var stage = new MentionStage(TinyModels.Mentions(
            TinyModels.Zeros,
            (name, length) =>
            {
                var values = new float[length];
                values[4] = name == "headsBias" ? score : 0;    // one word alone, a person
                return values;
            },
            []));

        Assert.Equal([new Mention(0, 1, MentionKind.Person), new Mention(1, 2, MentionKind.Person)], stage.Read(Written.Of("Varro agreed").Tagged()).Mentions);
    }

    [Fact]
    public void MentionsAreInOrderAndInsideOneSentence() => NastyTexts.Any.Sample(
        static text =>
        {
            var document = Random.Read(new Article { Text = text });
            var (words, mentions) = (document.Get<WordLayer>(), document.Get<MentionLayer>().Mentions);
            var ends = Enumerable.Range(0, words.SentenceCount).Select(i => words.Sentence(i).End).ToArray();
            return mentions.All(mention => mention.First >= 0 && mention.First < mention.End && mention.End <= words.Count
                    && ends.First(end => end > mention.First) >= mention.End)
                && mentions.Zip(mentions.Skip(1)).All(static pair => pair.First.End <= pair.Second.First);
        },
        iter: 500);

    [Fact]
    public void ReadingTwiceGivesTheSame() => NastyTexts.Any.Sample(
        static text => Read(text).SequenceEqual(Read(text)),
        iter: 300);

    [Fact]
    public void WhatWasReadBeforeDoesNotMatterNorDoOtherThreads()
    {
        Document[] documents = [.. Enumerable.Range(1, 48).Select(static i => Written.Of(Enumerable.Range(1, i % 7).Select(j => SyntaxStageTests.Sentence(1 + (i * j % 40)))).Tagged())];
        var alone = documents.Select(static document =>
            new MentionStage(TinyModels.Mentions(TinyModels.Noise(3), TinyModels.Noise(4), [])).Read(document).Mentions.ToArray()).ToArray();
        var together = new Mention[documents.Length][];
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = [.. TinyModels.RandomMentions.Read(documents[i]).Mentions]);

        Assert.Equal(alone, together);
        Assert.Contains(together, static mentions => mentions.Length > 0);
    }

    [Fact]
    public void ASentenceOfTenThousandWordsIsRead()
    {
        var mentions = TinyModels.RandomMentions.Read(Written.Of(SyntaxStageTests.Sentence(10_000)).Tagged()).Mentions;

        Assert.NotEmpty(mentions);
        Assert.All(mentions, static mention => Assert.Equal(mention.First / WordBatches.LongestPiece, (mention.End - 1) / WordBatches.LongestPiece));
    }

    [Fact]
    public void AWordOfAMillionCharactersIsRead() => Read($"Varro {new string('A', 1_000_000)} agreed.");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\0 \uD83D \uDE00")]
    public void ATextWithoutLettersIsRead(string text) => Read(text);

    [Fact]
    public void AModelForSomethingElseIsRefused()
    {
        var model = new ModelWriter("mentions-en-1.0.0", MentionStage.Features);

        Assert.Throws<ModelException>(() => new MentionStage(ModelFile.Read("a.model", model.ToBytes(), MentionStage.Features)));
        Assert.Throws<ModelException>(static () => new MentionStage(TinyModels.Mentions(TinyModels.Zeros, TinyModels.Zeros, [], slots: WordFeatures.Slots)));
        Assert.Throws<ModelException>(static () => new MentionStage(TinyModels.Mentions(TinyModels.Zeros, TinyModels.Zeros, [], rows: 1 << 5)));    // fewer than known names have
    }

    private static IEnumerable<Mention> Read(string text) => Random.Read(new Article { Text = text }).Get<MentionLayer>().Mentions;
}
