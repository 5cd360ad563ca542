using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Checks;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Tokens;
using OnRecord.Reading.Words;

namespace OnRecord.Reading;

/// <summary>How an article in English is read: the stages in order.</summary>
public static class English
{
    /// <summary>What made a record, by task, as <see cref="Recorder"/> writes it.</summary>
    public static IReadOnlyDictionary<string, string> Models { get; } = new Dictionary<string, string> { ["attribution"] = "en-rules-1" };

    /// <summary>Loads the tables that the stages read with, side by side; else each is loaded when it is first asked for.</summary>
    public static void LoadTables() => Parallel.Invoke(
        static () => _ = ActorTable.BuiltIn,
        static () => _ = (CueLexicon.English, CueRates.English, RuleRates.English),
        static () => _ = (WordClasses.Of("the"), TitleWords.All, GivenNames.TryFind("Ana", out _)));

    /// <summary>The layers of language: blocks, words, tags and trees, lemmas, mentions.</summary>
    public static Pipeline Language(LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new Pipeline(
            new BlockStage(),
            new WordStage(models.Words),
            new SyntaxStage(models.Syntax),
            new LemmaStage(models.Lemmas),
            new MentionStage(models.Mentions));
    }

    /// <param name="actors">Who is known before the article is read.</param>
    public static Pipeline Pipeline(ActorTable actors) => new(
        new BlockStage(),
        new TokenStage(),
        new HeadingStage(CueLexicon.English),
        new SentenceStage(CueLexicon.English),
        new QuotationStage(CueLexicon.English),
        new UnitStage(),
        new NameStage(actors),
        new CueStage(CueLexicon.English),
        new RuleStage(actors, CueRates.English, RuleRates.English, new RuleOptions()),
        new AttributionStage(),
        new ActorStage(actors, CueLexicon.English),
        new CheckStage());
}
