using OnRecord.Reading.Events.Petrarch;

namespace OnRecord.Reading.Tests.Events.Petrarch;

public sealed class PetrarchCodeTests
{
    [Theory]
    [InlineData("0841", "084")]
    [InlineData("0842", "084")]
    [InlineData("1823", "1823")]
    [InlineData("040", "040")]
    public void ReleasesHaveOneCode(string code, string written) => Assert.Equal(written, PetrarchCode.Of(code));

    [Theory]
    [InlineData("030", "072", "0332")]
    [InlineData("0353", "0841", "0352")]
    [InlineData("030", "0871", "0356")]
    [InlineData("030", "057", "032")]
    [InlineData("036", "040", "040")]
    [InlineData("030", "090", "090")]
    [InlineData("030", "190", "138")]
    [InlineData("138", "190", "138")]
    [InlineData("1312", "163", "1312")]
    [InlineData("0212", "190", "021")]
    [InlineData("023", "070", "023")]
    [InlineData("1012", "062", "1012")]
    [InlineData("1123", "190", "112")]
    [InlineData("120", "040", "125")]
    [InlineData("120", "0841", "124")]
    [InlineData("120", "190", "120")]
    [InlineData("050", "070", "050")]
    public void AnActAboutAnActHasTheCodeOfBoth(string outer, string inner, string both) => Assert.Equal(both, PetrarchCode.Join(outer, inner));

    [Theory]
    [InlineData("", "")]
    [InlineData("UNK", "")]
    [InlineData("GOV", "GOV")]
    [InlineData("CVL", "CVL")]
    [InlineData("CVLOPP", "OPP")]
    [InlineData("GOVMIL", "GOVMIL")]
    [InlineData("JRN", "MED")]
    [InlineData("MED", "HLH")]
    public void SectorsOfPloverAreRolesOfCameo(string sectors, string roles) => Assert.Equal(roles, PetrarchRoles.Of(sectors));
}
