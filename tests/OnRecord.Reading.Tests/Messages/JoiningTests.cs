using System.Collections.Immutable;
using NodaTime.Text;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Messages;

/// <summary>What the messages of an article are, where what it tells of them is given, a sentence each and parted by <c>|</c>.</summary>
/// <remarks>
/// <c>Sent V>B Other c</c> tells of a letter from V to B by that rule and of that kind: c where a letter or a sending is named, d where it is known, p where there
/// are several, s where it is like the last, o where its sender tells of it, h where it is the hearer's; a channel, <c>by=</c> its bearer, <c>on=</c> its day,
/// <c>@</c> its occasion and what that asks for, <c>told=</c> who tells of it. <c>say V>B</c> is a statement, <c>whole V</c> a whole text, <c>turn V</c> a turn.
/// V, B and H act for states, O and P for nobody; G are several, N prints news, U has no name, K is a state.
/// </remarks>
public sealed class JoiningTests
{
    private const string Letters = "VBHOPGNUK";

    private static readonly ImmutableArray<ArticleActor> Actors =
    [
        Actor("Varro", ActorKind.Person, "XAR"), Actor("Besk", ActorKind.Person, "XKV"), Actor("Hallen", ActorKind.Person, "XTM"), Actor("Orr", ActorKind.Person, null),
        Actor("Pell", ActorKind.Person, null), Actor("leaders", ActorKind.Group, null), Actor("Meridian", ActorKind.Outlet, null), Actor("the side", ActorKind.Unnamed, null),
        Actor("Korvia", ActorKind.State, "XKV"),
    ];

