using OnRecord.Reading.Actors;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Actors;

/// <summary>Whom the words of an article mean, with the tables that are built in.</summary>
public sealed class LinkingTests
{
    private static readonly Pipeline Pipeline = English.Pipeline(ActorTable.BuiltIn, Models.All);

    [Theory]
    [InlineData("2009-05-12", "“We will reply,” the Russian president said on Tuesday.", "dmitry-medvedev")]
    [InlineData("2015-05-12", "“We will reply,” the Russian president said on Tuesday.", "vladimir-putin")]
    [InlineData("2024-02-06", "“We will reply,” the French president said on Tuesday.", "emmanuel-macron")]
    [InlineData("2024-02-06", "“We will reply,” the North Korean leader said on Tuesday.", "kim-jong-un")]
    [InlineData("2010-02-09", "“We will reply,” the North Korean leader said on Tuesday.", "kim-jong-il")]
    [InlineData("2010-02-09", "“We will reply,” the German chancellor said on Tuesday.", "angela-merkel")]
    [InlineData("2024-02-06", "“We will reply,” the Jordanian foreign minister said on Tuesday.", "ayman-safadi")]
    public void AnOfficeIsWhoHeldItOnTheArticlesDate(string date, string text, string id) => Assert.Equal(id, Speaker(date, text));

    [Theory]
    [InlineData("2003-04-08", "“We will reply,” President Bush said on Tuesday.", "george-w-bush")]
    [InlineData("2024-02-06", "“We will reply,” French President Macron said on Tuesday.", "emmanuel-macron")]
    [InlineData("2012-02-07", "“We will reply,” South Korean Foreign Minister Kim said on Tuesday.", "kim-sung-hwan")]
    [InlineData("2024-02-06", "“We will reply,” North Korean leader Kim said on Tuesday.", "kim-jong-un")]
    [InlineData("2010-02-09", "“We will reply,” North Korean leader Kim said on Tuesday.", "kim-jong-il")]
    public void AFamilyNameWithATitleIsWhoBoreBothOnTheArticlesDate(string date, string text, string id) => Assert.Equal(id, Speaker(date, text));

    [Theory]
    [InlineData("2024-02-06", "“We will reply,” Kim Jong Un said on Tuesday. “It is late,” Kim said.", "kim-jong-un")]
    [InlineData("2024-02-06", "Kim Yo Jong met the envoy. “It is late,” Kim said.", "kim-yo-jong")]
    [InlineData("2024-02-06", "Mayor Ilen Bush opened the bridge. “It is late,” Bush said.", null)]
    public void AFamilyNameAloneIsWhoTheArticleNamesInFull(string date, string text, string? id)
    {
        var actual = Speaker(date, text);

        Assert.Equal(id, actual?.StartsWith('a') == true && actual.Length < 4 ? null : actual);
    }

    [Fact]
    public void ATitleThatNobodyOfTheNameHeldLinksNobody() => Assert.Matches("^a[0-9]+$", Speaker("2024-02-06", "“We will reply,” President Bush said on Tuesday."));

    private static string? Speaker(string date, string text)
    {
        var document = Pipeline.Read(new Article { Text = text, Published = new PublicationDate(date, DateBasis.Option) });
        var layer = document.Get<ActorLayer>();
        return layer.Parties.IsEmpty || layer.Parties[^1].Speaker < 0 ? null : layer.Actors[layer.Parties[^1].Speaker].Id;
    }
}
