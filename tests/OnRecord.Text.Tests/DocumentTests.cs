namespace OnRecord.Text.Tests;

public sealed class DocumentTests
{
    [Fact]
    public void ALayerIsAddedToACopy()
    {
        var bare = Document.Of(new Article { Text = "Varro spoke." });
        var layer = new One();
        var read = bare.With(layer);

        Assert.Same(layer, read.Get<One>());
        Assert.Throws<InvalidOperationException>(bare.Get<One>);
    }

    [Fact]
    public void AMissingLayerIsNamed()
    {
        var error = Assert.Throws<InvalidOperationException>(Document.Of(new Article { Text = "Varro spoke." }).With(new One()).Get<Other>);

        Assert.Contains(nameof(Other), error.Message);
    }

    [Fact]
    public void ASliceIsTheTextOfTheSpan() =>
        Assert.Equal("spoke", Document.Of(new Article { Text = "Varro spoke." }).Slice(new TextSpan(6, 11)).ToString());

    private sealed class One : ILayer;

    private sealed class Other : ILayer;
}
