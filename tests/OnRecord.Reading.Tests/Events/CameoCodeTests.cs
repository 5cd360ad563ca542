using OnRecord.Reading.Events;

namespace OnRecord.Reading.Tests.Events;

public sealed class CameoCodeTests
{
    [Fact]
    public void EveryCodeHasALabelAQuadClassAndARoot() => Assert.All(CameoCode.All, static code =>
    {
        Assert.NotEmpty(code.Label);
        Assert.InRange(code.Quad, 1, 4);
        Assert.InRange(code.Goldstein ?? 0, -10, 10);
        Assert.InRange(code.Code.Length, 2, 4);
        Assert.All(code.Code, static letter => Assert.True(char.IsAsciiDigit(letter)));
        Assert.NotNull(CameoCode.Find(code.Code[..2]));
    });

    [Fact]
    public void ThereAreTwentyRoots() =>
        Assert.Equal(Enumerable.Range(1, 20).Select(static root => $"{root:00}"), CameoCode.All.Select(static code => code.Code).Where(static code => code.Length == 2).Order(StringComparer.Ordinal));

    [Fact]
    public void NoCodeStandsTwice() => Assert.Equal(CameoCode.All.Count, CameoCode.All.Select(static code => code.Code).Distinct().Count());

    [Theory]
    [InlineData("051", EventType.Support, 1, 3.4)]
    [InlineData("0841", EventType.Retreat, 2, 7.0)]
    [InlineData("01", EventType.Statement, 1, 0.0)]
    [InlineData("112", EventType.Accuse, 3, -2.0)]
    [InlineData("190", EventType.Assault, 4, -10.0)]
    public void ACodeIsFound(string code, EventType type, int quad, double goldstein)
    {
        var found = CameoCode.Find(code);

        Assert.Equal((type, quad, goldstein), (found!.Type, found.Quad, found.Goldstein));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("051 ")]
    public void WhatIsNoCodeIsNotFound(string? code) => Assert.Null(CameoCode.Find(code));

    [Fact]
    public void EveryTypeButNoneHasARootThatIsACodeOfThatType() => Assert.All(Enum.GetValues<EventType>().Where(static type => type != EventType.None), static type =>
    {
        var root = CameoCode.Find(CameoCode.RootOf(type));

        Assert.NotNull(root);
        if (type != EventType.Concede)
        {
            Assert.Equal(type == EventType.Retreat ? EventType.Concede : type, root.Type is EventType.Retreat ? EventType.Concede : root.Type);
        }
    });

    [Fact]
    public void NoActHasNoRoot() => Assert.Empty(CameoCode.RootOf(EventType.None));
}
