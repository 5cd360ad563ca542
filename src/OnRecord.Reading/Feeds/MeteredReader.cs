using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Feeds;

/// <summary>Characters of an XML document, of which only so many may be taken for one entry.</summary>
/// <remarks>
/// An XmlReader holds an attribute, a name or a comment whole, however long it is, so the bound has to stand below it.
/// </remarks>
internal sealed class MeteredReader(TextReader text, int maximum) : TextReader
{
    private int taken;

    /// <summary>Begins a new entry.</summary>
    public void Reset() => taken = 0;

    /// <exception cref="XmlProblem">The entry is longer than the bound.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        taken += read;
        return taken <= maximum
            ? read
            : throw new XmlProblem(RefusalKind.TooLong, $"an entry is longer than {maximum / (1024 * 1024)} million characters; what follows it is not read");
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
