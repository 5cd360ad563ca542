using CsCheck;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Times;

[Collection(typeof(AloneCollection))]
public sealed class TimeStageTests
{
    private const string Words =
        "the last first of on in at to from between and every next this May 3 2031 12 18th Monday weeks days year ago later Christmas night half past 99999999999 - / : , . ' 's Q3 q the the 7 pm early end two twenty hundred thousand 0 anniversary Juche";

    private static readonly Gen<string> Piece = Gen.Int[0, Words.Split(' ').Length - 1].Select(static i => Words.Split(' ')[i]);

    [Fact]
    public void TimesAreSortedAndNeverOverlap() => NastyTexts.Any.Sample(static text => Sound(text), iter: 2000);

    [Fact]
    public void WordsOfTimeInAnyOrderAreRead() =>
        Piece.Array[0, 60].Sample(static words => Sound(string.Join(' ', words)), iter: 5000);

    [Fact]
    public void WordsOfTimeRunTogetherAreRead() =>
        Piece.Array[0, 60].Sample(static words => Sound(string.Concat(words)), iter: 2000);

    [Theory]
    [InlineData("in 99999999 years", "0001-01-01")]
    [InlineData("999999 centuries ago", "9999-12-31")]
    [InlineData("5000 years ago", "2031-12-24")]
    [InlineData("the year 9999", "9990-01-01")]
    [InlineData("next millennium", "9980-06-01")]
    [InlineData("last century", "0005-06-01")]
    [InlineData("99999 hours later", "2031-12-24")]
    public void NumbersBeyondTheCalendarAreNoError(string words, string published) => Assert.All(Told.Layer($"It will happen {words}, {words}.", published).Times, static time => Assert.NotEmpty(time.Value));

    [Fact]
    public void TheDatelinesDayCountsWhereThePageIsADayOff()
    {
        Assert.Equal("2031-12-25", Told.Layer("ARVAN, Dec. 25 (ANA) -- The ship sank today.", "2031-12-24").Times[^1].Value);
        Assert.Equal("2031-12-24", Told.Layer("ARVAN, Dec. 20 (ANA) -- The ship sank today.", "2031-12-24").Times[^1].Value);
    }

    [Theory]
    [InlineData("Thursday, December 25, 2031\n\nThe ship sank today.", "2031-12-24", "2031-12-25", DateBasis.Dateline)]
    [InlineData("Thursday, December 25, 2031\n\nThe ship sank today.", "2031-12-20", "2031-12-20", DateBasis.Header)]
    [InlineData("Thursday, December 25, 2031\n\nThe ship sank today.", null, "2031-12-25", DateBasis.Dateline)]
    public void TheDayOfPublicationIsThatOfTheTextWhereThePageIsADayOff(string text, string? header, string date, DateBasis basis)
    {
        var document = new Pipeline(new BlockStage()).Read(new Article { Text = text, Published = header is null ? null : new PublicationDate(header, DateBasis.Header) });

        Assert.Equal(new PublicationDate(date, basis), DocumentDate.Of(document));
    }

    [Fact]
    public void ATextWithoutWordsOfTimeAllocatesLittle()
    {
        var text = string.Join(' ', Enumerable.Repeat("Varro praised Besk and thanked them both.", 2000));
        var document = Document.Of(new Article { Text = text });
        var stage = new TimeStage();
        document = document.With(new BlockStage().Read(document));
        stage.Read(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Read(document);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, text.Length * 25L);    // the pieces of its one block
    }

    private static bool Sound(string text)
    {
        var at = 0;
        foreach (var time in Told.Layer(text).Times)
        {
            if (time.Span.Start < at || time.Span.IsEmpty || time.Span.End > text.Length || time.Value.Length == 0 || time.Until < time.From)
            {
                return false;
            }

            at = time.Span.End;
        }

        return true;
    }
}
