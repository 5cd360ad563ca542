using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Tests.Evaluation;

public sealed class EntityFilesTests
{
    [Fact]
    public void MentionsAreCutDownToNames()
    {
        // Persons keep the shorter of overlapping names, others the longer; what is no name is left out.
        using var reader = new StringReader("""
            {"doc":"a","tokens":["The","Minister","Ela","Tors","of","the","Oran","Council","met","officials",".","Later","Oran"],"sent":[0,0,0,0,0,0,0,0,0,0,0,6,6],"mentions":[{"tok":[0,4],"syn":"NAM","type":"PER"},{"tok":[2,4],"syn":"NAM","type":"PER"},{"tok":[5,8],"syn":"NAM","type":"ORG"},{"tok":[6,7],"syn":"PRE.NAM","type":"ORG"},{"tok":[9,10],"syn":"NOM","type":"PER"},{"tok":[12,13],"syn":"NAM","type":"ORG"}]}
            """);

        var document = Assert.Single(EntityFiles.Meantime(reader, "a.jsonl"));
        var sentence = Assert.Single(document.Sentences);

        Assert.Equal(11, sentence.Words.Count);
        Assert.Equal([new NameSpan(2, 4, "PER"), new NameSpan(6, 8, "ORG")], sentence.Names);
    }

    [Theory]
    [InlineData("Port Ela, Oran", "Oran")]
    [InlineData("the O.R. Council (ORC)", "O.R. Council")]
    [InlineData("the U.O.", "U.O.")]
    [InlineData("Oran.", "Oran")]
    [InlineData("Tors’s", "Tors")]
    [InlineData("Council of the Isles", "Council of the Isles")]
    public void ANameIsTheLastRunOfCapitalisedWords(string mention, string name)
    {
        using var reader = new StringReader($$"""{"id":"a","source":"Some","text":"{{mention}}","entities":[[0,{{mention.Length}},"Location","",1]]}""");

        var text = Assert.Single(EntityFiles.Re3d(reader, "a.jsonl", static _ => true));

        Assert.Equal(name, text.Text[text.Names[0].First..text.Names[0].End]);
    }

    [Fact]
    public void EntitiesOfTextsAreCutDownToNamesInUtf16()
    {
        using var reader = new StringReader("""
            {"id":"a","source":"Some","text":"🕊 The Oran Council’s rebels, We, Varian","entities":[[2,20,"Organisation","The Oran Council’s",1],[2,27,"Organisation","The Oran Council’s rebels",1],[29,31,"Person","We",1],[33,39,"Nationality","Varian",0]]}
            {"id":"b","source":"Other","text":"Oran","entities":[]}
            """);

        var text = Assert.Single(EntityFiles.Re3d(reader, "a.jsonl", static source => source == "Some"));

        Assert.Equal([("Oran Council", "Organisation"), ("Varian", "Nationality")], text.Names.Select(name => (text.Text[name.First..name.End], name.Label)));
    }
}
