using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Maps;
using OnRecord.Storage.Search;
using OnRecord.Wording;

namespace OnRecord.Storage.Writing;

/// <summary>What the archive's index holds of one record. It follows from the record alone, so it can be worked out anew to be taken back.</summary>
internal sealed class RecordIndex
{
    private const string Ellipsis = " … ";

    private readonly Record record;
    private readonly ActorNames names;
    private readonly DateInterval? published;
    private readonly ImmutableArray<string> outlet;
    private readonly ImmutableArray<(int Start, int End, string Actor)> mentions;    // in the order of the text

    private RecordIndex(Record record)
    {
        this.record = record;
        names = new ActorNames(record);
        published = DateInterval.Of(record.Article.Published?.Date);
        outlet = IndexWords.Of(record.Article.Outlet);
        if (IndexWords.Whole(record.Article.Outlet) is { } whole)
        {
            outlet = outlet.Add(whole);
        }

        mentions =
        [
            .. record.Actors
                .SelectMany(static actor => actor.Mentions, static (actor, words) => (words.Start, words.End, actor.Id))
                .OrderBy(static mention => mention.Start),
        ];
        Entries =
        [
            .. record.Statements.Select(Entry),
            .. record.Messages.Select(Entry),
            .. record.Events.Select(Entry),
            .. record.Findings.Index().Select(one => Entry(one.Item, one.Index)),
        ];
        Parties = [.. names.Rows(Entries)];
    }

    public ImmutableArray<NewEntry> Entries { get; }

    public ImmutableArray<PartyRow> Parties { get; }

    public static RecordIndex Of(Record record) => new(record);

    /// <summary>The words by which the article itself is found.</summary>
    /// <param name="actors">Ids of those in it, as the machine and people had them before any merging, so that a merge finds its articles.</param>
    public static ImmutableArray<FieldWords> ArticleFields(ArticleHead article, bool unread, IEnumerable<string> actors) =>
    [
        new(Field.Words, IndexWords.Of(article.Text)),
        new(Field.Title, IndexWords.Of(article.Title)),
        new(Field.Outlet, IndexWords.Of(article.Outlet)),
        new(
            Field.Tags,
            [unread ? Tag.Unread : Tag.Read, .. actors.Where(static id => !Party.IsLocalId(id)).Select(Tag.Actor).Distinct(StringComparer.Ordinal)]),
    ];

    private NewEntry Entry(Statement statement, int ordinal)
    {
        var detail = new StatementDetail
        {
            Form = statement.Form,
            Act = statement.Act,
            Speaker = names.Party(statement.Speaker),
            Addressees = names.Parties(statement.Addressees),
            Via = names.Parties(statement.Via),
            Words = Words(statement.Content),
            Said = statement.Said,
            Message = statement.Message,
            Confidence = statement.Confidence,
            Corrected = LastCorrected(statement.Corrected, [statement.Speaker, .. statement.Addressees]),
        };
        string[] speaker = statement.Speaker is null ? [] : [statement.Speaker];
        var words = WordList.Of(detail.Words);
        var days = DateInterval.Of(statement.Said) ?? published;
        var fields = Fields(
            words, days, speaker, statement.Addressees, statement.Via,
            [Tag.Of(statement.Form), Tag.Of(statement.Act), .. names.Words(SpokenOf(statement)).Select(Tag.About)]);
        return new NewEntry(
            EntryKind.Statement, ordinal, statement.Id, days?.Earliest, days?.Latest, EntryJson.Write(detail), fields)
        {
            Ties = Ties(
                names.Sides(speaker), names.Sides(statement.Addressees), statement.Form.ToString(), value: null, WordingHash.Of(words)),
        };
    }

