namespace OnRecord.Engine.Fetching;

/// <summary>The hosts asked so far, of which those not used for longest are forgotten.</summary>
internal sealed class Hosts(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Host> hosts = new(StringComparer.Ordinal);

    public Host Of(Uri url)
    {
        lock (gate)
        {
            if (hosts.Count >= Most)
            {
                Forget();
            }

            var name = $"{url.Scheme}://{url.Authority}";
            if (!hosts.TryGetValue(name, out var host))
            {
                hosts.Add(name, host = new Host());
            }

            host.UsedAt = time.GetUtcNow();
            return host;
        }
    }

    // Half of them at once, so that it is seldom done; never one that is being asked or has yet to be left alone.
    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (name, _) in hosts.Where(entry => entry.Value.NextAt <= now && entry.Value.Turn.CurrentCount > 0).OrderBy(static entry => entry.Value.UsedAt).Take(Most / 2).ToList())
        {
            hosts.Remove(name);
        }
    }
}
