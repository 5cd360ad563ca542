using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Coreference;

public sealed class ReferencesTests
{
    [Fact]
    public void PronounsNamesAndNounsReferInTextOrder() => Assert.Equal(
        ["Name Varro", "Pronoun he", "Nominal the bridge"],
        Found("Varro/NNP/nsubj said=say/VBD/root that/IN/mark/opened he/PRP/nsubj/opened opened/VBD/ccomp the/DT/det/bridge bridge/NN/obj/opened ."));

    [Theory]
    [InlineData("It/PRP/nsubj was/VBD/root .", "Pronoun It")]
    [InlineData("It/PRP/expl was/VBD/root .", "")]
    [InlineData("That/DT/nsubj was/VBD/root .", "Pronoun That")]
    [InlineData("That/DT/det/bridge bridge/NN/nsubj was/VBD/root .", "Nominal That bridge")]
    [InlineData("Who/WP/nsubj was/VBD/root it/PRP/det .", "")]
    public void APronounRefersUnlessItIsEmptyOrAsks(string words, string found) => Assert.Equal(found, string.Join('|', Found(words)));

    [Fact]
    public void AnOuterReferenceComesBeforeThoseItHolds() => Assert.Equal(
        ["Nominal his sister 's bridge", "Nominal his sister 's", "Pronoun his"],
        Found("his/PRP$/nmod:poss/sister sister/NN/nmod:poss/bridge 's/POS/case/sister bridge/NN/nsubj fell/VBD/root ."));

    [Theory]
    [InlineData("of/IN/case/Korvia Korvia/NNP/root .", "Name Korvia")]
    [InlineData("the/DT/det/man man/NN/nsubj who/WP/nsubj/left left/VBD/acl:relcl/man slept/VBD/root .", "Nominal the man who left")]
    [InlineData("the/DT/det/man man/NN/nsubj who/WP/nsubj/left left/VBD/acl:relcl/man ,/,/punct/left slept/VBD/root .", "Nominal the man who left")]
    [InlineData("the/DT/det/bridge bridge/NN/nsubj (/-LRB-/punct/old old/JJ/amod/bridge )/-RRB-/punct/old fell/VBD/root .", "Nominal the bridge ( old )")]
    [InlineData("and/CC/cc/bridge not/RB/advmod/bridge a/DT/det/bridge bridge/NN/root .", "Nominal a bridge")]
    [InlineData("Varro/NNP/nsubj was/VBD/cop/president president/NN/root of/IN/case/Korvia Korvia/NNP/nmod/president .", "Name Varro|Nominal president of Korvia|Name Korvia")]
    [InlineData("Varro/NNP/nsubj , the/DT/det/president president/NN/appos/Varro , left/VBD/root .", "Name Varro|Nominal the president")]
    public void AReferenceIsWithoutWhatOnlyStandsBesideIt(string words, string found) => Assert.Equal(found, string.Join('|', Found(words)));

    [Theory]
    [InlineData("Varro/NNP/nsubj and/CC/cc/Besk Besk/NNP/conj/Varro left/VBD/root .", "Joined Varro and Besk|Name Varro|Name Besk")]
    [InlineData("Korvia/NNP/nsubj , Oran/NNP/conj/Korvia and/CC/cc/towns towns=town/NNS/conj/Korvia left/VBD/root .", "Joined Korvia , Oran and towns|Name Korvia|Name Oran|Nominal towns")]
    public void WhatIsJoinedRefersTogetherAndEachByItself(string words, string found) => Assert.Equal(found, string.Join('|', Found(words)));

    [Theory]
    [InlineData("Chairman/NN/compound/Besk Tomo/NNP/compound/Besk Besk/NNP/nsubj left/VBD/root .", "Name Chairman Tomo Besk")]
    [InlineData("Ilen/NNP/nsubj Varro/NNP/flat/Ilen left/VBD/root .", "Name Ilen Varro")]
    [InlineData("the/DT/det/ships Oran/NNP/compound/Navy Navy/NNP/compound/ships ships=ship/NNS/nsubj left/VBD/root .", "Nominal the Oran Navy ships|Name Oran Navy")]
    [InlineData("the/DT/det/ships war/NN/compound/ships ships=ship/NNS/nsubj left/VBD/root .", "Nominal the war ships")]
    public void PartsOfANameDoNotReferButANameThatDescribesDoes(string words, string found) => Assert.Equal(found, string.Join('|', Found(words)));

    [Fact]
    public void ANounInsideANameIsAName() => Assert.Equal(
        ["Name House of Oran", "Name Oran"],
        Found("House/NN/nsubj of/IN/case/Oran Oran/NNP/nmod/House fell/VBD/root .", ("House of Oran", MentionKind.Organization)));

    [Theory]
    [InlineData(59, 60)]
    [InlineData(60, 11)]    // the ten words before the main one, and itself
    public void AReferenceThatIsTooLongIsCutDownToTheWordsBeforeItsMainOne(int adjectives, int count)
    {
        var text = new ParsedText(string.Concat(Enumerable.Repeat("old/JJ/amod ", adjectives)) + "bridge/NN/root");
        var reference = Assert.Single(References.Of(text.Words));

        Assert.Equal(new WordRange(adjectives + 1 - count, adjectives + 1), reference.Range);
    }

    [Theory]
    [InlineData(57, 3)]
    [InlineData(58, 2)]    // Varro, and and the other are 61 words
    public void WhatIsJoinedOverTooManyWordsDoesNotReferTogether(int adjectives, int found) => Assert.Equal(
        found, Found("Varro/NNP/root and/CC/cc/bridge " + string.Concat(Enumerable.Repeat("old/JJ/amod/bridge ", adjectives)) + "bridge/NN/conj/Varro").Length);

    [Fact]
    public void TheMainWordIsTheOneThatAllElseHangsOn()
    {
        var text = new ParsedText("the/DT/det/bridge old/JJ/amod/bridge bridge/NN/nsubj of/IN/case/Korvia Korvia/NNP/nmod/bridge fell/VBD/root .");

        Assert.Equal([new(text.Range("the old bridge of Korvia"), text["bridge"], ReferenceForm.Nominal), new(text.Range("Korvia"), text["Korvia"], ReferenceForm.Name)], References.Of(text.Words));
    }

    private static string[] Found(string words, params (string, MentionKind)[] others)
    {
        var text = new ParsedText(words, others);
        return [.. References.Of(text.Words).Select(reference => $"{reference.Form} {text.Show(reference.Range)}")];
    }
}
