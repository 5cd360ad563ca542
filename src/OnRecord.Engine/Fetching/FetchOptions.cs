using System.Net;

namespace OnRecord.Engine.Fetching;

/// <summary>Bounds and manners of fetching.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and its network may be fetched from, too.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Addresses that may be fetched from although they are not public: those of a test.</summary>
    internal Func<IPEndPoint, bool> AlsoAllowed { get; init; } = static _ => false;

    /// <summary>The name by which sites may allow or forbid it in robots.txt.</summary>
    public string Product { get; init; } = "OnRecord";

    /// <summary>The longest body, packed and unpacked, in bytes. 50 MB is the most that a sitemap may have.</summary>
    public int MaximumBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>How many redirects are followed. RFC 9309, section 2.3.1.2, asks for five.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>How often one address is tried while its host fails. At least 1.</summary>
    public int MaximumTries { get; init; } = 3;

    /// <summary>How long a connection may take to be made.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take until the headers are there.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a whole answer may take.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least pause between two requests to a host; its robots.txt may ask for more.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that is waited for a host; one that asks for more is left alone, and its pages count as unreachable.</summary>
    public TimeSpan MaximumWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The wait after a first failure of a host; it doubles with each further one.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a robots.txt counts before it is asked for again. RFC 9309, section 2.4, allows a day.</summary>
    public TimeSpan RobotsLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Seeds the waits after failures, which differ so that many machines do not come back at once.</summary>
    public int Seed { get; init; } = 1;
}
