using System.Globalization;
using OnRecord.Reading.Events;

namespace OnRecord.Train.Events;

/// <summary>A line of the table.</summary>
/// <param name="Value">In [0, 1], or a rate a second.</param>
/// <param name="Of">Over how many cases.</param>
internal sealed record EventFigure(string Name, double Value, int Of);

/// <summary>Scores all suites of a file.</summary>
internal sealed class EventReport(EventReader reader, EventModel model, SentenceReader sentences)
{
    private const string Unknown = "---";
    private const double Surer = 0.6;    // the share of cases of which precision is told

    /// <summary>One line a figure, under the name of the file.</summary>
    public static void Write(string file, IEnumerable<EventFigure> figures, TextWriter to)
    {
        to.WriteLine(file);
        foreach (var figure in figures)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {figure.Name,-58} {figure.Value,8:0.000}  of {figure.Of}"));
        }
    }

    public List<EventFigure> Score(IReadOnlyList<EventCase> cases, int errors, TextWriter log)
    {
        var figures = new List<EventFigure>();
        var plv = Pairs(cases.Where(static one => one.Suite.StartsWith("plv_", StringComparison.Ordinal) && one.Events is [{ Type: not null }, ..]));
        if (plv.Count > 0)
        {
            var types = plv.ConvertAll(static one => (PairScore.Joined(one.Gold), PairScore.Joined(one.Found)));
            var quads = plv.ConvertAll(static one => (one.GoldQuad, PairScore.Quad(one.Found)));
            figures.Add(new("PLV root type, accuracy", types.Count(static one => one.Item1 == one.Item2) / (double)plv.Count, plv.Count));
            figures.Add(new("PLV root type, macro F1", PairScore.MacroF1(types), plv.Count));
            figures.Add(new("PLV root type, accuracy, lexicon alone", plv.Count(static one => PairScore.Joined(one.Gold) == PairScore.Joined(one.Rule)) / (double)plv.Count, plv.Count));
            figures.Add(new("PLV quad class, accuracy", quads.Count(static one => one.Item1 == one.Item2) / (double)plv.Count, plv.Count));
            var surer = plv.OrderByDescending(static one => one.Confidence).Take((int)(plv.Count * Surer)).ToList();
            figures.Add(new("PLV precision on the surer 60 %", surer.Count(static one => PairScore.Joined(one.Gold) == PairScore.Joined(one.Found)) / (double)surer.Count, surer.Count));
            Errors(plv.Where(static one => PairScore.Joined(one.Gold) != PairScore.Joined(one.Found)), errors, log);
        }

        var statements = Pairs(cases.Where(static one => one.Suite.StartsWith("conflibert_cameo_", StringComparison.Ordinal) && one.Actor is not null));
        if (statements.Count > 0)
        {
            var kept = statements.ConvertAll(static one => (one.GoldQuad == 0, one.IsNeutral));
            figures.Add(new("statement kept apart from act (class 0), F1", PairScore.F1(kept, true), statements.Count));
            Errors(statements.Where(static one => (one.GoldQuad == 0) != one.IsNeutral), errors, log);
        }

        figures.AddRange(Sentences("petr2_gsr, exact triple", cases.Where(static one => one.Suite is "petr2_gsr" or "petrarch2_pytest"), sentences.ReadPetrarch, static (one, other) => one.Cameo == other.Cameo && one.Actor == other.Actor && one.Recipient == other.Recipient, errors, log));
        figures.AddRange(Sentences("plover_gsr, type and countries", Whole(cases.Where(static one => one.Suite == "plover_gsr")), one => sentences.Read(one, CountryCode), static (one, other) =>
            one.Type == other.Type && one.IsBetween(other), errors, log));
        var empty = cases.Where(static one => one is { Suite: "cameo_conflibert_annot", Events: [] }).ToList();
        if (empty.Count > 0)
        {
            var wrong = empty.AsParallel().AsOrdered().Where(one => sentences.Read(one, CountryCode).Count > 0).ToList();
            figures.Add(new("no-event sentences coded by mistake", wrong.Count / (double)empty.Count, empty.Count));
            foreach (var one in wrong.Take(errors))
            {
                log.WriteLine($"    coded {string.Join("; ", sentences.Read(one, CountryCode))}: {one.Text}");
            }
        }

        return figures;
    }

    // The suite has sentences with two events twice, once for each: what is right once would count as wrong once.
    private static IEnumerable<EventCase> Whole(IEnumerable<EventCase> cases) =>
        cases.GroupBy(static one => one.Text, StringComparer.Ordinal).Select(static alike => alike.First() with { Events = [.. alike.SelectMany(static one => one.Events)] });

    private static IEnumerable<EventFigure> Sentences(
        string name, IEnumerable<EventCase> cases, Func<EventCase, IReadOnlyList<CodedEvent>> read, Func<CodedEvent, CodedEvent, bool> same, int errors, TextWriter log)
    {
        var scored = cases.AsParallel().AsOrdered().Select(one => SentenceScore.Of(one, [.. Gold(one).Distinct()], [.. read(one).Where(static found => found is { Actor: not Unknown, Recipient: not Unknown })], same)).ToList();
        foreach (var one in scored.Where(static one => one.Right < one.Gold.Count || one.Found.Count > one.Right).Take(errors))
        {
            log.WriteLine($"    {name}: gold {string.Join("; ", one.Gold.Select(Written))} found {string.Join("; ", one.Found.Select(Written))}: {one.Case.Text}");
        }

        return scored.Count == 0 ? [] : SentenceScore.Figures(name, scored);
    }

    private static string Written(CodedEvent one) => $"{one.Actor} {(one.Cameo.Length > 0 ? one.Cameo : one.Type.ToString())} {one.Recipient}";

    private static IEnumerable<CodedEvent> Gold(EventCase one)
    {
        var plover = one.Suite == "plover_gsr";
        foreach (var gold in one.Events)
        {
            var (actors, recipients) = (gold.Actors.Select(Code).Distinct().ToList(), gold.IsMutual ? gold.Actors.Select(Code).Distinct().ToList() : gold.Recipients.Select(Code).Distinct().ToList());
            foreach (var actor in actors)
            {
                // Of a mutual act each pair once.
                foreach (var recipient in recipients.Where(recipient => !gold.IsMutual || string.CompareOrdinal(actor, recipient) < 0))
                {
                    yield return new CodedEvent(plover ? gold.Type ?? EventType.None : EventType.None, plover ? "" : gold.Code, actor, recipient, gold.IsMutual);
                }
            }
        }

        string Code(string code) => plover ? Country(code[..Math.Min(3, code.Length)]) : code;
    }

    // Slips of that gold set.
    private static string Country(string code) => code switch
    {
        "JAP" => "JPN",
        "ITL" => "ITA",
        "VTN" => "VNM",
        _ => code,
    };

    private static string CountryCode(Participant one) => one.Code.Length == 3 && !one.IsBody ? one.Code : one.Code.Length == 0 ? Unknown : "IGO";

    private List<ScoredPair> Pairs(IEnumerable<EventCase> cases) => [.. cases.AsParallel().AsOrdered().Select(one =>
    {
        var pair = reader.Pair(one.Text, one.Actor, one.Recipient, model.Clusters);
        var (found, share) = model.Read(pair.Coding, pair.Features.AsSpan());
        var gold = one.Events[0];
        return new ScoredPair(one, gold.Type ?? EventType.Statement, gold.Quad, found, pair.Coding.Type, share, pair.Coding.Reason, pair.Coding.Cameo);
    })];

    private static void Errors(IEnumerable<ScoredPair> wrong, int most, TextWriter log)
    {
        foreach (var one in wrong.Take(most))
        {
            log.WriteLine($"    {one.Gold}({one.GoldQuad}) <> {one.Found} {one.Confidence:0.00}, lexicon {one.Rule} by {one.Reason}: {Marked(one.Case)}");
        }
    }

    private static string Marked(EventCase one)
    {
        var text = one.Text;
        foreach (var (span, mark) in new[] { (one.Actor, "a"), (one.Recipient, "r") }.Where(static pair => pair.Item1 is not null).OrderByDescending(static pair => pair.Item1!.Value.Start))
        {
            text = text[..span!.Value.Start] + $"[{mark} " + text[span.Value.Start..span.Value.End] + "]" + text[span.Value.End..];
        }

        return text;
    }
}
