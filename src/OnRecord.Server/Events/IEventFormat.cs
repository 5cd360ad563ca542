using OnRecord.Findings;

namespace OnRecord.Server.Events;

/// <summary>A form in which other programs take events, line by line.</summary>
internal interface IEventFormat
{
    /// <summary>The line before all others; null where the form has none.</summary>
    string? Header { get; }

    IEnumerable<string> Lines(Record record);
}
