using OnRecord.Server.Terminal;

namespace OnRecord.Server.Intake;

/// <summary>What went wrong in a batch: told line by line, at once or at the end, and how the batch ends.</summary>
/// <param name="error">Gets one line for each.</param>
/// <param name="verbose">Whether it also gets where in the program a mistake of ours happened.</param>
internal sealed class Troubles(TextWriter error, bool verbose)
{
    // A file of another kind can have a million broken lines.
    private const int MostNoted = 1000;

    private readonly List<Trouble> noted = [];
    private int left;

    public int Count { get; private set; }

    /// <summary>That of the first thing that went wrong; success where nothing did.</summary>
    public int ExitCode { get; private set; } = Server.ExitCode.Success;

    /// <summary>Another batch, told to the same place.</summary>
    public Troubles Another() => new(error, verbose);

    public void Tell(Trouble trouble)
    {
        Counted(trouble);
        Write(trouble);
    }

    /// <summary>Keeps it for <see cref="TellNoted"/>.</summary>
    public void Note(Trouble trouble)
    {
        Counted(trouble);
        if (noted.Count < MostNoted)
        {
            noted.Add(trouble);
        }
        else
        {
            left++;
        }
    }

    public void TellNoted()
    {
        noted.ForEach(Write);
        if (left > 0)
        {
            error.WriteLine($"onrecord: and {InWords.Number(left)} more, which the archive keeps with their reasons");
        }
    }

    private void Counted(Trouble trouble) => ExitCode = Count++ == 0 ? trouble.ExitCode : ExitCode;

    private void Write(Trouble trouble)
    {
        error.WriteLine(SafeText.Clean($"onrecord: {trouble.Where}: {trouble.Says}"));
        if (verbose && trouble.Details is { } details)
        {
            foreach (var line in details.Split('\n'))
            {
                error.WriteLine(SafeText.Clean("  " + line.TrimEnd()));
            }
        }
    }
}
