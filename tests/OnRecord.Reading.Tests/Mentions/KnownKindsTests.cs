using OnRecord.Reading.Mentions;
using OnRecord.Reading.Words;
using static OnRecord.Reading.Mentions.MentionKind;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class KnownKindsTests
{
    [Theory]
    [InlineData("Sella", Organization, Location)]    // a state that acts is still a place
    [InlineData("Sella", Person, Location)]
    [InlineData("SELLA", Organization, Location)]
    [InlineData("Ilen", Person, Person)]             // a state and a given name
    [InlineData("Ilen", Organization, Location)]
    [InlineData("Sellans", Person, Group)]
    [InlineData("Sellans", Location, Group)]
    [InlineData("Besk", Person, Person)]             // a people and a family name
    [InlineData("Port Sella", Organization, Organization)]
    [InlineData("Varro", Person, Person)]            // not known
    public void ANameThatCanBeOfOneKindIsOfIt(string name, MentionKind given, MentionKind corrected)
    {
        var document = Written.Of($"{name} agreed").Tagged();
        var words = document.Get<WordLayer>();
        List<Mention> mentions = [new Mention(0, words.Count - 1, given)];

        KnownKinds.Correct(
            document,
            words,
            TinyModels.KnownNames(
                ("Sella", NameClasses.State), ("Ilen", NameClasses.State | NameClasses.Given), ("Sellans", NameClasses.Group),
                ("Besk", NameClasses.Group | NameClasses.Family), ("Port Sella", NameClasses.Place)),
            mentions);

        Assert.Equal([new Mention(0, words.Count - 1, corrected)], mentions);
    }
}
