using OnRecord.Engine;
using OnRecord.Reading.Intake;

namespace OnRecord.Specs.Tests;

/// <summary>Compares what is read from each sample with what is kept of it.</summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(Models.Root, "samples");

    private static readonly Reader Reader = new(SpecTests.World(), Models.All);

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder).Select(static path => Path.GetFileName(path)).Where(static name => name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsRecordIsTheOneThatIsKept(string name)
    {
        var cancel = TestContext.Current.CancellationToken;
        var outcomes = Reader.Read(new Inputs(new IntakeOptions(), static () => Stream.Null).Read([Path.Combine(Folder, name)], cancel), cancel: cancel);
        KeptRecords.Compare(Path.Combine("samples", Path.ChangeExtension(name, ".txt")), string.Join('\n', outcomes.Cast<ReadOutcome.Read>().Select(static outcome => KeptRecords.Told(outcome.Record))));
    }
}
