using OnRecord.Learning;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Places;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Reading.Events;

/// <summary>Finds what states and bodies do to one another, and merges the mentions of one act into one event.</summary>
internal sealed class EventStage : IStage<EventLayer>
{
    private readonly ActorCoder coder;
    private readonly EventOptions options;
    private readonly EventModel model;
    private readonly EventLexicon lexicon;
    private readonly EventContexts contexts = EventContexts.English;

    /// <param name="events">The model of events.</param>
    /// <param name="mentions">The model of mentions, whose clusters of words it reads with.</param>
    /// <param name="options">What counts as an event.</param>
    /// <exception cref="ModelException">A model cannot be used.</exception>
    public EventStage(ActorTable actors, ModelFile events, ModelFile mentions, EventOptions? options = null)
    {
        coder = actors == ActorTable.BuiltIn ? ActorCoder.BuiltIn : new ActorCoder(actors);
        (model, lexicon, this.options) = (EventModel.Of(events, mentions), EventLexicon.English, options ?? new EventOptions());
    }

    public IReadOnlyList<Type> Needs { get; } =
        [typeof(WordGraph), typeof(CoreferenceLayer), typeof(AttributionLayer), typeof(ActorLayer), typeof(PlaceLayer), typeof(TimeLayer), typeof(MessageLayer)];

    public EventLayer Read(Document document)
    {
        var words = document.Get<WordGraph>();
        var circumstances = new Circumstances(document, words);
        var players = new Players(document, coder);
        var reader = new ActReader(words, lexicon, model, players, circumstances, options);
        var merged = new MergedEvents();
        DetectedEvent[] sent = [.. MessageActs.Of(document.Get<MessageLayer>(), words, players, circumstances)];
        var talks = sent.Where(static one => one.Type == EventType.Consult).ToLookup(one => words.Sentences[words.Range(one.Trigger).First]);
        var sentences = options.Dictionaries.DiscardArticle(document.Text) ? 0 : words.Sentence.Length;
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            if (options.Dictionaries.Discard(document.Slice(words.Span(words.Sentence[sentence]))))
            {
                continue;
            }

            foreach (var one in talks[sentence])
            {
                reader.Meet(one);
            }

            foreach (var read in reader.Read(sentence))
            {
                merged.Add(Event(read, words, circumstances));
            }
        }

        foreach (var one in sent)
        {
            merged.AddApart(one);
        }

        return new EventLayer([.. merged.All().Select(one => one with { Context = contexts.Of(words, one.Evidence) })]);
    }

    private static DetectedEvent Event(ReadAct read, WordGraph words, Circumstances circumstances)
    {
        var word = read.Coding.Word;
        var status = circumstances.Status(word, read.Coding.Status, out var date);
        return new DetectedEvent
        {
            Type = read.Coding.Type,
            Mode = read.Coding.Mode is { Length: > 0 } mode ? mode : null,
            Cameo = read.Coding.Cameo is { Length: > 0 } cameo ? cameo : null,
            Actors = read.Actors,
            Recipients = read.Recipients,
            Status = status,
            Date = date,
            Place = circumstances.Place(word),
            Statement = circumstances.Statement(word),
            Via = circumstances.Via(word, read.Actors),
            Trigger = words.Span(new WordRange(word, word + 1)),
            Evidence = [circumstances.Clause(word)],
            Reason = read.Coding.Reason,
            Probability = EventRates.Of(read.Share),
        };
    }

    /// <summary>Whether parties joined as who acts act upon each other.</summary>
    internal static bool IsMutual(EventType type) => type is EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Support;
}
