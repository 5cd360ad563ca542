using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>How sure an attribution must be.</summary>
internal sealed record RuleOptions
{
    /// <summary>Indirect attributions whose cue is less likely to attribute are dropped. In [0, 1].</summary>
    public float MinimumProbability { get; init; } = 0.4f;
}

/// <summary>Finds who said what by rules that need no tree: words given whole, and advice for <see cref="AttributionStage"/>.</summary>
internal sealed class RuleStage(ActorTable actors, CueRates rates, RuleRates rules, RuleOptions options)
    : IStage<RuleLayer>
{
    public IReadOnlyList<Type> Needs { get; } =
        [typeof(BlockLayer), typeof(TokenLayer), typeof(QuotationLayer), typeof(UnitLayer), typeof(CueLayer)];

    public RuleLayer Read(Document document)
    {
        var whole = Transcript.Read(document) ?? Interview.Read(document) ?? Posts.Read(document) ?? PublishedText.Read(document);
        return new RuleLayer(Rated([.. new Narrative(document, actors, rates, options).Read(), .. SetApart.Read(document)]), whole is { } given ? Rated(given) : null);

        ImmutableArray<AttributionRelation> Rated(ImmutableArray<AttributionRelation> relations) =>
            [.. relations.Select(relation => relation with { Probability = rules.Of(relation) })];
    }

    // An article that tells, in its order: unit after unit, with what runs on over their ends.
    private sealed class Narrative(Document document, ActorTable actors, CueRates rates, RuleOptions options)
    {
        // A unit with more cues is no sentence but a text without stops; its first cues have to do, so that work stays linear.
        private const int MostCues = 64;

        private readonly TokenLayer tokens = document.Get<TokenLayer>();
        private readonly UnitLayer units = document.Get<UnitLayer>();
        private readonly ImmutableArray<Cue> cues = document.Get<CueLayer>().Cues;
        private readonly ImmutableArray<Quotation> quotations = document.Get<QuotationLayer>().Quotations;
        private readonly Pieces pieces = new(document);
        private readonly UnitReader reader = new(document, actors);
        private readonly EmbeddedText embedded = new(document);
        private readonly List<AttributionRelation> found = [];
        private List<TextSpan>? runsOn;    // the content of the last relation, while quotations without a cue lengthen it

        public ImmutableArray<AttributionRelation> Read()
        {
            var cue = 0;
            for (var u = 0; u < units.Units.Length; u++)
            {
                var from = cue;
                while (cue < cues.Length && cues[cue].Unit == u)
                {
                    cue++;
                }

                var unit = units.Units[u];
                if (unit.Heading && IsQuote(unit.Tokens))
                {
                    continue;    // a quoted heading repeats what the text will quote
                }

                var before = found.Count;
                foreach (var draft in reader.Read(unit, Likely(unit, cues[from..Math.Min(cue, from + MostCues)])))
                {
                    Add(draft);
                }

                if (found.Count == before && !unit.Heading)
                {
                    Uncued(u);
                }

                if (embedded.LeadIn(u, cues.AsSpan()[from..cue]) is { } lead && embedded.After(u, lead.Source) is { } text)
                {
                    AddEmbedded(lead, text.Content, found.Count > before ? found.Count - 1 : -1);
                    u = text.LastUnit;
                    while (cue < cues.Length && cues[cue].Unit <= u)
                    {
                        cue++;
                    }
                }
            }

            Close();
            return InOrderOfContent();
        }

        private ImmutableArray<AttributionRelation> InOrderOfContent()
        {
            int[] order = [.. Enumerable.Range(0, found.Count).OrderBy(i => found[i].Content[0].Start)];
            var places = new int[found.Count];
            for (var place = 0; place < order.Length; place++)
            {
                places[order[place]] = place;
            }

            return [.. order.Select(i => found[i].SameSpeakerAs < 0 ? found[i]
                : found[i] with { SameSpeakerAs = places[found[i].SameSpeakerAs] })];
        }

        // Gives the last relation the pieces that have gathered.
        private void Close()
        {
            if (runsOn is not null)
            {
                ImmutableArray<TextSpan> content = [.. runsOn];
                found[^1] = found[^1] with { Content = content, Form = pieces.Form(content) };
                runsOn = null;
            }
        }

        // Two cues may claim the same words ("officials told of the plan said: “…”"): the one nearer to them has them.
        private void Enter(AttributionRelation relation)
        {
            Close();
            if (found.Count > 0 && found[^1].Content.AsSpan().SequenceEqual(relation.Content.AsSpan()))
            {
                found[^1] = relation;
            }
            else
            {
                found.Add(relation);
            }
        }

        // An unlikely cue would only take the words that belong to a likely one; beside a quotation any cue counts.
        private ReadOnlySpan<Cue> Likely(Unit unit, ImmutableArray<Cue> its)
        {
            for (var i = unit.Tokens.First; i < unit.Tokens.End; i++)
            {
                if (units.IsQuoted(i))
                {
                    return its.AsSpan();
                }
            }

            return its.Where(cue => rates.Of(cue.Entry, cue.Frame) >= options.MinimumProbability).ToArray();
        }

        private bool IsQuote(TokenRange range) => units.IsQuoted(range.First)
            && units.Quotation(range.First) == units.Quotation(range.End - 1);

        private void Add(Draft draft)
        {
            ImmutableArray<TextSpan> content = [.. draft.Content.SelectMany(pieces.Of).Order()];
            if (content.IsEmpty)
            {
                return;
            }

            var form = pieces.Form(content);
            if (pieces.IsTerm(content))
            {
                return;    // "has written “The Long Table”"
            }

            var rate = draft.Cue is { } cue ? rates.Of(cue.Entry, cue.Frame) : 1;
            if ((form == StatementForm.Indirect && rate < options.MinimumProbability) || (form != StatementForm.Direct
                && draft.Cue is { Source: null }))
            {
                return;
            }

            Enter(new AttributionRelation
            {
                Source = Span(draft.Source),
                Cue = Span(draft.Cue?.Tokens),
                CueLemma = draft.Cue?.Entry.Lemma,
                Content = content,
                Form = form,
                Act = draft.Cue?.Entry.Act ?? StatementAct.Speech,
                Addressee = Span(draft.Cue?.Addressee),
                Via = [.. draft.Via.Select(range => Span(range)!.Value)],
                Rule = draft.Rule,
                CueProbability = rate,
            });
        }

        private TextSpan? Span(TokenRange? range) => range is { } those ? tokens.Span(those.First, those.End) : null;

        // A unit that is all quotation and has no cue: a further piece, the next paragraph of one, or a statement of the same speaker.
        private void Uncued(int u)
        {
            var unit = units.Units[u];
            if (!IsQuoteAlone(unit.Tokens) || found.Count == 0)
            {
                return;
            }

            var last = found[^1];
            var q = quotations[units.Quotation(unit.Tokens.First)];
            var lastUnit = u > 0 ? units.Units[u - 1] : default;
            var end = (runsOn is null ? last.Content[^1] : runsOn[^1]).End;
            var follows = u > 0 && last.Form != StatementForm.Indirect && tokens.At(end - 1) >= lastUnit.Tokens.First - 1;
            var near = follows && (lastUnit.Block == unit.Block || unit.Block - lastUnit.Block <= 2);
            var piecesHere = pieces.Of(unit.Tokens).ToArray();
            if (piecesHere.Length == 0 || !near)
            {
                return;
            }

            if (q.Continues || lastUnit.Block == unit.Block)
            {
                runsOn ??= [.. last.Content];
                runsOn.AddRange(piecesHere);
            }
            else
            {
                Enter(new AttributionRelation
                {
                    Content = [.. piecesHere],
                    Form = StatementForm.Direct,
                    Act = StatementAct.Speech,
                    SameSpeakerAs = found.Count - 1,
                    Rule = AttributionRule.QuotationAlone,
                });
            }
        }

        private bool IsQuoteAlone(TokenRange range)
        {
            for (var i = range.First; i < range.End; i++)
            {
                if (!units.IsQuoted(i) && tokens.Kinds[i] != TokenKind.Mark)
                {
                    return false;
                }
            }

            return units.IsQuoted(range.First);
        }

        private void AddEmbedded(LeadIn lead, ImmutableArray<TextSpan> content, int lastOfUnit)
        {
            Close();
            if (lastOfUnit >= 0 && lead.Cue is { } its && found[lastOfUnit].Cue == Span(its.Tokens))
            {
                // "He named three conditions:" and then the words: lead-in and quotation are one statement.
                var both = found[lastOfUnit].Content.AddRange(content);
                found[lastOfUnit] = found[lastOfUnit] with { Content = both, Form = StatementForm.Mixed };
                return;
            }

            Enter(new AttributionRelation
            {
                Source = Span(lead.Source),
                Cue = Span(lead.Cue?.Tokens),
                CueLemma = lead.Cue?.Entry.Lemma,
                Content = content,
                Form = StatementForm.Direct,
                Act = lead.Cue?.Entry.Act ?? StatementAct.Speech,
                Addressee = Span(lead.Cue?.Addressee),
                Rule = AttributionRule.WordsGivenWhole,
            });
        }
    }
}
