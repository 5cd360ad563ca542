using OnRecord.Reading.Events;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary>What somebody wants corrected, in the command line as over HTTP.</summary>
internal abstract record CorrectionRequest
{
    public sealed record Accept(long Article, string Entry) : CorrectionRequest;

    public sealed record Reject(long Article, string Entry) : CorrectionRequest;

    /// <param name="Entry">Null for the article itself.</param>
    /// <param name="Values">None empties the field.</param>
    /// <param name="Name">What to call somebody whom the archive does not know yet.</param>
    public sealed record Edit(long Article, string? Entry, string Field, IReadOnlyList<string> Values, string? Name) : CorrectionRequest;

    public sealed record Merge(string From, string Into, string? Name) : CorrectionRequest;

    /// <param name="Only">Ids of entries; null for the whole article.</param>
    public sealed record Split(long Article, IReadOnlyList<string>? Only, string From, string Into, string? Name) : CorrectionRequest;

    public sealed record Note(long Article, string? Entry, string Text) : CorrectionRequest;

    public sealed record Undo(IReadOnlyList<long> Corrections) : CorrectionRequest;

    /// <exception cref="CorrectionException">It cannot be corrected so.</exception>
    public CorrectionMade Make(CorrectionBook book, By by) => this switch
    {
        Accept accept => book.Accept(by, accept.Article, accept.Entry),
        Reject reject => book.Reject(by, reject.Article, reject.Entry),
        Edit edit => book.Edit(by, edit.Article, edit.Entry, edit.Field, edit.Values, edit.Name, Score(edit)),
        Merge merge => book.Merge(by, merge.From, merge.Into, merge.Name),
        Split split => book.Split(by, [split.Article], split.From, split.Into, split.Name, split.Only),
        Note note => book.Note(by, note.Article, note.Entry, note.Text),
        Undo undo => book.Undo(by, undo.Corrections),
        _ => throw new InvalidOperationException($"There is no correction {GetType().Name}."),
    };

    // The score of an event goes by its code.
    private static double? Score(Edit edit) =>
        edit.Field.Equals("cameo", StringComparison.OrdinalIgnoreCase) && edit.Values is [var code] ? CameoCode.Find(code)?.Goldstein : null;
}
