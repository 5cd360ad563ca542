using OnRecord.Reading.Layout;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Times;

/// <summary>Reads the times of a text without a model.</summary>
internal static class Told
{
    /// <summary>A Wednesday.</summary>
    public const string Day = "2031-12-24";

    public static TimeLayer Layer(string text, string? published = Day, TimeOptions? options = null) =>
        new Pipeline(new BlockStage(), new TimeStage(options))
            .Read(new Article { Text = text, Published = published is null ? null : new PublicationDate(published, DateBasis.Header) })
            .Get<TimeLayer>();

    /// <summary>Words and values: <c>December 18 = 2031-12-18</c>.</summary>
    public static string Times(string text, string? published = Day, TimeOptions? options = null) =>
        string.Join("; ", Layer(text, published, options).Times.Select(time => $"{text[time.Span.Start..time.Span.End]} = {time.Value}"));

    /// <summary>The one value in a text.</summary>
    public static string Value(string text, string? published = Day) => Assert.Single(Layer(text, published).Times).Value;

    /// <summary>First and last day of the one time in a text.</summary>
    public static string Days(string text, string? published = Day) =>
        Assert.Single(Layer(text, published).Times) is { From: { } from, Until: { } until } ? $"{from:uuuu-MM-dd} {until:uuuu-MM-dd}" : "none";
}
