using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests.Words;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("https://ana.example/a", "https://ana.example/a")]
    [InlineData("HTTP://ana.example", "HTTP://ana.example")]
    [InlineData("HTTPS://ana.example", "HTTPS://ana.example")]
    [InlineData("www.ana.example", "www.ana.example")]
    [InlineData("Www.ana.example", "Www.ana.example")]
    [InlineData("(https://ana.example)", "https://ana.example")]
    [InlineData("“https://ana.example”", "https://ana.example")]
    [InlineData("'www.ana.example'", "www.ana.example")]
    [InlineData("<https://ana.example>", "https://ana.example")]
    [InlineData("(“<https://ana.example", "https://ana.example")]
    [InlineData("https://ana.example.", "https://ana.example")]
    [InlineData("https://ana.example,", "https://ana.example")]
    [InlineData("https://ana.example!?;", "https://ana.example")]
    [InlineData("https://ana.example/a]b", "https://ana.example/a")]
    [InlineData("https://ana.example/a<b", "https://ana.example/a")]
    [InlineData("https://ana.example/a>b", "https://ana.example/a")]
    [InlineData("https://ana.example/a)b", "https://ana.example/a")]
    [InlineData("https://ana.example/a’s", "https://ana.example/a")]
    [InlineData("https://ana.example/a\"b", "https://ana.example/a")]
    [InlineData("ftp://ana.example/a", "")]
    [InlineData("ww.ana.example", "")]
    [InlineData("lira.sand@ktb.example", "lira.sand@ktb.example")]
    [InlineData("lira_sand+x-1@ktb-7.example", "lira_sand+x-1@ktb-7.example")]
    [InlineData("lira@ktb", "")]
    [InlineData("lira*sand@ktb.example", "")]
    [InlineData("lira@k#tb.example", "")]
    [InlineData("@varro_office", "@varro_office")]
    [InlineData("@varro.", "@varro")]
    [InlineData("@varro/office", "")]
    [InlineData("@", "")]
    [InlineData("lira@.", "")]
    [InlineData("a.com/x", "a.com/x")]
    [InlineData("ANA.COM/x", "ANA.COM/x")]
    [InlineData("news.ana.org/x.y", "news.ana.org/x.y")]
    [InlineData(".com/x", "")]
    [InlineData("com/x", "")]
    [InlineData("a&b.com/x", "")]
    [InlineData("ana.com", "")]
    [InlineData("ana.example/x", "")]
    [InlineData("and/or", "")]
    [InlineData("Varro", "")]
    [InlineData("...", "")]
    [InlineData("(<“.", "")]
    [InlineData("", "")]
    public void AnAddressIsFoundInAPieceOfText(string piece, string address)
    {
        var span = Addresses.Find(piece);

        Assert.Equal(address, piece[span.Start..span.End]);
    }

    [Theory]
    [InlineData("com org net gov edu int info ly co")]
    [InlineData("uk ru eu us de fr kp kr cn")]
    public void AKnownDomainBeforeAStrokeMakesAnAddress(string domains) =>
        Assert.All(domains.Split(' '), static domain => Assert.Equal(6 + domain.Length, Addresses.Find($"ana.{domain}/a").Length));

    [Theory]
    [InlineData(2048, true)]
    [InlineData(2049, false)]
    public void AVeryLongPieceIsNoAddress(int length, bool found) => Assert.Equal(!found, Addresses.Find("https://".PadRight(length, 'a')).IsEmpty);
}
