using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Times;

public sealed class ClauseTenseTests
{
    [Theory]
    [InlineData("Korvia/NNP/nsubj opened=open/VBD/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj opens=open/VBZ/root Monday/NN/obl", nameof(Tense.Present))]
    [InlineData("They/PRP/nsubj open/VBP/root Monday/NN/obl", nameof(Tense.Present))]
    [InlineData("They/PRP/nsubj plans=plan/VBZ/root Monday/NN/obj", nameof(Tense.Future))]
    [InlineData("They/PRP/nsubj hopes=hope/VBP/root Monday/NN/obj", nameof(Tense.Future))]
    [InlineData("bridge/NN/root opened=open/VBN/acl/bridge Monday/NN/obl/opened", nameof(Tense.Past))]
    [InlineData("bridge/NN/root planned=plan/VBN/acl/bridge Monday/NN/obl/planned", nameof(Tense.Future))]
    [InlineData("Korvia/NNP/nsubj will/MD/aux open/VB/root Monday/NN/obl", nameof(Tense.Future))]
    [InlineData("Korvia/NNP/nsubj would/MD/aux open/VB/root Monday/NN/obl", nameof(Tense.Future))]
    [InlineData("Korvia/NNP/nsubj has=have/VBZ/aux opened=open/VBN/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("They/PRP/nsubj have/VBP/aux opened=open/VBN/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("Have/VBP/aux they/PRP/nsubj opened=open/VBN/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj had=have/VBD/aux opened=open/VBN/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj is=be/VBZ/aux opening=open/VBG/root Monday/NN/obl", nameof(Tense.Future))]
    [InlineData("They/PRP/nsubj are=be/VBP/aux opening=open/VBG/root Monday/NN/obl", nameof(Tense.Future))]
    [InlineData("Korvia/NNP/nsubj was=be/VBD/aux opening=open/VBG/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj tried=try/VBD/root to/TO/mark/open open/VB/xcomp/tried Monday/NN/obl/open", nameof(Tense.Future))]
    [InlineData("Korvia/NNP/nsubj tried=try/VBD/root opening=open/VBG/xcomp/tried Monday/NN/obl/opening", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj saw=see/VBD/root it/PRP/obj to/TO/mark/opening opening=open/VBG/xcomp/saw Monday/NN/obl/opening", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj was=be/VBD/cop ally/NN/root Monday/NN/obl", nameof(Tense.Past))]
    [InlineData("Korvia/NNP/nsubj will/MD/aux be/VB/cop ally/NN/root Monday/NN/obl", nameof(Tense.Future))]
    public void TheVerbAboveTellsWithItsAuxiliaries(string words, string tense) => Assert.Equal(tense, Of(words, "Monday"));

    // Of another verb, or too far before it.
    [Theory]
    [InlineData("Who/PRP/nsubj/came will/MD/aux/stay stay/VB/csubj/came came=come/VBD/root Monday/NN/obl/came", nameof(Tense.Past))]
    [InlineData("Will/MD/aux/opens they/PRP/nsubj/opens of/IN/case the/DT/det one/NN/dep two/NN/dep three/NN/dep opens=open/VBZ/root Monday/NN/obl", nameof(Tense.Present))]
    public void AnAuxiliaryStandsByItsVerb(string words, string tense) => Assert.Equal(tense, Of(words, "Monday"));

    [Theory]
    [InlineData("Opened/JJ/amod/bridge bridge/NN/root Monday/NN/nmod", nameof(Tense.Past))]
    [InlineData("bridge/NN/root Monday/NN/nmod", nameof(Tense.Unknown))]
    [InlineData("upcoming/JJ/amod/feast feast/NN/root Monday/NN/nmod", nameof(Tense.Future))]
    public void WithoutAVerbTheWordsBeforeTell(string words, string tense) => Assert.Equal(tense, Of(words, "Monday"));

    [Theory]
    [InlineData("Korvia opened the bridge Monday", nameof(Tense.Past))]
    [InlineData("Korvia will open the bridge Monday", nameof(Tense.Future))]
    [InlineData("Korvia opened a bridge due Monday", nameof(Tense.Future))]
    [InlineData("due, it opened Monday", nameof(Tense.Past))]
    [InlineData("Korvia sent it Monday", nameof(Tense.Past))]
    [InlineData("Korvia put it Monday", nameof(Tense.Unknown))]
    [InlineData("a red shed Monday", nameof(Tense.Unknown))]
    [InlineData("It opened. On Monday", nameof(Tense.Unknown))]
    [InlineData("It opened! On Monday", nameof(Tense.Unknown))]
    [InlineData("Who opened? On Monday", nameof(Tense.Unknown))]
    [InlineData("It opened\nOn Monday", nameof(Tense.Unknown))]
    [InlineData("It opened “Monday", nameof(Tense.Past))]
    [InlineData("opened a b c d e f g h i j k l m n o p q r s t u v w x Monday", nameof(Tense.Past))]
    [InlineData("opened a b c d e f g h i j k l m n o p q r s t u v w x y Monday", nameof(Tense.Unknown))]
    [InlineData("Monday", nameof(Tense.Unknown))]
    public void WithoutATreeTheNearestWordTells(string text, string tense) => Assert.Equal(tense, Untreed(text));

    public static TheoryData<string> Coming => ["will", "would", "shall", "scheduled", "planned", "expected", "set", "plans", "due", "upcoming", "going", "expects", "aims", "hopes", "wo"];

    public static TheoryData<string> Done => ["has", "came", "went", "gave", "won", "stood", "met", "held", "said", "wrote"];

    [Theory]
    [MemberData(nameof(Coming))]
    public void WordsOfWhatIsToComeTellWithoutATree(string word) => Assert.Equal(nameof(Tense.Future), Untreed($"Korvia {word} a feast Monday"));

    [Theory]
    [MemberData(nameof(Done))]
    public void WordsOfWhatIsDoneTellWithoutATree(string word) => Assert.Equal(nameof(Tense.Past), Untreed($"Korvia {word} a feast Monday"));

    [Theory]
    [InlineData("They/PRP/nsubj 'll/MD/aux open/VB/root Monday/NN/obl")]
    [InlineData("They/PRP/nsubj ’ll/MD/aux open/VB/root Monday/NN/obl")]
    [InlineData("They/PRP/nsubj wo/MD/aux n't/RB/advmod open/VB/root Monday/NN/obl")]
    public void ShortFormsOfWillTell(string words) => Assert.Equal(nameof(Tense.Future), Of(words, "Monday"));

    private static string Untreed(string text) => ClauseTense.Of(Document.Of(new Article { Text = text }), text.IndexOf("Monday", StringComparison.Ordinal)).ToString();

    private static string Of(string words, string time)
    {
        var text = new ParsedText(words);
        return ClauseTense.Of(text.Document, text.Span(time).Start).ToString();
    }
}
