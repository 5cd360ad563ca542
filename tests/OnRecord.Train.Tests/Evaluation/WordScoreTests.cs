using OnRecord.Reading.Conllu;
using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Tests.Evaluation;

public sealed class WordScoreTests
{
    private static readonly IReadOnlyList<ConlluSentence> Gold = Sample.Read("""
        # newdoc id = one
        # sent_id = GUM_news_one-1
        1 Varro  Varro PROPN NNP _ 3 nsubj:pass _ _
        2 was    be    AUX   VBD _ 3 aux:pass   _ _
        3 seen   see   VERB  VBN _ 0 root       _ _
        4 again  _     ADV   RB  _ 3 advmod     _ _

        # newdoc id = two
        # sent_id = GUM_court_two-1
        1 Yes    yes   INTJ  UH  _ 0 root       _ _
        """);

    [Fact]
    public void ItselfIsAllRight()
    {
        var score = WordScore.Of(Prediction.Of(Gold, document => [.. document.Select(bare => WordColumns.Of(Gold.Single(one => one.Comment("sent_id") == bare.Comment("sent_id"))))]));

        Assert.Equal(5, score.Words);
        Assert.All(
            (Tally?[])[score.Universal, score.Penn, score.Lemmas, score.Unlabelled, score.Labelled, score.LabelledFull],
            static tally => Assert.Equal(Tally.OfAll(5, 5), tally));
    }

    [Fact]
    public void EachColumnIsCountedByItself()
    {
        var score = WordScore.Of([new Prediction(Gold[0], new WordColumns
        {
            Universal = ["PROPN", "VERB", "VERB", "ADV"],       // 3 of 4
            Penn = ["NN", "VBZ", "VBN", "RB"],                  // 2 of 4
            Lemmas = ["Varro", "was", "saw", "any"],            // Varro, and the last, whose gold is not told
            Heads = [3, 3, 0, 2],                               // 3 of 4
            Relations = ["nsubj", "cop", "root", "advmod"],     // nsubj without its subtype and root; in full root alone
        })]);

        Assert.Equal(
            (Tally.OfAll(3, 4), Tally.OfAll(2, 4), Tally.OfAll(2, 4), Tally.OfAll(3, 4), Tally.OfAll(2, 4), Tally.OfAll(1, 4)),
            (score.Universal, score.Penn, score.Lemmas, score.Unlabelled, score.Labelled, score.LabelledFull));
    }

    [Fact]
    public void WhatIsNotPredictedHasNoScore()
    {
        var score = WordScore.Of([new Prediction(Gold[1], new WordColumns { Universal = ["INTJ"] })]);

        Assert.Equal((Tally.OfAll(1, 1), null, null, null), (score.Universal, score.Lemmas, score.Unlabelled, score.Labelled));
    }

    [Fact]
    public void ThePredictorIsHandedADocumentAtATimeWithoutItsColumns()
    {
        var documents = new List<IReadOnlyList<ConlluSentence>>();
        _ = WordScore.Of(Prediction.Of(Gold, document =>
        {
            documents.Add(document);
            return [.. document.Select(static sentence => WordColumns.Of(sentence))];
        }));

        Assert.Equal([1, 1], documents.Select(static document => document.Count));
        Assert.All(documents.SelectMany(static document => document).SelectMany(static sentence => sentence.Words), static word =>
            Assert.Equal(("_", "_", "_", -1, "_"), (word.Lemma, word.Universal, word.Penn, word.Head, word.Relation)));
    }

    [Fact]
    public void AnotherNumberOfWordsIsAMistakeOfThePredictor() =>
        Assert.Throws<InvalidOperationException>(() => Prediction.Of(Gold, static document => [.. document.Select(static _ => new WordColumns { Lemmas = ["one"] })]).ToList());

    [Theory]
    [InlineData("# sent_id = GUM_news_one-1", "news")]
    [InlineData("# sent_id = weblog-one-0001", "weblog")]
    [InlineData("# sent_id = n01001012", "news")]
    [InlineData("# sent_id = w01001012", "wiki")]
    [InlineData("# text = Yes", "other")]
    public void TheIdNamesTheGenre(string comment, string genre) => Assert.Equal(genre, Genre.Of(new ConlluSentence([comment], [], [], 1)));

    [Fact]
    public void ConfusionsAreSortedByCount()
    {
        var confusions = new Confusions([new Prediction(Gold[0], new WordColumns
        {
            Universal = ["NOUN", "VERB", "NOUN", "NOUN"],
            Heads = [2, 0, 2, 3],
            Relations = ["nsubj:pass", "root", "xcomp", "obj"],
        })]);

        Assert.Equal(
            [("ADV", "NOUN", 1), ("AUX", "VERB", 1), ("PROPN", "NOUN", 1), ("VERB", "NOUN", 1)],
            confusions.Universal);
        Assert.Equal(
            [("advmod", "obj", 1), ("aux:pass", "↷ root", 1), ("nsubj:pass", "↷ nsubj:pass", 1), ("root", "↷ xcomp", 1)],
            confusions.Relations);

        // Gold distances: 2, 1, root, 1; predicted: 1, root, 1, 1. Right: again <- seen, at 1.
        Assert.Equal(
            [("root", new Tally(0, 1, 1)), ("1", new Tally(1, 2, 3)), ("2", new Tally(0, 1, 0))],
            confusions.Distances.Take(3));
    }
}
