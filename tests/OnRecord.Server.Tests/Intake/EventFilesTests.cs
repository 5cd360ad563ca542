using OnRecord.Server.Intake;

namespace OnRecord.Server.Tests.Intake;

public sealed class EventFilesTests : IDisposable
{
    private readonly TextFolder texts = new();

    public void Dispose() => texts.Dispose();

    [Fact]
    public void DictionariesAreReadAndWhatIsNotUnderstoodIsTold()
    {
        var (verbs, discards) = (texts.Write("own.verbs.txt", "--- LEND [345] ---\nLEND\n- * BOAT [071]\nwhat is this\n"), texts.Write("own.discards.txt", "CHEESE FESTIVAL\n"));
        var error = new StringWriter { NewLine = "\n" };

        var read = EventFiles.Of([verbs, discards], error);

        Assert.Equal((1, 1), (read.Verbs.Length, read.Discards.Length));
        Assert.Equal(
            $"""
            onrecord: {verbs}, line 4: neither verb nor pattern
            onrecord: {verbs}: 1 verb, 1 pattern read, 1 line not understood
            onrecord: {verbs}: no events are made of what are no codes of CAMEO: 345
            onrecord: {discards}: 1 entry read, 0 lines not understood

            """,
            error.ToString());
    }

    [Theory]
    [InlineData("own.actors.txt", "KORVIA [XKV]\n", "it is a dictionary of actors, which --actors takes")]
    [InlineData("own.txt", "A letter.\n", "it is neither a dictionary of verbs nor a list of discards")]
    [InlineData("own.txt", "", "it is neither a dictionary of verbs nor a list of discards")]
    public async Task WhatIsNoDictionaryOfEventsIsRefused(string name, string text, string says)
    {
        var path = texts.Write(name, text);

        var run = await Running.Run("read", texts.Write("a.txt", TextFolder.Good), "--events", path);

        Assert.Equal((ExitCode.EventsUnusable, $"onrecord: {path}: {says}\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task AMissingDictionaryIsTold()
    {
        var run = await Running.Run("read", texts.Write("a.txt", TextFolder.Good), "--events", texts["nowhere.txt"]);

        Assert.Equal((ExitCode.EventsUnusable, $"onrecord: {texts["nowhere.txt"]}: there is no such dictionary\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task EventsByADictionaryAreMarkedByTheirOrigin()
    {
        var verbs = texts.Write("own.verbs.txt", "--- PAINT [061] ---\nPAINT\n- * (FOR) [0311]\n");
        var article = texts.Write("a.txt", "date: 2025-03-04\n\nFrance painted the ships for Japan.\n");

        var without = await Running.Run("read", article, "--format", "jsonl");
        var with = await Running.Run("read", article, "--format", "petrarch", "--events", verbs);
        var plover = await Running.Run("read", article, "--format", "plover", "--events", verbs);
        var discarded = await Running.Run("read", article, "--format", "petrarch", "--events", verbs, "--events", texts.Write("own.discards.txt", "+SHIPS_\n"));

        Assert.DoesNotContain("petrarch:", without.Output, StringComparison.Ordinal);
        Assert.Contains("\tFRA\tJPN\t0311\t", with.Output, StringComparison.Ordinal);
        Assert.Contains("why=petrarch: PAINTED, line 3 of own.verbs.txt", plover.Output, StringComparison.Ordinal);
        Assert.Equal("", discarded.Output);
    }
}