    [Theory]
    [InlineData("Sent V>B Other c | Noun V>B Other c", "V>B Other")]
    [InlineData("Sent V>B Other c | Sent V>H Other c", "V>B Other; V>H Other")]
    [InlineData("Sent V>B Other c | Sent B>V Other c", "V>B Other; B>V Other")]
    [InlineData("Sent V> Other c | Sent V>B Other c", "V>B Other")]
    [InlineData("Sent >B Other c | Sent V>B Other c", "V>B Other")]
    [InlineData("Sent V>B Other c | Sent V>B,H Other c", "V>B,H Other")]
    [InlineData("Sent V>B Other c | Noun >H Other c", "V>B Other; V>H Other")]
    [InlineData("Sent V>B Other c | Noun >V Other c", "V>B Other")]
    [InlineData("Sent V>B Other c | Sent >H Other c d", "V>B Other")]
    [InlineData("Sent V>B Other c | Sent >H Other c", "V>B Other; V>H Other")]
    [InlineData("Sent V>B Other c | Noun >H Other c d", "V>B Other; V>H Other")]
    [InlineData("Talk V>B Consultation c | Noun >H Other c", "V>B Consultation")]
    [InlineData("Sent > Other c", "")]
    [InlineData("Sent V> Other c", "")]
    [InlineData("Sent V,H>B Greeting c", "V>B Greeting; H>B Greeting")]
    [InlineData("Talk V,H>B Consultation c", "V>B Consultation")]
    [InlineData("Verb V>B Thanks", "")]
    [InlineData("Verb V>B Appeal", "")]
    [InlineData("Verb V>B Other", "")]
    [InlineData("Verb V>B Thanks c", "V>B Thanks")]
    [InlineData("Verb V>B Congratulation", "V>B Congratulation")]
    [InlineData("Verb V>B Congratulation | Verb V>H Congratulation", "V>B Congratulation; V>H Congratulation")]
    [InlineData("Verb V>B Congratulation | Verb V>B Condolence", "V>B Congratulation; V>B Condolence")]
    [InlineData("Verb V>B Congratulation | Verb V>B Greeting", "V>B Congratulation")]
    [InlineData("Sent V>B Other c | Verb V>B Congratulation", "V>B Congratulation")]
    [InlineData("Sent V>B Protest c | Verb V>B Thanks", "V>B Protest")]
    [InlineData("Sent V>B Other c | Verb H>B Congratulation", "V>B Other; H>B Congratulation")]
    [InlineData("Talk V>B Consultation c | Verb B>V Thanks", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c | Verb H>V Congratulation", "V>B Consultation; H>V Congratulation")]
    [InlineData("Talk V>B Consultation c | Verb V>H Congratulation", "V>B Consultation; V>H Congratulation")]
    [InlineData("Sent V>B Condolence c @earthquake/Condolence | Sent H>B Other c s", "V>B Condolence; H>B Condolence")]
    [InlineData("Sent V>B Condolence c | Sent H>B Other c", "V>B Condolence; H>B Other")]
    [InlineData("Sent V>B Condolence c | Sent H>B Protest c s", "V>B Condolence; H>B Protest")]
    public void WhatNothingSpeaksAgainstIsOneMessage(string told, string messages) => Assert.Equal(messages, Read(told));

    [Theory]
    [InlineData("Greeting", "Congratulation", "Greeting")]
    [InlineData("Greeting", "Thanks", "Greeting")]
    [InlineData("Congratulation", "Greeting", "Congratulation")]
    [InlineData("Congratulation", "Thanks", "Congratulation")]
    [InlineData("Thanks", "Congratulation", "Thanks")]
    [InlineData("Thanks", "Reply", "Reply")]
    [InlineData("Greeting", "Reply", "Greeting; Reply")]
    [InlineData("Reply", "Greeting", "Reply")]
    [InlineData("Reply", "Invitation", "Reply; Invitation")]
    [InlineData("Invitation", "Reply", "Invitation; Reply")]
    [InlineData("Greeting", "Condolence", "Greeting; Condolence")]
    [InlineData("Condolence", "Thanks", "Condolence; Thanks")]
    [InlineData("Condolence", "Protest", "Condolence; Protest")]
    [InlineData("Other", "Condolence", "Condolence")]
    [InlineData("Condolence", "Other", "Condolence")]
    [InlineData("Other", "Reply", "Reply")]
    public void SomeKindsGoTogether(string first, string second, string kinds) => Assert.Equal(
        kinds, string.Join("; ", Messages($"Sent V>B {first} c | Sent V>B {second} c").Select(static message => message.Kind)));

    [Theory]
    [InlineData("Talk V>B Consultation c | Talk B>V Consultation c", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c | Talk V>H Consultation c", "V>B Consultation; V>H Consultation")]
    [InlineData("Talk V>B Consultation c | Talk >B Consultation c", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c | Talk >H Consultation c", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c | Talk H> Consultation c", "V>B Consultation")]
    [InlineData("Talk >V,B Consultation c", "V>B Consultation")]
    [InlineData("Talk >V,B Consultation c o", "")]
    [InlineData("Talk >B Consultation c", "")]
    [InlineData("Talk V>B Consultation c Call | Talk V>B Consultation c InPerson", "V>B Consultation; V>B Consultation")]
    [InlineData("Talk V>B Consultation c Call | Talk V>B Consultation c Call", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c Call | Talk V>B Consultation c Message", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c Message | Talk V>B Consultation c Call", "V>B Consultation")]
    [InlineData("Talk V>B Consultation c | Talk V>B Consultation c Call", "V>B Consultation")]
    [InlineData("Talk V>G Consultation c | Talk >B,H Consultation c", "V>B,H Consultation")]
    [InlineData("Talk V>G Consultation c | Talk >B Consultation c", "V>G Consultation")]
    [InlineData("Talk V>B Consultation c | Talk >H,K Consultation c", "V>B Consultation; H>K Consultation")]
    [InlineData("Talk V>B Consultation c | Sent V>B Other c", "V>B Consultation; V>B Other")]
    public void WhoAreAtTheSameTalkAreNamedOnBothSides(string told, string messages) => Assert.Equal(messages, Read(told));

    [Theory]
    [InlineData("Sent V>N Other c", "")]
    [InlineData("Sent V>N,B Other c", "V>N,B Other")]
    [InlineData("Verb O>P Invitation c", "")]
    [InlineData("Verb V>P Invitation c", "")]
    [InlineData("Verb O>B Invitation c", "")]
    [InlineData("Verb V>B Invitation c", "V>B Invitation")]
    [InlineData("Verb V>K Invitation c", "V>K Invitation")]
    [InlineData("Sent O>P Invitation c", "O>P Invitation")]
    [InlineData("Verb O>P Congratulation", "O>P Congratulation")]
    [InlineData("Talk O>P Consultation c", "")]
    [InlineData("Talk O>B Consultation c", "O>B Consultation")]
    [InlineData("Talk V>P Consultation c", "V>P Consultation")]
    [InlineData("Talk O>U Consultation c", "O>U Consultation")]
    [InlineData("Talk O>P Consultation c o", "O>P Consultation")]
    [InlineData("Sent G>B Greeting c | Sent V>B Greeting c", "V>B Greeting")]
    [InlineData("Sent G>B Greeting c | Sent V>B Condolence c", "G>B Greeting; V>B Condolence")]
    [InlineData("Sent G>B Greeting c | Sent V>H Greeting c", "G>B Greeting; V>H Greeting")]
    [InlineData("Sent O>B Greeting c | Sent V>B Greeting c", "O>B Greeting; V>B Greeting")]
    public void WhatIsNoMatterOfStateIsLeftOut(string told, string messages) => Assert.Equal(messages, Read(told));

    [Theory]
    [InlineData("Sent V>B Greeting c", "Sent V>B Greeting c", "V>B Greeting")]
    [InlineData("Sent V>B Greeting c", "", "V>B Greeting")]
    [InlineData("Sent V>G Greeting c", "Sent V>B Greeting c | Sent V>H Greeting c", "V>B Greeting; V>H Greeting")]
    [InlineData("Sent V>G Greeting c", "Talk V>B Consultation c", "V>G Greeting; V>B Consultation")]
    [InlineData("Sent V>G Greeting c", "Sent H>B Greeting c", "V>G Greeting; H>B Greeting")]
    [InlineData("Sent V>U Greeting c", "Sent V>B Greeting c", "V>B Greeting")]
    [InlineData("Sent U>B Greeting c", "Sent V>B Greeting c", "V>B Greeting")]
    [InlineData("Talk V>B Consultation c", "Talk B>V Consultation c", "B>V Consultation")]
    [InlineData("Talk V>B Consultation c", "Talk B> Consultation c", "V>B Consultation")]
    [InlineData("Talk V>H Consultation c", "Talk U>H Consultation c", "V>H Consultation; U>H Consultation")]
    [InlineData("Sent >B Greeting c p", "Sent V> Greeting c", "V>B Greeting")]
    [InlineData("Sent >B,V Greeting c p", "Sent V> Greeting c", "V>B Greeting")]
    [InlineData("Sent >B Greeting c p", "Sent V> Condolence c", "")]
    [InlineData("Sent >B Greeting c p", "Sent V>H Other c", "V>H Greeting")]
    [InlineData("Sent >B Greeting c p", "Sent V>H Other c Video", "V>H Other")]
    [InlineData("Sent >B Greeting c p", "Sent V>H Protest c", "V>H Protest")]
    [InlineData("Sent V>G Greeting c", "Sent V>B Other c", "V>B Greeting")]
    [InlineData("Sent V>G Greeting c", "Sent V>B Other c | Sent H>B Other c", "V>B Greeting; H>B Other")]
    [InlineData("Sent >B Greeting c", "", "V>B Greeting")]
    [InlineData("Sent >V Greeting c", "", "B>V Greeting")]
    [InlineData("Sent >B Greeting c", "say H>", "H>B Greeting")]
    [InlineData("Sent >B Greeting c", "say B> | say H>", "H>B Greeting")]
    [InlineData("Sent >B Greeting c", "say N> | say H>", "H>B Greeting")]
    public void TheTextTellsWhatTheTitleSumsUp(string title, string told, string messages) => Assert.Equal(messages, Read(told, title));

    [Theory]
    [InlineData("Talk > Consultation c", "turn V | turn B | turn V", "V>B Consultation")]
    [InlineData("Talk > Consultation c", "turn V | turn B | turn H | turn O", "V>B,H Consultation")]
    [InlineData("Talk > Consultation c", "turn V | turn V", "")]
    [InlineData("Talk > Consultation c", "turn G | turn V", "")]
    [InlineData("Talk > Consultation c", "turn V | say B>", "")]
    [InlineData("Sent > Other c", "turn V | turn B", "")]
    [InlineData("Talk > Consultation c", "Talk V>B Consultation c | turn H | turn O", "V>B Consultation")]
    [InlineData("Talk >B Consultation c", "turn V | turn B", "V>B Consultation")]
    public void WhoTakeTurnsAtTalksAreTheirParties(string title, string told, string messages) => Assert.Equal(messages, Read(told, title));

    [Fact]
    public void TurnsAreTakenInPerson()
    {
        var message = Assert.Single(Messages("turn V | turn B", "Talk > Consultation c"));

        Assert.Equal((MessageRule.Turns, MessageChannel.InPerson), (message.Rule, message.Channel));
        Assert.Equal(MessageChannel.Call, Assert.Single(Messages("turn V | turn B", "Talk > Consultation c Call")).Channel);
    }

    [Theory]
    [InlineData("whole V", "V> Other")]
    [InlineData("say V>", "")]
    [InlineData("whole ", "")]
    [InlineData("whole V | Sent V>B Other c", "V>B Other")]
    [InlineData("whole V | Talk V>B Consultation c", "V> Other; V>B Consultation")]
    [InlineData("whole V | Sent H>B Other c", "V> Other; H>B Other")]
    [InlineData("whole V | whole V", "V> Other")]
    public void AStatementThatIsTheWholeTextIsAMessageToAll(string told, string messages) => Assert.Equal(messages, Read(told));

    [Theory]
    [InlineData("Sent V>B Reply c | Sent B> Other c", "V>B Reply; B>V Other")]
    [InlineData("Sent B> Other c | Sent V> Reply c", "B>V Other; V>B Reply")]
    [InlineData("Sent V>B Other c | Sent B> Other c", "V>B Other")]
    [InlineData("Sent V>B Reply c | Sent B> Other c | Sent H>K Other c", "V>B Reply; H>K Other")]
    public void WhereOneAnswersEachWritesToTheOther(string told, string messages) => Assert.Equal(messages, Read(told));

    [Theory]
    [InlineData("Sent V>B Other c | Sent B>V Reply c", "-1 0")]
    [InlineData("Sent B>V Reply c | Sent V>B Other c", "1 -1")]
    [InlineData("Sent V>B Other c | Sent B>V Other c", "-1 -1")]
    [InlineData("Talk V>B Consultation c | Sent B>V Reply c", "-1 -1")]
    [InlineData("Sent V>B Other c | Sent B>H Reply c", "-1 -1")]
    [InlineData("Sent V>B Condolence c | Sent V>B Protest c | Sent B>V Reply c", "-1 -1 1")]
    [InlineData("Sent V>B Condolence c | Sent B>V Reply c | Sent V>B Protest c", "-1 0 -1")]
    public void AReplyIsToTheLastOneBeforeIt(string told, string replies) => Assert.Equal(replies, string.Join(' ', Messages(told).Select(static message => message.ReplyTo)));

    [Theory]
    [InlineData("Sent V>B Other c by=U", "U")]
    [InlineData("Sent V>B Other c by=B", "")]
    [InlineData("Sent V>B Other c by=U | Sent V>B Other c by=U,H", "UH")]
    [InlineData("Sent V>B Other c told=N", "N")]
    [InlineData("Sent V>B Other c told=K", "K")]
    [InlineData("Sent V>B Other c told=H", "")]
    [InlineData("Sent V>B Other c told=V", "")]
    [InlineData("Sent V>B Other c by=N told=N", "N")]
    [InlineData("Sent V>B Other c | say V>B via=N", "N")]
    [InlineData("Sent V>B Other c | say V>B via=N | say V>B via=N,H", "N")]
    [InlineData("Sent V>B Other c | say V>B via=N | say V>B", "")]
    [InlineData("Sent V>B Other c | say V>H via=N", "")]
    public void WhoBroughtItAndWhoToldOfItPassedItOn(string told, string via) =>
        Assert.Equal(via, string.Concat(Assert.Single(Messages(told)).Via.Select(static actor => Letters[actor])));

    [Theory]
    [InlineData("Sent V>B Other c | say V>B", "", "0")]
    [InlineData("Sent V>B Other c | say V>H", "", "")]
    [InlineData("Sent V>B Other c | say V>", "", "")]
    [InlineData("Sent V>B Other c | say B>V", "", "")]
    [InlineData("Sent V>B Other c | say V>B | say V>B", "", "0,1")]
    [InlineData("Talk V>B Consultation c | say B>V", "", "0")]
    [InlineData("Talk V>B Consultation c | say B>", "", "")]
    [InlineData("Talk V>B Consultation c | say V>B", "", "0")]
    [InlineData("Talk V>B Consultation c | say G>", "Talk V>B Consultation c", "0")]
    [InlineData("Talk V>B Consultation c | say G>", "", "")]
    [InlineData("Talk V>B Consultation c | say H>", "Talk V>B Consultation c", "")]
    [InlineData("Sent V>B Condolence c | Sent V>B Protest c | say V>B", "", "; 0")]
    [InlineData("Sent V>B Condolence c | say V>B | Sent V>B Protest c", "", "0; ")]
    [InlineData("say V>B | Sent V>B Other c", "", "0")]
    [InlineData("say V>B | gap | Sent V>B Other c", "", "")]
    [InlineData("say V>B | gap | Sent V>B Greeting c", "Sent V>B Greeting c", "0")]
    [InlineData("whole V", "", "0")]
    [InlineData("whole V | say V>", "", "0,1")]
    public void AStatementBelongsToTheLastMessageOfItsSpeaker(string told, string title, string statements) =>
        Assert.Equal(statements, string.Join("; ", Messages(told, title).Select(static message => string.Join(',', message.Statements))));

    [Theory]
    [InlineData("Sent V>B Other c on=2031-12-18", "2031-12-18")]
    [InlineData("Noun V>B Other c on=2031-12-18", "2031-12-18")]
    [InlineData("Sent V>B Other c on=2031-12", "2031-12")]
    [InlineData("Sent V>B Other c on=2031", "2031")]
    [InlineData("Sent V>B Other c h on=2031-12-18", "")]
    [InlineData("Sent V>B Other c on=2031-12-18 | Sent V>B Other c on=2031-12-20", "2031-12-18 2031-12-20")]
    [InlineData("Sent V>B Other c on=2031-12-18 | Sent V>B Other c on=2031-12-18", "2031-12-18")]
    [InlineData("Sent V>B Other c on=2031-12-18 | Sent V>B Other c on=2031-12", "2031-12-18")]
    [InlineData("Sent V>B Other c on=2031-12 | Sent V>B Other c on=2031-12-18", "2031-12")]
    [InlineData("Sent V>B Other c | Sent V>B Other c on=2031-12-18", "2031-12-18")]
    [InlineData("Received V>B Other c on=2031-12-18", "2031-12-18 received")]
    [InlineData("Talk V>B Consultation c on=2031-12-18 | Verb V>H Congratulation", "2031-12-18 2031-12-18")]
    [InlineData("Talk V>B Consultation c on=2031-12-18 | Sent V>H Other c", "2031-12-18 ")]
    [InlineData("Talk V>B Consultation c on=2031-12-18 | Verb H>K Congratulation", "2031-12-18 ")]
    [InlineData("Talk V>B Consultation c on=2031-12-18 | Verb H>K Congratulation by=V", "2031-12-18 2031-12-18")]
    [InlineData("Verb V>H Congratulation | Talk V>B Consultation c on=2031-12-18", " 2031-12-18")]
    public void TheDayBesideItIsItsDay(string told, string days) => Assert.Equal(
        days, string.Join(' ', Messages(told).Select(static message => message.Sent?.Date + (message.Received is { } received && received == message.Sent ? " received" : ""))));

    [Theory]
    [InlineData("Other", "birthday/Greeting", MessageKind.Greeting)]
    [InlineData("Congratulation", "New_Year/Greeting", MessageKind.Greeting)]
    [InlineData("Greeting", "election/Congratulation", MessageKind.Congratulation)]
    [InlineData("Condolence", "birthday/Greeting", MessageKind.Condolence)]
    [InlineData("Greeting", "floods/Condolence", MessageKind.Greeting)]
    [InlineData("Other", "floods/Condolence", MessageKind.Condolence)]
    [InlineData("Other", "visit/", MessageKind.Other)]
    public void TheOccasionMaySayTheKind(string kind, string occasion, MessageKind meant) =>
        Assert.Equal(meant, Assert.Single(Messages($"Sent V>B {kind} c @{occasion}")).Kind);

    [Theory]
    [InlineData("Sent V>B Other c", MessageChannel.Message)]
    [InlineData("Sent V>B Other c Telegram", MessageChannel.Telegram)]
    [InlineData("Sent V>B Other c Message | Sent V>B Other c Telegram", MessageChannel.Telegram)]
    [InlineData("Sent V>B Other c Letter | Sent V>B Other c Telegram", MessageChannel.Letter)]
    [InlineData("Sent V>B Other c Message | Sent V>B Other c", MessageChannel.Message)]
    [InlineData("Talk V>B Consultation c", MessageChannel.Call)]
    [InlineData("Talk V>B Consultation c InPerson", MessageChannel.InPerson)]
    [InlineData("Talk V>B Consultation c | Verb V>B Thanks Message", MessageChannel.Call)]
    public void TheFirstWordForItIsItsChannel(string told, MessageChannel channel) => Assert.Equal(channel, Assert.Single(Messages(told)).Channel);

    [Fact]
    public void TheOccasionToldOfFirstIsTheOccasion()
    {
        var message = Assert.Single(Messages("Sent V>B Other c @birthday/Greeting | Sent V>B Other c @wedding/Congratulation"));

        Assert.Equal("birthday", message.Occasion);
        Assert.Equal(2, message.Evidence.Length);
    }

    private static string Read(string told, string title = "") => string.Join(
        "; ", Messages(told, title).Select(static message => $"{Letters[message.Sender]}>{string.Join(',', message.Addressees.Select(static actor => Letters[actor]))} {message.Kind}"));

    private static ImmutableArray<ReadMessage> Messages(string told, string title = "")
    {
        var (sentences, titles) = (told.Split(" | "), title.Length == 0 ? [] : title.Split(" | "));
        var text = new ParsedText(string.Join('\n', sentences.Select(static (sentence, i) =>
            sentence == "gap" ? new string('g', 500) : $"m{i}=meet/VBD/root d{i}/NN/obl/m{i} c{i}/NN/obj/m{i}")));
        var (mentions, relations, parties, correspondents, times) = (
            new List<MessageMention>(), new List<AttributionRelation>(), new List<StatementParties>(), new List<Correspondents>(), new List<Timex>());
        for (var i = 0; i < sentences.Length; i++)
        {
            switch (sentences[i].Split(' '))
            {
                case [("say" or "turn" or "whole") and var how, var words, .. var more]:
                    Say(how == "say" ? AttributionRule.ClauseAfterCue : how == "turn" ? AttributionRule.Transcript : AttributionRule.PublishedText, words, $"c{i}", Value(more, "via="));
                    break;
                case [not ("gap" or ""), .. var words]:
                    var mention = Mention(sentences[i].Split(' '));
                    mentions.Add(mention with
                    {
                        Word = text[$"m{i}"],
                        Noun = mention.Rule == MessageRule.Noun ? text[$"m{i}"] : -1,
                        Offset = text.Span($"m{i}").Start,
                        Evidence = text.Span($"m{i}"),
                    });
                    correspondents.Add(Correspondents(sentences[i].Split(' ')));
                    if (Value(words, "told=") is { Length: > 0 } teller)
                    {
                        Say(AttributionRule.ClauseAfterCue, teller, $"m{i}", "");
                    }

                    if (Value(words, "on=") is { Length: > 0 } day)
                    {
                        times.Add(Day(text.Span($"d{i}"), day));
                    }

                    break;
            }
        }

        void Say(AttributionRule rule, string words, string content, string via)
        {
            relations.Add(text.Rule(null, null, content, rule));
            var sides = words.Split('>');
            parties.Add(new StatementParties(Indices(sides[0]) is [var speaker, ..] ? speaker : -1, Indices(sides.ElementAtOrDefault(1) ?? ""), Indices(via), SpeakerBasis.Name));
        }

        return new MessageStage().Read(text.Document
            .With(new AttributionLayer([.. relations], ""))
            .With(new MessageMentionLayer([.. mentions], [.. titles.Select(static one => Mention(one.Split(' ')))]))
            .With(new ActorLayer(Actors, [.. parties], [.. correspondents, .. titles.Select(static one => Correspondents(one.Split(' ')))]))
            .With(new TimeLayer([.. times], []))).Messages;
    }

    private static MessageMention Mention(string[] words) => new()
    {
        Rule = Enum.Parse<MessageRule>(words[0]),
        Word = 0,
        Offset = 0,
        Evidence = default,
        Kind = Enum.Parse<MessageKind>(words[2]),
        Channel = words.Skip(3).Select(static word => Enum.TryParse<MessageChannel>(word, out var channel) ? channel : (MessageChannel?)null).FirstOrDefault(static channel => channel is not null),
        IsCarrier = words.Contains("c"),
        IsDefinite = words.Contains("d"),
        IsPlural = words.Contains("p"),
        IsSimilar = words.Contains("s"),
        IsOwn = words.Contains("o"),
        IsToHearer = words.Contains("h"),
        Occasion = Value(words, "@").Split('/') is [var name, var kind] ? new Occasion(name, kind.Length == 0 ? null : Enum.Parse<MessageKind>(kind)) : null,
    };

    private static Correspondents Correspondents(string[] words)
    {
        var sides = words[1].Split('>');
        return new Correspondents(Indices(sides[0]), Indices(sides[1]), Indices(Value(words, "by=")));
    }

    private static Timex Day(TextSpan span, string day)
    {
        var first = LocalDatePattern.Iso.Parse((day + "-01-01")[..10]).Value;
        var (last, grain) = day.Length switch
        {
            4 => (first.PlusYears(1).PlusDays(-1), Grain.Year),
            7 => (first.PlusMonths(1).PlusDays(-1), Grain.Month),
            _ => (first, Grain.Day),
        };
        return new Timex(span, TimexType.Date, day, "") { From = first, Until = last, Grain = grain };
    }

    private static string Value(IEnumerable<string> words, string key) => words.FirstOrDefault(word => word.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "";

    private static ImmutableArray<int> Indices(string letters) => [.. letters.Where(static letter => letter != ',').Select(static letter => Letters.IndexOf(letter, StringComparison.Ordinal))];

    private static ArticleActor Actor(string name, ActorKind kind, string? country) => new(name, name, kind, country, null, null, [], [new TextSpan(0, 1)]);
}
