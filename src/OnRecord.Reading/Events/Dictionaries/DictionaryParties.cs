using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Codes the parties of a text as PETRARCH does: names with the words for actors around them, at a date.</summary>
/// <remarks>
/// <c>Arnor's police</c> is ARN and COP; <c>soldiers from Arnor</c> take the state of what they are from; a word for actors without a
/// state is <c>---MIL</c>; of joined phrases the later ones share what stands before the first.
/// </remarks>
internal sealed class DictionaryParties : IParties
{
    private const int Deepest = 6;
    private const string NoState = "---";

    private readonly WordGraph words;
    private readonly string? date;
    private readonly NameMatch?[] byWord;
    private readonly Dictionary<int, string> codes = [];

    /// <param name="date">On which codes count, ISO 8601; null for now.</param>
    public DictionaryParties(WordGraph words, ActorPhrases names, string? date)
    {
        (this.words, this.date, byWord) = (words, date, new NameMatch?[words.Count]);
        foreach (var sentence in words.Sentence)
        {
            foreach (var match in names.Find(words, sentence))
            {
                byWord.AsSpan(match.First, match.End - match.First).Fill(match);
            }
        }
    }

    public bool IsNamed(int word) => byWord[word] is { Actor: { } actor } && CodeOf(actor).Length > 0;

    public string Code(int noun)
    {
        if (!codes.TryGetValue(noun, out var code))
        {
            codes[noun] = "";
            codes[noun] = code = Read(noun, 0);
        }

        return code;
    }

    private string Read(int noun, int depth)
    {
        var own = new List<NameMatch>();
        Gather(noun, noun, own, depth);
        if (words.Relation(noun) == "conj" && !own.Exists(static match => match.Actor is not null) && Shared(noun) is { Count: > 0 } shared && own.Count > 0)
        {
            own.InsertRange(0, shared);
        }

        var actor = own.Select(match => match.Actor is null ? "" : CodeOf(match.Actor)).FirstOrDefault(static code => code.Length > 0) ?? "";
        if (actor.Length == 0)
        {
            actor = OfLower(noun, depth);
        }

        return Mixed(actor, own);
    }

    // The state of what a phrase is of or from: "leaders of Arnor".
    private string OfLower(int noun, int depth)
    {
        if (depth >= Deepest)
        {
            return "";
        }

        foreach (var child in words.ChildrenOf(noun))
        {
            if (words.Relation(child) is "nmod" or "appos")
            {
                var code = Read(child, depth + 1);
                if (code.Length > 0 && !code.StartsWith(NoState, StringComparison.Ordinal))
                {
                    return code;
                }
            }
        }

        return "";
    }

    // What stands before the main word of the first of joined phrases: "Danish" of "the Danish media and government".
    private List<NameMatch> Shared(int noun)
    {
        var first = words.Heads[noun];
        var found = new List<NameMatch>();
        if (first >= 0)
        {
            Gather(first, first, found, 0);
            found.RemoveAll(match => match.End > first);
        }

        return found;
    }

    // Names within a phrase, without those of what it is of, joined with or explained by.
    private void Gather(int noun, int at, List<NameMatch> found, int depth)
    {
        foreach (var child in words.ChildrenOf(at))
        {
            if (child < at)
            {
                Below(noun, child, found, depth);
            }
        }

        if (byWord[at] is { } match && !found.Contains(match))
        {
            found.Add(match);
        }

        foreach (var child in words.ChildrenOf(at))
        {
            if (child > at)
            {
                Below(noun, child, found, depth);
            }
        }
    }

    private void Below(int noun, int child, List<NameMatch> found, int depth)
    {
        if (depth < Deepest && words.Relation(child) is "compound" or "flat" or "amod" or "nmod:poss" or "det" or "nummod" or "nmod:desc" or "flat:foreign" or "goeswith"
            || (words.Relation(child) is "appos" or "dep" && words.Universal(child) == "PROPN" && child <= noun + 3))
        {
            Gather(noun, child, found, depth + 1);
        }
    }

    private static string Mixed(string actor, List<NameMatch> own)
    {
        var code = actor;
        foreach (var agent in own.Select(static match => match.Agent).OfType<AgentWords>())
        {
            var groups = string.Concat(agent.Sectors);
            if (!Holds(code, groups))
            {
                code = agent.Before ? groups + code : code + groups;
            }
        }

        return actor.Length == 0 && code.Length > 0 ? NoState + code : code;
    }

    // Whether the groups of three letters are among those of a code: WGO is not in GMWGOV.
    private static bool Holds(string code, string groups)
    {
        for (var at = 0; at + groups.Length <= code.Length; at += 3)
        {
            if (string.CompareOrdinal(code, at, groups, 0, groups.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // A code without dates counts last, wherever it stands.
    private string CodeOf(KnownActor actor) => (actor.DatedCodes.FirstOrDefault(one => one.From.Length + one.Until.Length > 0 && one.CountsOn(date))
        ?? actor.DatedCodes.FirstOrDefault(static one => one.From.Length + one.Until.Length == 0))?.Code ?? "";
}
