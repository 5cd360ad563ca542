using System.Text;
using System.Text.Json;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Intake;

public sealed class JsonLinesIntakeTests
{
    [Fact]
    public void ALineIsAnArticle()
    {
        var article = Article(Assert.Single(Read(
            """{"id":"w1","title":"A letter","outlet":"ANA","url":"https://ana.example/1","date":"2031-12-19","language":"en","text":"Varro\nspoke."}""")));

        Assert.Equal(("w1", "A letter", "ANA", "https://ana.example/1", "en", "Varro\nspoke."), (article.File, article.Title, article.Outlet, article.Url, article.Language, article.Text));
        Assert.Equal(new PublicationDate("2031-12-19", DateBasis.Metadata), article.Published);
    }

    [Fact]
    public void ALineWithoutAnIdIsNamedByItsNumber() => Assert.Equal("wire.jsonl, line 2", Article(Read("\n{\"text\":\"Varro spoke.\"}")[0]).File);

    [Fact]
    public void ANumberMayBeAnId() => Assert.Equal("17", Article(Read("""{"id":17,"text":"Varro spoke."}""")[0]).File);

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("\"Varro spoke.\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":["Varro"]}""")]
    [InlineData("""{"text":"Varro"} {"text":"Besk"}""")]
    [InlineData("""{"text":"Varro \ud800 spoke."}""")]
    [InlineData("""{"text":"Varro spoke.","title":"\udc00"}""")]
    public void ABrokenLineIsRefusedByItsNumberAndTheRestIsRead(string line)
    {
        var taken = Read("{\"text\":\"One.\"}\n" + line + "\n{\"text\":\"Three.\"}\n");

        Assert.Equal(3, taken.Count);
        Assert.Equal(("wire.jsonl, line 2", RefusalKind.BrokenLine), (taken[1].Name, Assert.IsType<Taken.Refused>(taken[1]).Kind));
        Assert.Equal("Three.", Article(taken[2]).Text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"text\":\"Varro\"} {")]
    public void WhatIsWrongIsToldWithoutTheParsersOwnCountOfLines(string line)
    {
        var says = Assert.IsType<Taken.Refused>(Read("\n" + line)[0]).Says;

        Assert.DoesNotContain("LineNumber", says, StringComparison.Ordinal);
        Assert.False(says.EndsWith('.'), says);
        Assert.NotEmpty(says);
    }

    [Theory]
    [InlineData("""{"text":""}""", RefusalKind.Empty)]
    [InlineData("""{"text":"Varro\u0000 spoke."}""", RefusalKind.NulCharacters)]
    [InlineData("""{"text":"Varro\u202e spoke."}""", RefusalKind.BidiControls)]
    public void ATextThatCannotBeReadSafelyIsRefused(string line, RefusalKind kind) => Assert.Equal(kind, Assert.IsType<Taken.Refused>(Read(line)[0]).Kind);

    [Fact]
    public void AnInvalidByteIsRefusedWithItsLine() =>
        Assert.Equal(("wire.jsonl, line 1", RefusalKind.BrokenLine), Named(Assert.Single(Read([.. "{\"text\":\"Varro "u8, 0xFF, .. "\"}"u8]))));

    [Fact]
    public void ABadFieldOtherThanTheTextDoesNotMatter()
    {
        var article = Article(Read("""{"title":["A"],"date":"soon","url":{},"text":"Varro spoke."}""")[0]);

        Assert.Equal((null, null, null), (article.Title, article.Url, article.Published));
    }

    [Fact]
    public void BlankLinesArePassedOverButCounted()
    {
        var taken = Read("\n \t\r\n{\"text\":\"Varro spoke.\"}\r\n\n{\n");

        Assert.Equal(["wire.jsonl, line 3", "wire.jsonl, line 5"], taken.Select(static one => one.Name));
    }

    [Fact]
    public void AMarkAtTheStartOfLineOneIsPassedOver() => Assert.Equal("Varro spoke.", Article(Read("\uFEFF{\"text\":\"Varro spoke.\"}")[0]).Text);

    [Fact]
    public void APairWrittenAsTwoEscapesIsOneCharacter() => Assert.Equal("😀", Article(Read("""{"text":"\ud83d\ude00"}""")[0]).Text);

    [Fact]
    public void ALineOfAnyLengthUpToTheBoundIsRead()
    {
        var line = "{\"text\":\"" + new string('a', 200_000) + "\"}";

        Assert.Equal(200_000, Article(Read(Encoding.UTF8.GetBytes(line + "\n" + line), line.Length)[1]).Text.Length);
    }

    [Fact]
    public void ALineOverTheBoundIsPassedOverWithoutBeingHeld()
    {
        using var stream = new Long(line: 300_000_000, then: "\n{\"text\":\"Varro spoke.\"}\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = JsonLinesIntake.Read(stream, "wire.jsonl", new IntakeOptions { MaximumBytes = 1024 * 1024 }).ToList();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Equal(("wire.jsonl, line 1", RefusalKind.TooLong), Named(taken[0]));
        Assert.Equal("Varro spoke.", Article(taken[1]).Text);
    }

    [Fact]
    public void ALineIsReadOnlyWhenItIsAskedFor()
    {
        using var stream = new Long(line: 0, then: string.Concat(Enumerable.Repeat("{\"text\":\"Varro spoke.\"}\n", 100_000)));

        Assert.Equal("Varro spoke.", Article(JsonLinesIntake.Read(stream, "wire.jsonl", new IntakeOptions()).First()).Text);
        Assert.InRange(stream.Position, 1, 200_000);
    }

    private static List<Taken> Read(string lines) => Read(Encoding.UTF8.GetBytes(lines), 1024 * 1024);

    private static List<Taken> Read(byte[] bytes, int maximum = 1024 * 1024) =>
        [.. JsonLinesIntake.Read(new MemoryStream(bytes), "wire.jsonl", new IntakeOptions { MaximumBytes = maximum })];

    [Fact]
    public void ALineMayHoldAPage()
    {
        var line = JsonSerializer.Serialize(new { id = "w1", url = "https://ana.example/2031/12/19/one", html = WarcFile.Page("One", "Varro spoke.") });
        var taken = Assert.IsType<Taken.Accepted>(Assert.Single(JsonLinesIntake.Read(new MemoryStream(Encoding.UTF8.GetBytes(line)), "a.jsonl", new IntakeOptions())));

        Assert.Contains("Varro spoke.", taken.Article.Text, StringComparison.Ordinal);
        Assert.Equal(("w1", "https://ana.example/2031/12/19/one", "2031-12-19"), (taken.Article.File, taken.Article.Url, taken.Article.Published?.Date));
        Assert.Equal(line, Encoding.UTF8.GetString(taken.Original!.Bytes.Span));
    }

    private static Article Article(Taken taken) => Assert.IsType<Taken.Accepted>(taken).Article;

    private static (string Name, RefusalKind Kind) Named(Taken taken) => (taken.Name, Assert.IsType<Taken.Refused>(taken).Kind);

    // A line of the letter a, made while it is read, and then some text.
    private sealed class Long(long line, string then) : Stream
    {
        private readonly byte[] rest = Encoding.UTF8.GetBytes(then);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => line + rest.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = (int)Math.Min(count, Position < line ? line - Position : Length - Position);
            if (Position < line)
            {
                buffer.AsSpan(offset, length).Fill((byte)'a');
            }
            else
            {
                rest.AsSpan((int)(Position - line), length).CopyTo(buffer.AsSpan(offset));
            }

            Position += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
