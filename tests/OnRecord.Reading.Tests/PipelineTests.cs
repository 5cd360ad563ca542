using OnRecord.Reading.Layout;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Tests;

public sealed class PipelineTests
{
    [Fact]
    public void AStageWithoutItsNeedsIsRefusedWhenBuilt()
    {
        var error = Assert.Throws<ArgumentException>(static () => new Pipeline(new TokenStage(), new BlockStage()));

        Assert.StartsWith("TokenStage needs BlockLayer", error.Message);
    }

    [Fact]
    public void TwoStagesThatGiveTheSameAreRefusedWhenBuilt()
    {
        var error = Assert.Throws<ArgumentException>(static () => new Pipeline(new BlockStage(), new BlockStage()));

        Assert.StartsWith("Two stages give BlockLayer", error.Message);
    }

    [Fact]
    public void EveryStageAddsItsLayer()
    {
        var document = new Pipeline(new BlockStage(), new TokenStage()).Read(new Article { Text = "Varro spoke." });

        Assert.Single(document.Get<BlockLayer>().Blocks);
        Assert.Equal(3, document.Get<TokenLayer>().Count);
    }

    [Fact]
    public void APipelineWithoutStagesGivesTheBareArticle()
    {
        var article = new Article { Text = "Varro spoke." };

        Assert.Same(article, new Pipeline().Read(article).Article);
    }

    [Fact]
    public void EveryStageOfEnglishSaysWhichLayerItGives()
    {
        IStage stage = new TokenStage();

        Assert.Equal(typeof(TokenLayer), stage.Gives);
        Assert.Equal([typeof(BlockLayer)], stage.Needs);
    }

    [Fact]
    public void WhatAStageThrowsNamesTheStage()
    {
        var begun = new List<string>();

        var error = Assert.Throws<StageException>(() => new Pipeline(new BlockStage(), new Broken()).Read(new Article { Text = "Varro spoke." }, stage => begun.Add(stage.GetType().Name)));

        Assert.Equal(("Broken", "It broke."), (error.Stage, error.Message));
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal(["BlockStage", "Broken"], begun);
    }

    private sealed class Broken : IStage<TokenLayer>
    {
        public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer)];

        public TokenLayer Read(Document document) => throw new InvalidOperationException("It broke.");
    }
}
