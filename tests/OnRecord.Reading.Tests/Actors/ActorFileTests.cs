using System.Text.Json;
using OnRecord.Reading.Actors;

namespace OnRecord.Reading.Tests.Actors;

/// <summary>The built-in tables as the program holds them, against the text they were compiled from.</summary>
public sealed class ActorFileTests
{
    private static readonly KnownActor[] Written = Read("states", "bodies", "people", "outlets");
    private static readonly ActorSet FromText = new(Written);
    private static readonly ActorSet Compiled = ActorFile.BuiltIn(0);

    [Fact]
    public void CompiledTablesHoldTheActorsOfTheText()
    {
        Assert.Equal(Json(Written), Json(ActorTable.BuiltIn.Actors));
        Assert.Equal(Json(Read("organs", "groups", "institutions")), Json(ActorTable.Further));
    }

    [Fact]
    public void CompiledTablesFindWhomTheTextFinds()
    {
        Assert.All(Written.SelectMany(static actor => actor.Names.Prepend(actor.Name)), static name =>
        {
            Assert.Equal(FromText.Named(name)?.Id, Compiled.Named(name.ToUpperInvariant())?.Id);
            Assert.Equal(FromText.Spaced(name)?.Id, Compiled.Spaced(name)?.Id);
        });
        Assert.All(Written.SelectMany(static actor => actor.Adjectives), static name => Assert.Equal(FromText.OfAdjective(name)?.Id, Compiled.OfAdjective(name)?.Id));
        Assert.All(Written.Select(static actor => actor.FamilyName), static name => Assert.Equal(FromText.Family(name).Select(Id), Compiled.Family(name).Select(Id)));
        Assert.All(Written.Select(static actor => actor.Country).OfType<string>().Distinct(), static country =>
        {
            Assert.Equal(FromText.State(country)?.Id, Compiled.State(country)?.Id);
            Assert.Equal(FromText.People(country).Select(Id), Compiled.People(country).Select(Id));
        });

        static string Id(KnownActor actor) => actor.Id;
    }

    [Fact]
    public void OfNamesakesTheFirstCounts()
    {
        var all = Written.SelectMany(static actor => actor.Names.Prepend(actor.Name).Select(name => (name, actor.Id))).DistinctBy(static pair => pair.name, StringComparer.OrdinalIgnoreCase);

        Assert.All(all, static pair => Assert.Equal(pair.Id, Compiled.Named(pair.name)?.Id));
    }

    [Fact]
    public void AnActorIsMadeOnce() => Assert.Same(Compiled.Named("Japan"), Compiled.State("JPN"));

    [Theory]
    [InlineData(0, "no such file")]
    [InlineData(8, "of form")]
    [InlineData(20, "hash")]
    [InlineData(300_000, "hash")]
    public void ADamagedFileIsRefused(int at, string says)
    {
        var file = ActorFile.Bytes();
        file[at] ^= 1;

        Assert.Contains(says, Assert.Throws<ActorFileException>(() => ActorFile.Read(file, 0)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(300_000)]
    public void AFileCutShortIsRefused(int length) => Assert.Throws<ActorFileException>(() => ActorFile.Read(ActorFile.Bytes().AsSpan(0, length), 0));

    private static KnownActor[] Read(params string[] names) => [.. names.SelectMany(static name =>
    {
        using var stream = typeof(ActorFileTests).Assembly.GetManifestResourceStream($"actors/{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return ActorRows.Read(reader, name).ToList();
    })];

    private static IEnumerable<string> Json(IEnumerable<KnownActor> actors) => actors.Select(static actor => JsonSerializer.Serialize(actor));
}
