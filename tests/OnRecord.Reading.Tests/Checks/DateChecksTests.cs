using System.Globalization;
using OnRecord.Findings;
using OnRecord.Reading.Checks;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Checks;

public sealed class DateChecksTests
{
    [Theory]
    [InlineData("Earlier, on December 18, Varro sent a message to Besk.", "December 18")]
    [InlineData("Varro opened the bridge on December 18.", null)]    // to open may have been the plan
    [InlineData("Varro signed the treaty on December 18.", "December 18")]
    [InlineData("Varro had opened the exchange on December 18.", "December 18")]    // what had opened was no plan
    [InlineData("The president wrote first. It was Varro who had opened the exchange, on December 18.", "December 18")]
    [InlineData("The letter had been sent on December 18, the agency said.", "December 18")]
    [InlineData("Besk answered a letter that Varro had sent on December 18.", "December 18")]
    [InlineData("The letter hadn’t been sent on December 18.", null)]
    [InlineData("If Varro had sent the letter on December 18, Besk would have answered.", null)]
    [InlineData("Had Varro sent the letter on December 18, Besk would have answered.", null)]
    [InlineData("Varro would have signed the treaty on December 18.", null)]
    [InlineData("Besk wished that Varro had signed the treaty on December 18.", null)]
    [InlineData("The talks had been scheduled for December 18.", null)]
    [InlineData("Varro had been due to sign the treaty on December 18.", null)]
    [InlineData("Varro had planned to sign the treaty on December 18.", null)]
    [InlineData("Varro had announced an election on December 18.", null)]
    [InlineData("“Varro had written to us on December 18,” Besk said.", null)]
    [InlineData("In 2030 the two sides quarrelled. Varro had sent an angry letter on December 18.", null)]    // the year that was spoken of
    [InlineData("In 2030 the two sides quarrelled. Varro signed the treaty on December 18, 2031.", "December 18, 2031")]
    [InlineData("The ministers spoke as though they had met on December 18.", null)]
    [InlineData("The ministers met on 18 December 2031 in Arvan.", "18 December 2031")]
    [InlineData("Varro will sign the treaty on December 18.", null)]
    [InlineData("Varro would sign the treaty on December 18, he said.", null)]
    [InlineData("The talks were scheduled for December 18.", null)]
    [InlineData("Varro announced an election on December 18.", null)]
    [InlineData("Varro welcomed the talks on December 18.", null)]
    [InlineData("Varro said he had not signed on December 18.", null)]
    [InlineData("If the ministers met on December 18, nobody noticed.", null)]
    [InlineData("“We met on December 18,” Varro said.", null)]    // his word, not the page's
    [InlineData("Varro signed the treaty on December 2.", null)]    // a day may be a time zone
    [InlineData("Varro signed the treaty on November 28.", null)]
    [InlineData("Varro signed the treaty on December 18, 2030.", null)]
    public void WhatIsToldAsPastAfterThePagesDateIsFound(string text, string? words)
    {
        var check = Checks(text, "2031-12-01").SingleOrDefault(static one => one.Kind == FindingKind.PublishedBeforeReportedEvent);

        Assert.Equal(words, check is null ? null : Sample.Words(text, check.Evidence[0]));
    }

