using System.Collections.Frozen;

namespace OnRecord.Wording;

/// <summary>Words that translators and rewriters of diplomatic prose put for one another. A table of our own; a word stands in one group.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, ulong> Senses = Build(
        // numbers
        "zero 0", "one 1", "two 2", "three 3", "four 4", "five 5", "six 6", "seven 7", "eight 8", "nine 9", "ten 10", "eleven 11", "twelve 12 dozen", "thirteen 13",
        "fourteen 14", "fifteen 15", "sixteen 16", "seventeen 17", "eighteen 18", "nineteen 19", "twenty 20", "thirty 30", "forty 40", "fifty 50", "sixty 60", "seventy 70",
        "eighty 80", "ninety 90", "first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "tenth 10th", "fiftieth 50th",
        // ties
        "relations ties relationship bonds links", "friendship amity comradeship", "friendly amicable cordial warm", "cooperation collaboration partnership", "alliance coalition",
        "neighbour neighbor", "neighbouring neighboring adjacent", "brotherly fraternal", "traditional time-honoured longstanding", "close intimate", "mutual reciprocal joint common shared",
        "partner ally", "unity solidarity",
        // firmness
        "unshakeable unassailable unbreakable unwavering steadfast invincible indestructible ironclad firm staunch", "eternal everlasting perpetual lasting enduring",
        "strengthen consolidate reinforce fortify bolster cement", "deepen intensify", "develop advance promote further foster", "expand broaden widen enlarge extend",
        "strong powerful mighty robust", "resolute determined decisive", "resolve determination", "vigorous dynamic energetic",
        // greetings
        "greetings regards salutation", "congratulate felicitate", "congratulations felicitations", "sincere heartfelt cordially wholehearted", "wish desire", "express convey voice extend offer",
        "gratitude thanks appreciation thankful grateful", "condolences sympathy", "honour honor", "respect esteem", "health wellbeing", "prosperity prosperous flourishing thriving",
        "success achievement accomplishment", "happiness happy", "occasion anniversary", "welcome hail applaud", "praise commend laud", "celebrate commemorate mark", "invite invitation",
        // speech
        "declare proclaim announce", "stress emphasize emphasise underline underscore highlight", "warn caution", "demand insist", "urge exhort appeal", "accuse blame", "deny dismiss repudiate",
        "reject refuse rebuff", "condemn denounce deplore decry", "criticize criticise censure", "promise pledge vow undertake", "confirm affirm reaffirm reiterate", "claim assert allege maintain",
        "admit concede acknowledge", "discuss debate", "explain clarify", "propose suggest", "answer reply respond response", "letter message missive", "talks negotiations dialogue discussions",
        "agreement accord deal pact", "treaty convention", "declaration communique",
        // acts
        "begin start commence launch", "end finish conclude terminate", "stop halt cease suspend", "continue proceed", "resume restart reopen", "withdraw pull", "leave depart exit", "arrive reach",
        "attack assault strike", "provoke provocation", "threaten threat menace", "violate breach infringe", "aggression invasion", "defend protect safeguard guard", "destroy annihilate wreck demolish",
        "kill slay", "help assist aid assistance", "support back backing", "oppose resist", "fight struggle battle combat", "build construct establish", "create form", "buy purchase", "sell",
        "allow permit let", "forbid ban prohibit bar", "prevent avert", "obstruct hinder hamper impede block", "close shut", "open", "show demonstrate display", "see regard consider view deem",
        "seek pursue strive endeavour", "try attempt", "achieve attain accomplish", "fulfil fulfill implement carry", "comply observe adhere abide", "obey", "choose select", "need require necessitate",
        "solve resolve settle", "tolerate accept", "forget overlook", "ensure guarantee assure", "cause inflict", "hand deliver", "wait await", "increase rise grow growth", "reduce decrease lower cut",
        "visit trip", "meet meeting encounter", "summit", "return", "prepare ready", "repair mend fix", "pay",
        // things
        "war conflict hostilities", "weapon arm armament", "army troop force military soldier", "navy fleet", "vessel ship boat", "border frontier boundary", "island isle", "sea ocean", "strait channel",
        "security safety secure", "peace peaceful", "stability stable", "tension strain", "crisis emergency", "danger peril risk hazard", "enemy foe adversary hostile", "independence sovereignty",
        "freedom liberty", "justice just", "right", "law legal lawful", "illegal unlawful", "reckless rash irresponsible", "serious grave severe", "goal aim objective purpose", "task duty mission",
        "effort exertion", "path road course", "cause reason", "result outcome consequence", "plan scheme programme program", "policy line", "problem difficulty trouble", "step measure move", "decision ruling",
        "trade commerce commercial", "grain wheat cereal", "price cost", "tariff levy", "goods merchandise", "nation country state", "public", "citizen national", "government cabinet administration",
        "region area", "world globe global", "future tomorrow", "era epoch age", "history historic historical", "century", "generation", "situation circumstance", "condition", "fact", "opportunity chance",
        "quick swift rapid fast speedy prompt", "immediate instant", "big large huge vast enormous", "small little minor", "important significant vital crucial essential key", "new fresh", "old ancient",
        "complete full entire total whole", "clear plain evident obvious", "false untrue baseless groundless unfounded", "true genuine real", "difficult hard", "ready willing", "current present",
        "constant steady", "common", "always forever", "never", "together jointly", "again anew", "soon shortly", "fully completely entirely totally", "foolish stupid", "brave courageous valiant", "wise",
        "fallen martyr", "sacred holy", "glorious", "victory triumph", "defeat", "leader ruler", "envoy emissary", "ambassador", "delegation mission", "guest visitor",
        // more of what translators choose between
        "deep profound", "family relative kin", "confidence trust faith", "testify attest prove proof evidence", "aggressor invader", "blow stroke", "assure promise", "beautiful lovely", "able capable",
        "repel repulse", "flourish bloom blossom", "previous former earlier", "merciless ruthless pitiless", "punish punishment retribution", "tomb grave", "dream", "renounce relinquish abandon",
        "surmount overcome", "difficulty hardship", "forward onward", "spirit", "hostile", "crush smash", "unleash ignite", "bear shoulder", "consequence aftermath", "dearly", "comrade companion",
        "talk converse speak conversation", "atmosphere climate", "understanding", "field sphere domain", "level plane", "principle principled", "position stand stance standpoint", "hospitality", "rebuild reconstruct restore",
        "harbour port harbor", "road route", "lorry truck", "petrol fuel", "ill sick", "doctor physician", "teacher", "school", "money fund", "work labour labor", "worker labourer", "farmer peasant", "soldier fighter",
        "rule govern", "speech address", "child", "young youth", "woman", "man", "house home", "town city", "village hamlet", "hill", "river stream", "storm tempest", "flood deluge", "fire blaze", "dead deceased",
        "death passing demise", "wound injure injury", "missing", "search", "find discover", "lose", "keep retain preserve", "hold", "give grant accord", "take seize", "receive get obtain", "bring", "move shift transfer",
        "change alter modify", "correct", "mistake error", "lie falsehood", "truth", "secret covert", "public overt", "sad sorrowful", "sorrow grief", "regret", "anger fury outrage", "fear dread", "courage bravery", "duty obligation",
        "rely depend", "equal", "sovereign", "interfere meddle interference intervention", "inside internal", "outside external", "ancestor forefather", "land soil territory", "people folk");

    private static readonly (string One, string Other)[] Opposites =
    [
        ("increase", "reduce"), ("open", "close"), ("accept", "reject"), ("welcome", "condemn"), ("begin", "end"), ("begin", "stop"), ("continue", "stop"), ("resume", "stop"), ("allow", "forbid"),
        ("support", "oppose"), ("support", "reject"), ("confirm", "deny"), ("victory", "defeat"), ("peace", "war"), ("friend", "enemy"), ("strong", "weak"), ("strengthen", "weaken"), ("more", "less"),
        ("before", "after"), ("always", "never"), ("true", "false"), ("legal", "illegal"), ("arrive", "leave"), ("buy", "sell"), ("first", "last"), ("first", "second"), ("second", "third"),
        ("north", "south"), ("east", "west"), ("northern", "southern"), ("eastern", "western"), ("join", "leave"), ("win", "lose"), ("safe", "dangerous"), ("early", "late"), ("import", "export"),
        ("with", "without"), ("all", "none"), ("better", "worse"), ("enter", "leave"), ("public", "secret"), ("possible", "impossible"), ("sign", "reject"), ("praise", "condemn"), ("lift", "impose"),
        ("guilty", "innocent"), ("ready", "unwilling"), ("can", "cannot"), ("withdraw", "deploy"), ("release", "detain"), ("raise", "lower"), ("summer", "winter"), ("spring", "autumn"), ("morning", "evening"),
        ("welcome", "reject"), ("welcome", "regret"), ("for", "against"), ("on", "off"), ("near", "far"), ("happy", "sad"),
        ("friendly", "hostile"), ("short", "long"), ("nobody", "everybody"), ("love", "hate"), ("attack", "defend"), ("hope", "fear"),
    ];

    private static readonly FrozenSet<(ulong, ulong)> OppositeSenses = Opposites
        .SelectMany(static pair => new[] { (SenseOfWord(pair.One), SenseOfWord(pair.Other)), (SenseOfWord(pair.Other), SenseOfWord(pair.One)) }).ToFrozenSet();

    /// <summary>What a word and its synonyms share; of a word in no group, the hash of its stem.</summary>
    public static ulong Sense(string stem, ulong stemHash) => Senses.TryGetValue(stem, out var sense) ? sense : stemHash;

    public static bool AreOpposite(ulong sense, ulong other) => OppositeSenses.Contains((sense, other));

    private static ulong SenseOfWord(string word)
    {
        var stem = StemOf(word);
        return Sense(stem, WordForm.HashOf(stem));
    }

    private static string StemOf(string word) => char.IsAsciiDigit(word[0]) ? word : EnglishStem.Of(word);

    private static FrozenDictionary<string, ulong> Build(params string[] groups)
    {
        var senses = new Dictionary<string, ulong>();
        foreach (var group in groups)
        {
            var stems = group.Split([' ', '-']).Select(StemOf).ToArray();
            var sense = WordForm.HashOf("sense " + stems[0]);
            foreach (var stem in stems)
            {
                senses.TryAdd(stem, sense);
            }
        }

        return senses.ToFrozenDictionary();
    }
}
