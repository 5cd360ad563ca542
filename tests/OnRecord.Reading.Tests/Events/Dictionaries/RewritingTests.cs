using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class RewritingTests
{
    [Fact]
    public void ARewritingIsReadWithItsVariables() => Assert.Equal(new Rewriting("a", ".", "b", "LEND", "SAY", "a", "b", "030"), Rewriting.Of("  a (. b LEND)\tSAY = a b 030 "));

    [Fact]
    public void TheCodeMayBeThatOfTheInnerAct() => Assert.Equal("Q", Rewriting.Of("a (a b Q) SAY = a b Q").Code);

    [Theory]
    [InlineData("")]
    [InlineData("a a b LEND) SAY = a b 030")]
    [InlineData("a (a b LEND SAY = a b 030")]
    [InlineData("a (a b LEND) SAY a b 030")]
    [InlineData("a )a b LEND( SAY = a b 030")]
    [InlineData("a = (a b LEND) SAY a b 030")]
    [InlineData("(a b LEND) SAY = a b 030")]
    [InlineData("aa (a b LEND) SAY = a b 030")]
    [InlineData("a (b LEND) SAY = a b 030")]
    [InlineData("a (a b c LEND) SAY = a b 030")]
    [InlineData("a (aa b LEND) SAY = a b 030")]
    [InlineData("a (a bb LEND) SAY = a b 030")]
    [InlineData("a (a b LEND) = a b 030")]
    [InlineData("a (a b LEND) SAY = a b")]
    [InlineData("a (a b LEND) SAY = a b c 030")]
    public void WhatIsNoRewritingIsTold(string text) => Assert.Equal("no rewriting", Assert.Throws<FormatException>(() => Rewriting.Of(text)).Message);

    [Fact]
    public void ARewritingNeedsACode() => Assert.Equal("'LOAN' is no code", Assert.Throws<FormatException>(() => Rewriting.Of("a (a b LEND) SAY = a b LOAN")).Message);

    [Theory]
    [InlineData("a (a b LEND) SAY = a b 030", "XKV", "XKV", "XOS", "XKV>XOS 030")]
    [InlineData("a (a b LEND) SAY = a b 030", "XKV", "XAR", "XOS", "")]
    [InlineData("a (a b LEND) SAY = a b 030", "XKV", "", "XOS", "")]
    [InlineData("a (a b LEND) SAY = a b 030", "XKV", "XKV", "", "")]
    [InlineData("a (a b LEND) SAY = a b 030", "", "XKV", "XOS", "")]
    [InlineData("a (b c LEND) SAY = b a 030", "XKV", "XAR", "XOS", "XAR>XKV 030")]
    [InlineData("a (b c LEND) SAY = a c 030", "XKV", "XAR", "XOS", "XKV>XOS 030")]
    [InlineData("a (. b LEND) SAY = a b 030", "XKV", "XAR", "XOS", "XKV>XOS 030")]
    [InlineData("a (. b LEND) SAY = a b 030", "XKV", "", "XOS", "")]
    [InlineData("a (_ b LEND) SAY = a b 030", "XKV", "", "XOS", "XKV>XOS 030")]
    [InlineData("a (_ b LEND) SAY = a b 030", "XKV", "XAR", "XOS", "")]
    [InlineData("a (b _ LEND) SAY = a b 030", "XKV", "XAR", "", "XKV>XAR 030")]
    [InlineData("a (b _ LEND) SAY = a b 030", "XKV", "XAR", "XOS", "")]
    [InlineData("a (b . LEND) SAY = a c 030", "XKV", "XAR", "XOS", "")]
    [InlineData("a (b . LEND) SAY = c a 030", "XKV", "XAR", "XOS", "")]
    [InlineData("a (a b LEND) SAY = a b Q", "XKV", "XKV", "XOS", "XKV>XOS 070")]
    public void WhoDoesWhatInTheEndIsBoundToTheVariables(string rule, string source, string innerSource, string innerTarget, string result) =>
        Assert.Equal(result, Rewriting.Of(rule).Apply(source, innerSource, innerTarget, "070") is { } found ? $"{found.From}>{found.To} {found.Code}" : "");
}
