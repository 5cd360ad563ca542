using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Pages;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Pages;

public sealed class PageDecoderTests
{
    [Theory]
    [InlineData("<meta charset=windows-1251>", null, "windows-1251", "Корвия")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=euc-kr'>", null, "ks_c_5601-1987", "코르비아")]
    [InlineData("", "text/html; charset=Shift_JIS", "shift_jis", "コルビア")]
    [InlineData("<meta charset=utf-8>", "text/html; charset=windows-1251", "windows-1251", "Корвия")]
    [InlineData("<meta charset=gb2312>", null, "gb18030", "科尔维亚")]
    [InlineData("<meta charset=iso-8859-1>", null, "windows-1252", "Kärn “quoted”")]
    [InlineData("", null, "windows-1252", "Kärn")]
    public void TheHeaderThenThePageNamesTheEncoding(string declaration, string? contentType, string name, string word)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var article = Read(encoding.GetBytes($"<head>{declaration}</head><body><p>{word}</p>{Ascii}"), contentType);

        Assert.StartsWith(word, article.Text);
        Assert.Equal(name, article.Encoding!.Name);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<meta charset=no-such-thing>")]
    [InlineData("<meta charset=utf-16>")]
    [InlineData("<meta charset=utf-7>")]
    public void WellFormedUtf8IsUtf8WhateverThePageSays(string declaration) =>
        Assert.StartsWith("Корвия", Read(Encoding.UTF8.GetBytes($"<head>{declaration}</head><body><p>Корвия</p>{Ascii}")).Text);

    [Fact]
    public void AByteOrderMarkCountsBeforeTheHeader() =>
        Assert.StartsWith("Kärn", Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"<body><p>Kärn</p>{Ascii}")], "text/html; charset=euc-kr").Text);

    [Fact]
    public void OneBrokenByteDoesNotLoseThePage()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"<meta charset=utf-8><body><p>Kärn</p>{Ascii}<footer>"), 0xC3, 0x28];

        Assert.StartsWith("Kärn", Read(bytes).Text);
    }

    private static readonly string Ascii = Page.Story.Replace('“', '"').Replace('”', '"');

    private static Article Read(byte[] bytes, string? contentType = null) =>
        Assert.IsType<Taken.Accepted>(PageIntake.Read(bytes, "page.html", new PageOptions { ContentType = contentType })).Article;
}
