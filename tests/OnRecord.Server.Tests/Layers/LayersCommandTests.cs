using System.CommandLine;
using OnRecord.Reading.Conllu;
using OnRecord.Server.Layers;

namespace OnRecord.Server.Tests.Layers;

public sealed class LayersCommandTests : IDisposable
{
    private const string Given = "# newdoc id = a\n# sent_id = a-1\n1\tWe\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tknow\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        + "# newdoc id = b\n1\tYes\t_\t_\t_\t_\t_\t_\t_\t_\n";

    private readonly TextFolder texts = new();

    public void Dispose() => texts.Dispose();

    [Fact]
    public async Task ArticlesArePrintedAsConllu()
    {
        var first = texts.Write("a.txt", "Varro met 🕊 Tors.\nand left\n\nsoon\n");
        var second = texts.Write("b.txt", "yes\n");

        var (code, output, error) = await Run("layers", first, second, "--format", "conllu");

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Equal(
            """
            # newdoc id = a.txt
            # newpar
            # sent_id = a.txt-1
            # text = Varro met 🕊 Tors.
            1	Varro	varro	NOUN	NN	_	0	root	_	CharOffset=0:5|NER=B-PER
            2	met	met	NOUN	NN	_	1	dep	_	CharOffset=6:9
            3	🕊	🕊	NOUN	NN	_	1	dep	_	CharOffset=10:11
            4	Tors.	tors.	NOUN	NN	_	1	dep	_	CharOffset=12:17|NER=B-PER

            # newpar
            # sent_id = a.txt-2
            # text = and left
            1	and	and	NOUN	NN	_	0	root	_	CharOffset=18:21
            2	left	left	NOUN	NN	_	1	dep	_	CharOffset=22:26

            # newpar
            # sent_id = a.txt-3
            # text = soon
            1	soon	soon	NOUN	NN	_	0	root	_	CharOffset=28:32

            # newdoc id = b.txt
            # newpar
            # sent_id = b.txt-1
            # text = yes
            1	yes	yes	NOUN	NN	_	0	root	_	CharOffset=0:3


            """,
            output);
    }

    [Fact]
    public async Task OneBadArticleCostsNoOther()
    {
        texts.Write("a.txt", "BREAK here\n");
        texts.Write("b.txt", "yes\n");

        var (code, output, error) = await Run("layers", texts.Path, texts["c.txt"]);

        Assert.Equal(ExitCode.ReadingFailed, code);
        Assert.Contains("# newdoc id = b.txt", output);
        Assert.Contains("reading it failed in Mentions", error);
        Assert.Contains("there is no such file or folder", error);
    }

    [Fact]
    public async Task GivenWordsComeBackLineByLine()
    {
        var (code, output, _) = await Run("layers", "--tokens", texts.Write("w.conllu", Given), "--format", "conllu");

        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(Given.TrimEnd('\n').Split('\n').Select(FormOf), output.TrimEnd('\n').Split('\n').Select(FormOf));
        Assert.Contains("3\tn't\tn't\tNOUN\tNN\t_\t1\tdep\t_\tCharOffset=5:8\n", output);
        Assert.Contains("4\tknow\tknow\tNOUN\tNN\t_\t1\tdep\t_\tCharOffset=9:13|SpaceAfter=No\n", output);
        Assert.Contains("1\tYes\tyes\tNOUN\tNN\t_\t0\troot\t_\tCharOffset=0:3|NER=B-PER\n", output);
    }

    [Fact]
    public async Task GivenWordsAreFoundInTheGivenText()
    {
        var text = texts.Write("a.txt", "We\n  don't  know.\n\nYes\n");

        var (code, output, error) = await Run("layers", text, "--tokens", texts.Write("w.conllu", Given));

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Contains("3\tn't\tn't\tNOUN\tNN\t_\t1\tdep\t_\tCharOffset=7:10\n", output);
        Assert.Contains("CharOffset=19:22|NER=B-PER", output);
    }

