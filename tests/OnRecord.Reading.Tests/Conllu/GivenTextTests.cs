using OnRecord.Reading.Conllu;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Conllu;

public sealed class GivenTextTests
{
    private static readonly string Two = Lines("# newdoc id = a", "Varro", "spoke", "", "Besk", "left", "", "# newdoc", "Dolk", "slept", "");

    [Fact]
    public void EachDocumentIsAnArticleOfTheTextThatItsFormsMakeUp()
    {
        using var reader = new StringReader(Two);
        var given = GivenText.Read(reader, "mine.conllu").ToList();

        Assert.Equal([("a", "Varro spoke Besk left"), ("mine.conllu", "Dolk slept")], given.Select(static one => (one.Article.File, one.Article.Text)));
        Assert.Equal([(4, 2), (2, 1)], given.Select(static one => (one.Words.Count, one.Sentences.Count)));
    }

    [Fact]
    public void WordsOfEachDocumentAreFoundInItsArticle()
    {
        var given = Found(Two, "Varro  spoke\nBesk left", "Dolk slept");

        Assert.Equal(["Varro", "spoke", "Besk", "left", "Dolk", "slept"], given.SelectMany(static one => Enumerable.Range(0, one.Words.Count).Select(word => one.Article.Text[one.Words.Starts[word]..one.Words.Ends[word]])));
    }

    [Fact]
    public void OneArticleHoldsTheWordsOfAllDocuments()
    {
        var given = Assert.Single(Found(Two, "Varro spoke Besk left Dolk slept"));

        Assert.Equal((6, 3), (given.Words.Count, given.Sentences.Count));
    }

    [Fact]
    public void AsManyDocumentsAsArticlesAreWanted() => Assert.Equal(
        "it holds 2 documents, and there are 3 articles",
        Assert.Throws<FormatException>(static () => Found(Two, "Varro spoke Besk left", "Dolk slept", "Nobody")).Message);

    [Fact]
    public void WordsOfAnotherTextAreRefusedWithTheFile() => Assert.StartsWith(
        "its words are not those of 1.txt: ",
        Assert.Throws<FormatException>(static () => Found(Two, "Varro spoke Besk left", "Dolk woke")).Message, StringComparison.Ordinal);

    private static List<GivenText> Found(string conllu, params string[] texts)
    {
        using var reader = new StringReader(conllu);
        return [.. GivenText.Read(reader, [.. texts.Select(static (text, i) => new Article { Text = text, File = $"{i}.txt" })])];
    }

    // A form a line; an empty line ends a sentence.
    private static string Lines(params string[] forms)
    {
        var (lines, number) = (new List<string>(), 0);
        foreach (var form in forms)
        {
            number = form.Length == 0 || form[0] == '#' ? 0 : number + 1;
            lines.Add(number == 0 ? form : $"{number}\t{form}" + string.Concat(Enumerable.Repeat("\t_", 8)));
        }

        return string.Join('\n', lines) + "\n";
    }
}
