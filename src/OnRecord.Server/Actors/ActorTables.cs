using OnRecord.Reading.Actors;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Actors;

/// <summary>The actors that the user gives with <c>--actors</c>, over those built in.</summary>
internal static class ActorTables
{
    /// <param name="paths">Tables in tab-separated form, or dictionaries of PETRARCH; the later counts before the earlier.</param>
    /// <param name="error">Gets a line for each line of a dictionary that is not understood.</param>
    /// <exception cref="CommandException">A table cannot be used.</exception>
    public static ActorTable Of(IEnumerable<string>? paths, TextWriter error)
    {
        var table = ActorTable.BuiltIn;
        foreach (var path in paths ?? [])
        {
            table = With(table, path, error);
        }

        return table;
    }

    private static ActorTable With(ActorTable table, string path, TextWriter error)
    {
        try
        {
            var text = File.ReadAllText(path);
            if (!ActorDictionary.Is(Path.GetFileName(path), text))
            {
                using var reader = new StringReader(text);
                return table.With(reader, path);
            }

            var dictionary = ActorDictionary.Read(Path.GetFileName(path), text);
            Tell(dictionary, path, error);
            return table.With(dictionary);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCode.ActorsUnusable, $"{path}: there is no such table of actors", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.ActorsUnusable, $"{path}: the table of actors cannot be read", cause);
        }
        catch (FormatException cause)
        {
            throw new CommandException(ExitCode.ActorsUnusable, cause.Message, cause);
        }
    }

    private static void Tell(ActorDictionary dictionary, string path, TextWriter error)
    {
        foreach (var line in dictionary.Unread)
        {
            error.WriteLine(SafeText.Clean($"onrecord: {path}, line {line.Line}: {line.Why}"));
        }

        var read = dictionary.Agents.IsEmpty ? InWords.Count(dictionary.Actors.Length, "actor") : InWords.Count(dictionary.Agents.Length, "word for actors", "words for actors");
        error.WriteLine(SafeText.Clean($"onrecord: {path}: {read} read, {InWords.Count(dictionary.Unread.Length, "line")} not understood"));
    }
}