    // Everybody but the speaker whom its words name, in the order of the text.
    private IEnumerable<string> SpokenOf(Statement statement)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in statement.Content)
        {
            for (var i = FirstMention(piece.Start); i < mentions.Length && mentions[i].Start < piece.End; i++)
            {
                if (mentions[i].End <= piece.End && mentions[i].Actor != statement.Speaker && seen.Add(mentions[i].Actor))
                {
                    yield return mentions[i].Actor;
                }
            }
        }
    }

    // The first that does not begin before an offset.
    private int FirstMention(int offset)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start >= offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private NewEntry Entry(Message message, int ordinal)
    {
        var held = record.Statements.Where(statement => message.Statements.Contains(statement.Id)).ToArray();
        var text = held.Length > 0
            ? string.Join(Ellipsis, held.Select(static statement => Words(statement.Content)))
            : Evidence(message.Evidence);
        var words = WordList.Of(text);
        var detail = new MessageDetail
        {
            Kind = message.Kind,
            Channel = message.Channel,
            Sender = names.Party(message.Sender)!,
            Addressees = names.Parties(message.Addressees),
            Occasion = message.Occasion,
            Sent = message.Sent?.Date,
            Received = message.Received?.Date,
            Via = names.Parties(message.Via),
            ReplyTo = message.ReplyTo,
            Words = text,
            Length = held.Length > 0 ? words.Count : 0,
            Quoted = held.Any(static statement => statement.Form != StatementForm.Indirect),
            Confidence = message.Confidence,
            Corrected = LastCorrected(message.Corrected, [message.Sender, .. message.Addressees]),
        };
        var days = DateInterval.Of(message.Sent?.Date) ?? DateInterval.Of(message.Received?.Date) ?? published;
        var fields = Fields(words, days, [message.Sender], message.Addressees, message.Via, [Tag.OfMessage(message.Kind)]);
        return new NewEntry(EntryKind.Message, ordinal, message.Id, days?.Earliest, days?.Latest, EntryJson.Write(detail), fields)
        {
            Ties = Ties(names.Sides([message.Sender]), names.Sides(message.Addressees), Clean.Name(message.Kind)!, value: null, WordingHash.Of(words)),
        };
    }

    private NewEntry Entry(DiplomaticEvent deed, int ordinal)
    {
        var detail = new EventDetail
        {
            Plover = deed.Plover,
            Mode = deed.Mode,
            Context = deed.Context.Count > 0 ? deed.Context : null,
            Cameo = deed.Cameo,
            Goldstein = deed.Goldstein,
            Actor = deed.Actor,
            Recipient = deed.Recipient,
            Actors = names.Parties(deed.ActorIds),
            Recipients = names.Parties(deed.RecipientIds),
            Date = deed.Date,
            Place = deed.Place,
            Site = EventPlacing.Site(record, deed.Place),
            Status = deed.Status,
            Via = names.Parties(deed.Via),
            Words = Evidence(deed.Evidence),
            Confidence = deed.Confidence,
            Corrected = LastCorrected(deed.Corrected, [.. deed.ActorIds, .. deed.RecipientIds]),
        };
        string[] actor = [.. deed.ActorIds, .. deed.Actor], recipient = [.. deed.RecipientIds, .. deed.Recipient];
        var days = DateInterval.Of(deed.Date) ?? published;
        var fields = Fields(
            WordList.Of(detail.Words), days, actor, recipient, deed.Via,
            [Tag.OfEvent(deed.Plover), Tag.OfStatus(deed.Status), .. detail.Site is null ? [] : new[] { Tag.Placed, Tag.OfPlace(deed.Place!) }]);
        return new NewEntry(EntryKind.Event, ordinal, deed.Id, days?.Earliest, days?.Latest, EntryJson.Write(detail), fields)
        {
            Ties = Ties(
                names.Sides(actor),
                names.Sides(recipient),
                Clean.Name($"{deed.Plover} {deed.Status}")!,
                deed.Goldstein,
                WordingHash.OfAct(deed.Plover, deed.Status, days?.Earliest)),
        };
    }

    private NewEntry Entry(Finding finding, int ordinal)
    {
        var detail = new FindingDetail
        {
            Kind = finding.Kind,
            Severity = finding.Severity,
            Says = Clean.Text(finding.Says),
            Evidence = [.. finding.Evidence.Select(static piece => Clean.Text(piece.Text))],
            Accepted = finding.Corrected?.Accepted,
            Corrected = finding.Corrected?.At,
        };
        var fields = Fields(
            WordList.Of(detail.Says), published, [], [], [], [Tag.Of(finding.Kind), Tag.Of(finding.Severity), Tag.Of(detail.State)]);
        return new NewEntry(
            finding.IsDismissed ? EntryKind.Dismissed : EntryKind.Finding, ordinal, $"{finding.Kind}-{ordinal}", published?.Earliest, published?.Latest, EntryJson.Write(detail), fields);
    }

    private ImmutableArray<FieldWords> Fields(
        WordList words,
        DateInterval? days,
        IEnumerable<string> actor,
        IEnumerable<string> recipient,
        IEnumerable<string> via,
        ImmutableArray<string> tags) =>
    [
        new(Field.Words, IndexWords.Of(words)),
        new(Field.Stems, IndexWords.Stems(words)),
        new(Field.Actor, names.Words(actor)),
        new(Field.Recipient, names.Words(recipient)),
        new(Field.Via, names.Words(via)),
        new(Field.Outlet, outlet),
        new(Field.Tags, days is { } known && known.Earliest != known.Latest ? tags.Add(Tag.Vague) : tags),
    ];

    private static ImmutableArray<NewTie> Ties(
        IEnumerable<string> givers, IEnumerable<string> receivers, string type, double? value, long wording)
    {
        var others = receivers.Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            .. from giver in givers.Distinct(StringComparer.Ordinal)
               from receiver in others
               where giver != receiver
               select new NewTie(giver, receiver, type, value, wording),
        ];
    }

    // Stamps of one length, so the latest is the greatest.
    private string? LastCorrected(Corrected? own, IEnumerable<string?> parties) => new[] { own?.At, record.Article.Corrected?.At }
        .Concat(parties.Select(id => record.Find(id)?.Corrected?.At))
        .Max(StringComparer.Ordinal);

    // In the order of the text, and none that stands within another.
    private static string Evidence(IEnumerable<Passage> pieces)
    {
        var kept = new List<Passage>();
        foreach (var piece in pieces.OrderBy(static piece => piece.Start).ThenByDescending(static piece => piece.End))
        {
            if (kept.Count == 0 || piece.End > kept[^1].End)
            {
                kept.Add(piece);
            }
        }

        // A clause brings the comma before it.
        return Clean.Text(string.Join(Ellipsis, kept.Select(static piece => piece.Text.Trim(',', ';', ':', ' ')).Where(static text => text.Length > 0)));
    }

    private static string Words(IEnumerable<Passage> pieces) => Clean.Text(string.Join(Ellipsis, pieces.Select(static piece => piece.Text)));
}
