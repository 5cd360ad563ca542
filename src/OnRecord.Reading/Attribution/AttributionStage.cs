using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Finds who said what, with a trained model that rules advise; words given whole by rules alone.</summary>
internal sealed class AttributionStage : IStage<AttributionLayer>
{
    /// <summary>What is less likely is no attribution; between 0.25 and 0.40 the F1 of the whole hardly changes.</summary>
    internal const float LeastProbability = 0.38f;

    private readonly AttributionModel model;
    private readonly string name;

    /// <exception cref="ModelException">The model lacks something.</exception>
    public AttributionStage(ModelFile model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (this.model, name) = (new AttributionModel(model), model.Task);
    }

    public IReadOnlyList<Type> Needs { get; } =
    [
        typeof(WordGraph), typeof(LemmaLayer), typeof(TokenLayer), typeof(QuotationLayer), typeof(UnitLayer), typeof(RuleLayer),
    ];

    public AttributionLayer Read(Document document)
    {
        var rules = document.Get<RuleLayer>();
        var words = document.Get<WordGraph>();
        var hints = new RuleHints(words, rules.Relations);
        var proposals = model.Propose(words, hints);
        var carriers = new Carriers(words, proposals);
        var taken = model.Decode(words, proposals.FindAll(proposal => !hints.PassesOn(proposal) && !hints.IsPartOfCue(proposal) && !carriers.OnlyCarries(proposal)), LeastProbability, carriers.Nested);
        return new AttributionLayer(
            rules.Whole is { } whole && !(whole[0].Rule != AttributionRule.PublishedText && Tells(words, taken))
                ? whole
                : new Assembly(document, words, hints, carriers, rules.Relations).Of(taken),
            name);
    }

    // A text in which many attributions to others stand is no transcript or interview, however much its paragraphs look like turns.
    private static bool Tells(WordGraph words, List<Taken> taken)
    {
        const int Fewest = 5;
        const int WordsOfOne = 170;
        var others = taken.Count(one => one.Probability >= 0.5f && one.Tells(words));
        return others >= Fewest && others * WordsOfOne >= words.Count;
    }
}
