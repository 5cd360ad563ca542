using System.Collections.Frozen;

namespace OnRecord.Wording;

/// <summary>The words of English that hold a sentence together and say little by themselves. A list of our own.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Set = FrozenSet.ToFrozenSet(string.Join(
        ' ',
        "a an the this that these those some any each every either neither no none all both such same other another own",
        "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself",
        "it its itself they them their theirs themselves one ones who whom whose which what whatever whoever whichever",
        "there here where when why how whenever wherever somebody someone something anybody anyone anything everybody everyone everything",
        "nobody nothing of in on at by for from to with without within into onto upon about above across after against along amid among amongst",
        "around as before behind below beneath beside besides between beyond despite down during except inside like near off out outside over past per",
        "since through throughout till toward towards under underneath until unto up via and or but nor so yet if unless because although though",
        "while whereas whether than then thus hence therefore however be am is are was were been being do does did done doing have has had having",
        "will would shall should can could may might must ought cannot not very too also just only even still already again ever more most much many",
        "less least few further rather quite s t d ll m re ve don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shan't shouldn't",
        "can't couldn't mustn't hasn't haven't hadn't ain't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll",
        "we're we've we'd we'll they're they've they'd they'll that's that'll there's here's what's who's let's")
        .Split(' '));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Set.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
