using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Intake;

/// <summary>The user's own dictionaries of events, given with <c>--events</c>.</summary>
internal static class EventFiles
{
    private const long MostBytes = 64L * 1024 * 1024;

    /// <param name="paths">Dictionaries of verbs, and lists of discards.</param>
    /// <param name="error">Gets a line for each line of a file that is not understood.</param>
    /// <exception cref="CommandException">A file cannot be used.</exception>
    public static EventDictionaries Of(IEnumerable<string>? paths, TextWriter error)
    {
        var all = EventDictionaries.Empty;
        foreach (var path in paths ?? [])
        {
            try
            {
                all = With(all, path, error);
            }
            catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new CommandException(ExitCode.EventsUnusable, $"{path}: there is no such dictionary", cause);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new CommandException(ExitCode.EventsUnusable, $"{path}: the dictionary cannot be read", cause);
            }
            catch (FormatException cause)
            {
                throw new CommandException(ExitCode.EventsUnusable, cause.Message, cause);
            }
        }

        return all;
    }

    private static EventDictionaries With(EventDictionaries all, string path, TextWriter error)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
        {
            throw new FormatException($"{path}: it is longer than 64 MB, the most for a dictionary");
        }

        var (text, name) = (File.ReadAllText(path), Path.GetFileName(path));
        if (name.Contains("discard", StringComparison.OrdinalIgnoreCase))
        {
            var list = DiscardList.Read(path, text);
            Tell(path, list.Unread, InWords.Count(list.Count, "entry", "entries"), error);
            return all with { Discards = all.Discards.Add(list) };
        }

        if (VerbDictionary.Is(text))
        {
            var verbs = VerbDictionary.Read(name, text);
            Tell(path, verbs.Unread, $"{InWords.Count(verbs.Verbs, "verb")}, {InWords.Count(verbs.Patterns, "pattern")}", error);
            if (string.Join(", ", verbs.Foreign) is { Length: > 0 } foreign)
            {
                error.WriteLine(SafeText.Clean($"onrecord: {path}: no events are made of what are no codes of CAMEO: {foreign}"));
            }

            return all with { Verbs = all.Verbs.Add(verbs) };
        }

        throw new FormatException(ActorDictionary.Is(name, text)
            ? $"{path}: it is a dictionary of actors, which --actors takes"
            : $"{path}: it is neither a dictionary of verbs nor a list of discards");
    }

    private static void Tell(string path, ImmutableArray<UnreadLine> unread, string read, TextWriter error)
    {
        foreach (var line in unread)
        {
            error.WriteLine(SafeText.Clean($"onrecord: {path}, line {line.Line}: {line.Why}"));
        }

        error.WriteLine(SafeText.Clean($"onrecord: {path}: {read} read, {InWords.Count(unread.Length, "line")} not understood"));
    }
}
