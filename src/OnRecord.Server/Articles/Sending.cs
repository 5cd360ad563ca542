using System.Security.Cryptography;
using System.Text;
using OnRecord.Engine;
using OnRecord.Engine.Jobs;
using OnRecord.Reading.Intake;
using OnRecord.Server.Intake;
using OnRecord.Text;

namespace OnRecord.Server.Articles;

/// <summary>Sends what was taken in to those who read it: of articles that the archive would take for one, the first alone, as one process would keep it.</summary>
/// <param name="published">Overrides the dates that articles state; null leaves them.</param>
internal sealed class Sending(JobPublisher publisher, PublicationDate? published, Troubles troubles)
{
    private readonly HashSet<UInt128> sent = [];

    /// <summary>How many articles were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>How many had been sent already.</summary>
    public int Repeated { get; private set; }

    public async Task TakeAsync(Input input, CancellationToken cancel)
    {
        if (input.Taken is Taken.Accepted { Article: var article } && !sent.Add(Identity(article)))
        {
            Repeated++;
            return;
        }

        if (Trouble.Of(input) is { } trouble)
        {
            troubles.Note(trouble);
        }

        if (Job.Of(input, published) is { } job)
        {
            await publisher.PublishAsync(job, cancel);
            Sent += job.Article is null ? 0 : 1;
        }
    }

    // Half of a hash, so that a hundred million are held in a few gigabytes, and none is taken for another.
    private static UInt128 Identity(Article article)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Id}\n{article.Outlet}\n{article.Url}"));
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash.AsSpan(8)));
    }
}
