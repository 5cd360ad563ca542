using OnRecord.Server.Answers;
using OnRecord.Server.Parties;
using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Api;

/// <summary>Whom a name in an address means.</summary>
internal static class NamedInAddress
{
    private const int MostListed = 50;

    /// <exception cref="ProblemException">Nobody in the archive is called so, or several are.</exception>
    public static KnownParty Find(Archive archive, string typed)
    {
        var found = archive.Parties(typed);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ProblemException(Api.Problem.Of(
                StatusCodes.Status404NotFound,
                "no-such-party",
                "Nobody is called so",
                $"Nobody in this archive is called “{typed}”; searched the names and ids of people, bodies and states in {InWords.Searched(archive.Summary())}.")),
            _ => throw new ProblemException(Api.Problem.Of(
                StatusCodes.Status409Conflict,
                "several-parties",
                "Several are called so",
                $"“{typed}” may be one of {InWords.Number(found.Count)}; take an id.",
                json =>
                {
                    json.WriteString("typed", typed);
                    json.WriteAll("candidates", found.Take(MostListed).Select(PartyNames.Named), json.WriteParty);
                })),
        };
    }
}
