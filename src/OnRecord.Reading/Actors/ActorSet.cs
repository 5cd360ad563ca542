namespace OnRecord.Reading.Actors;

/// <summary>The actors of one source, in its order. Those built in are made when they are first asked for. Safe for many threads.</summary>
internal sealed class ActorSet
{
    private readonly Texts texts;
    private readonly ActorNames names;
    private readonly ActorRecords? records;    // null where all are made
    private readonly KnownActor?[] made;

    /// <param name="actors">All made.</param>
    public ActorSet(IReadOnlyList<KnownActor> actors)
    {
        var numbers = new TextNumbers();
        names = ActorNames.Of(actors, numbers);
        texts = numbers.ToTexts();
        made = [.. actors];
    }

    public ActorSet(Texts texts, ActorNames names, ActorRecords records) =>
        (this.texts, this.names, this.records, made) = (texts, names, records, new KnownActor?[records.Count]);

    public int Count => made.Length;

    // One instance each, whichever thread comes first: actors are compared.
    public KnownActor this[int number] =>
        made[number] ?? Interlocked.CompareExchange(ref made[number], records!.Make(number, texts), comparand: null) ?? made[number]!;

    /// <summary>Those that have a code.</summary>
    public IEnumerable<KnownActor> States => names.States.Actors.Order().Select(number => this[number]);

    public KnownActor? Named(ReadOnlySpan<char> name) => At(names.Whole.First(texts, name));

    public KnownActor? OfAdjective(ReadOnlySpan<char> adjective) => At(names.Adjectives.First(texts, adjective));

    /// <param name="name">With blanks where a person's name has hyphens.</param>
    public KnownActor? Spaced(ReadOnlySpan<char> name) => At(names.Spaced.First(texts, name));

    public KnownActor? State(string country) => names.States.All(texts, country).Select(At).FirstOrDefault();

    public IEnumerable<KnownActor> People(string country) => names.People.All(texts, country).Select(number => this[number]);

    public IEnumerable<KnownActor> Family(string name) => names.Families.All(texts, name).Select(number => this[number]);

    private KnownActor? At(int number) => number < 0 ? null : this[number];
}
