using OnRecord.Findings;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;
using OnRecord.Storage.Rereading;
using OnRecord.Text;

namespace OnRecord.Engine;

/// <summary>Reads articles of an archive again, on all cores and in their order.</summary>
public sealed class Rereader(Reader reader)
{
    private readonly Lazy<Made> made = new(() => Probe(reader));

    /// <summary>What its records will say they were made by.</summary>
    public Made Made => made.Value;

    /// <param name="articles">Taken while others are read.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled; what was given so far stands.</exception>
    public IEnumerable<(ArticleToReread Article, ReadOutcome Outcome)> Read(IEnumerable<ArticleToReread> articles, CancellationToken cancel)
    {
        var underWay = new System.Collections.Concurrent.ConcurrentQueue<ArticleToReread>();
        var inputs = articles.Select(article =>
        {
            underWay.Enqueue(article);
            return Input(article);
        });
        foreach (var outcome in reader.Read(inputs, options: null, cancel))
        {
            underWay.TryDequeue(out var article);    // outcomes come in the order of the inputs
            yield return (article!, outcome);
        }
    }

    // Only the text is taken from the original anew. What is known of the article from elsewhere stays, but for a date that a stage
    // found, which is left to be found again.
    private static Input Input(ArticleToReread article)
    {
        var name = article.Head.File ?? article.Head.Id;
        var anew = (Anew(article, name) as Taken.Accepted)?.Article;
        return new Input(
            new Taken.Accepted(
                name,
                new Article
                {
                    Text = anew?.Text ?? article.Head.Text,
                    File = article.Head.File,
                    Title = article.Head.Title,
                    Outlet = article.Head.Outlet,
                    Url = article.Head.Url,
                    Language = article.Head.Language ?? anew?.Language,
                    Published = article.Head.Published is { Basis: not DateBasis.Dateline } published ? published : null,
                    Encoding = anew?.Encoding ?? article.Head.Encoding,
                }),
            Problem: null);
    }

    // Null, or a refusal, where the text that is there has to do.
    private static Taken? Anew(ArticleToReread article, string name)
    {
        var type = MediaType.Parse(article.Original?.MediaType);
        return (article.Original, type.Type) switch
        {
            ({ } original, "text/plain") => TextIntake.Read(original.Bytes, name),
            ({ } original, "application/json") =>
                JsonLinesIntake.Read(new Payload(original.Bytes, type, Url: null).Open(), name, new IntakeOptions()).FirstOrDefault(),

            // The entry of a feed is no whole page and was not taken in as one; only a page has an encoding of its own.
            ({ } original, "text/html") when article.Head.Encoding is not null => new Payload(original.Bytes, type, article.Head.Url).Page(name),
            _ => null,
        };
    }

    // Only a record says what made it.
    private static Made Probe(Reader reader) =>
        reader.Read(new Input(new Taken.Accepted("", new Article { Text = "They met.", Language = "en" }), Problem: null)) is ReadOutcome.Read { Record.Made: var made }
            ? made
            : throw new InvalidOperationException("Two plain words cannot be read.");
}
