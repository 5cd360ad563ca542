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

    [Theory]
    [InlineData("k3+y", "part", true)]
    [InlineData("k3+y", "par", false)]      // nothing of it would be left
    [InlineData("k3+y", "pa", false)]
    [InlineData("k0+", "p", true)]
    [InlineData("=not", "p", true)]
    [InlineData("k1+", "😀", false)]         // half a character
    [InlineData("k2+", "a😀", true)]
    [InlineData("k0+s", "😀", true)]
    public void AScriptIsAppliedWhereItLeavesWholeCharacters(string script, string form, bool can) => Assert.Equal(can, EditScript.Parse(script).CanApply(form));

    [Theory]
    [InlineData("k3+y", "Parties", "Party")]
    [InlineData("s3+y", "PARTIES", "party")]
    [InlineData("c3+y", "pARTIES", "Party")]
    [InlineData("u3+Y", "parties", "PARTY")]
    [InlineData("=not", "n't", "not")]
    [InlineData("=", "n't", "")]
    [InlineData("k12+", "abcdefghijklmn", "ab")]
    public void AScriptCutsAndAddsAndChangesTheCase(string script, string form, string lemma)
    {
        Assert.Equal(lemma, EditScript.Parse(script).Apply(form));
        Assert.Equal(lemma.Length, EditScript.Parse(script).Length(form.Length));
        Assert.Equal(script, EditScript.Parse(script).ToString());
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    public void ALongFormIsAFormToo(int length)
    {
        var form = new string('A', length);

        Assert.Equal("s0+", EditScript.Of(form, form.ToLowerInvariant()).ToString());
        Assert.Equal(form.ToLowerInvariant(), EditScript.Parse("s0+").Apply(form));
    }
}
