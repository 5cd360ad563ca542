using System.Globalization;

namespace OnRecord.Train.Evaluation;

/// <summary>Sets scores into lines.</summary>
internal sealed class Report(TextWriter output)
{
    public void Words(string name, WordScore score) => Line(
        $"{name,-14} {score.Words,7}  UPOS {Cell(score.Universal)}  XPOS {Cell(score.Penn)}  lemmas {Cell(score.Lemmas)}  " +
        $"UAS {Cell(score.Unlabelled)}  LAS {Cell(score.Labelled)}  LAS full {Cell(score.LabelledFull)}");

    public void Raw(string name, RawScore score)
    {
        Line($"{name}: {score.Words.Gold} words, {score.Sentences.Gold} sentences");
        Line($"  {"",-10} {"precision",9} {"recall",9} {"F1",9} {"aligned",9}");
        foreach (var (row, tally) in score.Rows)
        {
            var aligned = row is "tokens" or "sentences" or "words" ? "" : Percent(score.OnAligned(tally));
            Line($"  {row,-10} {Percent(tally.Precision),9} {Percent(tally.Recall),9} {Percent(tally.F1),9} {aligned,9}");
        }
    }

    public void Names(string name, NameScorer scorer)
    {
        Line($"{name}");
        foreach (var (label, tally) in scorer.ByLabel)
        {
            Name(label, tally);
        }

        Name("all", scorer.All);
        Name("spans alone", scorer.Spans);
    }

    public void Confusions(string name, IEnumerable<(string Gold, string Predicted, int Count)> confusions, int most)
    {
        Line($"  {name}, gold -> predicted:");
        foreach (var (gold, predicted, count) in confusions.Take(most))
        {
            Line($"    {count,6}  {gold} -> {predicted}");
        }
    }

    public void Distances(Confusions confusions)
    {
        Line($"  heads by distance: {"gold",8} {"precision",9} {"recall",9}");
        foreach (var (distance, heads) in confusions.Distances)
        {
            Line($"    {distance,-15} {heads.Gold,7} {Percent(heads.Precision),9} {Percent(heads.Recall),9}");
        }
    }

    public void Line(string text = "") => output.WriteLine(text);

    private void Name(string label, Tally tally) => Line(
        $"  {label,-12} F1 {Percent(tally.F1),6}  precision {Percent(tally.Precision),6}  recall {Percent(tally.Recall),6}  " +
        $"gold {tally.Gold}, found {tally.System}, right {tally.Right}");

    private static string Cell(Tally? tally) => tally is { } some ? Percent(some.F1) : "-";

    private static string Percent(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
