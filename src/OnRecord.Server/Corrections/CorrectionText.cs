using System.Globalization;
using OnRecord.Findings;
using OnRecord.Server.Terminal;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary>Corrections for people, in plain lines.</summary>
internal static class CorrectionText
{
    private const int MostOfWords = 200;

    public static void Write(Screen screen, Correction one)
    {
        var why = one.By.Reason is null ? "" : $"  ({one.By.Reason})";
        var at = one.By.At.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        screen.WriteLine(SafeText.Clean($"{one.Key}  {at}  {one.By.Author}  {Says(one)}{why}"));
        if (Words(one.Change) is { Count: > 0 } words)
        {
            var text = string.Join(" … ", words.Select(static piece => piece.Text));
            screen.WriteLine(SafeText.Clean($"   on: {(text.Length > MostOfWords ? text[..MostOfWords] + "…" : text)}"));
        }

        if (one.Lost is { } lost)
        {
            screen.WriteLine(SafeText.Clean($"   lost: {lost}"));
        }

        if (one.UndoneBy is { } undo)
        {
            screen.WriteLine($"   taken back by {undo}");
        }
    }

    /// <summary>What it is known to have changed, under its line; nothing where that is nothing, or was not kept.</summary>
    public static void WriteEffect(Screen screen, CorrectionEffect? effect)
    {
        if (effect is null)
        {
            return;
        }

        string[] changed =
        [
            .. new[]
            {
                (effect.Statements, "statement"), (effect.Messages, "message"), (effect.Events, "event"), (effect.Findings, "finding"), (effect.Ties, "tie"),
            }.Where(static one => one.Item1 > 0).Select(static one => InWords.Count(one.Item1, one.Item2)),
        ];
        if (changed.Length > 0)
        {
            screen.WriteLine($"   changed: {string.Join(", ", changed)}, in {InWords.Count(effect.Articles, "article")}");
        }
    }

    /// <summary>What it changed, in a sentence.</summary>
    public static string Says(CorrectionEffect effect) => effect.Articles == 0
        ? "Nothing else changed."
        : $"Made anew: {InWords.Count(effect.Articles, "article")}. Changed by it: {InWords.Count(effect.Statements, "statement")}, "
            + $"{InWords.Count(effect.Messages, "message")}, {InWords.Count(effect.Events, "event")}, "
            + $"{InWords.Count(effect.Findings, "finding")}, {InWords.Count(effect.Ties, "tie")} between parties.";

    private static string Says(Correction one) => one.Change switch
    {
        Change.Accept accept => $"accept {one.Article}/{accept.Target.Id}",
        Change.Reject reject => $"reject {one.Article}/{reject.Target.Id}",
        Change.Edit { Target: null } edit => $"edit {one.Article} {edit.Field}: {Values(edit.Was)} -> {Values(edit.Becomes)}",
        Change.Edit edit => $"edit {one.Article}/{edit.Target.Id} {edit.Field}: {Values(edit.Was)} -> {Values(edit.Becomes)}",
        Change.Merge merge => $"merge {merge.From} into {merge.Into.Id} ({merge.Into.Name})",
        Change.Split split => $"split {split.From.Id} in {one.Article}{Only(split.Only)}: {split.Into.Id} ({split.Into.Name})",
        Change.Note { Target: null } note => $"note {one.Article}: {note.Text}",
        Change.Note note => $"note {one.Article}/{note.Target.Id}: {note.Text}",
        Change.Undo undo => $"undo {string.Join(", ", undo.Corrections)}",
        _ => one.Change.Kind,
    };

    private static string Only(IReadOnlyList<EntryAnchor>? only) => only is null ? "" : $", only {string.Join(", ", only.Select(static entry => entry.Id))}";

    private static string Values(IReadOnlyList<string> values) => values.Count == 0 ? "nothing" : string.Join(", ", values);

    private static IReadOnlyList<Passage>? Words(Change change) => change switch
    {
        Change.Accept accept => accept.Target.Words,
        Change.Reject reject => reject.Target.Words,
        Change.Edit edit => edit.Target?.Words,
        Change.Note note => note.Target?.Words,
        _ => null,
    };
}
