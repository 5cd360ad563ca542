using OnRecord.Reading.Mentions;
using OnRecord.Reading.Places;

namespace OnRecord.Reading.Tests.Places;

/// <summary>There is a Dorma in Vosk Region, in Korvia, and a larger one in Tesmar.</summary>
public sealed class WrittenPlacesTests
{
    private const string Rows = """
        id	name	names	kind	state	parent	lat	lon	size	code	acts
        korvia	Korvia		state	XKV		43.1	23.2		KV	yes
        tesmar	Tesmar		state	XTM		44.1	24.2		TM	yes
        dorma-k	Dorma		city	XKV	Vosk Region	43.1	23.2	2		
        dorma-t	Dorma		city	XTM	Elden Region	44.1	24.2	3		
        vosk	Vosk Region		region	XKV		43.2	23.3			
        elden	Elden Region		region	XTM		44.2	24.3			
        lumavik	Lumavik		city	XKV	Vosk Region	43.3	23.1	3		

        """;

    private const string Both = "Tesmar/NNP/nsubj/told told=tell/VBD/root Korvia/NNP/obj that/IN/mark/died men/NNS/nsubj/died died=die/VBD/ccomp in/IN/case/Dorma Dorma/NNP/obl/died ";

    private static readonly PlaceTable Table = PlaceTable.BuiltIn.With(new StringReader(Rows), "mine");

    [Theory]
    [InlineData("", "XTM")]
    [InlineData(",/,/punct Korvia/NNP/appos/Dorma", "XKV")]
    [InlineData("in/IN/case/Korvia Korvia/NNP/nmod/Dorma", "XKV")]
    [InlineData("in/IN/case/Korvia the/DT/det Korvia/NNP/nmod/Dorma", "XKV")]
    [InlineData(",/,/punct in/IN/case/Korvia Korvia/NNP/nmod/Dorma", "XKV")]
    [InlineData(",/,/punct the/DT/det Korvia/NNP/nmod/Dorma", "XKV")]
    [InlineData(",/,/punct in/IN/case/Korvia the/DT/det Korvia/NNP/nmod/Dorma", "XKV")]
    [InlineData(",/,/punct in/IN/case/Korvia western/JJ/amod/Korvia Korvia/NNP/nmod/Dorma", "XKV")]
    [InlineData(",/,/punct Vosk/NNP/compound/Region Region/NNP/appos/Dorma", "XKV")]
    [InlineData(",/,/punct Vosk/NNP/compound/Region Region/NNP/appos/Dorma ,/,/punct Korvia/NNP/appos/Region", "XKV")]
    [InlineData("in/IN/case/Region Vosk/NNP/compound/Region Region/NNP/nmod/Dorma", "XKV")]
    [InlineData(",/,/punct Elden/NNP/compound/Region Region/NNP/appos/Dorma", "XTM")]
    [InlineData(",/,/punct Tesmar/NNP/appos/Dorma", "XTM")]
    public void WhatItIsSaidToLieInTells(string words, string state) => Assert.Equal(state, Dorma(Both + words).Country);

    [Theory]
    [InlineData("Tesmar/NNP/nsubj/told told=tell/VBD/root them/PRP/obj of/IN/case/Dorma Korvia/NNP/nmod:poss/Dorma 's/POS/case/Korvia Dorma/NNP/obl/told", "XKV")]
    [InlineData("Tesmar/NNP/nsubj/told told=tell/VBD/root them/PRP/obj of/IN/case/Dorma Korvia/NNP/nmod:poss/Dorma Dorma/NNP/obl/told", "XTM")]
    [InlineData("Tesmar/NNP/nsubj/told told=tell/VBD/root them/PRP/obj of/IN/case/port the/DT/det Korvian/JJ/amod/port port/NN/obl/told of/IN/case/Dorma Dorma/NNP/nmod/port", "XKV")]
    [InlineData("Tesmar/NNP/nsubj/told told=tell/VBD/root them/PRP/obj of/IN/case/town the/DT/det Korvian/JJ/amod/town border/NN/compound/town town/NN/obl/told of/IN/case/Dorma Dorma/NNP/nmod/town", "XKV")]
    [InlineData("Tesmar/NNP/nsubj/told told=tell/VBD/root them/PRP/obj of/IN/case/Dorma Korvian/JJ/amod/Dorma Dorma/NNP/obl/told", "XKV")]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root in/IN/case/Dorma Dorma/NNP/obl/died", "XTM")]
    [InlineData("Men/NNS/nsubj/died of/IN/case/Lumavik Lumavik/NNP/nmod/Men died=die/VBD/root in/IN/case/Dorma Dorma/NNP/obl/died", "XKV")]
    [InlineData("Korvian/JJ/amod/men men/NNS/nsubj/died died=die/VBD/root in/IN/case/Dorma Dorma/NNP/obl/died", "XKV")]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root in/IN/case/Dorma Dorma/NNP/obl/died ,/,/punct Korvia/NNP/appos/Dorma\nTesmar/NNP/nsubj/rebuilt rebuilt/VBD/root Dorma/NNP/obj", "XKV")]
    public void WhatTellsOfAStateTells(string words, string state) => Assert.Equal(state, Dorma(words).Country);

