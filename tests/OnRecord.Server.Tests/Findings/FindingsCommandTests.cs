using OnRecord.Findings;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Findings;

public sealed class FindingsCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public FindingsCommandTests() => file.With(
        Sample.Record("Monday came.", "ANA", "2025-06-01") with
        {
            Findings = [new Finding(FindingKind.WeekdayDateMismatch, FindingSeverity.Warning, "That day was no Monday.", [new Passage(0, 6, "Monday")])],
        },
        Sample.Record("Undated.", null, null) with { Findings = [new Finding(FindingKind.NoPublicationDate, FindingSeverity.Note, "No date.", [])] }).Dispose();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadWhatIsOutOfJointAndWhere()
    {
        var (code, output, _) = await Running.Run("findings", "--archive", file.Path);

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("That day was no Monday.  (weekday-date-mismatch, warning)", output, StringComparison.Ordinal);
        Assert.Contains("ANA, 1 Jun 2025: On the Monday", output, StringComparison.Ordinal);
        Assert.Contains("2 findings found. Searched 2 articles", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "monday")]
    [InlineData(1, "--kind", "no-publication-date")]
    [InlineData(1, "--severity", "warning")]
    [InlineData(1, "--outlet", "ANA")]
    [InlineData(1, "--from", "2025-01-01")]
    [InlineData(0, "--until", "2025-01-01")]
    [InlineData(2, "--state", "open")]
    [InlineData(0, "--state", "accepted")]
    [InlineData(0, "--state", "dismissed")]
    public async Task EveryFilterReachesTheArchive(int found, params string[] filter)
    {
        var (_, output, _) = await Running.Run(["findings", .. filter, "--format", "jsonl", "--archive", file.Path]);

        Assert.Equal(found, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task WhatPeopleMadeOfOneIsSaidOfIt()
    {
        using (var archive = Archive.Open(file.Path, create: false))
        {
            archive.Corrections.Reject(new By("vesna", Sample.Today, Reason: null), 1, "f1");
            archive.Corrections.Accept(new By("vesna", Sample.Today, Reason: null), 2, "f1");
        }

        var (_, standing, _) = await Running.Run("findings", "--archive", file.Path);
        var (_, dismissed, _) = await Running.Run("findings", "--state", "dismissed", "--format", "csv", "--archive", file.Path);

        Assert.Contains("No date.  (no-publication-date, note, accepted)", standing, StringComparison.Ordinal);
        Assert.DoesNotContain("That day was no Monday.", standing, StringComparison.Ordinal);
        Assert.Contains("That day was no Monday.", dismissed, StringComparison.Ordinal);
        Assert.EndsWith(",dismissed", dismissed.TrimEnd(), StringComparison.Ordinal);
    }
}
