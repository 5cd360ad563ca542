using System.Diagnostics;

namespace OnRecord.Engine.Jobs;

/// <summary>The trace that a job belongs to, in its headers as the W3C's Trace Context has it, so that whoever reads it goes on with it.</summary>
internal static class JobTrace
{
    private const string Parent = "traceparent";
    private const string State = "tracestate";

    /// <summary>Writes where <paramref name="activity"/> is; nothing where nobody traces.</summary>
    public static void Write(Activity? activity, IDictionary<string, object?> headers)
    {
        if (activity is not { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            return;
        }

        headers[Parent] = id;
        if (activity.TraceStateString is { Length: > 0 } state)
        {
            headers[State] = state;
        }
    }

    /// <returns>The default where there is none that can be understood.</returns>
    public static ActivityContext Read(IDictionary<string, object?>? headers) =>
        ActivityContext.TryParse(JobQueue.Text(headers, Parent), JobQueue.Text(headers, State), isRemote: true, out var context) ? context : default;
}
