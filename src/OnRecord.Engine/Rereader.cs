using OnRecord.Findings;
using OnRecord.Reading.Intake;
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

    // A date that a stage found is left to be found again; one that came from outside the text would be lost.
    private static Input Input(ArticleToReread article) => new(
        new Taken.Accepted(
            article.Head.File ?? article.Head.Id,
            new Article
            {
                Text = article.Head.Text,
                File = article.Head.File,
                Title = article.Head.Title,
                Outlet = article.Head.Outlet,
                Url = article.Head.Url,
                Language = article.Head.Language,
                Published = article.Head.Published is { Basis: not DateBasis.Dateline } published ? published : null,
                Encoding = article.Head.Encoding,
            }),
        Problem: null);

    // Only a record says what made it.
    private static Made Probe(Reader reader) =>
        reader.Read(new Input(new Taken.Accepted("", new Article { Text = "They met.", Language = "en" }), Problem: null)) is ReadOutcome.Read { Record.Made: var made }
            ? made
            : throw new InvalidOperationException("Two plain words cannot be read.");
}
