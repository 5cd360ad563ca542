using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Checks;
using OnRecord.Reading.Events;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Places;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading;

/// <summary>Turns a document with all its layers into the record that the program publishes.</summary>
public static class Recorder
{
    /// <summary>The version of the program, as records name it.</summary>
    public static readonly string Version = typeof(Recorder).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The record of an article in a language that is not read: what is known of it, and no model that made anything.</summary>
    public static Record Unread(Article article) => new()
    {
        Article = new ArticleHead
        {
            Id = article.Id,
            File = article.File,
            Title = article.Title,
            Outlet = article.Outlet,
            Url = article.Url,
            Language = article.Language,
            Published = article.Published,
            Encoding = article.Encoding,
            Text = article.Text,
        },
        Made = new Made(Version, new Dictionary<string, string>()),
    };

    /// <exception cref="InvalidOperationException">A layer is missing.</exception>
    public static Record Record(Document document)
    {
        var article = document.Article;
        var points = new CodePoints(article.Text);
        var layout = document.Get<BlockLayer>();
        var cast = document.Get<ActorLayer>();
        var relations = document.Get<AttributionLayer>().Attributions;
        var messages = document.Get<MessageLayer>().Messages;
        var messageIds = MessageIds(article, messages);
        var messageOf = new string?[relations.Length];
        for (var m = 0; m < messages.Length; m++)
        {
            foreach (var statement in messages[m].Statements)
            {
                messageOf[statement] = messageIds[m];
            }
        }

        Passage Passage(TextSpan span) => OnRecord.Findings.Passage.Of(article, points, span);

        string Id(int actor) => cast.Actors[actor].Id;

        DatedPassage? Dated(MessageDate? date) => date is not { } day ? null
            : day.Words is { } span && Passage(span) is var words ? new DatedPassage(day.Date, words.Start, words.End, words.Text) : new DatedPassage(day.Date, null, null, null);

        return new Record
        {
            Article = new ArticleHead
            {
                Id = article.Id,
                File = article.File,
                Title = layout.Title(document),
                Outlet = article.Outlet ?? layout.Dateline?.Agency,
                Url = article.Url,
                Language = article.Language ?? "en",
                Published = DocumentDate.Of(document),
                Encoding = article.Encoding,
                Text = article.Text,
                Headings = [.. Headings(document).Select(Passage)],
            },
            Actors =
            [
                .. cast.Actors.Select(actor => new Actor
                {
                    Id = actor.Id,
                    Name = actor.Name,
                    Aliases = [.. actor.Aliases],
                    Kind = actor.Kind,
                    Country = actor.Country,
                    Role = actor.Role,
                    Wikidata = actor.Wikidata,
                    Mentions = [.. actor.Mentions.Select(Passage)],
                }),
            ],
            Statements =
            [
                .. relations.Select((relation, i) => new Statement
                {
                    Id = StatementId(article, relation),
                    Form = relation.Form,
                    Act = relation.Act,
                    Content = [.. relation.Content.Select(Passage)],
                    Cue = relation.Cue is { } cue ? CuePassage(Passage(cue), relation.CueLemma!) : null,
                    Source = relation.Source is { } source ? Passage(source) : null,
                    Speaker = cast.Parties[i].Speaker >= 0 ? Id(cast.Parties[i].Speaker) : null,
                    Addressees = [.. cast.Parties[i].Addressees.Select(Id)],
                    Via = [.. cast.Parties[i].Via.Select(Id)],
                    Message = messageOf[i],
                    Confidence = Math.Round(relation.Probability, 2),
                    Because = relation.Because,
                    SpeakerConfidence = cast.Parties[i].Speaker >= 0 ? SpeakerRates.Of(cast.Parties[i].Basis) : null,
                    SpeakerWhy = cast.Parties[i].Speaker >= 0 ? cast.Parties[i].Basis.ToString().ToLowerInvariant() : null,
                    Why = Kebab(relation.Rule),
                }),
            ],
            Messages =
            [
                .. messages.Select((message, i) => new Message
                {
                    Id = messageIds[i],
                    Kind = Kebab(message.Kind),
                    Channel = Kebab(message.Channel),
                    Sender = Id(message.Sender),
                    Addressees = [.. message.Addressees.Select(Id)],
                    Occasion = message.Occasion,
                    Sent = Dated(message.Sent),
                    Received = Dated(message.Received),
                    Via = [.. message.Via.Select(Id)],
                    ReplyTo = message.ReplyTo >= 0 ? messageIds[message.ReplyTo] : null,
                    Statements = [.. message.Statements.Select(statement => StatementId(article, relations[statement]))],
                    Evidence = [.. message.Evidence.Select(Passage)],
                    Confidence = message.Probability,
                    Why = Kebab(message.Rule),
                }),
            ],
            Events = [.. document.Get<EventLayer>().Events.Select(one => Event(article, one, Passage, Id, document))],
            Times = [.. document.Get<TimeLayer>().Times.Select(time => Time(Passage(time.Span), time))],
            Places = [.. document.Get<PlaceLayer>().Places.Select(place => PlaceOf(Passage(place.Span), place))],
            Findings = [.. document.Get<CheckLayer>().Checks.Select(check => new Finding(check.Kind, check.Severity, check.Says, [.. check.Evidence.Select(Passage)]))],
            Made = new Made(Version, new Dictionary<string, string> { ["attribution"] = document.Get<AttributionLayer>().Model }),
        };
    }

