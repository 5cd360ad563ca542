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
    [InlineData("030", "070", "033")]
    [InlineData("030", "060", "031")]
    [InlineData("030", "064", "0314")]
    [InlineData("030", "083", "034")]
    [InlineData("030", "0834", "0344")]
    [InlineData("030", "0811", "0351")]
    [InlineData("030", "082", "0352")]
    [InlineData("030", "085", "0354")]
    [InlineData("030", "086", "0355")]
    [InlineData("030", "080", "035")]
    [InlineData("030", "010", "030")]
    [InlineData("030", "110", "110")]
    [InlineData("030", "130", "130")]
    [InlineData("030", "140", "140")]
    [InlineData("030", "150", "150")]
    [InlineData("030", "170", "170")]
    [InlineData("100", "100", "100")]
    [InlineData("030", "200", "138")]
    [InlineData("130", "050", "130")]
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
