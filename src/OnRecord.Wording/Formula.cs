using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>Where a formula stands.</summary>
/// <param name="Message">Counted from 0.</param>
/// <param name="Range">Words of that message.</param>
public readonly record struct FormulaUse(int Message, WordRange Range);

/// <summary>Words that come again from message to message, alike by their stems.</summary>
/// <param name="Words">As they stand where they come first.</param>
/// <param name="Uses">In order of messages and places; in two messages at least.</param>
/// <param name="Messages">How many messages they stand in.</param>
public sealed record Formula(WordList Words, ImmutableArray<FormulaUse> Uses, int Messages);
