namespace OnRecord.Wording;

/// <summary>What the place of a word tells, which its form does not.</summary>
[Flags]
public enum WordMarks : byte
{
    None = 0,

    /// <summary>Its first letter is upper case.</summary>
    Capital = 1,

    /// <summary>A sentence or clause ends before it: one of <c>. ! ? ; : …</c> or of their like in Chinese, or the end of a paragraph, stands between.</summary>
    AfterBreak = 2,
}
