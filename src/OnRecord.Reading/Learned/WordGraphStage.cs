using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Learned;

/// <summary>Lays out the words of a document with all that learnt stages ask of them.</summary>
internal sealed class WordGraphStage : IStage<WordGraph>
{
    public IReadOnlyList<Type> Needs { get; } =
        [typeof(WordLayer), typeof(SyntaxLayer), typeof(LemmaLayer), typeof(MentionLayer), typeof(BlockLayer), typeof(QuotationLayer)];

    public WordGraph Read(Document document) => new(document);
}
