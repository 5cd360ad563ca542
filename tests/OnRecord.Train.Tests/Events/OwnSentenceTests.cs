using OnRecord.Reading.Events;
using OnRecord.Text;
using OnRecord.Train.Events;

namespace OnRecord.Train.Tests.Events;

public sealed class OwnSentenceTests
{
    [Fact]
    public void ASentenceIsReadWithoutItsMarks()
    {
        var one = Assert.Single(Read("[a Korvia] [t condemned] [r Ostrel] and [t rebuked] it.\tACCUSE"));

        Assert.Equal("Korvia condemned Ostrel and rebuked it.", one.Text);
        Assert.Equal((new TextSpan(0, 6), new TextSpan(17, 23), EventType.Accuse), (one.Actor, one.Recipient!.Value, one.Type));
        Assert.Equal([new TextSpan(7, 16), new TextSpan(28, 35)], one.Triggers);
    }

    [Theory]
    [InlineData("[a Korvia's [t attack]] on [r Ostrel]", "Korvia's attack", "attack", "Ostrel")]
    [InlineData("[t Talks] of [a Korvia] and [a Tesmar]", "Korvia", "Talks", null)]
    [InlineData("[r Ostrel] was [t shelled]", "Ostrel", "shelled", null)]    // nobody is marked as acting
    [InlineData("A [t strike]", "strike", "strike", null)]
    public void MarksMayStandWithinOneAnotherOrBeLacking(string sentence, string actor, string trigger, string? recipient)
    {
        var one = Assert.Single(Read($"{sentence}\tASSAULT"));

        Assert.Equal(actor, one.Text[one.Actor.Start..one.Actor.End]);
        Assert.Equal(trigger, one.Text[one.Triggers[0].Start..one.Triggers[0].End]);
        Assert.Equal(recipient, one.Recipient is { } span ? one.Text[span.Start..span.End] : null);
    }

    [Theory]
    [InlineData("[a Korvia slept\tNONE")]
    [InlineData("[a Korvia] slept]\tNONE")]
    [InlineData("[Korvia] slept\tNONE")]
    [InlineData("Korvia slept\tNONE")]
    [InlineData("[a Korvia] slept\tSLEEP")]
    [InlineData("[a Korvia] slept\t")]
    public void ARowWithBadMarksOrTypeIsNamed(string row) =>
        Assert.StartsWith("own.tsv, line 3:", Assert.Throws<FormatException>(() => Read($"[a Korvia] slept\tNONE\n{row}")).Message, StringComparison.Ordinal);

    [Fact]
    public void ATableWithoutTypesIsRefused() =>
        Assert.Throws<FormatException>(() => OwnSentence.Read(new StringReader("sentence\n[a Korvia] slept"), "own.tsv").ToList());

    private static List<OwnSentence> Read(string rows) => [.. OwnSentence.Read(new StringReader("sentence\ttype\n" + rows), "own.tsv")];
}
