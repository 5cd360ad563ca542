using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>An act as a dictionary has it.</summary>
/// <param name="Code">As the dictionary writes it.</param>
/// <param name="Word">The verb.</param>
/// <param name="Actor">Main word of who acts.</param>
/// <param name="Recipient">Main word of whom it is done to.</param>
/// <param name="From">Code of who acts.</param>
/// <param name="To">Code of whom it is done to.</param>
/// <param name="Reason">Which dictionary, verb and pattern decided.</param>
internal sealed record DictionaryAct(string Code, int Word, int Actor, int Recipient, string From, string To, string Reason);

/// <summary>Codes the acts of sentences by dictionaries of verbs, as PETRARCH does.</summary>
/// <remarks>
/// An act needs two parties of different codes; joined parties each act upon each other party; the object of a passive is what it is done
/// to; of verbs that govern verbs the dictionary's rewritings count first, then <see cref="CodeChains"/>.
/// </remarks>
internal sealed class DictionaryCoder
{
    private const int MostActs = 48;    // of a sentence

    private readonly WordGraph words;
    private readonly IReadOnlyList<VerbDictionary> dictionaries;
    private readonly IParties parties;
    private readonly FrameReader frames;
    private readonly VerbParties sides;
    private readonly PatternMatcher matcher;

    public DictionaryCoder(WordGraph words, IReadOnlyList<VerbDictionary> dictionaries, IParties parties)
    {
        (this.words, this.dictionaries, this.parties, frames, matcher) = (words, dictionaries, parties, new FrameReader(words), new PatternMatcher(words, parties));
        sides = new VerbParties(words, frames, parties);
    }

    public List<DictionaryAct> Code(int sentence)
    {
        var range = words.Sentence[sentence];
        var read = new Dictionary<int, ReadVerb>();
        for (var word = range.First; word < range.End; word++)
        {
            if (words.Universal(word) == "VERB" && !sides.IsBackground(word) && Read(word) is { } verb)
            {
                read[word] = verb;
            }
        }

        var (acts, governed) = (new List<DictionaryAct>(), new HashSet<int>());
        foreach (var verb in read.Values)
        {
            if (!governed.Contains(verb.Word) && acts.Count < MostActs)
            {
                Act(verb, read, governed, acts);
            }
        }

        return acts;
    }

    // The longest verb of the dictionaries that stands at a word, with the pattern that asks most.
    private ReadVerb? Read(int word)
    {
        ReadVerb? best = null;
        foreach (var dictionary in dictionaries)
        {
            var forms = Forms(dictionary, word);
            if (forms.Count == 0)
            {
                continue;
            }

            var form = forms[^1];
            var own = new WordRange(word - form.Before.Length, word + 1 + form.After.Length);
            var around = sides.Around(word);
            var match = matcher.Best(forms.Select(static one => one.Block).Distinct().SelectMany(static block => block.Patterns), own, around, at => sides.IsOpen(at, word), sides.Sources(word).Count > 1);
            var code = match?.Pattern.Code ?? form.Code;
            if (Enumerable.Range(own.First, own.Count).Any(IsNegated))
            {
                code = new VerbCode(CodeChains.Negate(code.Code), CodeChains.Negate(code.Return));
            }

            var reason = $"petrarch: {form.Words}{(match is { } held ? $", line {held.Pattern.Line}" : "")} of {dictionary.Name}";
            var found = new ReadVerb(word, form, code, match, dictionary, reason);
            if (best is null || (found.Match?.Pattern.Weight ?? 0) > (best.Match?.Pattern.Weight ?? 0))
            {
                best = found;
            }
        }

        return best;
    }

    // By its form before by its dictionary form, the longest alone; the last of several counts where no pattern does.
    private List<VerbForm> Forms(VerbDictionary dictionary, int word)
    {
        var found = dictionary.Find(words.Forms[word]).Where(form => Stands(form, word)).ToList();
        if (found.Count == 0)
        {
            found = [.. dictionary.Find(words.Lemmas[word]).Where(form => form.IsBase && Stands(form, word))];
        }

        var longest = found.Count == 0 ? 0 : found.Max(static form => form.Before.Length + form.After.Length);
        found.RemoveAll(form => form.Before.Length + form.After.Length < longest);
        return found;
    }

    private bool Stands(VerbForm form, int word)
    {
        var sentence = words.Sentence[words.Sentences[word]];
        return word - form.Before.Length >= sentence.First && word + form.After.Length < sentence.End
            && Stand(form.Before, word - form.Before.Length) && Stand(form.After, word + 1);
    }

