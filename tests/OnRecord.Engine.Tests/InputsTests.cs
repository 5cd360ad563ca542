using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Engine.Tests;

public sealed class InputsTests : IDisposable
{
    private const string TwoLines = """
        {"id":"w1","text":"Varro spoke."}
        {"id":"w2","text":"Besk listened."}
        """;

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AFileGivesOneArticleUnderItsName()
    {
        var article = Article(Assert.Single(Read(folder.Write("letter.txt", "title: A letter\n\nVarro wrote to Besk."))));

        Assert.Equal(("letter.txt", "A letter", "Varro wrote to Besk."), (article.File, article.Title, article.Text));
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.htm")]
    [InlineData("PAGE.XHTML")]
    [InlineData("page.html.gz")]
    public void APageGivesItsArticle(string name)
    {
        const string text = "Korvia will reopen the Strait of Ombrin to fishing boats next week, Chairman Tomo Besk said on Monday, and Prime Minister Ruta Hallen of Tesmar called it overdue.";
        var html = $"<title>Strait</title><body><nav><a href=/>Home</a></nav><p>{text}</p>";
        var article = Article(Assert.Single(Read(folder.Write(name, name.EndsWith(".gz") ? Folder.Gzip(html) : Encoding.UTF8.GetBytes(html)))));

        Assert.Equal((name, "Strait", text), (article.File, article.Title, article.Text));
    }

    [Fact]
    public void APathThatLeadsNowhereIsAProblemAndTheRestIsRead()
    {
        var inputs = Read(folder["gone.txt"], folder.Write("a.txt", "Varro spoke."));

        Assert.Equal([InputProblemKind.Missing, null], inputs.Select(static input => input.Problem?.Kind));
        Assert.Equal(folder["gone.txt"], inputs[0].Problem!.Path);
        Assert.Equal("Varro spoke.", Article(inputs[1]).Text);
    }

    [Fact]
    public void AFolderWithoutArticlesIsAProblem()
    {
        Assert.Equal(InputProblemKind.NoArticles, Assert.Single(Read(folder.Path)).Problem?.Kind);

        folder.Write("README.md", "About these files.");
        folder.Write("actors.tsv", "id\tkind");

        Assert.Equal(InputProblemKind.NoArticles, Assert.Single(Read(folder.Path)).Problem?.Kind);
    }

    [Fact]
    public void AFolderIsReadByNameWithItsSubfoldersButWithoutReadmes()
    {
        folder.Write("b.txt", "Second.");
        folder.Write("README.md", "Not an article.");
        folder.Write("readme.txt", "Not an article either.");
        folder.Write("c/d.md", "Third.");
        folder.Write("a.txt", "First.");
        folder.Write("c/picture.png", "No text.");

        Assert.Equal(["First.", "Second.", "Third."], Read(folder.Path).Select(static input => Article(input).Text));
        Assert.Equal("Second.Third.First.".Length, Inputs.CountBytes([folder.Path]));
    }

    [Fact]
    public void HiddenFilesOfAFolderArePassedOver()
    {
        folder.Write(".draft.txt", "Hidden.");
        folder.Write("a.txt", "First.");

        Assert.Equal("First.", Article(Assert.Single(Read(folder.Path))).Text);
    }

    [Fact]
    public void PathsAreReadInTheOrderGiven()
    {
        var (one, other) = (folder.Write("b.txt", "One."), folder.Write("a.txt", "Other."));

        Assert.Equal(["One.", "Other.", "One."], Read(one, other, one).Select(static input => Article(input).Text));
    }

    [Fact]
    public void CompressedFilesAreReadAsWhatTheyHold()
    {
        folder.Write("a.txt.gz", Folder.Gzip("Varro spoke."));
        folder.Write("b.txt.zst", Folder.Zstandard("Besk spoke."));
        folder.Write("c.jsonl.gz", Folder.Gzip("""{"id":"w1","text":"Hallen spoke."}"""));
        folder.Write("d.jsonl.zst", Folder.Zstandard("""{"id":"w2","text":"Sand spoke."}"""));

        Assert.Equal(["Varro spoke.", "Besk spoke.", "Hallen spoke.", "Sand spoke."], Read(folder.Path).Select(static input => Article(input).Text));
    }

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.txt.zst")]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.jsonl.zst")]
    public void AFileThatIsNotCompressedAsItsNameSaysIsAProblem(string name) =>
        Assert.Equal(InputProblemKind.NotCompressed, Assert.Single(Read(folder.Write(name, "Varro spoke, and this is plain text."))).Problem?.Kind);

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.jsonl.gz")]
    public void ADamagedGzipFileIsAProblem(string name)
    {
        var bytes = Folder.Gzip(ManyWords);
        bytes.AsSpan(bytes.Length / 2, 64).Fill(0xA5);

        Assert.Contains(Read(folder.Write(name, bytes)), static input => input.Problem?.Kind == InputProblemKind.NotCompressed);
    }

    [Fact]
    public void AGzipFileThatWasCutShortIsNotReadAsIfItWereWhole() =>
        Assert.Equal(InputProblemKind.NotCompressed, Assert.Single(Read(folder.Write("a.txt.gz", Half(Folder.Gzip(ManyWords))))).Problem?.Kind);

    [Fact]
    public void AZstandardFileThatWasCutShortIsNotReadAsIfItWereWhole() =>
        Assert.NotNull(Assert.Single(Read(folder.Write("a.txt.zst", Half(Folder.Zstandard(ManyWords))))).Problem);

    [Fact]
    public void LinesBeforeTheDamageAreKept()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $$"""{"id":"w{{i}}","text":"Varro spoke {{i * 7919}} times."}""" + "\n"));
        var bytes = Folder.Gzip(lines);
        bytes.AsSpan(bytes.Length * 3 / 4, 64).Fill(0xA5);
        var inputs = Read(folder.Write("a.jsonl.gz", bytes));

        Assert.Equal("Varro spoke 0 times.", Article(inputs[0]).Text);
        Assert.Equal(InputProblemKind.NotCompressed, inputs[^1].Problem?.Kind);
        Assert.Single(inputs, static input => input.Problem is not null);
    }

    [Fact]
    public void StandardInputIsOneText()
    {
        var article = Article(Assert.Single(ReadStandard("Varro spoke.\n\nBesk listened.")));

        Assert.Equal(("standard input", "Varro spoke.\n\nBesk listened."), (article.File, article.Text));
    }

    [Fact]
    public void StandardInputThatBeginsWithABraceIsJsonLines() =>
        Assert.Equal(["w1", "w2"], ReadStandard(TwoLines).Select(static input => Article(input).File));

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n  ")]
    public void WhiteSpaceOrAMarkBeforeTheBraceMakesNoDifference(string before) =>
        Assert.Equal(["w1", "w2"], ReadStandard(before + TwoLines).Select(static input => Article(input).File));

    [Fact]
    public void EmptyStandardInputIsRefused() =>
        Assert.Equal(RefusalKind.Empty, Assert.IsType<Taken.Refused>(Assert.Single(ReadStandard("")).Taken).Kind);

    [Fact]
    public void AFileOverTheBoundIsRefusedWithoutBeingRead()
    {
        var stream = new Endless();
        var inputs = new Inputs(new IntakeOptions { MaximumBytes = 100_000 }, () => stream).Read(["-"], TestContext.Current.CancellationToken).ToList();

        Assert.Equal(RefusalKind.TooLong, Assert.IsType<Taken.Refused>(Assert.Single(inputs).Taken).Kind);
        Assert.InRange(stream.Given, 100_000, 300_000);
    }

    [Fact]
    public void AFileOfExactlyTheBoundIsRead()
    {
        var path = folder.Write("a.txt", "Varro spoke" + new string('.', 1024 - 11));

        Assert.NotNull(Article(Assert.Single(new Inputs(new IntakeOptions { MaximumBytes = 1024 }, static () => Stream.Null).Read([path], TestContext.Current.CancellationToken))));
    }

    [Fact]
    public void ACompressedFileOverTheBoundIsRefused()
    {
        var path = folder.Write("a.txt.gz", Folder.Gzip(new string('a', 3_000_000)));

        Assert.Equal(
            RefusalKind.TooLong,
            Assert.IsType<Taken.Refused>(Assert.Single(new Inputs(new IntakeOptions { MaximumBytes = 1_000_000 }, static () => Stream.Null).Read([path], TestContext.Current.CancellationToken)).Taken).Kind);
    }

    [Fact]
    public void PagesFeedsAndArchivesOfAFolderAreRead()
    {
        folder.Write("a.html", WarcFile.Page("One", "Varro spoke."));
        folder.Write("b.xml", "<rss><channel><item><description>Besk spoke.</description></item></channel></rss>");
        folder.Write("c.atom.gz", Folder.Gzip("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content>Tarl spoke.</content></entry></feed>"));
        folder.Write("d.warc", WarcFile.Record("resource", "text/plain", "Hallen spoke."u8.ToArray(), "https://ana.example/1"));
        folder.Write("e.warc.gz", WarcFile.Gzip(WarcFile.Record("resource", "text/plain", "Sand spoke."u8.ToArray(), "https://ana.example/2")));
        folder.Write("f.warc.zst", Folder.Zstandard(WarcFile.Record("resource", "text/plain", "Orme spoke."u8.ToArray(), "https://ana.example/3")));
        var inputs = Read(folder.Path);

        Assert.Contains("Varro spoke.", Article(inputs[0]).Text, StringComparison.Ordinal);
        Assert.Equal(["Besk spoke.", "Tarl spoke.", "Hallen spoke.", "Sand spoke.", "Orme spoke."], inputs.Skip(1).Select(static input => Article(input).Text));
        Assert.All(inputs, static input => Assert.False(Assert.IsType<Taken.Accepted>(input.Taken).Original!.Bytes.IsEmpty));
        Assert.Equal(folder["e.warc.gz"] + ", record at byte 0", inputs[4].Taken!.Name);
    }

    [Fact]
    public void TheOriginalIsWhatTheFileHolds()
    {
        byte[] text = [.. "title: A letter\n\nVarro wrote "u8, 0xE9];
        Original Of(string path) => Assert.IsType<Taken.Accepted>(Assert.Single(Read(path)).Taken).Original!;

        Assert.Equal(text, Of(folder.Write("a.txt", text)).Bytes.ToArray());
        Assert.Equal("text/plain", Of(folder["a.txt"]).MediaType);
        Assert.Equal("""{"text":"Varro wrote."}""", Encoding.UTF8.GetString(Of(folder.Write("a.jsonl", """{"text":"Varro wrote."}""" + "\n")).Bytes.Span));
    }

    [Fact]
    public void WithoutTheWebAnAddressIsAPathThatLeadsNowhere() =>
        Assert.Equal(InputProblemKind.Missing, Assert.Single(Read("https://ana.example/feed")).Problem?.Kind);

    [Fact]
    public void HowMuchIsOnTheWebIsNotKnown() => Assert.Null(Inputs.CountBytes([folder.Path, "https://ana.example/feed"]));

    [Theory]
    [InlineData("a.jsonl.zst")]
    [InlineData("a.warc.zst")]
    [InlineData("a.xml.zst")]
    public void AFileThatUnpacksToFarTooMuchIsGivenUp(string name)
    {
        byte[] bytes = [.. "<rss><!-- "u8, .. new byte[60_000_000]];
        Array.Fill(bytes, (byte)'\n', 10, 60_000_000);
        var inputs = Read(folder.Write(name, Folder.Zstandard(bytes)));

        Assert.Contains("it unpacks to more than 200 times its size", inputs[^1].Problem!.Says, StringComparison.Ordinal);
    }

    private static string ManyWords => string.Concat(Enumerable.Range(0, 2000).Select(static i => $"Varro spoke {i * 7919} times. "));

    private static byte[] Half(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private static List<Input> Read(params string[] paths) => [.. new Inputs(new IntakeOptions(), static () => Stream.Null).Read(paths)];

    private static List<Input> ReadStandard(string text) =>
        [.. new Inputs(new IntakeOptions(), () => new MemoryStream(Encoding.UTF8.GetBytes(text))).Read(["-"])];

    private static Article Article(Input input) => Assert.IsType<Taken.Accepted>(input.Taken).Article;

    // Gives letters without end, and counts them.
    private sealed class Endless : Stream
    {
        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
