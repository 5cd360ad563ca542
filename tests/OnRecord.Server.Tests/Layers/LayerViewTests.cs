using OnRecord.Reading.Mentions;
using OnRecord.Server.Layers;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Tests.Layers;

public sealed class LayerViewTests
{
    [Theory]
    [InlineData("-1", "╶─")]
    [InlineData("1 -1", "╭───|╰─  ")]
    [InlineData("2 2 -1 4 2", "╭───  |├───  |├─    |│ ╭───|╰─┴─  ")]
    public void ATreeIsDrawnAWordALine(string heads, string drawn)
    {
        var lines = TreeDrawing.Of([.. heads.Split(' ').Select(int.Parse)], 40);

        Assert.Equal(drawn, string.Join('|', lines));
    }

    [Fact]
    public void EveryLineIsOfTheSameWidthHoweverDeepTheTree()
    {
        int[] chain = [.. Enumerable.Range(-1, 100)];

        Assert.All(TreeDrawing.Of(chain, 30), static line => Assert.Equal(30, line.Length));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void NoLineIsWiderThanTheScreen(int width)
    {
        var document = Language.Document("""
            # newdoc id = a
            1 한국어 한국어 PROPN NNP _ 3 nsubj _ _
            2 Averyveryverylongwordthatgoesonandonandonandonandonandonandonwithoutanend x PROPN NNP _ 1 nmod:unmarked _ _
            3 asked ask VERB VBD _ 0 root _ _
            4 to to PART TO _ 5 mark _ _
            5 go go VERB VB _ 3 xcomp _ _
            """).With(new MentionLayer([new Mention(0, 2, MentionKind.Organization)]));

        var lines = new LayerView(width).Of(document).ToList();

        Assert.All(lines, line => Assert.True(Lines.Width(line) <= width, string.Concat(line.Select(static run => run.Text))));
        Assert.Contains(lines, static line => string.Concat(line.Select(static run => run.Text)).Contains("B-ORG"));
    }

    [Fact]
    public void WordsStandBesideTheirTreeWithTagsLemmasAndNames()
    {
        var document = Language.Document("""
            # newdoc id = a
            1 President President PROPN NNP _ 2 compound _ _
            2 Varro Varro PROPN NNP _ 3 nsubj _ _
            3 asked ask VERB VBD _ 0 root _ _
            4 us we PRON PRP _ 3 obj _ _
            5 to to PART TO _ 6 mark _ _
            6 go go VERB VB _ 3 xcomp _ SpaceAfter=No
            7 . . PUNCT . _ 3 punct _ _
            """).With(new MentionLayer([new Mention(0, 1, MentionKind.Title), new Mention(1, 2, MentionKind.Person)]));

        var text = string.Join('\n', new LayerView(80).Of(document).Select(static line => string.Concat(line.Select(static run => run.Text)).TrimEnd()));

        Assert.Equal(
            """
            ────────────────────────────────────────────────────────────────────────────────
            a · 1 sentence, 7 words, 2 names

            1  [President TITLE] [Varro PER] asked us to go.
              ╭─── President PROPN NNP   compound B-TITLE
            ╭─┴─   Varro     PROPN NNP   nsubj    B-PER
            ├─     asked     VERB  VBD   root             ask
            ├───   us        PRON  PRP   obj              we
            │ ╭─── to        PART  TO    mark
            ├─┴─   go        VERB  VB    xcomp
            ╰───   .         PUNCT .     punct

            """,
            text);
    }
}
