using OnRecord.Learning;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Coreference;

/// <summary>The numbers of the features are those of the extractor.</summary>
public sealed class LinkerTests
{
    private const uint Gender = 40, Number = 41, Rank = 23, Subject = 35, Frequent = 37;

    private static readonly uint Name = Linked.Form(ReferenceForm.Name);

    private static readonly uint He = Linked.Pronoun("he");

    [Fact]
    public void NobodyEarlierIsACandidateAndThenTheNearest() => Assert.Equal(
        ["-", "he", "Besk", "Varro"],
        new Linked("Varro/NNP/nsubj met/VBD/root Besk/NNP/obj .\nhe/PRP/nsubj left/VBD/root her/PRP$/nmod:poss/bridge bridge/NN/obj .").Before("her").Candidates("her"));    // not the bridge, which holds it

    [Fact]
    public void TheFortyNearestReferencesAreCandidates()
    {
        var linked = new Linked(Others(50) + "he/PRP").Before("he");

        Assert.Equal(["-", .. Enumerable.Range(0, 40).Select(static i => $"w{49 - i}")], linked.Candidates("he"));
    }

    [Fact]
    public void TheSixteenLastOfTheSameWordAreCandidatesHoweverFar()
    {
        // 20 times Oran, then 50 others, and Oran again.
        var linked = new Linked(string.Concat(Enumerable.Repeat("Oran\n", 20)) + Others(50) + "oran").Before("oran");

        Assert.Equal([Linker.New, .. Enumerable.Range(30, 40).Reverse(), .. Enumerable.Range(4, 16).Reverse()], linked.Linker.Candidates(linked["oran"]));
    }

    [Fact]
    public void WhoSharesTwoWordsIsACandidateOnce()
    {
        var linked = new Linked("The/DT/det/bridge old/JJ/amod/bridge bridge/NN/root\n" + Others(40) + "an/DT/det/bridge old/JJ/amod/bridge bridge/NN/root").Before("an old bridge");

        Assert.Equal(["w0", "The old bridge"], linked.Candidates("an old bridge")[^2..]);
        Assert.Equal(42, linked.Candidates("an old bridge").Length);
    }

    [Fact]
    public void LinkedReferencesMeanTheSame()
    {
        var linked = new Linked("Varro/NNP/nsubj met/VBD/root Besk/NNP/obj .\nhe/PRP/nsubj left/VBD/root .\nhim/PRP/nsubj left/VBD/root .").Before("him", ("he", "Varro"));
        linked.Linker.Link(linked["him"], linked["he"]);

        Assert.All(["Varro", "he", "him"], one => Assert.Equal([linked["Varro"], linked["he"], linked["him"]], linked.Linker.Same(linked[one])));
        Assert.Equal([linked["Besk"]], linked.Linker.Same(linked["Besk"]));
    }

    [Theory]
    [InlineData("Varro/NNP/nsubj left/VBD/root", "Varro", nameof(ReferenceForm.Name), 0)]
    [InlineData("bridge/NN/nsubj fell/VBD/root", "bridge", nameof(ReferenceForm.Nominal), 0)]
    [InlineData("The/DT/det/bridge bridge/NN/nsubj fell/VBD/root", "The bridge", nameof(ReferenceForm.Nominal), 1)]
    [InlineData("An/DT/det/envoy envoy/NN/nsubj left/VBD/root", "An envoy", nameof(ReferenceForm.Nominal), 2)]
    [InlineData("No/DT/det/envoy envoy/NN/nsubj left/VBD/root", "No envoy", nameof(ReferenceForm.Nominal), 3)]
    [InlineData("her/PRP$/nmod:poss/envoy envoy/NN/nsubj left/VBD/root", "her envoy", nameof(ReferenceForm.Nominal), 4)]
    [InlineData("The/DT/det/Oran Oran/NNP/root and/CC/cc/Besk Besk/NNP/conj/Oran", "The Oran and Besk", nameof(ReferenceForm.Joined), 1)]
    public void AFormIsTheKindOfWordsAndHowTheyBegin(string words, string reference, string form, int begins) =>
        Assert.Contains(FeatureHash.Of(1, Linked.Form(Enum.Parse<ReferenceForm>(form), (uint)begins)), new Linked(words).Before(reference).Features(reference, null));

