using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Coreference;

public sealed class TraitsTests
{
    [Theory]
    [InlineData("he", 'm', false)]
    [InlineData("Him", 'm', false)]
    [InlineData("himself", 'm', false)]
    [InlineData("she", 'f', false)]
    [InlineData("HERS", 'f', false)]
    [InlineData("it", 'n', false)]
    [InlineData("itself", 'n', false)]
    [InlineData("they", '\0', null)]    // one or many
    [InlineData("themselves", '\0', null)]
    [InlineData("we", '\0', true)]
    [InlineData("us", '\0', true)]
    [InlineData("I", '\0', false)]
    [InlineData("you", '\0', false)]
    public void APronounTellsGenderAndNumberAndNoWords(string pronoun, char gender, bool? plural)
    {
        var traits = Of($"{pronoun}/PRP/nsubj left/VBD/root .", pronoun);

        Assert.Equal((gender, plural, 0, WordGraph.Hash(pronoun)), (traits.Gender, traits.Plural, traits.Kind, traits.Key));
        Assert.Empty(traits.Own);
    }

    [Theory]
    [InlineData("his", 'm')]
    [InlineData("its", 'n')]
    public void APossessiveTellsAsMuch(string pronoun, char gender) => Assert.Equal(gender, Of($"{pronoun}/PRP$/nmod:poss/bridge bridge/NN/nsubj fell/VBD/root .", pronoun).Gender);

    [Theory]
    [InlineData("that", 'n', false)]
    [InlineData("those", '\0', null)]
    public void ADemonstrativeMeansThingsOrMany(string pronoun, char gender, bool? plural)
    {
        var traits = Of($"{pronoun}/DT/nsubj left/VBD/root .", pronoun);

        Assert.Equal((gender, plural), (traits.Gender, traits.Plural));
    }

    [Theory]
    [InlineData("The/DT/det/woman woman/NN/nsubj left/VBD/root .", "woman", 'f', false)]
    [InlineData("The/DT/det/women women=woman/NNS/nsubj left/VBD/root .", "women", 'f', true)]
    [InlineData("A/DT/det/spokesman spokesman/NN/nsubj left/VBD/root .", "spokesman", 'm', false)]
    [InlineData("The/DT/det/bridge bridge/NN/nsubj fell/VBD/root .", "bridge", '\0', false)]
    [InlineData("The/DT/det/bridges bridges=bridge/NNS/nsubj fell/VBD/root .", "bridges", '\0', true)]
    [InlineData("The/DT/det/envoy woman/NN/compound/envoy envoy/NN/nsubj left/VBD/root .", "envoy", 'f', false)]
    [InlineData("The/DT/det/envoy envoy/NN/nsubj of/IN/case/king the/DT/det/king king/NN/nmod/envoy left/VBD/root .", "king", 'm', false)]
    public void ANounTellsGenderAndNumber(string words, string head, char gender, bool plural)
    {
        var traits = Of(words, head);

        Assert.Equal((gender, plural), (traits.Gender, traits.Plural));
    }

    [Theory]
    [InlineData("Clara/NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", 'f')]
    [InlineData("John/NNP/nsubj Besk/NNP/flat/John left/VBD/root .", "John", 'm')]
    [InlineData("Robin/NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", '\0')]
    [InlineData("Mrs./NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", 'f')]
    [InlineData("Mr./NNP/compound/Varro Clara/NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", 'm')]    // what is said before what is guessed
    [InlineData("Kim/NNP/nsubj Jong/NNP/flat/Kim Un/NNP/flat/Kim left/VBD/root .", "Kim", '\0')]
    [InlineData("Kim/NNP/compound/Novak Novak/NNP/nsubj left/VBD/root .", "Novak", 'f')]
    public void APersonsTitleOrGivenNameTellsTheGender(string words, string head, char gender) => Assert.Equal(gender, Of(words, head).Gender);

    [Theory]
    [InlineData(MentionKind.Organization, 'n', null)]    // a body is one or many
    [InlineData(MentionKind.Location, 'n', false)]
    [InlineData(MentionKind.Group, '\0', false)]
    public void ABodyOrAPlaceHasTheGenderOfAThingWhateverItsName(MentionKind kind, char gender, bool? plural)
    {
        var traits = Of("Clara/NNP/nsubj fell/VBD/root .", "Clara", others: ("Clara", kind));

        Assert.Equal((gender, plural, 1 + (int)kind), (traits.Gender, traits.Plural, traits.Kind));
    }

    [Fact]
    public void TheTableOfActorsTellsTheGenderBeforeTheGivenName() =>
        Assert.Equal('m', Of("So/RB/advmod Clara/NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", Named(new(1, 3), 'm')).Gender);

    [Fact]
    public void ANameOfWhichTheTableKnowsNoGenderAndOthersTellNothing() =>
        Assert.Equal('f', Of("Besk/NNP/nsubj met/VBD/root Clara/NNP/compound/Varro Varro/NNP/obj .", "Varro", Named(new(0, 1), 'm'), Named(new(2, 4), '\0')).Gender);

