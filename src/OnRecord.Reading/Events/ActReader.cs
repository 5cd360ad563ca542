using System.Collections.Immutable;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>An act of a sentence with its parties, as lexicon and model together have it.</summary>
/// <param name="Coding">The type that both together find likeliest.</param>
/// <param name="Share">The share given to that type, in [0, 1].</param>
/// <param name="IsGuess">Whether nobody is named to whom it is done.</param>
internal sealed record ReadAct(ActCoding Coding, ImmutableArray<Participant> Actors, ImmutableArray<Participant> Recipients, float Share, bool IsGuess = false);

/// <summary>Reads the acts of sentences: found by the lexicon, given their parties, judged by the model, or left out by a veto.</summary>
internal sealed class ActReader
{
    private const int WordsOfClass = 2;    // of a sentence, from which it tells of a game, a novel or history

    private const float DictionaryShare = 0.7f;    // about the precision of PETRARCH's successors on the sentences that they show

    private readonly WordGraph words;
    private readonly EventLexicon lexicon;
    private readonly EventModel model;
    private readonly EventOptions options;
    private readonly EventCoder coder;
    private readonly Casting casting;
    private readonly ToldActs told;
    private DictionaryCoder? dictionary;    // the user's own

    public ActReader(WordGraph words, EventLexicon lexicon, EventModel model, Players players, Circumstances circumstances, EventOptions options)
    {
        (this.words, this.lexicon, this.model, this.options, coder) = (words, lexicon, model, options, new EventCoder(words, lexicon));
        (casting, told) = (new Casting(words, coder, players, circumstances, options), new ToldActs(words, coder));
    }

    public EventCoder Coder => coder;

    /// <summary>Those who talked, whom "they" and "the leaders" mean from here on.</summary>
    public void Meet(DetectedEvent talks) => casting.Meet(talks.Actors, talks.Recipients);

    /// <summary>The acts of a sentence, in the order of their words.</summary>
    public IEnumerable<ReadAct> Read(int sentence)
    {
        if (Tells(sentence, "sport") || Tells(sentence, "fiction"))
        {
            yield break;
        }

        var history = Tells(sentence, "history");
        var finder = new ActFinder(words, coder);
        var acts = new List<ReadAct>();
        foreach (var found in finder.Find(sentence))
        {
            var coding = coder.Denied(coder.InMood(found, false));
            if (coding.IsNone || coding.Type == EventType.Statement || IsTopic(coding) || casting.Of(finder.Act(found), coding) is not { } roles)
            {
                continue;
            }

            var read = Judged(coding, roles);
            if (read.Share >= (read.Coding.Type == coding.Type ? options.LeastAgreed : options.LeastShare) && read.Coding.Type > EventType.Statement)
            {
                acts.Add(history && read.Coding.Status == EventStatus.Actual ? read with { Coding = read.Coding with { Status = EventStatus.Past } } : read);
            }
        }

        var codings = acts.ConvertAll(static act => act.Coding);
        foreach (var act in acts)
        {
            if (told.Counts(act.Coding, codings, IsWithinOne(act)) && !(act.IsGuess && acts.Exists(other => other != act && Tells(other, act))))
            {
                casting.Remember(act);
                yield return act;
            }
        }

        foreach (var act in Told(sentence))
        {
            yield return act;
        }
    }

    // Whether an act tells of another whose second party is a guess: of the same kind by the same, or it is but a noun: "a week of unrest".
    private bool Tells(ReadAct act, ReadAct guess) => words.Universal(guess.Coding.Word) == "NOUN" || (act.Coding.Type == guess.Coding.Type && act.Actors.SequenceEqual(guess.Actors));

    // Within one state: what a clause says of somebody by the way is no event beside another.
    private static bool IsWithinOne(ReadAct act) => act.Actors.All(actor => act.Recipients.All(recipient => recipient.Code == actor.Code));

    // "the partnership", "our agreements": what is named, not told. Talks, visits and attacks are told by nouns.
    private bool IsTopic(ActCoding coding) => words.Universal(coding.Word) == "NOUN" && coding.Word == coding.Inner
        && coding.Type is EventType.Agree or EventType.Cooperate or EventType.Support or EventType.Aid;

    // What the user's dictionaries say, which the model does not judge.
    private IEnumerable<ReadAct> Told(int sentence)
    {
        if (options.Dictionaries.Verbs.IsEmpty)
        {
            yield break;
        }

        dictionary ??= new DictionaryCoder(words, options.Dictionaries.Verbs, new MentionParties(words));
        foreach (var acts in dictionary.Code(sentence).GroupBy(static act => (act.Word, act.Code, act.Reason)))
        {
            var status = coder.Frame(acts.Key.Word).IsFuture ? EventStatus.Planned : EventStatus.Actual;
            if (DictionaryCode.Of(acts.Key.Code) is not { Type: not EventType.Statement } code || DictionaryShare < options.LeastShare)
            {
                continue;
            }

            var coding = new ActCoding(code.Type, "", code.Code, status, acts.Key.Word, acts.Key.Word, acts.Key.Reason);
            var recipients = new Candidate([.. acts.Select(static act => act.Recipient).Distinct()], false, true);
            if (casting.Of(new Act(coding, [.. acts.Select(static act => act.Actor).Distinct()], [recipients]), coding) is { } roles)
            {
                yield return new ReadAct(coding, roles.Actors, roles.Recipients, DictionaryShare);
            }
        }
    }

    // The act by the likeliest type.
    private ReadAct Judged(ActCoding coding, Roles roles)
    {
        var (type, share) = Judge(coding, roles.Actor, roles.Recipient);
        if (type <= EventType.Statement && words.Universal(coding.Word) == "NOUN")
        {
            (type, share) = (coding.Type, options.LeastShare);    // the model judges what a sentence is about, not what it mentions
        }

        return type == coding.Type
            ? new ReadAct(coding, roles.Actors, roles.Recipients, share, roles.IsGuess)
            : new ReadAct(coding with { Type = type, Mode = "", Cameo = CameoCode.RootOf(type), Reason = coding.Reason + " (model)" }, roles.Actors, roles.Recipients, share, roles.IsGuess);
    }

    private (EventType Type, float Share) Judge(ActCoding coding, int actor, int recipient)
    {
        var features = new FeatureSet(stackalloc uint[PairFeatures.Most]);
        PairFeatures.Extract(words, coder, model.Clusters, coding, Range(actor), actor, recipient < 0 ? default : Range(recipient), recipient, ref features);
        return model.Read(coding, features.Found);
    }

    // A phrase without its clauses.
    private WordRange Range(int head)
    {
        var phrase = words.Phrase(head);
        var end = phrase.End;
        for (var word = head + 1; word < Math.Min(phrase.End, head + 12); word++)
        {
            if (words.Heads[word] == head && words.Relation(word) is "acl:relcl" or "acl" or "conj" or "appos" or "parataxis")
            {
                end = Math.Min(end, Math.Max(head + 1, words.Left[word]));
            }
        }

        return new WordRange(Math.Max(phrase.First, head - 10), Math.Min(end, head + 10));
    }

    // Whether a sentence has several words of a class: of a game, a novel, of what was long ago.
    private bool Tells(int sentence, string kind)
    {
        var (id, found) = (lexicon.Classes.Id(kind), 0);
        for (var word = words.Sentence[sentence].First; word < words.Sentence[sentence].End && found < WordsOfClass; word++)
        {
            found += lexicon.Classes.Is(words, word, id) ? 1 : 0;
        }

        return found >= WordsOfClass;
    }
}
