using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Checks;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Events;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Places;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
using OnRecord.Reading.Words;

namespace OnRecord.Reading;

/// <summary>How an article in English is read: the stages in order.</summary>
public static class English
{
    /// <summary>Loads the tables that the stages read with, side by side; else each is loaded when it is first asked for.</summary>
    public static void LoadTables() => Parallel.Invoke(
        static () => _ = ActorCoder.BuiltIn,
        static () => _ = PlaceTable.BuiltIn,
        static () => _ = (EventLexicon.English, EventContexts.English),
        static () => _ = (CueLexicon.English, CueRates.English, RuleRates.English),
        static () => _ = (WordClasses.Of("the"), TitleWords.All, GivenNames.TryFind("Ana", out _)),
        TimeStage.LoadTables);

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

    /// <summary>The layers of language, and what refers to the same.</summary>
    public static Pipeline Layers(ReadingModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new Pipeline(
        [
            .. Language(models.Language).Stages,
            .. Rules(ActorTable.BuiltIn).Stages.Skip(1),
            new WordGraphStage(),
            new CoreferenceStage(models.Coreference),
        ]);
    }

    /// <summary>From an article to all that a record holds.</summary>
    /// <param name="actors">Who is known before the article is read.</param>
    /// <param name="places">Which places are known; where it is null, those built in.</param>
    /// <param name="events">What counts as an event.</param>
    public static Pipeline Pipeline(ActorTable actors, ReadingModels models, PlaceTable? places = null, EventOptions? events = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new Pipeline(
        [
            .. Language(models.Language).Stages,
            .. Rules(actors).Stages.Skip(1),    // which finds blocks too
            new WordGraphStage(),
            new CoreferenceStage(models.Coreference),
            new AttributionStage(models.Attributions),
            new PlaceStage(places ?? PlaceTable.BuiltIn, actors),
            new TitleStage(new Pipeline([.. Language(models.Language).Stages, .. Rules(actors).Stages.Skip(1), new WordGraphStage()])),
            new MessageMentionStage(),
            new ActorStage(actors),
            new TimeStage(),
            new MessageStage(),
            new EventStage(actors, models.Events, models.Language.Mentions, events),
            new CheckStage(actors),
        ]);
    }

    /// <summary>What needs no model: layout, quotations, cues, and the attributions that rules find.</summary>
    /// <param name="actors">Who is known before the article is read.</param>
    public static Pipeline Rules(ActorTable actors) => new(
        new BlockStage(),
        new TokenStage(),
        new HeadingStage(CueLexicon.English),
        new SentenceStage(CueLexicon.English),
        new QuotationStage(CueLexicon.English),
        new UnitStage(),
        new NameStage(actors),
        new CueStage(CueLexicon.English),
        new RuleStage(actors, CueRates.English, RuleRates.English, new RuleOptions()));
}
