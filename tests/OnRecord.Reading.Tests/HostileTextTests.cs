using System.Text;
using OnRecord.Text;

namespace OnRecord.Reading.Tests;

/// <summary>Texts that nobody prints: they are read to the end like any other, and take no more memory for a character than others do.</summary>
/// <remarks>How the work grows with the length is held by <see cref="StageGrowthTests"/>.</remarks>
[Collection(typeof(AloneCollection))]
public sealed class HostileTextTests
{
    private const int Million = 1_000_000;
    private const long MostBytes = 32_000;    // allocated for a character, all stages and the record together; the dearest of these takes half

    private static readonly Pipeline Rules = English.Rules(Sample.Actors);

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("“”")]
    [InlineData("‘“")]
    [InlineData("«»„“")]
    [InlineData("said ")]
    [InlineData("Varro said, ")]
    [InlineData("Ilen Va# ")]
    [InlineData("([{<“")]
    [InlineData("\u200B")]
    [InlineData("e\u0301")]
    [InlineData("שלום ")]
    public void RulesReadAMillionCharactersOfAnything(string piece)
    {
        var text = GrowthTests.Text(piece, Million);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var document = Rules.Read(new Article { Text = text });

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / text.Length, 0, MostBytes);
        Assert.Equal(text, document.Article.Text);
    }

    [Theory]
    [InlineData("\"", 100_000)]
    [InlineData("“", 100_000)]
    [InlineData("he said ", 20_000)]
    [InlineData("Ilen Va# and ", 10_000)]
    [InlineData("word ", 100_000)]               // a sentence of a hundred thousand tokens
    [InlineData("Vаrro sаid no ", 10_000)]       // Cyrillic letters among the Latin ones
    [InlineData("אמר Varro said ", 10_000)]
    [InlineData("Va\u200Brro s\u200Daid ", 10_000)]
    [InlineData("“He said: ‘", 10_000)]
    public void AllStagesReadALongSentence(string piece, int times)
    {
        var text = new StringBuilder().Insert(0, piece, times).Replace("#", "n").ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var record = Sample.Record(text);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / text.Length, 0, MostBytes);
        Assert.Equal(text, record.Article.Text);
    }

    [Theory]
    [InlineData("“", "”")]
    [InlineData("‘", "’")]
    [InlineData("(", ")")]
    [InlineData("“he said ‘she said ", "’ ”")]
    [InlineData("Varro said that Besk, who said that ", ", agreed, ")]
    public void WhatIsNestedWithoutEndIsRead(string opens, string closes)
    {
        var text = new StringBuilder().Insert(0, opens, 1_000).Append("no").ToString() + new StringBuilder().Insert(0, closes, 1_000);

        Assert.Equal(text, Sample.Record(text).Article.Text);
    }

    [Theory]
    [InlineData("Vаrro")]          // a Cyrillic а
    [InlineData("Va\u200Brro")]
    [InlineData("Ｖａｒｒｏ")]
    public void ANameThatOnlyLooksTheSameIsNotTheOne(string name) =>
        Assert.DoesNotContain(Sample.Record($"“We agree,” Ilen {name} said.").Statements, static one => one.Speaker == "ilen-varro");
}
