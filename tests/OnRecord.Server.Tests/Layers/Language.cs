using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Server.Tests.Layers;

/// <summary>Stages that need no model: words at blanks, every word a noun on the first word of its sentence, capitals are persons.</summary>
internal static class Language
{
    public static Pipeline Pipeline { get; } = new(new BlockStage(), new Words(), new Syntax(), new Lemmas(), new Mentions());

    /// <summary>A document of words and trees as they stand in CoNLL-U, written with blanks for tabs.</summary>
    public static Document Document(string conllu)
    {
        using var reader = new StringReader(string.Join('\n', conllu.Split('\n').Select(static line =>
            line.StartsWith('#') ? line : string.Join('\t', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));
        var given = Assert.Single(GivenText.Read(reader, "given"));
        var words = given.Sentences.SelectMany(static sentence => sentence.Words).ToArray();
        string[] universal = [.. words.Select(static word => word.Universal).Distinct()];
        string[] penn = [.. words.Select(static word => word.Penn).Distinct()];
        string[] relations = [.. words.Select(static word => word.Relation).Distinct()];
        var heads = new List<int>();
        foreach (var sentence in given.Sentences)
        {
            var first = heads.Count;
            heads.AddRange(sentence.Words.Select(word => word.Head == 0 ? SyntaxLayer.NoHead : first + word.Head - 1));
        }

        return OnRecord.Text.Document.Of(given.Article)
            .With(given.Words)
            .With(new SyntaxLayer(
                [.. words.Select(word => (byte)Array.IndexOf(universal, word.Universal))],
                [.. words.Select(word => (byte)Array.IndexOf(penn, word.Penn))],
                [.. heads],
                [.. words.Select(word => (byte)Array.IndexOf(relations, word.Relation))],
                new SyntaxLabels(universal, penn, relations)))
            .With(new LemmaLayer([.. words.Select(static word => word.Lemma)]));
    }

    private sealed class Words : IStage<WordLayer>
    {
        public IReadOnlyList<Type> Needs { get; } = [];

        public WordLayer Read(Document document) => ConlluText.Align(
            [
                .. document.Article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => new ConlluSentence(
                    [],
                    [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static form => new ConlluWord(form, "_", "_", "_", "_", -1, "_", "_", "_"))],
                    [],
                    1)),
            ],
            document.Article.Text);
    }

    private sealed class Syntax : IStage<SyntaxLayer>
    {
        public IReadOnlyList<Type> Needs { get; } = [typeof(WordLayer)];

        public SyntaxLayer Read(Document document)
        {
            var words = document.Get<WordLayer>();
            var heads = new int[words.Count];
            for (var i = 0; i < words.SentenceCount; i++)
            {
                var (first, end) = words.Sentence(i);
                heads.AsSpan(first..end).Fill(first);
                heads[first] = SyntaxLayer.NoHead;
            }

            return new SyntaxLayer(
                new byte[words.Count], new byte[words.Count], heads, [.. heads.Select(static head => (byte)(head == SyntaxLayer.NoHead ? 0 : 1))],
                new SyntaxLabels(["NOUN"], ["NN"], ["root", "dep"]));
        }
    }

    private sealed class Lemmas : IStage<LemmaLayer>
    {
        public IReadOnlyList<Type> Needs { get; } = [typeof(WordLayer)];

        public LemmaLayer Read(Document document)
        {
            var words = document.Get<WordLayer>();
            return new LemmaLayer([.. Enumerable.Range(0, words.Count).Select(word => document.Slice(words[word]).ToString().ToLowerInvariant())]);
        }
    }

    private sealed class Mentions : IStage<MentionLayer>
    {
        public IReadOnlyList<Type> Needs { get; } = [typeof(WordLayer)];

        public MentionLayer Read(Document document)
        {
            var words = document.Get<WordLayer>();
            if (document.Article.Text.Contains("BREAK"))
            {
                throw new InvalidOperationException("broken on purpose");
            }

            return new MentionLayer(
            [
                .. Enumerable.Range(0, words.Count).Where(word => char.IsUpper(document.Text[words.Starts[word]]))
                    .Select(static word => new Mention(word, word + 1, MentionKind.Person)),
            ]);
        }
    }
}