    [Fact]
    public void TheFormOfAPronounIsTheWord() => Assert.Contains(FeatureHash.Of(1, He), new Linked("He/PRP/nsubj left/VBD/root .").Features("He", null));

    [Theory]
    [InlineData("The/DT/det/bridge bridge/NN/root", 2)]
    [InlineData("The/DT/det/house bridge/NN/compound/house house/NN/root", 2)]    // as any word
    [InlineData("The/DT/det/house old/JJ/amod/house house/NN/root", 1)]           // not its main one
    [InlineData("Besk/NNP/root", 0)]
    public void WhoIsNewMayHaveWordsThatWereThere(string earlier, int repeated) => Assert.Contains(
        FeatureHash.Of(2, Linked.Form(ReferenceForm.Nominal), (uint)repeated), new Linked(earlier + "\nold/JJ/amod/bridge bridge/NN/root").Before("old bridge").Features("old bridge", null));

    [Theory]
    [InlineData("Besk", 0)]
    [InlineData("Varro", 1)]
    public void ACandidatesRankCountsNearerOnesThatFit(string candidate, int rank) => Assert.Contains(
        FeatureHash.Of(Rank, He, (uint)rank, 1),
        new Linked("Varro/NNP/nsubj met/VBD/root Besk/NNP/obj .\nshe/PRP/nsubj left/VBD/root .\nhe/PRP/nsubj left/VBD/root .").Before("he").Features("he", candidate));    // not she

    [Fact]
    public void WhoDoesNotFitIsMarked() => Assert.Contains(
        FeatureHash.Of(Rank, He, 0, 0), new Linked("she/PRP/nsubj left/VBD/root .\nhe/PRP/nsubj left/VBD/root .").Before("he").Features("he", "she"));

    [Theory]
    [InlineData("we", "he", 0)]       // many, and one
    [InlineData("they", "he", 1)]
    [InlineData("it", "they", 1)]
    [InlineData("it", "he", 0)]
    [InlineData("I", "she", 1)]
    public void WhoFitsGoesTogetherInGenderAndNumber(string candidate, string reference, int fits) => Assert.Contains(
        FeatureHash.Of(Rank, Linked.Pronoun(reference), 0, (uint)fits),
        new Linked($"{candidate}/PRP/nsubj left/VBD/root .\n{reference}/PRP/nsubj left/VBD/root .").Before(reference).Features(reference, candidate));

    [Fact]
    public void WhatAnyReferenceTellsOfSomebodyCounts()
    {
        const string Words = "Varro/NNP/nsubj left/VBD/root .\nshe/PRP/nsubj left/VBD/root .\nhe/PRP/nsubj left/VBD/root .";

        Assert.Contains(FeatureHash.Of(Gender, 'm', '\0', He), new Linked(Words).Before("he").Features("he", "Varro"));
        Assert.Contains(FeatureHash.Of(Gender, 'm', 'f', He), new Linked(Words).Before("he", ("she", "Varro")).Features("he", "Varro"));
        Assert.Contains(FeatureHash.Of(Rank, He, 0, 0), new Linked(Words).Before("he", ("she", "Varro")).Features("he", "Varro"));    // so she does not fit, nor Varro
    }

    [Theory]
    [InlineData("bridges=bridge/NNS/nsubj", "bridges", 2)]
    [InlineData("bridge/NN/nsubj", "bridge", 1)]
    [InlineData("they/PRP/nsubj", "they", 0)]
    public void NumbersAreCompared(string earlier, string candidate, int number) => Assert.Contains(
        FeatureHash.Of(Number, 1, (uint)number, Linked.Pronoun("it")), new Linked(earlier + " fell/VBD/root .\nit/PRP/nsubj fell/VBD/root .").Before("it").Features("it", candidate));