    [Theory]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root in/IN/case/Nisk Nisk/NNP/obl/died", "Nisk", "Nisk Unknown -")]
    [InlineData("Men/NNS/nsubj/died died=die/VBD/root in/IN/case/Nisk Nisk/NNP/obl/died ,/,/punct Korvia/NNP/appos/Nisk", "Nisk", "Nisk Unknown XKV")]
    [InlineData("the/DT/det village/NN/root of/IN/case/Nisk Nisk/NNP/nmod/village ,/,/punct Korvia/NNP/appos/Nisk", "village of Nisk", "Nisk City XKV")]
    [InlineData("the/DT/det border/NN/compound/village village/NN/root of/IN/case/Nisk Nisk/NNP/nmod/village", "border village of Nisk", "Nisk City -")]
    [InlineData("the/DT/det island/NN/root of/IN/case/Nisk Nisk/NNP/nmod/island", "island of Nisk", "Nisk Island -")]
    [InlineData("the/DT/det Nisk/NNP/compound/region region/NN/root", "Nisk region", "Nisk Region -")]
    [InlineData("the/DT/det Nisk/NNP/compound/village village/NN/root", "Nisk village", "Nisk City -")]
    [InlineData("the/DT/det Nisk/NNP/compound/river river/NN/root", "Nisk river", "Nisk Other -")]
    [InlineData("They/PRP/nsubj crossed/VBD/root western/JJ/amod/Nisk Nisk/NNP/obj/crossed", "", "")]
    [InlineData("They/PRP/nsubj slept/VBD/root in/IN/case/Nisk western/JJ/amod/Nisk Nisk/NNP/obl/slept", "western Nisk", "Nisk Unknown -")]
    [InlineData("They/PRP/nsubj praised/VBD/root Nisk/NNP/obj/praised", "", "")]
    [InlineData("They/PRP/nsubj spoke/VBD/root of/IN/case/Nisk Nisk/NNP/obl/spoke", "Nisk", "Nisk Unknown -")]
    [InlineData("They/PRP/nsubj slept/VBD/root on/IN/case/Nisk Nisk/NNP/obl/slept", "Nisk", "Nisk Unknown -")]
    [InlineData("They/PRP/nsubj flew/VBD/root over/IN/case/Nisk Nisk/NNP/obl/flew", "Nisk", "Nisk Unknown -")]
    [InlineData("They/PRP/nsubj came/VBD/root from/IN/case/Nisk Nisk/NNP/obl/came", "Nisk", "Nisk Unknown -")]
    [InlineData("They/PRP/nsubj spoke/VBD/root with/IN/case/Nisk Nisk/NNP/obl/spoke", "", "")]
    public void APlaceThatNoTableKnowsIsReadByWhatStandsBesideIt(string words, string span, string place)
    {
        var text = Parsed(words);
        var places = new PlaceStage(Table, Sample.Actors).Read(text.Document).Places.Where(static one => one.Name == "Nisk").ToList();

        Assert.Equal((span, place), (string.Join(' ', places.Select(one => Sample.Words(text.Document.Article.Text, one.Span))), string.Join(' ', places.Select(static one => $"{one.Name} {one.Kind} {one.Country ?? "-"}"))));
    }

    private static PlaceMention Dorma(string words) => new PlaceStage(Table, Sample.Actors).Read(Parsed(words.Trim()).Document).Places.Last(static place => place.Name == "Dorma");

    private static ParsedText Parsed(string words) => new(
        words, ("Korvia", MentionKind.Location), ("Tesmar", MentionKind.Location), ("Dorma", MentionKind.Location), ("Lumavik", MentionKind.Location), ("Vosk Region", MentionKind.Location),
        ("Elden Region", MentionKind.Location), ("Nisk", MentionKind.Location), ("Korvian", MentionKind.Group));
}
