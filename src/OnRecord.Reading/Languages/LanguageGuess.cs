namespace OnRecord.Reading.Languages;

/// <summary>The language a text seems to be written in.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Probability">In [0, 1], among the languages that are known here.</param>
public readonly record struct LanguageGuess(string Code, double Probability);
