using System.Collections.Immutable;
using OnRecord.Findings;

namespace OnRecord.Train.Actors;

/// <summary>How a mention was linked, against what was marked.</summary>
internal enum LinkOutcome
{
    Right,

    /// <summary>No known actor has a mention there, and one should.</summary>
    Missed,

    /// <summary>Another known actor has.</summary>
    Other,

    /// <summary>A known actor has, and nobody known is meant.</summary>
    Spurious,
}

/// <summary>A marked mention with the known actors that a record has there.</summary>
internal sealed record ScoredLink(MarkedLink Link, ImmutableArray<string> Found, LinkOutcome Outcome, string Text)
{
    /// <param name="known">Ids of the table; an id that it lacks counts as nobody of the table.</param>
    /// <exception cref="FormatException">The mention lies outside the text.</exception>
    public static ScoredLink Of(MarkedLink link, Record record, IReadOnlySet<string> known)
    {
        var text = record.Article.Text;
        var points = new Text.CodePoints(text);
        if (link.Start >= link.End || link.End > points.FromUtf16(text.Length))
        {
            throw new FormatException($"{link.File} has no characters {link.Start} to {link.End}");
        }

        ImmutableArray<string> found =
        [
            .. record.Actors.Where(actor => known.Contains(actor.Id) && actor.Mentions.Any(mention => mention.Start < link.End && link.Start < mention.End))
                .Select(static actor => actor.Id).Distinct(),
        ];
        var meant = link.Actors.Where(known.Contains).ToList();
        var outcome = meant.Count > 0
            ? meant.Exists(found.Contains) ? LinkOutcome.Right : found.IsEmpty ? LinkOutcome.Missed : LinkOutcome.Other
            : found.IsEmpty ? LinkOutcome.Right : LinkOutcome.Spurious;
        return new ScoredLink(link, found, outcome, text[points.ToUtf16(link.Start)..points.ToUtf16(link.End)]);
    }
}
