namespace OnRecord.Reading.Messages;

/// <summary>What a message is for.</summary>
public enum MessageKind
{
    Greeting,
    Congratulation,
    Condolence,
    Thanks,
    Reply,
    Invitation,
    Appeal,
    Protest,

    /// <summary>A call, a meeting, talks.</summary>
    Consultation,
    Other,
}

/// <summary>How a message went.</summary>
public enum MessageChannel
{
    Letter,
    Telegram,

    /// <summary>No word says how.</summary>
    Message,
    Call,
    Note,
    Video,
    InPerson,
}