    private bool Stand(ImmutableArray<uint> further, int from)
    {
        for (var i = 0; i < further.Length; i++)
        {
            if (words.Forms[from + i] != further[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Act(ReadVerb verb, Dictionary<int, ReadVerb> read, HashSet<int> governed, List<DictionaryAct> acts)
    {
        var (sources, targets) = Sides(verb);
        if (sources.Count == 0 || verb.Code.IsNone)
        {
            return;
        }

        if (Inner(verb, read) is { } inner && sources.Exists(one => !VerbParties.IsStateless(parties.Code(one))))
        {
            governed.Add(inner.Word);
            if (Rewritten(verb, inner, sources, acts))
            {
                return;
            }

            var joint = CodeChains.Join(verb.Code.Code, inner.Code.Code);
            if (joint == inner.Code.Code && joint != verb.Code.Code)
            {
                // Who says what another does, does it to that other: so PETRARCH2 has it.
                var others = frames.Read(inner.Word).Fillers.Where(static filler => filler.Slot == Slot.Subject).Select(static filler => filler.Word).Where(one => sides.IsParty(one, sources)).Distinct().ToList();
                targets = others.Count > 0 ? others : targets;
            }

            verb = verb with { Code = verb.Code with { Code = joint }, Reason = $"{verb.Reason} > {inner.Form.Words}" };
        }

        // "Arnor and Gondor agreed": each with the other. What both say, they do not say to one another.
        if (targets.Count == 0 && !verb.Code.Code.StartsWith("01", StringComparison.Ordinal))
        {
            targets = sources.FindAll(source => !VerbParties.IsStateless(parties.Code(source)));
        }

        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                Add(acts, verb, verb.Code.Code, source, target);
            }
        }

        foreach (var target in targets)
        {
            foreach (var source in sources)
            {
                Add(acts, verb, verb.Code.Return, target, source);
            }
        }
    }

    private void Add(List<DictionaryAct> acts, ReadVerb verb, string code, int source, int target) =>
        Add(acts, verb, code, source, target, parties.Code(source), parties.Code(target));

    private static void Add(List<DictionaryAct> acts, ReadVerb verb, string code, int source, int target, string from, string to)
    {
        if (code.Length > 0 && from.Length > 0 && to.Length > 0 && from != to && acts.Count < MostActs
            && !acts.Exists(act => act.Code == code && act.From == from && act.To == to))
        {
            acts.Add(new DictionaryAct(code, verb.Word, source, target, from, to, verb.Reason));
        }
    }

    private (List<int> Sources, List<int> Targets) Sides(ReadVerb verb)
    {
        var (sources, targets) = sides.Sides(verb.Word);
        if (verb.Match is { Recipient: >= 0 and var named })
        {
            targets = sides.Joint(named);
        }

        if (verb.Match is { Actor: >= 0 and var actor })
        {
            targets = verb.Match.Value.Recipient >= 0 || sides.IsPassive(verb.Word) ? targets : sources;
            sources = sides.Joint(actor);
        }

        return (sources, targets);
    }

    // The verb that a verb governs, after it in the text.
    private ReadVerb? Inner(ReadVerb verb, Dictionary<int, ReadVerb> read)
    {
        foreach (var child in words.ChildrenOf(verb.Word))
        {
            if (child > verb.Word && words.Relation(child) is "ccomp" or "xcomp" && read.TryGetValue(child, out var inner) && inner.Code.Code.Length > 0 && verb.Code.Code.Length > 0)
            {
                return inner;
            }
        }

        return null;
    }

    private bool Rewritten(ReadVerb outer, ReadVerb inner, List<int> sources, List<DictionaryAct> acts)
    {
        var (innerSources, innerTargets) = Sides(inner);
        var before = acts.Count;
        foreach (var rule in outer.Dictionary.Rewritings)
        {
            if (!Names(rule.Outer, outer) || (rule.Inner != "Q" && !Names(rule.Inner, inner)))
            {
                continue;
            }

            foreach (var source in sources)
            {
                foreach (var innerSource in innerSources.DefaultIfEmpty(-1))
                {
                    foreach (var innerTarget in innerTargets.DefaultIfEmpty(-1))
                    {
                        var (a, b, c) = (parties.Code(source), innerSource < 0 ? "" : parties.Code(innerSource), innerTarget < 0 ? "" : parties.Code(innerTarget));
                        if (rule.Apply(a, b, c, inner.Code.Code) is { } result)
                        {
                            Add(acts, outer with { Reason = $"{outer.Reason} > {inner.Form.Words}, rewritten" }, result.Code, Word(result.From), Word(result.To), result.From, result.To);
                        }

                        int Word(string code) => code == a ? source : code == b ? innerSource : innerTarget;
                    }
                }
            }

            if (acts.Count > before)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(string name, ReadVerb verb) =>
        name.Equals(verb.Form.Words, StringComparison.OrdinalIgnoreCase) || name.Equals(verb.Form.Block.Label, StringComparison.OrdinalIgnoreCase);

    private bool IsNegated(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "advmod" or "aux" or "neg" && words.Lemma(child) is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private sealed record ReadVerb(int Word, VerbForm Form, VerbCode Code, PatternMatch? Match, VerbDictionary Dictionary, string Reason);
}
