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

    [Theory]
    [InlineData("read more|read also|also read|read next|related:|related articles|related stories|see also|more:|advertisement|sponsored|sign up|subscribe")]
    [InlineData("click here|follow us|share this|photo:|photos:|file photo|picture:|video:|watch:|listen:|editor's note|editor’s note|copyright")]
    [InlineData("©|all rights reserved|most read|recommended|trending|don't miss|don’t miss|source link|begin text:|end text|full text:|updated:|last updated|published:|posted:|text ends")]
    public void ALineThatBeginsAsPagesDoIsFurniture(string starts) => Assert.All(starts.Split('|'), static start =>
    {
        Assert.Equal(BlockKind.Furniture, Kind($"{start} of the week."));
        Assert.Equal(BlockKind.Furniture, Kind($"{start.ToUpperInvariant()} of the week."));
        Assert.Equal(BlockKind.Prose, Kind($"A {start} of the week."));
        Assert.Equal(BlockKind.Prose, Kind($"“{start} of the week.”"));
    });

    [Theory]
    [InlineData("The quay. Getty Images")]
    [InlineData("The quay, via AP")]
    [InlineData("The quay, via Reuters")]
    [InlineData("The quay, via AFP")]
    [InlineData("Lira Sand/AFP")]
    [InlineData("Lira Sand/AP")]
    [InlineData("Lira Sand/Reuters")]
    [InlineData("Lira Sand/EPA")]
    [InlineData("The quay (AP)")]
    [InlineData("The quay (Reuters)")]
    [InlineData("The quay (AFP photo)")]
    [InlineData("The quay (EPA)")]
    [InlineData("The quay (Photo: Sand)")]
    [InlineData("The quay (Image of May)")]
    [InlineData("The quay (File photo)")]
    [InlineData("The quay (archive picture)")]
    [InlineData("The quay (stock picture)")]
    [InlineData("The quay. Image: Sand")]
    [InlineData("The quay. Photo: Sand")]
    [InlineData("The quay. Photos: Sand")]
    [InlineData("IMAGE:Sand")]
    [InlineData("REUTERS")]
    [InlineData("AFP")]
    [InlineData("AP")]
    [InlineData("ANSA")]
    [InlineData("XINHUA")]
    [InlineData("5:34 PM")]
    [InlineData("17:30 a.m.")]
    [InlineData("5:34 p.m. EST")]
    [InlineData("By Lira Anna Sand")]
    [InlineData("By Lira Anna Maria Sand")]
    [InlineData("World > Korvia > Drosk")]
    [InlineData("World | Korvia | Drosk")]
    [InlineData("(Arvan in the spring)")]
    [InlineData(". . . —")]
    public void CreditsAndTimesAloneAreFurniture(string line) => Assert.Equal(BlockKind.Furniture, Kind(line));

    [Theory]
    [InlineData("Trivia AP")]
    [InlineData("The AFPA")]
    [InlineData("The AP Is Late")]
    [InlineData("By Lira")]
    [InlineData("World > Korvia")]
    [InlineData("World | Korvia")]
    [InlineData("The Quay (In May)")]
    [InlineData("“Bread, Peace and Laughter”")]
    [InlineData("\"Bread and Salt\"")]
    [InlineData("“Bread for All”")]        // a word of three letters may be small
    [InlineData("— A Bridge")]
    [InlineData("Who Will Pay?")]
    [InlineData("“We waited” — Tomo Besk")]
    [InlineData("“We waited.” — he")]
    [InlineData("“We waited.” Tomo Besk")]
    [InlineData("A Name of This Very Long and Winding Kind Is: Here")]
    public void OtherShortLinesAreHeadings(string line) => Assert.Equal(BlockKind.Heading, Kind(line));

    [Theory]
    [InlineData("A bridge.")]
    [InlineData("A bridge!")]
    [InlineData("A bridge…")]
    [InlineData("A bridge,")]
    [InlineData("A bridge;")]
    [InlineData("A bridge:")]
    [InlineData("A bridge\"")]
    [InlineData("A bridge”")]
    [InlineData("A bridge»")]
    [InlineData("A bridge-")]
    [InlineData("A bridge–")]
    [InlineData("A bridge—")]
    [InlineData("A bridge'")]
    [InlineData("2 bridges")]
    [InlineData("“a bridge” for two")]
    [InlineData("“Bread with Salt”")]
    [InlineData("“Bread and Salt.”")]
    [InlineData("“Bread and Salt,”")]
    [InlineData("“Bread and Salt!”")]
    [InlineData("“Bread and Salt?”")]
    [InlineData("Q Who Will Pay?")]
    [InlineData("“We waited.” — Tomo Besk")]
    [InlineData("“We waited!” - Tomo Besk")]
    [InlineData("“We waited?” – Tomo Besk")]
    [InlineData("\"We waited…\" ― Tomo Besk")]
    [InlineData("«We waited.» -- Tomo Besk")]
    [InlineData("BESK: We agree on it")]
    [InlineData("Tomo Besk: We agree on it")]
    [InlineData("Q: Do they agree on it")]
    [InlineData("A: They agree on it")]
    public void LinesThatSpeakOrGoOnAreProse(string line) => Assert.Equal(BlockKind.Prose, Kind(line));

    [Theory]
    [InlineData("BESK: We agree on it")]
    [InlineData("“We waited.” — Tomo Besk")]
    public void TheFirstLineIsATitleThoughItSpeaks(string line) => Assert.Equal(BlockKind.Heading, Kinds(line + "\n\nVarro spoke to the council.")[0]);

    [Fact]
    public void OneQuestionIsAHeadingAndSeveralAreAnInterview()
    {
        Assert.Equal(BlockKind.Heading, Kind("Who will pay?"));
        Assert.Equal([BlockKind.Prose, BlockKind.Prose], Kinds("Besk came.\n\nWho will pay?\n\nBesk left.\n\nWho will not?\n\nVarro spoke.").Where(static (_, i) => i is 1 or 3));
    }

    [Theory]
    [InlineData(110, BlockKind.Heading)]
    [InlineData(111, BlockKind.Prose)]
    public void AHeadingIsNoLongerThanALine(int length, BlockKind kind) => Assert.Equal(kind, Kind("A ".PadRight(length, 'b')));

    [Theory]
    [InlineData(240, BlockKind.Furniture)]
    [InlineData(241, BlockKind.Prose)]
    public void FurnitureIsNoLongerThanAFewLines(int length, BlockKind kind) => Assert.Equal(kind, Kind("Read more ".PadRight(length - 1, 'b') + "."));

    [Theory]
    [InlineData(59, BlockKind.Furniture)]
    [InlineData(60, BlockKind.Heading)]
    public void ALineInBracketsIsFurnitureWhereItIsShort(int length, BlockKind kind) => Assert.Equal(kind, Kind("(A ".PadRight(length - 1, 'b') + ")"));

    [Theory]
    [InlineData("MOST READ", "1 Besk opens a bridge", BlockKind.Furniture)]
    [InlineData("Varro spoke.", "1 Besk opens a bridge", BlockKind.Prose)]
    [InlineData("MOST READ", "1 Besk opens a bridge.", BlockKind.Prose)]
    [InlineData("MOST READ", "1 Besk opens a bridge!", BlockKind.Prose)]
    [InlineData("MOST READ", "1 Besk opens a bridge?", BlockKind.Prose)]
    [InlineData("MOST READ", "1 Besk opens a “bridge”", BlockKind.Prose)]
    [InlineData("MOST READ", "1 Besk opens a \"bridge\"", BlockKind.Prose)]
    [InlineData("MOST READ", "Besk opens a bridge", BlockKind.Heading)]
    public void ANumberedLineBehindFurnitureIsFurniture(string before, string line, BlockKind kind) =>
        Assert.Equal(kind, Kinds($"{before}\n\n{line}\n\nVarro spoke to the council.")[1]);

    [Theory]
    [InlineData("bb", 5, 60, 5)]      // five lines are a list
    [InlineData("bb", 6, 60, 1)]
    [InlineData("bb", 6, 50, 6)]      // short lines are too
    [InlineData("bb", 6, 51, 1)]
    [InlineData("bb", 6, 100, 1)]
    [InlineData("bb", 6, 101, 6)]     // nobody wraps so late
    public void LinesAreJoinedWhereTheyWereWrappedByHand(string end, int lines, int length, int blocks) =>
        Assert.Equal(blocks, Texts(string.Join('\n', Enumerable.Repeat("A ".PadRight(length - 2, 'a') + end, lines))).Length);

    [Theory]
    [InlineData("L L\n\nL L\n\nL L", 6)]      // as many ends of paragraphs as of lines
    [InlineData("L L L L\n\nL L", 2)]
    [InlineData("L L L S S S", 6)]
    [InlineData("L L L L S S", 1)]
    public void MostLinesAreLongAndFollowedWhereTextIsWrapped(string written, int blocks) =>
        Assert.Equal(blocks, Texts(written.Replace(' ', '\n').Replace("L", new string('a', 60), StringComparison.Ordinal).Replace("S", "bb", StringComparison.Ordinal)).Length);

    [Theory]
    [InlineData("ARVAN (ANA) - ", "ANA")]
    [InlineData("ARVAN (ANA) -- ", "ANA")]
    [InlineData("ARVAN (ANA) – ", "ANA")]
    [InlineData("ARVAN (ANA) — ", "ANA")]
    [InlineData("ARVAN (ANA) ― ", "ANA")]
    [InlineData("ARVAN (ANA): ", "ANA")]
    [InlineData("Arvan (ANA) - ", "ANA")]
    [InlineData("ARVAN -- ", "")]
    [InlineData("ARVAN – ", "")]
    [InlineData("ARVAN ― ", "")]
    [InlineData("ARVAN - ", "")]
    [InlineData("PORT-ARVAN, KORVIA - ", "")]
    public void ADatelineEndsInADash(string dateline, string agency)
    {
        var text = dateline + "Varro spoke to the council.";
        var layer = Sample.Read(text).Get<BlockLayer>();

        Assert.Equal((new OnRecord.Text.TextSpan(0, dateline.Length), agency), (layer.Dateline?.Span, layer.Dateline?.Agency ?? ""));
    }

    [Theory]
    [InlineData("Arvan – Varro spoke.")]
    [InlineData("Arvan - Varro spoke.")]
    [InlineData("ARVAN (A) - Varro spoke.")]
    [InlineData("ARVAN-Varro spoke.")]
    [InlineData("arvan (ANA) - Varro spoke.")]
    [InlineData("Friday, December 19, 2031 varro spoke.")]
    public void OtherDashesEndNone(string text) => Assert.Null(Sample.Read(text).Get<BlockLayer>().Dateline);

    [Theory]
    [InlineData("Monday, December 15, 2031")]
    [InlineData("Tuesday, December 16, 2031")]
    [InlineData("Wednesday, December 17, 2031")]
    [InlineData("Thursday, December 18, 2031")]
    [InlineData("Friday, December 19, 2031")]
    [InlineData("Saturday, December 20, 2031")]
    [InlineData("Sunday, December 21, 2031")]
    public void ADayOnALineOfItsOwnIsADateline(string day)
    {
        var layer = Sample.Read(day + "\n\nVarro spoke to the council.").Get<BlockLayer>();

        Assert.Equal(BlockKind.Furniture, layer.Blocks[0].Kind);
        Assert.Equal($"2031-12-{day.Split(' ', ',')[3]}", layer.Dateline?.Date);
    }

    [Fact]
    public void ADatelineStandsInTheFirstThreeBlocksAndIsReadOnce()
    {
        const string Dateline = "ARVAN (ANA) - Varro spoke.";

        Assert.NotNull(Sample.Read($"Besk came.\n\nBesk left.\n\n{Dateline}").Get<BlockLayer>().Dateline);
        Assert.Null(Sample.Read($"Besk came.\n\nBesk left.\n\nBesk slept.\n\n{Dateline}").Get<BlockLayer>().Dateline);
        Assert.Equal("ANA", Sample.Read($"{Dateline}\n\nKORVINGRAD (KTB) - Besk left.").Get<BlockLayer>().Dateline?.Agency);
    }

    [Fact]
    public void AnotherAgencysLastMarkIsNoPartOfTheBody() => Assert.Equal("Varro spoke.", Sample.Words("Varro spoke. -30-", Sample.Blocks("Varro spoke. -30-").Single().Body));

    [Theory]
    [InlineData("A Bridge\n\nVarro spoke.", null, "A Bridge")]
    [InlineData("A Bridge\n\nVarro spoke.", "The Strait", "The Strait")]
    [InlineData("Varro spoke.\n\nA Bridge\n\nBesk left.", null, null)]
    public void TheTitleIsGivenOrOpensTheText(string text, string? given, string? title)
    {
        var document = Laying.Read(new OnRecord.Text.Article { Text = text, Title = given });

        Assert.Equal(title, document.Get<BlockLayer>().Title(document));
    }

    private static readonly Pipeline Laying = new(new BlockStage());

    private static BlockKind Kind(string line) => Laying.Read(new OnRecord.Text.Article { Text = $"Besk came.\n\nBesk listened to it.\n\n{line}\n\nVarro spoke to the council." }).Get<BlockLayer>().Blocks[2].Kind;

    private static string[] Texts(string text) => [.. Sample.Blocks(text).Select(block => Sample.Words(text, block.Span))];

    private static BlockKind[] Kinds(string text) => [.. Sample.Blocks(text).Select(static block => block.Kind)];
}
