namespace OnRecord.Server.Exports;

/// <summary>A form in which something goes out as text, so also to standard output.</summary>
internal interface IExportForm
{
    /// <returns>How many rows, lines or items were written, the header not counted.</returns>
    long Write(TextWriter output, ExportSource source);
}
