using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Fri, 19 Dec 2031 08:00:00 GMT", "2031-12-19")]
    [InlineData("Fri, 19 Dec 2031 08:00:00 EST", "2031-12-19")]
    [InlineData("Fri, 19 Dec 2031 23:30:00 PDT ", "2031-12-19")]
    [InlineData("Fri, 19 Dec 2031 23:30:00 -0500", "2031-12-19")]
    [InlineData("19 Dec 2031 08:00 KST", "2031-12-19")]
    [InlineData("2031-12-19T08:00:00Z", "2031-12-19")]
    [InlineData("2031-12-19", "2031-12-19")]
    [InlineData("2031-12", "2031-12")]
    [InlineData("soon", null)]
    [InlineData("EST", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ADayIsReadInAnyZone(string? written, string? day) => Assert.Equal(day is null ? null : new PublicationDate(day, DateBasis.Feed), FeedDate.Parse(written));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void AVeryLongDateIsNone(int length, bool read) => Assert.Equal(read, FeedDate.Parse("2031-12-19".PadLeft(length)) is not null);

    [Theory]
    [InlineData("2031.12.19", "2031-12-19")]
    [InlineData("Dec 19, 2031", "2031-12-19")]
    [InlineData("19 Dec 2031", "2031-12-19")]
    [InlineData("Friday, 19 December 2031", "2031-12-19")]
    [InlineData(" 2031-12-19 ", "2031-12-19")]
    [InlineData("12/19/2031", null)]           // which is the month?
    [InlineData("19 Dec", null)]
    [InlineData("08:00", null)]
    [InlineData("0000", null)]
    [InlineData("0001", "0001")]
    [InlineData("20311", null)]
    [InlineData("203", null)]
    public void ADateIsReadAsItIsWritten(string written, string? date) => Assert.Equal(date, WrittenDate.Parse(written));
}
