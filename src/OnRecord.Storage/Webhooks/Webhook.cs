namespace OnRecord.Storage.Webhooks;

/// <summary>Somebody who is told when something new fits a saved search.</summary>
/// <param name="Key">Never given to another.</param>
/// <param name="Search">The name of the saved search.</param>
/// <param name="Secret">What deliveries are signed with.</param>
/// <param name="At">Since when.</param>
/// <param name="Delivered">Up to where changes were put into deliveries: a <see cref="Revisions.ChangePage.Position"/>.</param>
public sealed record Webhook(long Key, string Search, string Url, string Secret, DateTimeOffset At, long Delivered)
{
    /// <summary>Without the secret, so that none comes into a log.</summary>
    public override string ToString() => $"webhook {Key} on {Search}";
}

/// <summary>Something that one is told.</summary>
/// <param name="Webhook">The key of whom.</param>
/// <param name="Since">The changes after this position,</param>
/// <param name="Until">up to this.</param>
/// <param name="Statements">How many of them fit the search.</param>
/// <param name="At">When it was due first.</param>
public sealed record Delivery(long Key, long Webhook, long Since, long Until, int Statements, DateTimeOffset At)
{
    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was last tried.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Of HTTP, that the last attempt came back with; null where nothing did.</summary>
    public int? Status { get; init; }

    /// <summary>Why the last attempt failed; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>When it is to be tried next; null when it was delivered or given up.</summary>
    public DateTimeOffset? NextAt { get; init; }
}
