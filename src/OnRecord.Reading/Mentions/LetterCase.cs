namespace OnRecord.Reading.Mentions;

/// <summary>In which letters a word is written.</summary>
internal enum LetterCase : byte
{
    Small,

    /// <summary>It begins with a capital or a digit.</summary>
    Capital,

    /// <summary>It has two letters or more, none of them small.</summary>
    Capitals,
}
