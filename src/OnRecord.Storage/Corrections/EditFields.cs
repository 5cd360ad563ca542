using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Text;

namespace OnRecord.Storage.Corrections;

/// <summary>The fields that people may change.</summary>
internal static class EditFields
{
    public static IReadOnlyList<EditField<Statement>> Statement { get; } =
    [
        new("speaker", FieldShape.Actor, Many: false, Required: false, static one => One(one.Speaker), static (one, to) => one with { Speaker = First(to) }),
        new("addressees", FieldShape.Actor, Many: true, Required: false, static one => one.Addressees, static (one, to) => one with { Addressees = to }),
        new("via", FieldShape.Actor, Many: true, Required: false, static one => one.Via, static (one, to) => one with { Via = to }),
        new("said", FieldShape.Date, Many: false, Required: false, static one => One(one.Said), static (one, to) => one with { Said = First(to) }),
        Choice("form", static one => one.Form, static (Statement one, StatementForm to) => one with { Form = to }),
        Choice("act", static one => one.Act, static (Statement one, StatementAct to) => one with { Act = to }),
    ];

    public static IReadOnlyList<EditField<Message>> Message { get; } =
    [
        new("sender", FieldShape.Actor, Many: false, Required: true, static one => One(one.Sender), static (one, to) => one with { Sender = to[0] }),
        new("addressees", FieldShape.Actor, Many: true, Required: false, static one => one.Addressees, static (one, to) => one with { Addressees = to }),
        new("kind", FieldShape.Choice, Many: false, Required: true, static one => One(one.Kind), static (one, to) => one with { Kind = to[0] })
        {
            Choices = ["greeting", "congratulation", "condolence", "thanks", "reply", "invitation", "appeal", "protest", "consultation", "other"],
        },
        new("channel", FieldShape.Choice, Many: false, Required: true, static one => One(one.Channel), static (one, to) => one with { Channel = to[0] })
        {
            Choices = ["letter", "telegram", "message", "call", "note", "video", "in-person"],
        },
        new("occasion", FieldShape.Words, Many: false, Required: false, static one => One(one.Occasion), static (one, to) => one with { Occasion = First(to) }),
        new("sent", FieldShape.Date, Many: false, Required: false, static one => One(one.Sent?.Date), static (one, to) => one with { Sent = Dated(to) }),
        new("received", FieldShape.Date, Many: false, Required: false, static one => One(one.Received?.Date), static (one, to) => one with { Received = Dated(to) }),
        new("replyTo", FieldShape.Message, Many: false, Required: false, static one => One(one.ReplyTo), static (one, to) => one with { ReplyTo = First(to) }),
    ];

    public static IReadOnlyList<EditField<DiplomaticEvent>> Event { get; } =
    [
        new("plover", FieldShape.Choice, Many: false, Required: true, static one => One(one.Plover), static (one, to) => one with { Plover = to[0] })
        {
            Choices =
            [
                "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
                "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
            ],
        },
        new("mode", FieldShape.Words, Many: false, Required: false, static one => One(one.Mode), static (one, to) => one with { Mode = First(to) }),

        // The score goes by the code; who has a table of scores gives the new one with it.
        new("cameo", FieldShape.Code, Many: false, Required: false, static one => One(one.Cameo), static (one, to) => one with
        {
            Cameo = First(to),
            Goldstein = one.Cameo == First(to) ? one.Goldstein : null,
        }),
        new("actors", FieldShape.Party, Many: true, Required: false, static one => Parties(one.ActorIds, one.Actor), static (one, to) => one with
        {
            ActorIds = to, Actor = [],
        }),
        new("recipients", FieldShape.Party, Many: true, Required: false, static one => Parties(one.RecipientIds, one.Recipient), static (one, to) => one with
        {
            RecipientIds = to, Recipient = [],
        }),
        new("date", FieldShape.Date, Many: false, Required: false, static one => One(one.Date), static (one, to) => one with { Date = First(to) }),
        new("place", FieldShape.Words, Many: false, Required: false, static one => One(one.Place), static (one, to) => one with { Place = First(to) }),
        new("status", FieldShape.Choice, Many: false, Required: true, static one => One(one.Status), static (one, to) => one with { Status = to[0] })
        {
            Choices = ["actual", "planned", "threatened", "denied", "past"],
        },
    ];

    public static IReadOnlyList<EditField<ArticleHead>> Article { get; } =
    [
        new("title", FieldShape.Words, Many: false, Required: false, static one => One(one.Title), static (one, to) => one with { Title = First(to) }),
        new("outlet", FieldShape.Words, Many: false, Required: false, static one => One(one.Outlet), static (one, to) => one with { Outlet = First(to) }),
        new("published", FieldShape.Date, Many: false, Required: false, static one => One(one.Published?.Date), static (one, to) => one with
        {
            Published = First(to) is { } date ? new PublicationDate(date, DateBasis.Option) : null,
        }),
        new("url", FieldShape.Address, Many: false, Required: false, static one => One(one.Url), static (one, to) => one with { Url = First(to) }),
    ];

    /// <param name="kind">statement, message or event; article for the article itself.</param>
    public static IReadOnlyList<IEditField> Of(string kind) => kind switch
    {
        EntryKind.Statement => Statement,
        EntryKind.Message => Message,
        EntryKind.Event => Event,
        _ => Article,
    };

    /// <summary>Ids, and the codes that stand without one: all codes where there is no id.</summary>
    private static IReadOnlyList<string> Parties(IReadOnlyList<string> ids, IReadOnlyList<string> codes) => ids.Count > 0 ? ids : codes;

    private static EditField<T> Choice<T, TEnum>(string name, Func<T, TEnum> get, Func<T, TEnum, T> set)
        where TEnum : struct, Enum => new(
            name,
            FieldShape.Choice,
            Many: false,
            Required: true,
            one => [JsonNamingPolicy.CamelCase.ConvertName(get(one).ToString())],
            (one, to) => set(one, Enum.Parse<TEnum>(to[0], ignoreCase: true)))
        {
            Choices = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)],
        };

    private static DatedPassage? Dated(IReadOnlyList<string> to) => First(to) is { } date ? new DatedPassage(date, null, null, null) : null;

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];

    private static string? First(IReadOnlyList<string> values) => values is [var one, ..] ? one : null;
}
