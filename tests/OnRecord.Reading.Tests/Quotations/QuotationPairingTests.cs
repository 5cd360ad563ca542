using OnRecord.Reading.Quotations;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Quotations;

public sealed class QuotationPairingTests
{
    private static readonly Pipeline Rules = English.Rules(Sample.Actors);

    [Theory]
    [InlineData("They spoke (“We agree to it”) then.", "We agree to it")]
    [InlineData("They spoke [“We agree to it”] then.", "We agree to it")]
    [InlineData("They spoke—\"We agree to it\"—then.", "We agree to it")]
    [InlineData("They spoke–\"We agree to it\"–then.", "We agree to it")]
    [InlineData("They spoke -\"We agree to it\"- then.", "We agree to it")]
    [InlineData("Bread/\"We agree to it\"/salt", "We agree to it")]
    [InlineData("He said \"We agree to it.\" Then he left.", "We agree to it.")]
    [InlineData("He said \"We agree to it\".", "We agree to it")]
    [InlineData("He said \"We agree to it\"… and left.", "We agree to it")]
    [InlineData("He said “We agree to it“ and left.", "We agree to it")]    // a mark that faces the wrong way
    [InlineData("„We agree to it“ he said.", "We agree to it")]
    [InlineData("‹We agree to it› he said.", "We agree to it")]
    [InlineData("‟We agree to it” he said.", "We agree to it")]
    [InlineData("‚We agree to it‘ he said.", "")]
    [InlineData("He read \"We agree to it\"'s first word.", "We agree to it")]
    public void MarksArePairedWhateverStandsAroundThem(string text, string quoted) =>
        Assert.Equal(quoted, string.Join('|', Inner(text)));

    [Theory]
    [InlineData("“One,” he said. “Two words.”", "One,|Two words.")]
    [InlineData("\"One,\" he said. \"Two words.\"", "One,|Two words.")]
    [InlineData("''One,'' he said. ''Two words.''", "One,|Two words.")]
    [InlineData("«One,» he said. «Two words.»", "One,|Two words.")]
    [InlineData("»One,« he said. »Two words.«", "One,|Two words.")]
    [InlineData("'One,' he said. 'Two words.'", "One,|Two words.")]
    [InlineData("\"One\"; \"two\" and \"three\"", "One|two|three")]
    public void SeveralQuotationsStandSideBySide(string text, string quoted) => Assert.Equal(quoted.Split('|'), Inner(text));

    [Theory]
    [InlineData("'Tis so, 'twas so, 'til now; get 'em, 'cause we're 'bout done.")]
    [InlineData("In '98 and '99' they met.")]
    [InlineData("Rock 'n' roll")]
    [InlineData("’Twas so and ’tis so.")]
    [InlineData("The boys' and girls' clubs met.")]
    [InlineData("It is Varro's.")]
    public void ShortenedWordsAndPossessivesQuoteNothing(string text)
    {
        Assert.Empty(Inner(text));
        Assert.Empty(Strays(text));
    }