    [Theory]
    [InlineData("On Thursday, December 18, 2031, Varro sent a message.", null)]
    [InlineData("On Friday, December 18, 2031, Varro sent a message.", "2031-12-18 was a Thursday")]
    public void AWeekdayThatItsDateDoesNotHaveIsFound(string text, string? says)
    {
        var check = Checks(text, "2031-12-19").SingleOrDefault(static one => one.Kind == FindingKind.WeekdayDateMismatch);

        Assert.Equal(says is null, check is null);
        Assert.Contains(says ?? "", check?.Says ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Varro signed the treaty on December 3. He praised the guests. Varro signed the treaty on December 5.", "December 3|December 5")]
    [InlineData("Varro signed the treaty on December 3. Besk signed the treaty on December 5.", null)]
    [InlineData("Varro signed the treaty on December 3. Varro signed the protocol on December 5.", null)]
    [InlineData("Varro visited Korvia on December 3. Varro visited Korvia on December 5.", null)]
    public void OneDeedWithTwoDatesIsFound(string text, string? words)
    {
        var check = Checks(text, "2031-12-19").SingleOrDefault(static one => one.Kind == FindingKind.DateConflict);

        Assert.Equal(words, check is null ? null : string.Join('|', check.Evidence.Select(span => Sample.Words(text, span))));
    }

    [Theory]
    [InlineData("ARVAN -- Chairman Tomo Besk arrived in Arvan on December 17. On December 18, the two leaders signed a treaty.")]
    [InlineData("The Korvian ship left Drosk on December 16, 2031. Two sailors died on December 17.")]
    [InlineData("Varro spoke to the assembly on Wednesday, December 17, 2031.")]
    public void APagesDateSetBackAMonthIsCaught(string text)
    {
        Assert.DoesNotContain(Checks(text, "2031-12-18"), static check => check.Kind != FindingKind.NoPublicationDate);
        Assert.Contains(Checks(text, Shifted("2031-12-18", -30)), static check => check.Kind == FindingKind.PublishedBeforeReportedEvent);
    }

    [Theory]
    [InlineData("schedule plan set slate expect postpone delay move book fix announce propose call invite agree decide intend due promise vow")]
    [InlineData("pledge hope want ask order push reschedule extend determine designate approve be have")]
    [InlineData("demand urge warn predict forecast reserve earmark target need require wish")]
    [InlineData("start begin open remain fall expire")]
    public void WhatWasPlannedMayStillCome(string lemmas) => Assert.All(lemmas.Split(' '), static lemma =>
        Assert.Null(Early($"Varro/NNP/nsubj/did did={lemma}/VBD/root it/PRP/obj/did on/IN/case/December December/NNP/obl/did 18/CD/nummod/December .")));

    [Theory]
    [InlineData("start begin open remain fall expire meet", true)]
    [InlineData("plan set expect postpone be have", false)]
    public void WhatATimetableSaysHadHappenedWhereItIsThePastPerfect(string lemmas, bool found) => Assert.All(lemmas.Split(' '), lemma => Assert.Equal(
        found,
        Early($"It/PRP/nsubj/done had=have/VBD/aux/done done={lemma}/VBN/root on/IN/case/December December/NNP/obl/done 18/CD/nummod/December .") is not null));

    [Theory]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj on/IN/case/December December/NNP/obl/met 18/CD/nummod/December .", true)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj December/NNP/obl:tmod/met 18/CD/nummod/December .", true)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj December/NNP/obl:unmarked/met 18/CD/nummod/December .", true)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj December/NNP/nmod:tmod/met 18/CD/nummod/December .", true)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj December/NNP/nmod:unmarked/met 18/CD/nummod/December .", true)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj December/NNP/advmod/met 18/CD/nummod/December .", true)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj December/NNP/nmod/met 18/CD/nummod/December .", false)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj until/IN/case/December December/NNP/obl/met 18/CD/nummod/December .", false)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj since/IN/case/December December/NNP/obl/met 18/CD/nummod/December .", false)]
    [InlineData("Varro/NNP/nsubj meets=meet/VBZ/root Besk/NNP/obj on/IN/case/December December/NNP/obl/meets 18/CD/nummod/December .", false)]
    [InlineData("Varro/NNP/nsubj meet/VB/root Besk/NNP/obj on/IN/case/December December/NNP/obl/meet 18/CD/nummod/December .", false)]
    [InlineData("the/DT talks/NNS/root on/IN/case/December December/NNP/obl/talks 18/CD/nummod/December .", false)]
    [InlineData("“ Varro/NNP/nsubj met=meet/VBD/root on/IN/case/December December/NNP/obl/met 18/CD/nummod/December ”", false)]
    [InlineData("On/IN/case/December December/NNP/dep/Varro 18/CD/nummod/December , Varro/NNP/nsubj/met met=meet/VBD/root Besk/NNP/obj .", true)]
    [InlineData("On/IN/case/December December/NNP/dep/met 18/CD/nummod/December , Varro/NNP/nsubj/met met=meet/VBD/root Besk/NNP/obj .", true)]
    [InlineData("On/IN/case/December December/NNP/dep/met 18/CD/nummod/December Varro/NNP/nsubj/met met=meet/VBD/root Besk/NNP/obj .", false)]
    [InlineData("December/NNP/dep/met 18/CD/nummod/December , Varro/NNP/nsubj/met met=meet/VBD/root Besk/NNP/obj .", false)]
    [InlineData("Varro/NNP/nsubj met=meet/VBD/root on/IN/case/December December/NNP/dep/met 18/CD/nummod/December , Besk/NNP/obj .", false)]
    public void TheDayHangsOnTheVerbThatTellsOfIt(string words, bool found) => Assert.Equal(found, Early(words) is not null);

    [Theory]
    [InlineData("If/IN/mark/met", false)]
    [InlineData("if/IN/mark/met", false)]
    [InlineData("unless/IN/mark/met", false)]
    [InlineData("until/IN/mark/met", false)]
    [InlineData("before/IN/mark/met", false)]
    [InlineData("once/IN/mark/met", false)]
    [InlineData("lest/IN/mark/met", false)]
    [InlineData("that/IN/mark/met", true)]
    [InlineData("though/IN/mark/met", true)]
    [InlineData("as/IN/mark/met though/IN/mark/met", false)]
    [InlineData("As/IN/mark/met though/IN/mark/met", false)]
    [InlineData("so/RB/advmod/met though/IN/mark/met", true)]
    [InlineData("if/RB/advmod/met", true)]
    [InlineData("not/RB/advmod/met", false)]
    [InlineData("n't/RB/advmod/met", false)]
    [InlineData("n’t/RB/advmod/met", false)]
    [InlineData("never/RB/advmod/met", false)]
    [InlineData("then/RB/advmod/met", true)]
    [InlineData("would/MD/aux/met", false)]
    [InlineData("was=be/VBD/aux:pass/met", false)]
    public void WhatIsDeniedOrWishedForDidNotHappen(string before, bool found) => Assert.Equal(
        found, Early($"{before} Varro/NNP/nsubj/met met=meet/VBD/root Besk/NNP/obj on/IN/case/December December/NNP/obl/met 18/CD/nummod/December .") is not null);

    [Theory]
    [InlineData("Varro/NNP/nsubj/met had=have/VBD/aux/met", true)]
    [InlineData("Varro/NNP/nsubj/met has=have/VBZ/aux/met", false)]
    [InlineData("Varro/NNP/nsubj/met was=be/VBD/aux/met", false)]
    [InlineData("Varro/NNP/nsubj/met would/MD/aux/met had=have/VBD/aux/met", false)]
    [InlineData("Varro/NNP/nsubj:pass/met had=have/VBD/aux/met been=be/VBN/aux:pass/met", true)]
    [InlineData("had=have/VBD/aux/met Varro/NNP/nsubj/met", false)]            // had he met
    [InlineData("had=have/VBD/aux/met Varro/NNP/nsubj:pass/met been=be/VBN/aux:pass/met", false)]
    [InlineData("Varro/NNP/nsubj/met had=have/VBD/aux/met not/RB/advmod/met", false)]
    [InlineData("Varro/NNP/nsubj/met", false)]
    public void ThePastPerfectTellsOfThePast(string before, bool found) => Assert.Equal(
        found, Early($"{before} met=meet/VBN/root Besk/NNP/obj/met on/IN/case/December December/NNP/obl/met 18/CD/nummod/December .") is not null);

    [Theory]
    [InlineData("wished=wish", false)]
    [InlineData("imagined=imagine", false)]
    [InlineData("supposed=suppose", false)]
    [InlineData("knew=know", true)]
    public void WhatSomebodyWishedForDidNotHappen(string verb, bool found) => Assert.Equal(
        found,
        Early($"Besk/NNP/nsubj/{verb.Split('=')[0]} {verb}/VBD/root Varro/NNP/nsubj/met met=meet/VBD/ccomp/{verb.Split('=')[0]} on/IN/case/December December/NNP/obl/met 18/CD/nummod/December .") is not null);

    [Theory]
    [InlineData("praised=praise", false)]      // the day may be that of the talks
    [InlineData("left=leave", true)]
    [InlineData("signed=sign", true)]
    public void AWordOfSpeechMayTellOfTheDayOfItsObject(string verb, bool found) => Assert.Equal(
        found, Early($"Varro/NNP/nsubj {verb}/VBD/root talks/NNS/obj/{verb.Split('=')[0]} on/IN/case/December December/NNP/obl/{verb.Split('=')[0]} 18/CD/nummod/December .") is not null);

    [Theory]
    [InlineData("2031-12-16", true)]      // two days before
    [InlineData("2031-12-17", false)]
    [InlineData("2031-06-01", true)]      // two hundred days before
    [InlineData("2031-05-31", false)]
    [InlineData("2031-12-20", false)]
    [InlineData("2031-12", false)]
    [InlineData("2031", false)]
    public void TheDayLiesTwoToTwoHundredDaysAhead(string published, bool found) => Assert.Equal(
        found,
        Early("Varro/NNP/nsubj met=meet/VBD/root Besk/NNP/obj on/IN/case/December 18/CD/nummod/December December/NNP/obl/met 2031/CD/nummod/December .", published) is not null);

    [Theory]
    [InlineData("die sign assassinate resign marry found bury inaugurate execute shoot crash sink", true)]
    [InlineData("visit meet leave praise", false)]
    public void WhatHappensOnceHasOneDate(string lemmas, bool found) => Assert.All(lemmas.Split(' '), lemma =>
    {
        var day = $"Varro/NNP/nsubj/did did={lemma}/VBD/root on/IN/case/December December/NNP/obl/did ";
        Assert.Equal(found, Conflicts($"{day}3/CD/nummod/December .\n{day}5/CD/nummod/December ."));
        Assert.False(Conflicts($"{day}3/CD/nummod/December .\n{day}3/CD/nummod/December ."));
    });

    [Theory]
    [InlineData("Varro/NNP/nsubj:pass/shot", "Varro/NNP/nsubj:pass/shot", "", "", true)]
    [InlineData("Varro/NNP/nsubj/shot", "Besk/NNP/nsubj/shot", "", "", false)]
    [InlineData("he/PRP/nsubj/shot", "he/PRP/nsubj/shot", "", "", false)]        // nobody knows who
    [InlineData("Varro/NNP/nsubj/shot", "Varro/NNP/nsubj/shot", "bears=bear/NNS/obj/shot", "bear/NN/obj/shot", true)]
    [InlineData("Varro/NNP/nsubj/shot", "Varro/NNP/nsubj/shot", "Besk/NNP/obj/shot", "Dolk/NNP/obj/shot", false)]
    [InlineData("Varro/NNP/nsubj/shot", "Varro/NNP/nsubj/shot", "Besk/NNP/obj/shot", "Besk/NNP/obj/shot", true)]
    [InlineData("Varro/NNP/dep/shot", "Varro/NNP/dep/shot", "", "", false)]
    [InlineData("“ Varro/NNP/nsubj/shot", "Varro/NNP/nsubj/shot", "", "”", false)]
    public void ADeedIsTheSameWhereDoerAndThingAre(string one, string other, string thing, string otherThing, bool found)
    {
        string Sentence(string who, string what, int day) =>
            $"{who} shot=shoot/VBD/root {what} on/IN/case/December December/NNP/obl/shot {day}/CD/nummod/December .".Replace("  ", " ", StringComparison.Ordinal);

        Assert.Equal(found, Conflicts($"{Sentence(one, thing == "" ? "" : thing, 3)}\n{Sentence(other, otherThing, 5)}"));
    }

    private static bool Conflicts(string words) => Written(words, "2031-12-19").Any(static check => check.Kind == FindingKind.DateConflict);

    private static Check? Early(string words, string published = "2031-12-01") =>
        Written(words, published).SingleOrDefault(static check => check.Kind == FindingKind.PublishedBeforeReportedEvent);

    private static List<Check> Written(string words, string published)
    {
        var text = new ParsedText(words);
        var document = Document.Of(new Article { Text = text.Document.Article.Text, Published = new PublicationDate(published, DateBasis.Metadata) })
            .With(text.Document.Get<BlockLayer>()).With(text.Words);
        return [.. new DateChecks(document.With(new TimeStage().Read(document))).Find()];
    }

    private static string Shifted(string date, int days) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<Check> Checks(string text, string date) =>
        Sample.Pipeline.Read(new Article { Text = text, Published = new PublicationDate(date, DateBasis.Metadata) }).Get<CheckLayer>().Checks;
}
