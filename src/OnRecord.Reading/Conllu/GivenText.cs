using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Conllu;

/// <summary>An article whose words and sentences are given.</summary>
public sealed record GivenText(Article Article, WordLayer Words, IReadOnlyList<ConlluSentence> Sentences)
{
    /// <summary>Reads a CoNLL-U file document by document; each <c># newdoc</c> is an article, with the text that the forms make up.</summary>
    /// <param name="name">The file's, for documents without an id.</param>
    /// <exception cref="FormatException">It is not CoNLL-U; the message says in which line.</exception>
    public static IEnumerable<GivenText> Read(TextReader conllu, string name)
    {
        foreach (var sentences in ConlluSentence.Documents(ConlluSentence.Read(conllu)))
        {
            var text = ConlluText.Rebuild(sentences);
            var id = sentences[0].Comment("newdoc id") is { Length: > 0 } given ? given : name;
            yield return new GivenText(new Article { Text = text.Text, File = id }, text.Words, sentences);
        }
    }

    /// <summary>Finds the words of a CoNLL-U file in articles: all in one article, or those of each document in its own.</summary>
    /// <exception cref="FormatException">It is not CoNLL-U, or does not fit; the message says where.</exception>
    public static IEnumerable<GivenText> Read(TextReader conllu, IReadOnlyList<Article> articles)
    {
        IReadOnlyList<IReadOnlyList<ConlluSentence>> documents = articles.Count == 1
            ? [[.. ConlluSentence.Read(conllu)]]
            : [.. ConlluSentence.Documents(ConlluSentence.Read(conllu))];
        if (documents.Count != articles.Count)
        {
            throw new FormatException($"it holds {documents.Count} documents, and there are {articles.Count} articles");
        }

        for (var i = 0; i < articles.Count; i++)
        {
            yield return Fit(articles[i], documents[i]);
        }
    }

    private static GivenText Fit(Article article, IReadOnlyList<ConlluSentence> sentences)
    {
        try
        {
            return new GivenText(article, ConlluText.Align(sentences, article.Text), sentences);
        }
        catch (FormatException error)
        {
            throw new FormatException($"its words are not those of {article.File}: {error.Message}", error);
        }
    }
}