    [Theory]
    [InlineData("'em and others' said so", "em")]
    [InlineData("'til now' he said", "til")]
    [InlineData("'bout now' he said", "bout")]
    [InlineData("'cause now' he said", "cause")]
    [InlineData("'twas now' he said", "twas")]
    [InlineData("'Twas now' he said", "Twas")]
    [InlineData("'tis now' he said", "tis")]
    [InlineData("'Tis now' he said", "Tis")]
    [InlineData("'n now' he said", "n")]
    [InlineData("'90s and others' said so", "90s")]
    public void AShortenedWordOpensNothingEvenWhereAnotherMarkFollows(string text, string word)
    {
        Assert.Empty(Inner(text));
        Assert.Single(Inner(text.Replace($"'{word} ", "'go ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("He wrote ‘Varro of it and left.", "‘")]
    [InlineData("He wrote ‘varro of it and left.", "")]
    [InlineData("He wrote 'Varro of it and left.", "")]
    [InlineData("He wrote it ” and left.", "”")]
    [InlineData("He wrote it” and left.", "”")]
    [InlineData("He wrote it\" and left.", "\"")]
    [InlineData("He wrote \"it and left.", "\"")]
    [InlineData("He wrote “” and left.", "")]
    [InlineData("He wrote \"\" and left.", "")]
    [InlineData("He wrote “one “two and left.", "“|“")]
    public void WhatHasNoPartnerIsAStray(string text, string strays) => Assert.Equal(strays, string.Join('|', Strays(text)));

    [Theory]
    [InlineData("\"The 6\" pipe broke,\" he said.", "The 6\" pipe broke,")]
    [InlineData("\"They were 6\" he said.", "They were 6")]
    [InlineData("He said \"give me 6\", and left.", "give me 6")]
    [InlineData("A 6\", a 7\" and an 8\" pipe", "")]
    public void AnInchMarkClosesOnlyWhereNoOtherMarkDoes(string text, string quoted) => Assert.Equal(quoted, string.Join('|', Inner(text)));

    [Theory]
    [InlineData("“We see the ministers’ decision’ he said.”", "We see the ministers’ decision’ he said.")]
    [InlineData("‘We see the ministers’ decision,’ he said.", "We see the ministers’ decision,")]
    [InlineData("‘We see the ministers’ Besk said.", "We see the ministers")]
    [InlineData("‘We see the men’ he said.", "We see the men")]
    public void APluralPossessiveClosesNothingWhereAnotherMarkDoes(string text, string quoted) => Assert.Equal(quoted, Inner(text)[0]);

    [Fact]
    public void EightQuotationsWithinOneAnotherAreRead()
    {
        const int Deep = 8;
        string Nested(int depth) => string.Concat(Enumerable.Range(0, depth).Select(static i => i % 2 == 0 ? "“go " : "«go ")) + "on";

        Assert.Equal(Deep, Rules.Read(Of(Nested(Deep) + string.Concat(Enumerable.Range(0, Deep).Reverse().Select(static i => i % 2 == 0 ? "”" : "»"))))
            .Get<QuotationLayer>().Quotations.Max(static one => one.Depth) + 1);
        Assert.Contains("“", Strays(Nested(Deep + 1)));
    }

    [Theory]
    [InlineData("Varro said: “We agree to it.\n\n“We said so before.”", "We agree to it.|We said so before.", "False|True")]
    [InlineData("Varro said: \"We agree to it.\n\n\"We said so before.\"", "We agree to it.|We said so before.", "False|True")]
    [InlineData("Varro said: “We agree to it.\n\nRead more: Besk opens a bridge\n\n“We said so before.”", "We agree to it.|We said so before.", "False|True")]
    [InlineData("Varro said: “We agree to it.\n\n«We said so before.»", "We agree to it.|We said so before.", "False|False")]
    [InlineData("Varro said: “We agree to it.\n\nBesk: “We said so before.”", "We agree to it.|We said so before.", "False|False")]
    [InlineData("Varro said: “We agree to it.\n\nBesk left.\n\n“We said so before.”", "We agree to it.|We said so before.", "False|False")]
    [InlineData("Varro said: “We agree to it.\n\nWe said so before.” He left.", "We agree to it.|We said so before.", "False|True")]
    [InlineData("Varro said: \"We agree to it.\n\nWe said so before.\" He left.", "We agree to it.|We said so before.", "False|True")]
    public void AParagraphGoesOnOnlyFromTheOneBefore(string text, string quoted, string continues)
    {
        var quotations = Rules.Read(Of(text)).Get<QuotationLayer>().Quotations;

        Assert.Equal(quoted.Split('|'), quotations.Select(one => Sample.Words(text, one.Inner)));
        Assert.Equal(continues.Split('|'), quotations.Select(static one => one.Continues.ToString()));
    }

    [Theory]
    [InlineData("“We agree to it, added Besk.\n\nBesk left.", "")]
    [InlineData("“We agree to it and he added.\n\nBesk left.", "We agree to it and he added.")]
    [InlineData("\"We agree to it and more.\n\nBesk left.", "We agree to it and more.")]          // it begins the paragraph
    [InlineData("He said: \"We agree to it and more.\n\nBesk left.", "")]
    [InlineData("He said: “We agree to it and more.\n\nBesk left.", "We agree to it and more.")]
    public void ABrokenQuotationQuotesItsParagraphWhereItIsClearWhatIsQuoted(string text, string quoted) => Assert.Equal(quoted, string.Join('|', Inner(text)));

    private static Article Of(string text) => new() { Text = text };

    private static string[] Inner(string text) => [.. Rules.Read(Of(text)).Get<QuotationLayer>().Quotations.Select(one => Sample.Words(text, one.Inner))];

    private static string[] Strays(string text) => [.. Rules.Read(Of(text)).Get<QuotationLayer>().Strays.Select(span => Sample.Words(text, span))];
}
