namespace OnRecord.Reading.Events;

/// <summary>What an act is: the sixteen types of PLOVER, and what is no such act.</summary>
public enum EventType : byte
{
    /// <summary>Nothing that one party does to another.</summary>
    None,

    /// <summary>Speech that does no other act: CAMEO's 01, which PLOVER leaves out.</summary>
    Statement,

    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}

/// <summary>Whether an act happened.</summary>
public enum EventStatus : byte
{
    Actual,
    Planned,
    Threatened,
    Denied,

    /// <summary>Background, well before the news.</summary>
    Past,
}

/// <summary>What a predicate does with the act that it governs: <c>refused</c> to meet.</summary>
internal enum Operator : byte
{
    None,

    /// <summary>agree, pledge, offer, be ready to</summary>
    Promise,

    /// <summary>refuse, decline, rule out</summary>
    Refuse,

    /// <summary>call on, urge, ask, order</summary>
    Demand,

    /// <summary>ask, appeal, invite: milder than a demand</summary>
    Appeal,

    Threaten,

    /// <summary>accuse of doing</summary>
    Accuse,

    /// <summary>deny having done</summary>
    Deny,

    /// <summary>stop, suspend, cancel, lift</summary>
    End,

    /// <summary>begin, resume, hold, conduct: the act itself</summary>
    Begin,

    /// <summary>fail to, avoid doing</summary>
    Fail,

    Allow,
    Prevent,
    Praise,
    Condemn,

    /// <summary>weigh doing</summary>
    Consider,

    /// <summary>lead to, have done: the act itself</summary>
    Cause,

    /// <summary>will do</summary>
    Future,

    /// <summary>did not do</summary>
    Negated,

    /// <summary>would, could or might do</summary>
    Hypothetical,
}
