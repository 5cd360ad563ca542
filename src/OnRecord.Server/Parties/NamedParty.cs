using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Parties;

/// <summary>Whom a name on the command line means.</summary>
internal static class NamedParty
{
    private const int MostListed = 12;

    /// <exception cref="CommandException">Nobody in the archive is called so, or several are.</exception>
    public static KnownParty Find(Archive archive, string typed)
    {
        var found = archive.Parties(typed);
        if (found.Count == 1)
        {
            return found[0];
        }

        if (found.Count == 0)
        {
            throw new CommandException(
                ExitCode.NoSuchActor,
                $"nobody in {archive.Name} is called “{typed}”; searched the names and ids of people, bodies and states in {InWords.Searched(archive.Summary())}. “onrecord actors list” shows them");
        }

        var listed = string.Join(", ", found.Take(MostListed).Select(static party => $"{party.Name} ({party.Id})"));
        var more = found.Count > MostListed ? $" and {InWords.Number(found.Count - MostListed)} more" : "";
        throw new CommandException(ExitCode.SeveralActors, $"“{typed}” may be {listed}{more}; give the id");
    }

    /// <summary><c>Ilen Varro (ilen-varro)</c>; the id alone where no record names it.</summary>
    public static string Full(KnownParty party) => party.Name == party.Id ? party.Id : $"{party.Name} ({party.Id})";
}
