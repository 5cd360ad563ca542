using CsCheck;
using OnRecord.Reading.Lemmas;

namespace OnRecord.Reading.Tests.Lemmas;

public sealed class EditScriptTests
{
    [Fact]
    public void TheScriptOfALemmaMakesIt() => Gen.Select(Gen.String, Gen.String).Sample(static (form, lemma) =>
    {
        var script = EditScript.Of(form, lemma);
        return script.CanApply(form) && script.Apply(form) == lemma && EditScript.Parse(script.ToString()) == script;
    });

    [Theory]
    [InlineData("parties", "party", "k3+y")]
    [InlineData("Signed", "sign", "s2+")]
    [InlineData("VARRO", "Varro", "c0+")]
    [InlineData("korvia", "Korvia", "c0+")]
    [InlineData("ktb", "KTB", "u0+")]
    [InlineData("n't", "not", "k2+ot")]
    [InlineData("me", "I", "=I")]
    [InlineData("bridge", "bridge", "k0+")]
    public void TheScriptCutsLeast(string form, string lemma, string script) => Assert.Equal(script, EditScript.Of(form, lemma).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("k+y")]
    [InlineData("x1+y")]
    [InlineData("k-1+y")]
    [InlineData("k1y")]
    public void WhatIsNoScriptIsRefused(string script) => Assert.Throws<FormatException>(() => EditScript.Parse(script));
}
