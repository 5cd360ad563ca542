using System.Collections.Immutable;

namespace OnRecord.Storage.Search;

/// <summary>Where a word stands.</summary>
internal enum Field
{
    /// <summary>In the words of an entry, or the text of an article.</summary>
    Words,

    /// <summary>A stem in the words of an entry, where it differs from the word.</summary>
    Stems,

    /// <summary>In a name of who spoke, sent or acted.</summary>
    Actor,

    /// <summary>In a name of who was spoken to, written to or acted on.</summary>
    Recipient,

    /// <summary>In a name of who passed the words on.</summary>
    Via,

    /// <summary>In the name of the outlet.</summary>
    Outlet,

    /// <summary>In the title of an article.</summary>
    Title,

    /// <summary>
    /// Form, type, state: <c>statementformdirect</c>, letters and digits of ASCII only; and the words of the names of
    /// those whom a statement speaks of.
    /// </summary>
    Tags,
}

/// <summary>The folded words of one field, in order.</summary>
internal readonly record struct FieldWords(Field Field, ImmutableArray<string> Words);
