using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Server.Access;

/// <summary>Browsers that have signed in. They end with the process, so nothing of them lies on a disk.</summary>
internal sealed class Sessions(TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private const int Most = 10_000;
    private const int IdBytes = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Session> sessions = new(StringComparer.Ordinal);

    /// <param name="token">The hash of the token it was begun with, which must go on counting.</param>
    /// <returns>Its id, to be kept by the browser.</returns>
    public string Begin(byte[] token)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (sessions.Count >= Most)
            {
                foreach (var (key, _) in sessions.OrderBy(static one => one.Value.Until).Take(Most / 10).ToList())
                {
                    sessions.Remove(key);
                }
            }

            sessions.Add(Key(id), new Session(token, now + Life));
        }

        return id;
    }

    /// <returns>The hash of the token it was begun with; null where there is none, or it is over.</returns>
    public byte[]? Find(string id)
    {
        lock (gate)
        {
            return sessions.TryGetValue(Key(id), out var session) && session.Until > time.GetUtcNow() ? session.Token : null;
        }
    }

    public void End(string id)
    {
        lock (gate)
        {
            sessions.Remove(Key(id));
        }
    }

    // Looked up by a hash, so that the time it takes tells nothing of the ids there are.
    private static string Key(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private sealed record Session(byte[] Token, DateTimeOffset Until);
}