    private static DiplomaticEvent Event(Article article, DetectedEvent one, Func<TextSpan, Passage> passage, Func<int, string> id, Document document) => new()
    {
        Id = Key(article, "event", $"|{one.Type}|{one.Trigger.Start}:{one.Trigger.End}", "e-"),
        Plover = one.Type.ToString().ToUpperInvariant(),
        Mode = one.Mode,
        Context = one.Context,
        Cameo = one.Cameo,
        Goldstein = CameoCode.Find(one.Cameo)?.Goldstein,
        Actor = [.. one.Actors.Select(static party => party.Code).Where(static code => code.Length > 0).Distinct()],
        Recipient = [.. one.Recipients.Select(static party => party.Code).Where(static code => code.Length > 0).Distinct()],
        ActorIds = [.. one.Actors.Where(static party => party.Actor >= 0).Select(party => id(party.Actor)).Distinct()],
        RecipientIds = [.. one.Recipients.Where(static party => party.Actor >= 0).Select(party => id(party.Actor)).Distinct()],
        ActorCodes = [.. one.Actors.Select(static party => party.Code + party.Sectors).Where(static code => code.Length > 0).Distinct()],
        RecipientCodes = [.. one.Recipients.Select(static party => party.Code + party.Sectors).Where(static code => code.Length > 0).Distinct()],
        Date = one.Date,
        Place = one.Place >= 0 ? document.Get<PlaceLayer>().Places[one.Place].Name : null,
        Status = one.Status.ToString().ToLowerInvariant(),
        Statement = one.Statement >= 0 ? StatementId(article, document.Get<AttributionLayer>().Attributions[one.Statement]) : null,
        Via = [.. one.Via.Select(id)],
        Trigger = passage(one.Trigger),
        Evidence = [.. one.Evidence.Select(passage)],
        Why = one.Reason,
        Confidence = Math.Round(one.Probability, 2),
    };

    private static TimeExpression Time(Passage words, Timex time) =>
        new(words.Start, words.End, words.Text, time.Type.ToString().ToUpperInvariant(), time.Value, Day(time.From), Day(time.Until));

    private static string? Day(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static Place PlaceOf(Passage passage, PlaceMention place) => new(
        passage.Start, passage.End, passage.Text, place.Name, place.Country, place.Place?.Latitude, place.Place?.Longitude, PlaceTable.KindName(place.Kind));

    private static CuePassage CuePassage(Passage cue, string lemma) => new(cue.Start, cue.End, cue.Text, lemma);

    private static string Kebab<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    // Of several that the same words tell of, such as those of a list, each has its number.
    private static string[] MessageIds(Article article, ImmutableArray<ReadMessage> messages)
    {
        var ids = new string[messages.Length];
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < ids.Length; i++)
        {
            var key = new StringBuilder();
            foreach (var words in messages[i].Evidence)
            {
                key.Append(CultureInfo.InvariantCulture, $"|{words.Start}:{words.End}");
            }

            var number = CollectionsMarshal.GetValueRefOrAddDefault(counts, key.ToString(), out _)++;
            ids[i] = Key(article, "message", $"{key}|{number}", "m-");
        }

        return ids;
    }

    // The same article, spans and kind give the same id, whoever reads it and how often.
    private static string StatementId(Article article, AttributionRelation relation)
    {
        var key = new StringBuilder();
        if (relation.Cue is { } cue)
        {
            key.Append(CultureInfo.InvariantCulture, $"|{cue.Start}");    // two cues may share their content
        }

        foreach (var piece in relation.Content)
        {
            key.Append(CultureInfo.InvariantCulture, $"|{piece.Start}:{piece.End}");
        }

        return Key(article, "statement", key.ToString(), "s-");
    }

    private static string Key(Article article, string kind, string spans, string prefix) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Id}|{kind}{spans}")))[..12];

    private static IEnumerable<TextSpan> Headings(Document document)
    {
        var blocks = document.Get<BlockLayer>().Blocks;
        var runIn = document.Get<HeadingLayer>();
        var tokens = document.Get<Tokens.TokenLayer>();
        for (var block = 0; block < blocks.Length; block++)
        {
            var (first, end) = tokens.OfBlock(block);
            if (blocks[block].Kind == BlockKind.Heading)
            {
                yield return blocks[block].Body;
            }
            else if (runIn.AfterRunIn(block) is var after && after > first && after <= end)
            {
                yield return tokens.Span(first, after);
            }
        }
    }
}
