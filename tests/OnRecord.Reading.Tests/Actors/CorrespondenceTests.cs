using OnRecord.Reading.Actors;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Actors;

/// <summary>Who is whose correspondent in mentions of messages, those of the text before those of the title.</summary>
public sealed class CorrespondenceTests
{
    [Theory]
    [InlineData("Ilen Varro sent a letter to Tomo Besk.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro sent a letter to the Chairman of the State Council of Korvia.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro sent a letter to the former president of Korvia.", "Ilen Varro > the former president of Korvia")]
    [InlineData("Ilen Varro sent a letter to the people of Korvia.", "Ilen Varro > the people of Korvia")]
    [InlineData("Ilen Varro sent a letter to Tomo Besk and Ruta Hallen.", "Ilen Varro > Tomo Besk, Ruta Hallen")]
    [InlineData("Ilen Varro sent a letter to Korvia.", "Ilen Varro > Korvia")]
    [InlineData("Tomo Besk received a letter from Ilen Varro.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro came on Monday. He sent a letter to Tomo Besk.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro sent his letter to Tomo Besk.", "Ilen Varro > Tomo Besk")]
    public void APartyIsWhomItsWordsMean(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("Ilen Varro spoke by telephone with Tomo Besk.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro spoke by telephone with Tomo Besk at the request of the Korvian side.", "Tomo Besk > Ilen Varro")]
    [InlineData("Ilen Varro spoke by telephone with Tomo Besk at the request of the Arvanian side.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro spoke by telephone with Tomo Besk at the request of the Tesmari side.", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro spoke by telephone with Tomo Besk on the initiative of Tomo Besk.", "Tomo Besk > Ilen Varro")]
    public void WhoAskedForATalkIsTheFirstSide(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("“I sent a letter to Ruta Hallen,” Ilen Varro said.", "Ilen Varro > Ruta Hallen")]
    [InlineData("“I received a letter from Ruta Hallen,” Ilen Varro said.", "Ruta Hallen > Ilen Varro")]
    [InlineData("“I met Ruta Hallen,” Ilen Varro told Tomo Besk.", "Ilen Varro > Ruta Hallen")]
    public void WhoTellsOfThemselvesIsAParty(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("Ilen Varro sends letter to Tomo Besk", "Ilen Varro > Tomo Besk")]
    [InlineData("President Ilen Varro sends letter to Chairman Tomo Besk", "Ilen Varro > Tomo Besk")]
    [InlineData("Ilen Varro sends letter to Korvia", "Ilen Varro > Korvia")]
    public void TheTitleNamesPartiesToo(string title, string told) => Assert.Equal(told, Told("It was late.", title));

    private static string Told(string text, string? title = null)
    {
        var layer = Sample.Pipeline.Read(new Article { Text = text, Title = title, Published = new PublicationDate("2031-12-19", DateBasis.Header) }).Get<ActorLayer>();
        string Names(IEnumerable<int> actors) => string.Join(", ", actors.Select(actor => layer.Actors[actor].Name));
        return string.Join("; ", layer.Correspondents.Select(one => $"{Names(one.Senders)} > {Names(one.Addressees)}"));
    }
}
