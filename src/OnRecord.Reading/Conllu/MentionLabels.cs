using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Conllu;

/// <summary>How kinds of mentions are written in the tags of words: <c>B-PER</c>.</summary>
public static class MentionLabels
{
    public static string Of(MentionKind kind) => kind switch
    {
        MentionKind.Person => "PER",
        MentionKind.Organization => "ORG",
        MentionKind.Location => "LOC",
        MentionKind.Group => "NORP",
        MentionKind.Title => "TITLE",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
