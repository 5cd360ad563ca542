using System.Collections.Immutable;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Events;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Events.Petrarch;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Specs.Tests;

/// <summary>What is found on the way to a record, or beside it, a line each: much of it shows in no record, since what comes after it chooses.</summary>
internal sealed class KeptFindings
{
    private static readonly ActorCoder Actors = new(SpecTests.World());
    private static readonly VerbDictionary Verbs = VerbDictionary.Read("verbs.txt", File.ReadAllText(KeptRecords.Path("verbs.txt")));

    // All acts, also those within one state and those that the model thinks little of.
    private static readonly EventStage Everything = new(SpecTests.World(), Models.All.Events, Models.All.Language.Mentions, new EventOptions { Domestic = true, LeastShare = 0, LeastAgreed = 0 });

    private readonly Document document;
    private readonly TokenLayer tokens;
    private readonly WordGraph words;

    private KeptFindings(Document document) => (this.document, tokens, words) = (document, document.Get<TokenLayer>(), document.Get<WordGraph>());

    public static string Told(Document document)
    {
        var findings = new KeptFindings(document);
        return string.Concat(new[] { findings.Cues(), findings.Rules(), findings.Mentions(), findings.Chains(), findings.Acts(), findings.Coded() }.SelectMany(static lines => lines).Select(static line => line + "\n"));
    }

    private IEnumerable<string> Cues() =>
        from cue in document.Get<CueLayer>().Cues
        select $"cue {cue.Entry.Lemma}{(cue.Negated ? ", negated" : "")} {cue.Usage} {cue.Frame} {Words(cue.Tokens)} of {Words(cue.Source)} to {Words(cue.Addressee)} by {Words(cue.CitedBy)} before {cue.ContentAt}";

    private IEnumerable<string> Rules()
    {
        var rules = document.Get<RuleLayer>();
        return [.. rules.Relations.Select(relation => "rule " + Line(relation)), .. (rules.Whole ?? []).Select(relation => "whole " + Line(relation))];

        string Line(AttributionRelation relation) =>
            $"{relation.Rule} {relation.Form} {relation.Act} {string.Join(',', relation.Content.Select(static piece => Place(piece)))} cue {relation.CueLemma} {Place(relation.Cue)}"
            + $" of {Place(relation.Source)} to {Place(relation.Addressee)} via {string.Join(',', relation.Via.Select(static one => Place(one)))} as {relation.Author} {relation.SameSpeakerAs}";
    }

    private IEnumerable<string> Mentions()
    {
        var mentions = document.Get<MessageMentionLayer>();
        return [.. mentions.Mentions.Select(mention => "mention " + Line(mention)), .. mentions.InTitle.Select(mention => "title " + Line(mention))];

        static string Line(MessageMention mention) =>
            $"{mention.Rule} {mention.Kind} {mention.Channel} {mention.Word} {mention.Noun} {Place(mention.Evidence)} of {Parties(mention.Senders)} to {Parties(mention.Addressees)} by {Parties(mention.Bearers)}"
            + $" for {mention.Occasion?.Name}{(mention.IsOwn ? " own" : "")}{(mention.IsToHearer ? " hearer" : "")}{(mention.IsToSpeaker ? " speaker" : "")}{(mention.IsCarrier ? " carrier" : "")}"
            + $"{(mention.IsDefinite ? " definite" : "")}{(mention.IsPlural ? " plural" : "")}{(mention.IsSimilar ? " similar" : "")} {(mention.Initiative is { } initiative ? Place(initiative.Words) : "")}";

        static string Parties(ImmutableArray<PartyWords> parties) =>
            string.Join(',', parties.Select(static party => $"{Place(party.Words)}{party.Office}{(party.Before is { } before ? "<" + Place(before) : "")}"));
    }

    private IEnumerable<string> Chains() =>
        from chain in document.Get<CoreferenceLayer>().Chains
        select "chain " + string.Join(", ", chain.Select(reference => document.Slice(words.Span(reference.Range)).ToString().ReplaceLineEndings(" ")));

    private IEnumerable<string> Acts() =>
        from one in Everything.Read(document).Events
        select $"act {one.Type} {one.Mode} {one.Cameo} {one.Status} {one.Date} {Codes(one.Actors)} > {Codes(one.Recipients)} at {one.Place} {Place(one.Trigger)} {one.Reason}";

    private IEnumerable<string> Coded()
    {
        var petrarch = new PetrarchCoder(document, Actors);
        var own = new DictionaryCoder(words, [Verbs], new Reading.Events.Dictionaries.MentionParties(words));
        return from sentence in Enumerable.Range(0, words.Sentence.Length)
            from act in petrarch.Code(sentence).Concat(own.Code(sentence))
            select $"coded {act.From} {act.Code} {act.To} {act.Word} {act.Reason}";
    }

    private static string Codes(ImmutableArray<Participant> parties) => string.Join(',', parties.Select(static party => $"{party.Code}{party.Sectors}"));

    private string Words(TokenRange? range) => range is { } those ? Place(tokens.Span(those.First, those.End)) : "-";

    private static string Place(TextSpan? span) => span is { } those ? $"{those.Start}-{those.End}" : "-";
}
