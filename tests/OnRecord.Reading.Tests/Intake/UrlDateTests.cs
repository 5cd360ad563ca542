using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Intake;

public sealed class UrlDateTests
{
    [Theory]
    [InlineData("https://ana.example/news/2031/12/19/a-letter", "2031-12-19")]
    [InlineData("https://ana.example/2031-12-19-a-letter", "2031-12-19")]
    [InlineData("https://ana.example/a/20311219.html", "2031-12-19")]
    [InlineData("https://ana.example/2031/02/30/a-letter", null)]
    [InlineData("https://ana.example/2031/a-letter", null)]
    [InlineData("https://ana.example/id/1203112190", null)]
    public void AnAddressWithAFullDateTellsTheDay(string url, string? date)
    {
        var taken = TextIntake.Read(Encoding.UTF8.GetBytes($"title: A letter\nurl: {url}\n\nVarro spoke."), "letter.txt");

        var article = Assert.IsType<Taken.Accepted>(taken).Article;
        Assert.Equal(date is null ? null : new PublicationDate(date, DateBasis.Url), article.Published);
    }
}
