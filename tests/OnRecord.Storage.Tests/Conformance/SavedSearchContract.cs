using OnRecord.Findings;
using OnRecord.Storage.Saved;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What saved searches do, whichever database the archive is in.</summary>
public abstract class SavedSearchContract(ArchivePlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ASearchIsKeptReplacedAndRemovedByItsName()
    {
        using var archive = place.Open();
        var query = new StatementQuery
        {
            Words = "\"one rope\"", Speaker = "Varro", Addressee = "Besk", Via = "ANA", Outlet = "Meridian", Form = StatementForm.Mixed,
            From = new DateOnly(2025, 1, 2), Until = new DateOnly(2026, 3, 4), Offset = 40, Limit = 7,
        };

        archive.SavedSearches.Save(new SavedSearch("ropes & letters", new StatementQuery(), Sample.Today));
        archive.SavedSearches.Save(new SavedSearch("ropes & letters", query, Sample.Today.AddDays(1)));
        archive.SavedSearches.Save(new SavedSearch("all", new StatementQuery(), Sample.Today));

        Assert.Equal(["all", "ropes & letters"], archive.SavedSearches.All().Select(static one => one.Name));
        Assert.Equal(
            new SavedSearch("ropes & letters", query with { Offset = 0, Limit = 20 }, Sample.Today.AddDays(1)) { Since = Sample.Today },
            archive.SavedSearches.Find("ropes & letters"));
        Assert.Null(archive.SavedSearches.Find("Ropes"));
        Assert.True(archive.SavedSearches.Remove("all"));
        Assert.False(archive.SavedSearches.Remove("all"));
    }
}
