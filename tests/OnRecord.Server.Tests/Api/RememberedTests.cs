using OnRecord.Server.Tests.Serving;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Api;

public sealed class RememberedTests
{
    [Fact]
    public async Task AnAnswerIsNewAsSoonAsAnythingIs()
    {
        var says = Sample.Says("the bridge stands", "ilen-varro");
        await using var site = await ServedSite.Of(Sample.Record("Varro spoke.", statements: says));
        async Task<(int Total, int Articles)> Asked()
        {
            var answer = await site.Json("/api/statements?q=bridge");
            return (answer.GetProperty("total").GetInt32(), answer.GetProperty("searched").GetProperty("articles").GetInt32());
        }

        Assert.Equal((1, 1), await Asked());
        Assert.Equal((1, 1), await Asked());

        site.Archive.Add([Sample.Record("Besk spoke of it.", statements: Sample.Says("no bridge stands", "tomo-besk"))], Sample.Today);
        Assert.Equal((2, 2), await Asked());

        site.Archive.Add([Sample.Record("Nobody spoke.")], Sample.Today);
        Assert.Equal((2, 3), await Asked());

        site.Archive.Corrections.Reject(new By("vesna", Sample.Today, "x"), 1, says.Id);
        Assert.Equal((1, 3), await Asked());
    }
}
