using System.Text;
using OnRecord.Reading.Feeds;

namespace OnRecord.Reading.Tests.Feeds;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("utf-8", "Варро “spoke”")]
    [InlineData("utf-16", "Варро “spoke”")]
    [InlineData("utf-16BE", "Варро “spoke”")]
    public void TheFirstBytesTellMoreThanWhatIsStated(string name, string words)
    {
        var encoding = Encoding.GetEncoding(name);
        var xml = $"<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>{words}</a>";

        Assert.Equal(xml, Text([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)], "windows-1251"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void TwoBytesOfAnElementTellTheirOrder(string name) => Assert.Equal("<a>Варро</a>", Text(Encoding.GetEncoding(name).GetBytes("<a>Варро</a>"), "windows-1251"));

    [Theory]
    [InlineData("gbk", "瓦罗发言")]
    [InlineData("GB2312", "瓦罗发言")]
    [InlineData("gb18030", "瓦罗发言")]
    [InlineData("shift_jis", "ヴァロ")]
    [InlineData("windows-1251", "Варро")]
    [InlineData("latin1", "“Señor”")]
    [InlineData("us-ascii", "“Señor”")]
    [InlineData("ascii", "“Señor”")]
    public void TheStatedEncodingCounts(string name, string words)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name.ToLowerInvariant() switch { "gbk" or "gb2312" => "gb18030", "latin1" or "us-ascii" or "ascii" => "windows-1252", var other => other })!;
        var stated = encoding.GetBytes($"  <?xml version='1.0' encoding = '{name}'?><a>{words}</a>");

        Assert.EndsWith($"<a>{words}</a>", Text(stated, null), StringComparison.Ordinal);
        Assert.EndsWith($"<a>{words}</a>", Text(stated, "no-such-charset"), StringComparison.Ordinal);
        Assert.Equal($"<a>{words}</a>", Text(encoding.GetBytes($"<a>{words}</a>"), name));
    }

    [Theory]
    [InlineData("utf8")]
    [InlineData("utf-16")]
    [InlineData("utf-16le")]
    [InlineData("UTF-16BE")]
    [InlineData("no-such-charset")]
    public void WhatCanBeReadSoFarIsUtf8(string name) => Assert.Contains("Варро", Text(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?><a>Варро</a>"), null), StringComparison.Ordinal);

    [Fact]
    public void TheTransportCountsBeforeTheDocument()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>Варро</a>");

        Assert.Contains("Варро", Text(bytes, "windows-1251"), StringComparison.Ordinal);
        Assert.Throws<DecoderFallbackException>(() => Text(bytes, null));
    }

    [Fact]
    public void ALongDocumentIsReadFromStartToEnd()
    {
        var xml = $"<a>{string.Concat(Enumerable.Range(0, 5_000))}</a>";

        Assert.Equal(xml, Text(Encoding.UTF8.GetBytes(xml), null));
    }

    [Fact]
    public void AnEmptyDocumentIsEmpty() => Assert.Equal("", Text([], null));

    private static string Text(byte[] bytes, string? charset)
    {
        using var reader = XmlText.Open(new MemoryStream(bytes), charset);
        return reader.ReadToEnd();
    }
}
