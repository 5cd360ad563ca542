using OnRecord.Reading.Actors;

namespace OnRecord.Compile.Tests;

public sealed class TablesTests : IDisposable
{
    private const string Header = "id\tkind\tname\tnames\tcountry\tadjectives\trole\toffice\tfrom\tuntil\tgender\twikidata\n";
    private static readonly string[] Names = ["states", "bodies", "people", "outlets", "organs", "groups", "institutions"];

    private readonly DirectoryInfo resources = Directory.CreateTempSubdirectory();

    public TablesTests()
    {
        resources.CreateSubdirectory("actors");
        foreach (var name in Names)
        {
            Write(name, "");
        }

        Write("states", "korvia\tstate\tKorvia\tRepublic of Korvia\tXKV\tKorvian|Korvians\n");
        Write("people", "tomo-besk\tperson\tTomo Besk\tTomás Besk\tXKV\t\tChairman of the State Council|Chairman\thead-of-state\t2024-01-01\t\tm\t\n");
        Write("groups", "red-oar\tbody\tRed Oar\t\tXKV\n");
    }

    public void Dispose() => resources.Delete(recursive: true);

    [Fact]
    public void TheSameTablesGiveTheSameBytes() => Assert.Equal(Tables.Compile(resources.FullName), Tables.Compile(resources.FullName));

    [Fact]
    public void WhatWasWrittenIsRead()
    {
        var file = Tables.Compile(resources.FullName);
        var (known, further) = (ActorFile.Read(file, 0), ActorFile.Read(file, 1));

        Assert.Equal((2, 1), (known.Count, further.Count));
        Assert.Equal("Chairman of the State Council", known.Named("TOMÁS BESK")?.RoleOn("2031-12-19"));
        Assert.Equal("korvia", known.OfAdjective("korvian")?.Id);
        Assert.Equal("red-oar", further.Named("Red Oar")?.Id);
        Assert.Null(known.Named("Red Oar"));
    }

    [Fact]
    public void AWrongTableIsToldWithItsLine()
    {
        Write("people", "tomo-besk\tking\tTomo Besk\n");

        Assert.StartsWith("actors/people.tsv, line 2: ", Assert.Throws<FormatException>(() => Tables.Compile(resources.FullName)).Message);
    }

    private void Write(string name, string rows) => File.WriteAllText(Path.Join(resources.FullName, "actors", name + ".tsv"), Header + rows);
}
