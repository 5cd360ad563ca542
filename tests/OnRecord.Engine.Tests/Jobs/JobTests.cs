using OnRecord.Engine.Jobs;
using OnRecord.Engine.Metering;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Engine.Tests.Jobs;

public sealed class JobTests
{
    [Fact]
    public void AnArticleComesOutOfAJobAsItWentIn()
    {
        var article = new Article
        {
            Text = "Varro spoke.\n\u2028“We agree”\ud83d\ude00", File = "a.txt", Title = "On", Outlet = "ANA", Url = "https://ana.example/1", Language = "en",
            Published = new PublicationDate("2031-01", DateBasis.Feed), Encoding = new TextEncoding("utf-8", Guessed: true),
        };
        var input = new Input(new Taken.Accepted("folder/a.txt", article, new Original(new byte[] { 0, 255, 10 }, "text/plain")), Problem: null);

        var back = Job.Read(Job.Of(input, published: null)!.Write()).Input();

        var accepted = Assert.IsType<Taken.Accepted>(back.Taken);
        Assert.Equal(("folder/a.txt", article), (accepted.Name, accepted.Article));
        Assert.Equal("text/plain", accepted.Original!.MediaType);
        Assert.Equal([0, 255, 10], accepted.Original.Bytes.ToArray());
    }

    [Fact]
    public void ADateGivenByTheSenderGoesWithTheJob()
    {
        var input = new Input(new Taken.Accepted("a", new Article { Text = "Varro spoke." }), Problem: null);

        var job = Job.Of(input, new PublicationDate("2031-01-02", DateBasis.Option))!;

        Assert.Equal(new PublicationDate("2031-01-02", DateBasis.Option), Job.Read(job.Write()).Article!.Published);
    }

    [Fact]
    public void RefusalsGoAlongAndWhatNoArchiveKeepsDoesNot()
    {
        var refused = Job.Of(new Input(new Taken.Refused("a", RefusalKind.Binary, "it is no text"), Problem: null), published: null)!;
        var unreadable = Job.Of(new Input(null, new InputProblem("b", InputProblemKind.Unreadable, "it may not be read")), published: null)!;

        Assert.Equal(new Taken.Refused("a", RefusalKind.Binary, "it is no text"), Job.Read(refused.Write()).Input().Taken);
        Assert.Equal(new InputProblem("b", InputProblemKind.Unreadable, "it may not be read"), Job.Read(unreadable.Write()).Input().Problem);
        Assert.Null(Job.Of(new Input(null, new InputProblem("c", InputProblemKind.Missing, "there is none")), published: null));
        Assert.Null(Job.Of(new Input(new Taken.Known("d"), Problem: null), published: null));
    }

    [Theory]
    [InlineData("amqp://localhost", "localhost:5672/ (onrecord)", "guest", "/")]
    [InlineData("amqps://ada:p%40ss@mq.example:5673/news?name=wire", "mq.example:5673/news (wire)", "ada", "news")]
    [InlineData("amqp://a@one:1,two,[::1]:3/", "one:1,two:5672,::1:3/ (onrecord)", "a", "/")]
    public void AddressesNameNodesUserHostAndQueues(string typed, string shown, string user, string host)
    {
        var address = QueueAddress.Parse(typed);

        Assert.Equal((shown, user, host), (address.ToString(), address.User, address.VirtualHost));
        Assert.DoesNotContain("p@ss", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("amqp://")]
    [InlineData("amqp://localhost:99999")]
    [InlineData("amqp://localhost?name=a b")]
    public void WhatIsNoAddressIsRefused(string typed) => Assert.Throws<FormatException>(() => QueueAddress.Parse(typed));

    [Fact]
    public void PercentilesAreRightWithinAFifth()
    {
        var times = new Durations();
        for (var number = 1; number <= 1000; number++)
        {
            times.Add(TimeSpan.FromMilliseconds(number));
        }

        var back = Durations.Of(times.Counts);

        Assert.Equal(1000, back.Total);
        Assert.InRange(back.Percentile(0.5)!.Value.TotalMilliseconds, 500, 500 * 1.19);
        Assert.InRange(back.Percentile(0.95)!.Value.TotalMilliseconds, 950, 950 * 1.19);
        Assert.Null(new Durations().Percentile(0.5));
    }
}
