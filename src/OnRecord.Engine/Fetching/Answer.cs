using System.Net;

namespace OnRecord.Engine.Fetching;

/// <summary>What one request gave.</summary>
internal abstract record Answer
{
    /// <summary>The server answered.</summary>
    /// <param name="Body">Packed as it came; empty where the status or the type says that there is nothing to read.</param>
    public sealed record Sent(HttpStatusCode Status, HttpResponseMessage Head, ReadOnlyMemory<byte> Body) : Answer
    {
        public bool IsRedirect => (int)Status is 301 or 302 or 303 or 307 or 308 && Head.Headers.Location is not null;

        /// <summary>Whether the server says that it would answer at another time.</summary>
        public bool IsForNow => (int)Status is 408 or 425 or 429 or >= 500;
    }

    /// <summary>It did not, or with something that is not taken.</summary>
    public sealed record Broken(FetchProblem Problem, string Says) : Answer;
}
