using System.Collections.Frozen;

namespace OnRecord.Reading.Messages;

/// <summary>How a noun takes part in what is told of a message.</summary>
internal enum NounUse
{
    /// <summary>What is sent: a letter.</summary>
    Carrier,

    /// <summary>What a carrier holds, or what is sent by itself: condolences.</summary>
    Words,

    /// <summary>What two parties hold: talks.</summary>
    Talk,

    /// <summary>A talk where the other party stands beside it: a call with Varro.</summary>
    May,
}

/// <summary>How a verb takes part in what is told of a message.</summary>
[Flags]
internal enum VerbUses
{
    None = 0,

    /// <summary>Its subject sends its object, the noun.</summary>
    Gives = 1,

    /// <summary>Its subject sends the noun, or only carries what another sends.</summary>
    Bears = 2,

    /// <summary>Its subject is addressed.</summary>
    Gets = 4,

    /// <summary>Its subject answers the noun of another.</summary>
    Answers = 8,

    /// <summary>The noun goes both ways.</summary>
    Swaps = 16,

    /// <summary>The noun is its subject: condolences came.</summary>
    Comes = 32,

    /// <summary>Its object is addressed: congratulated Varro.</summary>
    Object = 64,

    /// <summary>Whom <c>with</c> names is addressed.</summary>
    With = 128,

    /// <summary>Whom <c>to</c> names is addressed.</summary>
    To = 256,

    /// <summary>A talk is its object: held talks.</summary>
    Holds = 512,

    /// <summary>Its object, or whom <c>with</c> names, is met; or its subjects meet each other.</summary>
    Meets = 1024,

    /// <summary>Its subject is addressed, and turns the noun down.</summary>
    Refuses = 2048,
}

/// <summary>A noun of the table.</summary>
internal sealed record MessageNoun(NounUse Use, MessageKind Kind, MessageChannel? Channel);

/// <summary>A verb of the table, with all its rows.</summary>
internal sealed record MessageVerb(VerbUses Uses, MessageKind? Kind, MessageChannel? Channel);

/// <summary>The words that tell of messages: <c>resources/messages/</c>.</summary>
internal static class MessageWords
{
    /// <summary>Nouns by lemma.</summary>
    public static readonly FrozenDictionary<string, MessageNoun> Nouns = Tsv.Embedded("messages/nouns.tsv", "noun", "use", "kind", "channel")
        .ToFrozenDictionary(static row => row[0], static row => new MessageNoun(Enum.Parse<NounUse>(row[1], ignoreCase: true), Kind(row[2])!.Value, Channel(row[3])), StringComparer.OrdinalIgnoreCase);

    /// <summary>Verbs by lemma.</summary>
    public static readonly FrozenDictionary<string, MessageVerb> Verbs = Tsv.Embedded("messages/verbs.tsv", "verb", "use", "kind", "channel")
        .GroupBy(static row => row[0])
        .ToFrozenDictionary(
            static rows => rows.Key,
            static rows => new MessageVerb(
                rows.Aggregate(VerbUses.None, static (uses, row) => uses | Enum.Parse<VerbUses>(row[1], ignoreCase: true)),
                rows.Select(static row => Kind(row[2])).FirstOrDefault(static kind => kind is not null),
                rows.Select(static row => Channel(row[3])).FirstOrDefault(static channel => channel is not null)),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word beside the noun says of its kind: congratulatory.</summary>
    public static readonly FrozenDictionary<string, MessageKind> KindModifiers = Modifiers("kind").ToFrozenDictionary(static row => row[0], static row => Kind(row[2])!.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word beside the noun says of its channel: telephone.</summary>
    public static readonly FrozenDictionary<string, MessageChannel> ChannelModifiers = Modifiers("channel").ToFrozenDictionary(static row => row[0], static row => Channel(row[2])!.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that name somebody who may be addressed, beside names and titles.</summary>
    public static readonly WordSet Parties = new(Tsv.Embedded("messages/parties.tsv", "noun").Select(static row => row[0]));

    private static IEnumerable<TsvRow> Modifiers(string part) => Tsv.Embedded("messages/modifiers.tsv", "word", "part", "value").Where(row => row[1] == part);

    /// <returns>Null for an empty cell.</returns>
    public static MessageKind? Kind(string cell) => cell.Length == 0 ? null : Enum.Parse<MessageKind>(cell, ignoreCase: true);

    /// <returns>Null for an empty cell or one that leaves it open.</returns>
    public static MessageChannel? Channel(string cell) => cell is "" or "-" ? null : Enum.Parse<MessageChannel>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
