using OnRecord.Findings;

namespace OnRecord.Reading.Tests.Attribution;

public sealed class AttributionStageTests
{
    [Theory]
    [InlineData("“We agree to it,” Varro said.", "Varro", "said", "We agree to it")]
    [InlineData("“We agree to it,” said Ilen Varro.", "Ilen Varro", "said", "We agree to it")]
    [InlineData("Varro said: “We agree to it.”", "Varro", "said", "We agree to it")]
    [InlineData("Varro told reporters, “We agree to it.”", "Varro", "told", "We agree to it")]
    [InlineData("“We agree,” Varro said, “and we always did.”", "Varro", "said", "We agree|and we always did")]
    [InlineData("‘We agree to it,’ the King said.", "the King", "said", "We agree to it")]
    public void AQuotationWithItsCueIsDirect(string text, string source, string cue, string content)
    {
        var statement = Assert.Single(Sample.Record(text).Statements);

        Assert.Equal((StatementForm.Direct, source, cue), (statement.Form, statement.Source?.Text, statement.Cue?.Text));
        Assert.Equal(content.Split('|'), statement.Content.Select(static piece => piece.Text));
    }

    [Theory]
    [InlineData("Varro said that the bridge would be opened in May.", "Varro", "said", "the bridge would be opened in May")]
    [InlineData("The Korvian leader denied that there had been divers.", "The Korvian leader", "denied", "there had been divers")]
    [InlineData("According to ANA, the bridge will be opened in May.", "ANA", "According to", "the bridge will be opened in May")]
    [InlineData("The bridge will be opened in May, according to ANA.", "ANA", "according to", "The bridge will be opened in May")]
    [InlineData("The bridge will be opened in May, Varro said.", "Varro", "said", "The bridge will be opened in May")]
    public void WordsWithoutMarksAreIndirect(string text, string source, string cue, string content)
    {
        var statement = Assert.Single(Sample.Record(text).Statements);

        Assert.Equal((StatementForm.Indirect, source, cue), (statement.Form, statement.Source?.Text, statement.Cue?.Text));
        Assert.Equal(content, Assert.Single(statement.Content).Text);
    }

    [Fact]
    public void HopingIsAnAttitude() => Assert.Equal(StatementAct.Attitude, Assert.Single(Sample.Record("Varro hopes that the bridge will be opened.").Statements).Act);

    [Fact]
    public void WordsPartlyInMarksAreMixed() =>
        Assert.Equal(StatementForm.Mixed, Assert.Single(Sample.Record("Varro said that the bridge was “a rope between two boats”.").Statements).Form);

    [Theory]
    [InlineData("Varro believes that the bridge will be opened.", StatementAct.Thought)]
    [InlineData("Varro fears that the bridge will be closed.", StatementAct.Attitude)]
    [InlineData("Varro announced that the bridge will be opened.", StatementAct.Speech)]
    public void TheCueTellsTheAct(string text, StatementAct act) => Assert.Equal(act, Assert.Single(Sample.Record(text).Statements).Act);

    [Theory]
    [InlineData("KTB reported that Varro said that the bridge would be opened.", "ilen-varro", "ktb")]
    [InlineData("Varro said that the bridge would be opened, according to KTB.", "ilen-varro", "ktb")]
    [InlineData("KTB quoted Varro as saying that the bridge would be opened.", "ilen-varro", "ktb")]
    public void WhoPassesTheWordsOnIsNotTheirSpeaker(string text, string speaker, string via)
    {
        var statement = Assert.Single(Sample.Record("Ilen Varro went home. " + text).Statements);

        Assert.Equal(speaker, statement.Speaker);
        Assert.Equal([via], statement.Via);
    }

    [Fact]
    public void AQuotationOverParagraphsIsOneStatement()
    {
        var statement = Assert.Single(Sample.Record("Varro said: “We agree to it.\n\n“We said so before.\n\n“We will say it again.”").Statements);

        Assert.Equal(["We agree to it", "We said so before", "We will say it again"], statement.Content.Select(static piece => piece.Text));
    }

    [Fact]
    public void ALetterGivenWholeIsOneStatement()
    {
        var statement = Assert.Single(
            Sample.Record("Ilen Varro sent a letter to Tomo Besk.\n\nThe letter said:\n\nDear Chairman,\n\nI thank you for the bridge.\n\nThe letter was handed over in May.").Statements,
            static one => one.Content.Count > 1);

        Assert.Equal(StatementForm.Direct, statement.Form);
        Assert.Contains("I thank you for the bridge", statement.Content.Select(static piece => piece.Text));
    }

    [Fact]
    public void AParagraphThatIsALoneMarkIsNoPieceOfALetter() =>
        Assert.Equal(["We agree to it"], Assert.Single(Sample.Record("The statement said:\n\n;\n\nWe agree to it.").Statements).Content.Select(static piece => piece.Text));

    [Fact]
    public void ATextOfOneSmallWordAndAnOpenQuotationIsRead() => Assert.Equal("update: “but", Sample.Record("update: “but").Article.Text);

    [Fact]
    public void TwoCuesInTwoClausesAreTwoStatements() =>
        Assert.Equal(["Varro", "Besk"], Sample.Record("Varro said that the bridge would be opened, and Besk denied that there had been divers.").Statements.Select(static one => one.Source?.Text));

    [Theory]
    [InlineData("The “safe” harbour was closed on Monday.")]
    [InlineData("Tesmar beat Ostrel by two goals to one in the rain.")]
    public void WhatNobodySaysIsNoStatement(string text) => Assert.Empty(Sample.Record(text).Statements);

    [Theory]
    [InlineData("Ilen Varro met Tomo Besk. He said that the bridge would be opened.")]
    [InlineData("date 2031-12-19 Tomo Besk was silent. President Ilen Varro said that the bridge would be opened.")]
    [InlineData("Ilen Varro spoke to the council. Varro said that the bridge would be opened.")]
    public void ALaterNameOrPronounMeansTheSameSpeaker(string text) => Assert.Equal("ilen-varro", Assert.Single(Sample.Record(text).Statements).Speaker);

    [Fact]
    public void ASpeakerWithoutANameIsAnActorAllTheSame()
    {
        var record = Sample.Record("A senior official said that the bridge would be opened.");

        Assert.Equal(ActorKind.Unnamed, record.Find(Assert.Single(record.Statements).Speaker)?.Kind);
    }

    [Fact]
    public void ProbabilitiesLieBetweenZeroAndOne() =>
        Assert.All(
            Sample.Record("“We agree,” Varro said. Besk hopes that it is so. According to ANA, it is.").Statements,
            static statement => Assert.InRange(statement.Confidence, 0, 1));
}
