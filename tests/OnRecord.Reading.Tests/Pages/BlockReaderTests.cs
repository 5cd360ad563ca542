using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Tests.Pages;

public sealed class BlockReaderTests
{
    [Theory]
    [InlineData("script style noscript template svg math iframe object applet button textarea")]
    [InlineData("canvas video audio menu dialog title map datalist noframes progress meter label")]
    public void WhatIsDrawnOrTypedIntoIsLeftOut(string tags) =>
        Assert.All(tags.Split(' '), static tag => Assert.DoesNotContain("Varro", Show($"<p>Besk <{tag}>Varro spoke.</{tag}></p>")));

    [Theory]
    [InlineData("p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote section article main header footer")]
    [InlineData("aside nav figure figcaption pre form fieldset legend address details summary center hgroup search dir listing xmp")]
    public void ABoxPartsBlocks(string tags) => Assert.All(tags.Split(' '), static tag => Assert.Equal("Besk|Varro|Hallen", Show($"<div>Besk<{tag}>Varro</{tag}>Hallen</div>")));

    [Theory]
    [InlineData("<table><caption>One</caption><thead><tr><th>Two</th></tr></thead><tbody><tr><td>Six</td></tr></tbody><tfoot><tr><td>Ten</td></tr></tfoot></table>", "One|Two|Six|Ten")]
    [InlineData("Besk<hr>Varro", "Besk|Varro")]
    [InlineData("Be<b>sk</b> and <i>Varro</i>", "Besk and Varro")]
    [InlineData("Besk<br>Varro", "Besk\nVarro")]
    [InlineData("Besk<br><br>Varro", "Besk|Varro")]
    [InlineData("<br>Besk<br>", "Besk")]
    [InlineData("Besk \n\t and \u200B\uFEFF Varro ", "Besk and Varro")]
    [InlineData("Be\u00ADsk", "Besk")]
    [InlineData("<pre>Besk\nVarro</pre>", "Besk\nVarro")]
    [InlineData("<pre>Besk\n\nVarro</pre>", "Besk|Varro")]
    [InlineData("<pre>Besk</pre>one\ntwo", "Besk|one two")]
    [InlineData("<p>...</p><p>Besk</p>", "Besk")]
    [InlineData("<p></p>", "")]
    public void WhiteSpaceIsFoldedAndBreaksPartLines(string html, string blocks) => Assert.Equal(blocks, Show(html));

    [Theory]
    [InlineData("hidden", false)]
    [InlineData("aria-hidden=true", false)]
    [InlineData("aria-hidden=false", true)]
    [InlineData("class=sr-only", false)]
    [InlineData("style='display:none'", false)]
    [InlineData("style='color: red; DISPLAY : NONE !important'", false)]
    [InlineData("style='visibility:hidden'", false)]
    [InlineData("style='Visibility: Hidden'", false)]
    [InlineData("style='display:block'", true)]
    [InlineData("style='visibility:none'", true)]
    [InlineData("style='display:hidden'", true)]
    [InlineData("style='none'", true)]
    [InlineData("style=''", true)]
    public void WhatIsHiddenIsLeftOut(string attributes, bool shown) => Assert.Equal(shown ? "Besk|Varro" : "Besk", Show($"<p>Besk</p><p {attributes}>Varro</p>"));

    [Theory]
    [InlineData("<h1>Varro</h1>", nameof(PageBlockKind.Heading), 1)]
    [InlineData("<h6>Varro</h6>", nameof(PageBlockKind.Heading), 6)]
    [InlineData("<h2><div>Varro</div></h2>", nameof(PageBlockKind.Heading), 2)]
    [InlineData("<ul><li>Varro</li></ul>", nameof(PageBlockKind.ListItem), 0)]
    [InlineData("<ul><li><p>Varro</p></li></ul>", nameof(PageBlockKind.ListItem), 0)]
    [InlineData("<dl><dt>Varro</dt></dl>", nameof(PageBlockKind.ListItem), 0)]
    [InlineData("<dl><dd>Varro</dd></dl>", nameof(PageBlockKind.ListItem), 0)]
    [InlineData("<table><tr><td>Varro</td></tr></table>", nameof(PageBlockKind.Cell), 0)]
    [InlineData("<table><tr><th>Varro</th></tr></table>", nameof(PageBlockKind.Cell), 0)]
    [InlineData("<blockquote>Varro</blockquote>", nameof(PageBlockKind.Quote), 0)]
    [InlineData("<blockquote><p>Varro</p></blockquote>", nameof(PageBlockKind.Quote), 0)]
    [InlineData("<blockquote><section>Varro</section></blockquote>", nameof(PageBlockKind.Text), 0)]
    [InlineData("<blockquote><article>Varro</article></blockquote>", nameof(PageBlockKind.Text), 0)]
    [InlineData("<blockquote><main>Varro</main></blockquote>", nameof(PageBlockKind.Text), 0)]
    [InlineData("<blockquote><ul>Varro</ul></blockquote>", nameof(PageBlockKind.Text), 0)]
    [InlineData("<blockquote><ol>Varro</ol></blockquote>", nameof(PageBlockKind.Text), 0)]
    [InlineData("<blockquote><table><caption>Varro</caption></table></blockquote>", nameof(PageBlockKind.Text), 0)]
    [InlineData("<p>Varro</p>", nameof(PageBlockKind.Text), 0)]
    public void ABlockIsWhatItIsMarkedUpAs(string html, string kind, int level)
    {
        var block = Assert.Single(Read(html));

        Assert.Equal((Enum.Parse<PageBlockKind>(kind), level), (block.Kind, block.Level));
    }

    [Theory]
    [InlineData("<p>Besk, <a href=1>Varro</a></p>", 5, 0)]
    [InlineData("<p><a href=1>Varro</a> <a href=2>Besk!</a></p>", 9, 0)]
    [InlineData("<p>Besk <span class=credit>Varro 7</span></p>", 0, 6)]
    [InlineData("<p>Besk <small class=credit>Varro</small></p>", 0, 5)]
    [InlineData("<p>Besk <em class=credit>Varro</em></p>", 0, 5)]
    [InlineData("<p>Besk <i class=credit>Varro</i></p>", 0, 5)]
    [InlineData("<p>Besk <time class=credit>Varro</time></p>", 0, 5)]
    [InlineData("<p>Besk <strong class=credit>Varro</strong></p>", 0, 5)]
    [InlineData("<p>Besk <b class=credit>Varro</b> left</p>", 0, 5)]
    [InlineData("<p>Besk <u class=credit>Varro</u></p>", 0, 0)]
    [InlineData("<p>Besk <span class=lead>Varro</span></p>", 0, 0)]
    [InlineData("<p>Besk <a href=1><span class=credit>Varro</span></a></p>", 5, 5)]
    public void LettersOfLinksAndAsidesAreCounted(string html, int links, int asides)
    {
        var block = Assert.Single(Read(html));

        Assert.Equal((links, asides), (block.Links, block.Asides));
    }

    [Fact]
    public void CountsBeginAnewWithEachBlock() => Assert.Equal([5, 0], Read("<p><a href=1>Varro</a></p><p>Besk left</p>").Select(static block => block.Links));

    private static List<PageBlock> Read(string html) => BlockReader.Read(PageParser.Parse($"<body>{html}", 1000)!.DocumentElement);

    private static string Show(string html) => string.Join('|', Read(html).Select(static block => block.Text));
}