    [Theory]
    [InlineData("Besk", 4)]      // no subject itself
    [InlineData("Hallen", 0)]
    [InlineData("Varro", 1)]
    public void SubjectsAreCountedByThemselves(string candidate, int subject) => Assert.Contains(
        FeatureHash.Of(Subject, He, (uint)subject, 1),
        new Linked("Varro/NNP/nsubj slept/VBD/root .\nHallen/NNP/nsubj:pass met/VBD/root Besk/NNP/obj .\nhe/PRP/nsubj left/VBD/root .").Before("he").Features("he", candidate));

    [Theory]
    [InlineData("Besk", 1, 0)]      // the first of all
    [InlineData("Varro", 1, 1)]     // two references, Besk has one
    [InlineData("Ilen", 0, 2)]      // the same two
    [InlineData("Hallen", 0, 3)]
    public void WhoIsReferredToMoreThanNearerOnesIsMarked(string candidate, int more, int rank)
    {
        var linked = new Linked("Hallen/NNP/nsubj slept/VBD/root .\nIlen/NNP/nsubj slept/VBD/root .\nVarro/NNP/nsubj met/VBD/root Besk/NNP/obj .\nhe/PRP/nsubj left/VBD/root .").Before("he", ("Varro", "Ilen"));

        Assert.Contains(FeatureHash.Of(Frequent, He, (uint)more, FeatureHash.Of(1, (uint)rank)), linked.Features("he", candidate));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(11, 8)]
    public void SentencesBetweenAreCountedUpToEight(int sentences, int counted) => Assert.Contains(
        FeatureHash.Of(21, Linked.Both(He, Name), (uint)counted),
        new Linked("Varro/NNP/nsubj " + (sentences == 0 ? "met/VBD/root " : "left/VBD/root\n" + string.Concat(Enumerable.Repeat("so/RB/root\n", sentences - 1))) + "he/PRP/obj").Before("he").Features("he", "Varro"));

    [Theory]
    [InlineData("Ilen/NNP/root Varro/NNP/flat/Ilen", "Ilen Varro", "Ilen/NNP/root Varro/NNP/flat/Ilen", 4, 1)]
    [InlineData("Ilen/NNP/root Varro/NNP/flat/Ilen", "Ilen Varro", "Varro/NNP/root", 3, 1)]
    [InlineData("Varro/NNP/root", "Varro", "Ilen/NNP/root Varro/NNP/flat/Ilen", 2, 1)]
    [InlineData("Ilen/NNP/root Varro/NNP/flat/Ilen", "Ilen Varro", "Ilen/NNP/root Besk/NNP/flat/Ilen", 1, 0)]
    [InlineData("Besk/NNP/root", "Besk", "Varro/NNP/root", 0, 0)]
    public void WordsInCommonSpeakForTheSame(string earlier, string candidate, string words, int same, int last)
    {
        var linked = new Linked($"{earlier}\n\n{words} again/RB/dep");
        linked.Linker.Link(0, Linker.New);

        Assert.Equal(candidate, linked.Show(0));
        Assert.Contains(FeatureHash.Of(51, Linked.Both(Name, Name), (uint)same, (uint)last), linked.Features(1, 0));
    }

    [Fact]
    public void AnyNameThatSomebodyHasHadSpeaksForIt()
    {
        const string Words = "Tors/NNP/nsubj slept/VBD/root .\nBesk/NNP/nsubj slept/VBD/root .\nMinister/NN/compound/Tors old/JJ/amod/Tors Tors/NNP/nsubj left/VBD/root .";

        Assert.Contains(FeatureHash.Of(56, Linked.Both(Name, Name), 0, 0), new Linked(Words).Before("Minister old Tors").Features("Minister old Tors", "Besk"));
        Assert.Contains(FeatureHash.Of(56, Linked.Both(Name, Name), 1, 0), new Linked(Words).Before("Minister old Tors", ("Besk", "Tors")).Features("Minister old Tors", "Besk"));
    }

