using System.Collections.Immutable;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>Finds where the text and its title tell of messages, calls and meetings.</summary>
internal sealed class MessageMentionStage : IStage<MessageMentionLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(WordGraph), typeof(TitleLayer), typeof(AttributionLayer)];

    public MessageMentionLayer Read(Document document)
    {
        var given = OwnWords(document);
        bool IsOwnWords(int offset) => Bisection.First(given.Length, i => given[i].Start > offset) - 1 is >= 0 and var last && given[last].Contains(offset);

        return new MessageMentionLayer(
            new MentionReader(document.Get<WordGraph>(), isTitle: false, IsOwnWords).Read(),
            document.Get<TitleLayer>().Title is { } title ? new MentionReader(title.Get<WordGraph>(), isTitle: true, static _ => false).Read() : []);
    }

    // Words given whole, whose author's present tense does what it says, and headings, which tell in it; in text order.
    private static ImmutableArray<TextSpan> OwnWords(Document document) =>
    [
        .. document.Get<AttributionLayer>().Attributions
            .Where(static relation => relation.Rule is AttributionRule.WordsGivenWhole or AttributionRule.PublishedText or AttributionRule.Post or AttributionRule.Transcript)
            .SelectMany(static relation => relation.Content)
            .Concat(document.Get<BlockLayer>().Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => block.Body))
            .OrderBy(static span => span.Start),
    ];
}
