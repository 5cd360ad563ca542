using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Server.Wordings;
using OnRecord.Storage.Variants;
using OnRecord.Wording;

namespace OnRecord.Server.Variants;

/// <summary>One utterance in all its printings, for people.</summary>
internal static class VariantText
{
    public static void Write(Sheet sheet, VariantGroup group)
    {
        sheet.Add([.. StatementText.Who(sheet, group.Base), new Run($"  {StatementText.Day(group.Base)}", Ink.Quiet)]);
        sheet.Add(indent: 2, StatementText.Words(sheet, group.Base, [], isShort: false));
        StatementText.AddPrinted(sheet, group.Base);
        sheet.Blank();
        foreach (var variant in group.Variants)
        {
            Add(sheet, group.Base.Words, variant);
        }

        if (group.Silent.Count > 0)
        {
            sheet.Add(new Run("Published something in the same days, and none of this: ", Ink.Strong), new Run(string.Join(", ", group.Silent)));
        }

        var count = group.Variants.Count == 0
            ? "No other printing"
            : $"{InWords.Count(group.Variants.Count, "other printing")}: {InWords.Count(group.Wordings, "wording")} of {InWords.Count(group.Origins, "origin")}";
        sheet.Add(new Run($"{count}.", Ink.Strong), new Run($" Searched {InWords.Searched(group.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    private static void Add(Sheet sheet, string words, Variant variant)
    {
        var later = variant.DaysLater is { } days ? $"  {(days == 0 ? "on the day of the first" : InWords.Count(days, "day") + " after the first")}" : "";
        sheet.Add(
            [
                .. StatementText.Who(sheet, variant.Statement),
                new Run($"  {Kind(variant.Kind)}", variant.Kind == VariantKind.Verbatim ? Ink.Source : Ink.Cue),
                new Run($"  one utterance {InWords.Percent(variant.Probability)}{later}", Ink.Quiet),
            ]);
        if (variant.Kind != VariantKind.Verbatim)
        {
            sheet.Add(indent: 2, new Differences(sheet, words, variant.Statement.Words).Of(variant.Differences));
        }

        if (variant.Statement.Via.Count > 0)
        {
            sheet.Add(indent: 2, new Run("via " + string.Join(sheet.Arrow, variant.Statement.Via.Select(static party => party.Name)), Ink.Chain));
        }

        StatementText.AddPrinted(sheet, variant.Statement);
        sheet.Blank();
    }

    private static string Kind(VariantKind kind) => kind switch
    {
        VariantKind.Verbatim => "word for word",
        VariantKind.Trimmed => "trimmed",
        VariantKind.Translation => "other words, as two translators choose",
        _ => "reworded",
    };
}
