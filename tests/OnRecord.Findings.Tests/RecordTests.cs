using System.Text.Json;

namespace OnRecord.Findings.Tests;

public sealed class RecordTests
{
    [Theory]
    [InlineData("fr", false, true)]
    [InlineData("en", false, false)]
    [InlineData(null, false, false)]
    [InlineData("fr", true, false)]
    public void UnreadIsWhatNoModelReadSinceItIsInAnotherLanguage(string? language, bool read, bool unread)
    {
        Dictionary<string, string> models = read ? new() { ["attribution"] = "attributions-en-1.0.0" } : [];
        var record = Sample.Bare with { Article = Sample.Bare.Article with { Language = language }, Made = new Made("1", models) };

        Assert.Equal(unread, record.IsUnread);
    }

    [Fact]
    public void AFindingIsDismissedWherePeopleDidNotAcceptIt()
    {
        var finding = new Finding(FindingKind.PublishedBeforeReportedEvent, FindingSeverity.Note, "Two dates for one summit.", []);

        Assert.False(finding.IsDismissed);
        Assert.False((finding with { Corrected = new Corrected("Orsk", "2031-01-02T00:00:00Z", true, []) }).IsDismissed);
        Assert.True((finding with { Corrected = new Corrected("Orsk", "2031-01-02T00:00:00Z", false, []) }).IsDismissed);
    }

    [Fact]
    public void NothingIsNoRecord()
    {
        Assert.Contains("record", Assert.Throws<JsonException>(() => RecordJson.Read("null")).Message);
        Assert.Contains("record", Assert.Throws<JsonException>(() => RecordJson.Read("null"u8)).Message);
    }
}
