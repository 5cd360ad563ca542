using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Pages;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Pages;

/// <summary>Builds pages of invented outlets in a line, and reads them.</summary>
internal static class Page
{
    /// <summary>Four paragraphs that read as an article.</summary>
    public const string Story = """
        <p>Korvia will reopen the Strait of Ombrin to fishing boats next week, Chairman Tomo Besk said on Monday, after two days of talks in Drosk.</p>
        <p>The decision, which ends a dispute of nine years, was welcomed by Prime Minister Ruta Hallen of Tesmar, who called it overdue.</p>
        <p>“We have waited long enough,” she told reporters at the harbour. “Now the boats can go out, and nobody will have to look over a shoulder.”</p>
        <p>Observers of the Concord of Straits are to count the boats for a year, according to the agreement, and to report to both governments.</p>
        """;

    /// <summary>The text that <see cref="Story"/> shows.</summary>
    public static readonly string Text = string.Join("\n\n", Story.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => line[3..^4]));

    public static Taken Read(string html, PageOptions? options = null) => PageIntake.Read(Encoding.UTF8.GetBytes(html), "page.html", options ?? new PageOptions());

    public static Article Article(string html, PageOptions? options = null) => Assert.IsType<Taken.Accepted>(Read(html, options)).Article;

    public static Taken.Refused Refused(string html, PageOptions? options = null) => Assert.IsType<Taken.Refused>(Read(html, options));

    /// <summary>A page with the story in an article element.</summary>
    /// <param name="head">Of the head element.</param>
    /// <param name="above">Stands before the story.</param>
    public static string With(string head = "", string above = "") => $"<html><head>{head}</head><body><article>{above}{Story}</article></body></html>";
}
