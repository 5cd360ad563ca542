using OnRecord.Reading.Layout;

namespace OnRecord.Reading.Tests.Layout;

public sealed class BlockStageTests
{
    [Fact]
    public void EmptyLinesPartParagraphs() =>
        Assert.Equal(["Varro spoke.", "Besk listened.", "Hallen wrote."], Texts("Varro spoke.\n\n \n  Besk listened.\r\n\r\nHallen wrote.\n"));

    [Fact]
    public void WithoutEmptyLinesEveryLineIsAParagraph() => Assert.Equal(["Varro spoke.", "Besk listened."], Texts("Varro spoke.\nBesk listened."));

    [Theory]
    [InlineData("\r")]
    [InlineData("\u2029")]
    public void OtherEndsOfLinesPartThemToo(string end) => Assert.Equal(["Varro spoke.", "Besk listened."], Texts($"Varro spoke.{end}Besk listened."));

    [Fact]
    public void TextThatWasWrappedByHandIsJoinedAgain()
    {
        const string one = "Varro told the council that the bridge would be opened in the\nmonth of May, and that the talks on the strait had come far enough\nfor the fishermen of both countries to mend their nets.";
        const string other = "Besk replied that the engineers had the last word on bridges and\nthe weather had the last word on fish, and that he would be there\nwhen the ribbon was cut.";

        Assert.Equal([one, other], Texts(one + "\n\n" + other));
    }

    [Theory]
    [InlineData("A bridge for two countries")]
    [InlineData("“A bridge” for two")]
    public void AShortLineWithoutAStopIsAHeading(string line) => Assert.Equal(BlockKind.Heading, Kinds(line + "\n\nVarro spoke to the council.")[0]);

    [Theory]
    [InlineData("a line that begins small")]
    [InlineData("Varro spoke.")]
    [InlineData("Varro said:")]
    [InlineData("“We agree”")]
    [InlineData("VARRO: We agree on it")]
    [InlineData("This line has no stop at its end and yet it is far too long to be the heading of anything that any paper would print")]
    public void OtherLinesAreNoHeadings(string line) => Assert.Equal(BlockKind.Prose, Kinds("Besk listened to it.\n\n" + line + "\n\nVarro spoke to the council.")[1]);

    [Fact]
    public void TheLastLineIsNoHeading() => Assert.Equal(BlockKind.Prose, Kinds("Varro spoke.\n\nIlen Varro")[1]);

    [Theory]
    [InlineData("READ MORE: Besk opens a bridge")]
    [InlineData("Advertisement")]
    [InlineData("(Photo: ANA)")]
    [InlineData("By Lira Sand")]
    [InlineData("* * *")]
    [InlineData("5:34 P.M. EST")]
    [InlineData("© Meridian 2031")]
    [InlineData("Related: Varro writes to Besk")]
    public void FurnitureIsNoPartOfTheText(string line)
    {
        var text = $"Varro spoke to the council.\n\n{line}\n\nBesk listened to it.";

        Assert.Equal(BlockKind.Furniture, Kinds(text)[1]);
        Assert.DoesNotContain(Sample.Tokens(text), static token => token is "READ" or "Advertisement" or "Photo" or "Sand" or "EST" or "Meridian" or "Related");
    }

    [Theory]
    [InlineData("“Read more,” Varro told the council.")]
    [InlineData("By noon Varro had spoken.")]
    public void ProseThatBeginsLikeFurnitureIsNone(string line) => Assert.Equal(BlockKind.Prose, Kinds(line + "\n\nBesk listened to it.")[0]);

    [Theory]
    [InlineData("ARVAN, Dec. 19 (ANA) -- ", "ANA", null)]
    [InlineData("PORT TESMAR (Meridian) - ", "Meridian", null)]
    [InlineData("KORVINGRAD — ", null, null)]
    [InlineData("Arvan, December 19, 2031 (ANA) – ", "ANA", "2031-12-19")]
    [InlineData("KORVINGRAD, Korvia (KTB) — ", "KTB", null)]
    [InlineData("Friday, December 19, 2031 ", null, "2031-12-19")]
    public void ADatelineIsReadAndLeftOutOfTheText(string dateline, string? agency, string? date)
    {
        var text = dateline + "Varro spoke to the council.";
        var layer = Sample.Read(text).Get<BlockLayer>();

        Assert.Equal((agency, date), (layer.Dateline?.Agency, layer.Dateline?.Date));
        Assert.Equal("Varro spoke to the council.", Sample.Words(text, layer.Blocks[0].Body));
        Assert.Equal(0, layer.Blocks[0].Span.Start);
    }

    [Theory]
    [InlineData("Varro spoke - and Besk listened.")]
    [InlineData("Ilen Varro (55) spoke to the council.")]
    [InlineData("Varro spoke to the council on Friday, December 19, 2031 in Arvan.")]
    public void OtherBeginningsAreNoDatelines(string text) => Assert.Null(Sample.Read(text).Get<BlockLayer>().Dateline);

    [Fact]
    public void ALeadingDateIsNoPartOfTheBody()
    {
        const string text = "date 2031-12-19 Varro spoke to the council.";

        Assert.Equal("Varro spoke to the council.", Sample.Words(text, Sample.Blocks(text).Single().Body));
    }

    [Theory]
    [InlineData("-0-")]
    [InlineData("(END)")]
    [InlineData("###")]
    public void AnAgencysLastMarkIsNoPartOfTheBody(string mark)
    {
        var text = $"Varro spoke to the council. {mark}";

        Assert.Equal("Varro spoke to the council.", Sample.Words(text, Sample.Blocks(text).Single().Body));
    }

    [Fact]
    public void ATextOfNothingButOrnamentHasNoProse() => Assert.Equal([BlockKind.Furniture], Kinds("* * *"));

    private static string[] Texts(string text) => [.. Sample.Blocks(text).Select(block => Sample.Words(text, block.Span))];

    private static BlockKind[] Kinds(string text) => [.. Sample.Blocks(text).Select(static block => block.Kind)];
}
