using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Places;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Actors;

/// <summary>Whom the words in brackets mean, where they are the sources of statements.</summary>
public sealed class ResolverTests
{
    [Theory]
    [InlineData("It is late, said [Ilen Varro].", "Ilen Varro, Name")]
    [InlineData("It is late, said [Korvian leader Tomo Besk].", "Tomo Besk, Name")]
    [InlineData("It is late, said [Tomo Besk, who came by boat].", "Tomo Besk, Name")]
    [InlineData("It is late, said [the Arvanian President].", "Ilen Varro, Title")]
    [InlineData("It is late, said [the President of Arvania].", "Ilen Varro, Title")]
    [InlineData("Tomo Besk came. It is late, said [the Korvian leader].", "Tomo Besk, Title")]
    [InlineData("Ilen Varro came. It is late, said [the President].", "Ilen Varro, Title")]
    [InlineData("Ilen Varro came. It is late, said [a president].", "a president, Description")]
    [InlineData("Ilen Varro came. It is late, said [a spokesman for Ilen Varro].", "a spokesman for Ilen Varro, Description")]
    [InlineData("Ilen Varro came. It is late, said [Varro's spokesman].", "Varro's spokesman, Description")]
    [InlineData("It is late, said [the two ministers].", "the two ministers, Group")]
    [InlineData("It is late, said [both leaders].", "both leaders, Group")]
    [InlineData("It is late, said [Ilen Varro and Tomo Besk].", "Ilen Varro and Tomo Besk, Group")]
    [InlineData("It is late, said [ANA].", "Arvanian News Agency, Name")]
    [InlineData("It is late, said [the Arvanian News Agency (ANA)].", "Arvanian News Agency, Name")]
    [InlineData("It is late, said [Korvia].", "Korvia, Name")]
    [InlineData("It is late, said [the Harbour Board].", "Harbour Board, Description")]
    [InlineData("It is late, said [a miller].", "a miller, Description")]
    public void WordsMeanWhomTheyNameOrDescribe(string text, string speakers) => Assert.Equal(speakers, Speakers(text));

    [Theory]
    [InlineData("It is late, said [a senior official]. It is cold, said [the official].", "a senior official, Description; a senior official, Description")]
    [InlineData("It is late, said [a senior official]. It is cold, said [the miller].", "a senior official, Description; the miller, Description")]
    [InlineData("It is late, said [Ilen Varro]. It is cold, [he] said.", "Ilen Varro, Name; Ilen Varro, Pronoun")]
    [InlineData("It is late, said [Lira Sand]. It is cold, [she] said.", "Lira Sand, Name; Lira Sand, Pronoun")]
    [InlineData("Lira Sand met Ilen Varro. It is cold, [she] said.", "Lira Sand, Pronoun")]
    [InlineData("Lira Sand met Ilen Varro. It is cold, [he] said.", "Ilen Varro, Pronoun")]
    [InlineData("Ilen Varro, [who] said it was late, left.", "Ilen Varro, Pronoun")]
    [InlineData("Ilen Varro sent a letter to Tomo Besk. [The letter] said that it was late.", "Ilen Varro, Document")]
    [InlineData("It was late, said [a statement from Tomo Besk].", "Tomo Besk, Document")]
    [InlineData("It was late, said [a statement by Tomo Besk].", "Tomo Besk, Document")]
    [InlineData("It was late, said [Tomo Besk's statement].", "Tomo Besk, Document")]
    [InlineData("It is late, said [Ilen Varro]. It was cold, said [his statement].", "Ilen Varro, Name; Ilen Varro, Document")]
    public void LaterWordsMeanWhoeverWasNamedBefore(string text, string speakers) => Assert.Equal(speakers, Speakers(text));

    [Theory]
    [InlineData("It is late, said [Ilen Varro].", ActorKind.Person)]
    [InlineData("It is late, said [both leaders].", ActorKind.Group)]
    [InlineData("It is late, said [ANA].", ActorKind.Outlet)]
    [InlineData("It is late, said [Korvia].", ActorKind.State)]
    [InlineData("It is late, said [the Harbour Board].", ActorKind.Body)]
    [InlineData("It is late, said [a miller].", ActorKind.Unnamed)]
    public void ASpeakerIsOfAKind(string text, ActorKind kind)
    {
        var layer = Read(text);

        Assert.Equal(kind, layer.Actors[Assert.Single(layer.Parties).Speaker].Kind);
    }

    [Theory]
    [InlineData("reporter", "reporter", ActorKind.Unnamed)]
    [InlineData("interviewer", "interviewer", ActorKind.Unnamed)]
    [InlineData("Harn Dolk and Vesna Tarl", "Harn Dolk and Vesna Tarl", ActorKind.Group)]
    [InlineData("Minister Harn Dolk", "Harn Dolk", ActorKind.Person)]
    [InlineData("Foreign Minister Harn Dolk", "Harn Dolk", ActorKind.Person)]
    [InlineData("Mr. Dolk", "Dolk", ActorKind.Person)]
    [InlineData("Minister Harn Olo Vim Dolk", "Harn Olo Vim Dolk", ActorKind.Person)]
    [InlineData("Minister Harn Olo Vim Tal Dolk", "Minister Harn Olo Vim Tal Dolk", ActorKind.Body)]
    [InlineData("Minister", "Minister", ActorKind.Body)]
    [InlineData("Ministry of Ferries", "Ministry of Ferries", ActorKind.Body)]
    [InlineData("Board for Ferries", "Board for Ferries", ActorKind.Body)]
    [InlineData("Harbour Board", "Harbour Board", ActorKind.Body)]
    [InlineData("John Dolk", "John Dolk", ActorKind.Person)]
    [InlineData("John", "John", ActorKind.Person)]
    public void AnAuthorIsNamedInATitle(string author, string name, ActorKind kind)
    {
        var layer = Read("It is late.", relation => relation with { Author = author });
        var party = Assert.Single(layer.Parties);

        Assert.Equal((name, kind, SpeakerBasis.Author), (layer.Actors[party.Speaker].Name, layer.Actors[party.Speaker].Kind, party.Basis));
    }

