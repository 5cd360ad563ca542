using OnRecord.Reading.Syntax;

namespace OnRecord.Reading.Tests.Syntax;

public sealed class LostSubjectsTests
{
    [Theory]
    [InlineData("In ADP IN 2 case/letter NOUN NN 7 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/, PUNCT , 2 punct/Aldo PROPN NNP 4 flat/said VERB VBD 0 root", "7 nsubj")]
    [InlineData("In ADP IN 2 case/letter NOUN NN 7 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/, PUNCT , 2 punct/Aldo PROPN NNP 4 appos/said VERB VBD 0 root", "7 nsubj")]
    [InlineData("With ADP IN 2 case/Ruta PROPN NNP 7 obl/, PUNCT , 2 punct/King PROPN NNP 5 nmod:desc/Aldo PROPN NNP 2 flat/IV PROPN NNP 5 flat/spoke VERB VBD 0 root", "5: 7 nsubj")]
    [InlineData("By ADP IN 2 case/Ruta PROPN NNP 7 obl/, PUNCT , 2 punct/Aldo PROPN NNP 2 flat/has AUX VBZ 7 aux/been AUX VBN 7 aux:pass/seen VERB VBN 0 root", "4: 7 nsubj:pass")]
    [InlineData("In ADP IN 2 case/letter NOUN NN 7 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/, PUNCT , 2 punct/Aldo PROPN NNP 4 flat/say VERB VB 0 root", "4 flat")]
    [InlineData("In ADP IN 2 case/letter NOUN NN 7 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/and CCONJ CC 6 cc/Aldo PROPN NNP 4 flat/said VERB VBD 0 root", "4 flat")]
    [InlineData("In ADP IN 2 case/letter NOUN NN 7 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/, PUNCT , 2 punct/Aldo PROPN NNP 4 conj/said VERB VBD 0 root", "4 conj")]
    [InlineData("In ADP IN 2 case/letter NOUN NN 7 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/, PUNCT , 2 punct/Aldo PROPN NNP 4 flat/said VERB VBD 0 root/he PRON PRP 7 nsubj", "4 flat")]
    [InlineData("Letters NOUN NNS 0 root/to ADP IN 4 case/King PROPN NNP 4 nmod:desc/Ruta PROPN NNP 1 nmod/, PUNCT , 1 punct/Aldo PROPN NNP 4 flat/said VERB VBD 1 acl", "4 flat")]
    [InlineData("In ADP IN 2 case/letter NOUN NN 8 obl/to ADP IN 4 case/Ruta PROPN NNP 2 nmod/, PUNCT , 2 punct/Aldo PROPN NNP 4 flat/, PUNCT , 8 punct/said VERB VBD 0 root", "4 flat")]
    public void AVerbGetsTheSubjectThatWasTakenForAPartOfANameBeforeIt(string sentence, string becomes)
    {
        var rows = sentence.Split('/').Select(static row => row.Split(' ')).ToArray();
        var labels = new SyntaxLabels([.. rows.Select(static row => row[1]).Distinct()], [.. rows.Select(static row => row[2]).Distinct()], [.. rows.Select(static row => row[4]).Append("nsubj").Append("nsubj:pass").Distinct()]);
        var heads = rows.Select(static row => int.Parse(row[3]) - 1).ToArray();
        var relations = rows.Select(row => (byte)labels.Relations.IndexOf(row[4])).ToArray();
        var columns = new SyntaxColumns(rows.Select(row => (byte)labels.Universal.IndexOf(row[1])).ToArray(), rows.Select(row => (byte)labels.Penn.IndexOf(row[2])).ToArray(), heads, relations);
        var (name, expected) = becomes.Split(": ") is [var at, var rest] ? (int.Parse(at) - 1, rest) : (5, becomes);

        new LostSubjects(labels).Restore(word => rows[word][0] == ",", heads, columns);

        Assert.Equal(expected, $"{heads[name] + 1} {labels.Relations[relations[name]]}");
        Assert.Equal(rows.Index().Where(row => row.Index != name).Select(static row => row.Item[3] + " " + row.Item[4]), rows.Index().Where(row => row.Index != name).Select(row => $"{heads[row.Index] + 1} {labels.Relations[relations[row.Index]]}"));
    }

    [Fact]
    public void AModelWithoutSubjectsIsLeftAlone()
    {
        var labels = new SyntaxLabels(["VERB"], ["VBD"], ["root", "flat"]);
        int[] heads = [-1, 0, 1];

        new LostSubjects(labels).Restore(static _ => true, heads, new SyntaxColumns(new byte[3], new byte[3], heads, new byte[] { 0, 1, 1 }));

        Assert.Equal([-1, 0, 1], heads);
    }
}