    [Theory]
    [InlineData("KTB", 1)]
    [InlineData("KT", 0)]      // of all words
    [InlineData("KTBX", 0)]
    [InlineData("KBT", 0)]
    [InlineData("K", 0)]
    public void AnAcronymMayStandForAName(string acronym, int stands)
    {
        const string Long = "Korvian/NNP/compound/Bureau Telegraph/NNP/compound/Bureau Bureau/NNP/nsubj";
        var feature = FeatureHash.Of(54, Linked.Both(Name, Name), (uint)stands);

        Assert.Contains(feature, new Linked($"{Long} fell/VBD/root .\n{acronym}/NNP/nsubj fell/VBD/root .").Before(acronym).Features(acronym, "Korvian Telegraph Bureau"));
        Assert.Contains(feature, new Linked($"{acronym}/NNP/nsubj fell/VBD/root .\n{Long} fell/VBD/root .").Before("Korvian Telegraph Bureau").Features("Korvian Telegraph Bureau", acronym));
    }

    [Theory]
    [InlineData("KT", "Telegraph", 1)]
    [InlineData("KT", "telegraph", 0)]
    [InlineData("K", "telegraph", 0)]    // one letter is none
    public void AnAcronymHasTheCapitalsOfAllWords(string acronym, string word, int stands) => Assert.Contains(
        FeatureHash.Of(54, Linked.Both(Name, Linked.Form(ReferenceForm.Nominal)), (uint)stands),
        new Linked($"Korvian/JJ/amod/bureau {word}/JJ/amod/bureau bureau/NN/root\n{acronym}/NNP/root").Before(acronym).Features(acronym, $"Korvian {word} bureau"));

    [Theory]
    [InlineData("Varro/NNP/nsubj met/VBD/root he/PRP/obj", 0)]
    [InlineData("Varro/NNP/nsubj said/VBD/root “ he/PRP/obj ”", 1)]
    [InlineData("“ Varro/NNP/nsubj ” said/VBD/root he/PRP/obj", 2)]
    [InlineData("“ Varro/NNP/nsubj met/VBD/root he/PRP/obj ”", 3)]
    [InlineData("“ Varro/NNP/nsubj ” met/VBD/root “ he/PRP/obj ”", 4)]
    public void WhoQuotesIsNoOneQuoted(string words, int quoted) =>
        Assert.Contains(FeatureHash.Of(60, (uint)quoted, He), new Linked(words).Before("he").Features("he", "Varro"));

    [Theory]
    [InlineData("Varro/NNP/nsubj left/VBD/root he/PRP/appos/Varro", 1)]
    [InlineData("Varro/NNP/nsubj/he he/PRP/appos/left left/VBD/root", 2)]
    [InlineData("Varro/NNP/nsubj left/VBD/root he/PRP/appos/left", 3)]
    [InlineData("Varro/NNP/nsubj said/VBD/root he/PRP/appos/left left/VBD/ccomp/said", 4)]
    [InlineData("said/VBD/root that left/VBD/ccomp/said Varro/NNP/nsubj/left he/PRP/appos/stayed stayed/VBD/ccomp/said", 5)]
    public void HowTwoStandInOneSentenceSpeaksForAndAgainst(string words, int stand) =>
        Assert.Contains(FeatureHash.Of(62, Linked.Both(He, Name), (uint)stand, WordGraph.Hash("appos")), new Linked(words).Before("he").Features("he", "Varro"));

    [Theory]
    [InlineData(" ", 0, 0)]
    [InlineData("\n", 0, 1)]
    [InlineData("\n\n", 1, 1)]
    public void WhetherTheyAreOfOneParagraphCounts(string between, int apart, int sentences) => Assert.Contains(
        FeatureHash.Of(64, He, (uint)apart, (uint)sentences), new Linked($"met/VBD/root Varro/NNP/obj{between}he/PRP/obj").Before("he").Features("he", "Varro"));

    // Sentences of one word each, all different.
    private static string Others(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => $"w{i}\n"));
}