    [Theory]
    [InlineData("Korvia and Tesmar", "Korvia; Tesmar")]
    [InlineData("Korvia", "Korvia")]
    [InlineData("Ilen Varro", "")]
    [InlineData("Korvia and Ilen Varro", "Korvia")]
    [InlineData("Korvia and Korvia", "Korvia")]
    public void WhoAreAddressedAreToldApart(string addressee, string addressees)
    {
        var text = $"Ilen Varro told {addressee} that it is late.";
        var layer = Read(text.Replace("Ilen Varro told", "[Ilen Varro] told", StringComparison.Ordinal), relation => relation with { Addressee = Span(text, $" {addressee} that", 1, 5) });

        Assert.Equal(addressees, string.Join("; ", Assert.Single(layer.Parties).Addressees.Select(actor => layer.Actors[actor].Name)));
    }

    [Theory]
    [InlineData(null, "Arvanian News Agency")]
    [InlineData("Meridian", "Arvanian News Agency")]
    [InlineData("Arvanian News Agency", "")]
    [InlineData("the arvanian news agency", "")]
    [InlineData("ANA", "")]
    [InlineData("ana", "Arvanian News Agency")]
    public void ThePublisherIsNoLinkOfTheChain(string? outlet, string via)
    {
        const string text = "Ilen Varro told ANA that it is late.";
        var layer = Read("[Ilen Varro] told ANA that it is late.", relation => relation with { Via = [Span(text, "ANA", 0, 0)] }, outlet);

        Assert.Equal(via, string.Join("; ", Assert.Single(layer.Parties).Via.Select(actor => layer.Actors[actor].Name)));
    }

    [Fact]
    public void WhatHasNoSourceIsOfWhoeverSpokeBefore()
    {
        var layer = Read("[Ilen Varro] said it is late. [Tomo Besk] left. [It] is cold. [It] is dark.", (relation, i) => i switch
        {
            2 => relation with { Source = null, SameSpeakerAs = 0 },
            3 => relation with { Source = null },
            _ => relation,
        });

        Assert.Equal(["Ilen Varro", "Tomo Besk", "Ilen Varro", "Tomo Besk"], layer.Parties.Select(party => layer.Actors[party.Speaker].Name));
        Assert.Equal([SpeakerBasis.Name, SpeakerBasis.Name, SpeakerBasis.Continued, SpeakerBasis.Continued], layer.Parties.Select(static party => party.Basis));
    }

    [Fact]
    public void WhoAnswersAnInterviewIsWhoIsNamedMost()
    {
        var layer = Read("Tomo Besk met Ilen Varro. Varro was tired. [It] is late.", static relation => relation with { Source = null, Rule = AttributionRule.Interview });
        var party = Assert.Single(layer.Parties);

        Assert.Equal(("Ilen Varro", SpeakerBasis.Author), (layer.Actors[party.Speaker].Name, party.Basis));
    }

    private static string Speakers(string text)
    {
        var layer = Read(text);
        return string.Join("; ", layer.Parties.Select(party => $"{(party.Speaker < 0 ? "" : layer.Actors[party.Speaker].Name)}, {party.Basis}"));
    }

    private static TextSpan Span(string text, string words, int before, int after) =>
        new(text.IndexOf(words, StringComparison.Ordinal) + before, text.IndexOf(words, StringComparison.Ordinal) + words.Length - after);

    private static ActorLayer Read(string written, Func<AttributionRelation, AttributionRelation>? change = null, string? outlet = null) =>
        Read(written, (relation, _) => change is null ? relation : change(relation), outlet);

    private static ActorLayer Read(string written, Func<AttributionRelation, int, AttributionRelation> change, string? outlet = null)
    {
        var parts = written.Split('[', ']');
        var text = string.Concat(parts);
        var read = Sample.Pipeline.Read(new Article { Text = text, Outlet = outlet, Published = new PublicationDate("2031-12-19", DateBasis.Header) });
        var sources = new List<TextSpan?>();
        for (var (i, at) = (0, 0); i < parts.Length; at += parts[i++].Length)
        {
            if (i % 2 == 1)
            {
                sources.Add(new TextSpan(at, at + parts[i].Length));
            }
        }

        IEnumerable<TextSpan?> given = sources.Count > 0 ? sources : [null];
        return new ActorStage(Sample.Actors).Read(Document.Of(read.Article)
            .With(read.Get<BlockLayer>()).With(read.Get<TokenLayer>()).With(read.Get<UnitLayer>()).With(read.Get<NameLayer>()).With(read.Get<MentionLayer>()).With(read.Get<WordGraph>())
            .With(read.Get<TitleLayer>()).With(read.Get<CoreferenceLayer>()).With(read.Get<PlaceLayer>()).With(read.Get<MessageMentionLayer>())
            .With(new AttributionLayer(
                [
                    .. given.Select((source, i) => change(
                        new AttributionRelation
                        {
                            Source = source,
                            Content = [source is { } words ? new TextSpan(words.End, words.End + 1) : new TextSpan(0, text.Length)],
                            Form = StatementForm.Indirect,
                            Act = StatementAct.Speech,
                            Rule = AttributionRule.ClauseAfterCue,
                        },
                        i)),
                ],
                "")));
    }
}
