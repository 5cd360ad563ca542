using OnRecord.Findings;
using OnRecord.Reading.Attribution;

namespace OnRecord.Reading.Tests.Attribution;

public sealed class PostsTests
{
    [Theory]
    [InlineData("@ilen_varro: The bridge is open. [0914 EST] Boats may pass. [10:02 EST]")]
    [InlineData("@ilen_varro : The bridge is open. [9:14] — Boats may pass. [10:02 a.m. EST]")]
    [InlineData("@ilen_varro:• The bridge is open.[0914] –– Boats may pass. [1002 pm] and a rest without a stamp")]
    [InlineData("@ilen_varro: [0913] The bridge is open. [0914] - [0915] Boats may pass. [1002]")]
    public void EveryPostUpToItsStampIsAStatementOfTheHandle(string text)
    {
        var posts = Sample.Attributions(text);

        Assert.Equal(["The bridge is open.", "Boats may pass."], posts.Select(post => Sample.Words(text, Assert.Single(post.Content))));
        Assert.All(posts, post => Assert.Equal(
            ("@ilen_varro", StatementForm.Direct, StatementAct.Speech, AttributionRule.Post),
            (Sample.Words(text, post.Source!.Value), post.Form, post.Act, post.Rule)));
    }

    [Fact]
    public void EveryParagraphMayBeOfAnotherHandle()
    {
        const string Text = "Posts of the week\n\n@ilen_varro: The bridge is open. [0914]\n\nBetween them stood a picture of a boat.\n\n@tomo_besk: It is closed. [0915]";

        Assert.Equal(
            ["@ilen_varro The bridge is open.", "@tomo_besk It is closed."],
            Sample.Attributions(Text).Select(static post => $"{Sample.Words(Text, post.Source!.Value)} {Sample.Words(Text, post.Content[0])}"));
    }

    [Theory]
    [InlineData("@ilen_varro: The bridge is open. [0914 EST]")]
    [InlineData("@ilen_varro: The bridge is open. Boats may pass.")]
    [InlineData("Write to @ilen_varro: the bridge is open. [0914 EST] Boats may pass. [1002 EST]")]
    [InlineData("@ilen_varro: The bridge is open. [the one at Harsk] Boats may pass. [2031]!")]
    public void WhatIsNoListIsReadAsProse(string text) => Assert.DoesNotContain(Sample.Attributions(text), static attribution => attribution.Rule == AttributionRule.Post);
}