    [Fact]
    public async Task DocumentsOfGivenWordsAreFoundEachInItsArticle()
    {
        var (one, two) = (texts.Write("a.txt", "We don't know."), texts.Write("b.txt", "Yes"));

        var (code, output, _) = await Run("layers", one, two, "--tokens", texts.Write("w.conllu", Given));

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("CharOffset=0:3|NER=B-PER", output);
    }

    [Theory]
    [InlineData("We do know. Yes", "sentence a-1: its word 2 is “don't”, and the text goes on with “do know. Yes”")]
    [InlineData("We don't know.", "the sentence from line 10: the text has ended before its word 1, “Yes”")]
    [InlineData("We don't know. Yes, we do", "the text goes on after the last word, with “, we do”")]
    public async Task WordsThatDoNotFitAreNamedWithThePlace(string text, string says)
    {
        var words = texts.Write("w.conllu", Given);

        var (code, output, error) = await Run("layers", texts.Write("a.txt", text), "--tokens", words);

        Assert.Equal((ExitCode.TokensUnusable, ""), (code, output));
        Assert.Equal($"onrecord: {words}: its words are not those of a.txt: {says}", error.TrimEnd());
    }

    [Fact]
    public async Task AnotherNumberOfArticlesThanDocumentsIsRefused()
    {
        var files = ((string[])["a.txt", "b.txt", "c.txt"]).Select(name => texts.Write(name, "Yes")).ToArray();

        var (code, _, error) = await Run(["layers", .. files, "--tokens", texts.Write("w.conllu", Given)]);

        Assert.Equal(ExitCode.TokensUnusable, code);
        Assert.Contains("it holds 2 documents, and there are 3 articles", error);
    }

    [Fact]
    public async Task ABrokenLineIsNamedAndSoIsWhatWasReadBeforeIt()
    {
        // Whether the second document was whole is not known.
        var file = texts.Write("w.conllu", Given + "\n# newdoc id = c\n1\tbroken\n");

        var (code, output, error) = await Run("layers", "--tokens", file);

        Assert.Equal(ExitCode.TokensUnusable, code);
        Assert.Equal($"onrecord: {file}: line 14 has 2 columns, and CoNLL-U has ten; only the 1 document before that was read", error.TrimEnd());
        using var reader = new StringReader(output);
        Assert.Single(ConlluSentence.Read(reader));
    }

    [Fact]
    public async Task AFileOfWordsThatIsMissingIsNamed()
    {
        var (code, _, error) = await Run("layers", "--tokens", texts["none.conllu"]);

        Assert.Equal(ExitCode.TokensUnusable, code);
        Assert.Contains("there is no such file of words", error);
    }

    [Fact]
    public async Task WithoutTextOrWordsTheCommandLineIsWrong() => Assert.Equal(ExitCode.Usage, (await Run("layers")).Code);

    [Fact]
    public async Task AMissingModelIsToldBeforeAnythingIsRead()
    {
        var (code, output, error) = await Running.Run("layers", texts.Write("a.txt", "Yes"), "--models", texts["models"]);

        Assert.Equal((ExitCode.ModelUnusable, ""), (code, output));
        Assert.Equal($"onrecord: The model words-en cannot be used: there is no folder of models {texts["models"]}", error.TrimEnd());
    }

    [Fact]
    public async Task HostileTextIsMadeHarmlessForPeople()
    {
        var (code, output, _) = await Run("layers", texts.Write("a.txt", "red \u001b[31mVarro\n"), "--format", "text");

        Assert.Equal(ExitCode.Success, code);
        Assert.DoesNotContain('\u001b', output);
    }

    // Comments as they are, of other lines the number and the form.
    private static string FormOf(string line) => line.StartsWith('#') ? line : string.Join(' ', line.Split('\t').Take(2));

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand("Test.") { LayersCommand.Create(static _ => Language.Pipeline) };
        var code = await Errors.RunAsync(root, args, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