    [Theory]
    [InlineData("The/DT/det/bridge old/JJ/amod/bridge bridge/NN/nsubj of/IN/case/Korvia Korvia/NNP/nmod/bridge fell/VBD/root .", "bridge", "old bridge")]
    [InlineData("his/PRP$/nmod:poss/bridge \"/``/punct/bridge bridge/NN/nsubj fell/VBD/root .", "bridge", "bridge")]
    [InlineData("President/NNP/compound/Varro Ilen/NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", "Ilen Varro")]
    [InlineData("The/DT/det/president president/NN/nsubj left/VBD/root .", "president", "president")]
    [InlineData("Mrs./NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", "Varro")]
    [InlineData("Comrade/NNP/compound/Varro Varro/NNP/nsubj left/VBD/root .", "Varro", "Varro")]
    [InlineData("The/DT/det/woman woman/NN/nsubj left/VBD/root .", "woman", "woman")]
    [InlineData("Ilen/NNP/nsubj Varro/NN/flat/Ilen left/VBD/root .", "Ilen", "Ilen Varro")]    // though it is not known for a part of the name
    [InlineData("Ilen/NNP/nsubj Varro/NNP/flat/Ilen of/IN/case/Korvia Korvia/NNP/nmod/Ilen left/VBD/root .", "Ilen", "Ilen Varro")]
    public void TheOwnWordsAreThoseThatSayWhoIsMeant(string words, string head, string own) =>
        Assert.Equal(own.Split(' ').Select(static word => WordGraph.Hash(word)), Of(words, head).Own);

    [Fact]
    public void AllWordsOfANameAreItsOwnButSmallOnes() => Assert.Equal(
        [WordGraph.Hash("House"), WordGraph.Hash("Oran")],
        Of("House/NNP/nsubj of/IN/case/Oran Oran/NNP/nmod/House fell/VBD/root .", "House", others: ("House of Oran", MentionKind.Organization)).Own);

    [Fact]
    public void TheKeyIsTheLemma() => Assert.Equal(WordGraph.Hash("bridge"), Of("The/DT/det/bridges bridges=bridge/NNS/nsubj fell/VBD/root .", "bridges").Key);

    [Fact]
    public void WhatIsJoinedIsManyOfNoGender()
    {
        var text = new ParsedText("Clara/NNP/nsubj and/CC/cc/Besk Besk/NNP/conj/Clara left/VBD/root .");
        var joined = References.Of(text.Words)[0];
        var traits = Traits.Of(text.Document.With(new NameLayer([])), text.Words, joined);

        Assert.Equal((ReferenceForm.Joined, '\0', true), (joined.Form, traits.Gender, traits.Plural));
    }

    private static NameMention Named(TokenRange tokens, char gender) => new(tokens, NameKind.Person, default, default, null, gender);

    private static Traits Of(string words, string head, params NameMention[] names) => Of(new ParsedText(words), head, names);

    private static Traits Of(string words, string head, (string, MentionKind) others) => Of(new ParsedText(words, others), head, []);

    private static Traits Of(ParsedText text, string head, NameMention[] names) => Traits.Of(
        text.Document.With(new NameLayer([.. names])), text.Words, References.Of(text.Words).Single(one => one.Head == text[head] && one.Form != ReferenceForm.Joined));

    [Theory]
    [InlineData("Clara/NNP/compound/King King/NNP/nsubj left/VBD/root .", "King", 'f', "Clara King", MentionKind.Person)]
    [InlineData("Clara/NNP/nsubj King/NNP/flat/Clara left/VBD/root .", "Clara", 'f', "Clara King", MentionKind.Person)]
    [InlineData("King/NNP/compound/Bank Bank/NNP/nsubj fell/VBD/root .", "Bank", 'n', "King Bank", MentionKind.Organization)]
    public void AWordForMenWithinANameTellsNothing(string words, string head, char gender, string own, MentionKind kind)
    {
        var text = new ParsedText(words, (own, kind));
        var traits = Traits.Of(text.Document.With(new NameLayer([])), text.Words, References.Of(text.Words).Single(one => one.Head == text[head]));

        Assert.Equal(gender, traits.Gender);
        Assert.Equal(own.Split(' ').Select(static word => WordGraph.Hash(word)), traits.Own);
    }

    [Theory]
    [InlineData("woman wife mother daughter sister girl queen princess actress spokeswoman businesswoman congresswoman chairwoman lady", 'f')]
    [InlineData("girlfriend aunt grandmother niece widow policewoman duchess goddess mrs. mrs ms. ms miss", 'f')]
    [InlineData("man husband father son brother boy king prince actor spokesman businessman congressman chairman gentleman", 'm')]
    [InlineData("boyfriend uncle grandfather nephew policeman duke sir mr. mr fisherman", 'm')]
    [InlineData("envoy minister child parent", '\0')]
    public void AWordForAManOrAWomanTellsTheGender(string words, char gender) => Assert.All(words.Split(' '), word =>
    {
        Assert.Equal(gender, Of($"The/DT/det/{word} {word}/NN/nsubj/left left/VBD/root .", word).Gender);
        Assert.Equal(gender, Of($"The/DT/det/{word}s {word}s={word}/NNS/nsubj/left left/VBD/root .", $"{word}s").Gender);
    });

    [Theory]
    [InlineData("he him his himself", 'm', false)]
    [InlineData("she her hers herself", 'f', false)]
    [InlineData("it its itself this that", 'n', false)]
    [InlineData("they them their theirs themselves these those", '\0', null)]
    [InlineData("we us our ours ourselves", '\0', true)]
    [InlineData("me my mine you your", '\0', false)]
    public void EveryPronounTellsWhatItCan(string pronouns, char gender, bool? plural) => Assert.All(pronouns.Split(' '), pronoun =>
    {
        var traits = Of($"{pronoun}/PRP/nsubj left/VBD/root .", pronoun);
        Assert.Equal((gender, plural), (traits.Gender, traits.Plural));
    });
}
