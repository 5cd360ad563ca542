namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Who takes part in the acts of a text.</summary>
internal interface IParties
{
    /// <summary>Whether a word names a party, or belongs to such a name.</summary>
    bool IsNamed(int word);

    /// <summary>What tells the party of a phrase from others; empty for nobody.</summary>
    /// <param name="noun">Its main word.</param>
    string Code(int noun);
}
