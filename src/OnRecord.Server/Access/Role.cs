namespace OnRecord.Server.Access;

/// <summary>What somebody may do; each includes those before it.</summary>
internal enum Role
{
    /// <summary>Look at everything.</summary>
    Reader,

    /// <summary>Correct, add articles, have texts read, save searches.</summary>
    Editor,

    /// <summary>Have the server call other servers.</summary>
    Admin,
}

/// <summary>Somebody whom the server knows.</summary>
/// <param name="Name">By which corrections are signed.</param>
internal sealed record SignedIn(string Name, Role Role);
