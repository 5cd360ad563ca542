namespace OnRecord.Storage.Parties;

/// <summary>No party of the archive has this id or name, or several have.</summary>
public sealed class UnknownPartyException(string id) : Exception($"the archive has nobody called {id}, or several")
{
    public string Id { get; } = id;
}
