using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

public sealed class PatternMatcherTests
{
    private const string Sentence =
        "Old/JJ/amod/Korvia Korvia/NNP/nsubj/lent gladly/RB/advmod/lent lent=lend/VBD/root two/CD/nummod/boats fine/JJ/amod/boats boats=boat/NNS/obj/lent "
        + "to/IN/case/harbour the/DT/det/harbour old/JJ/amod/harbour harbour/NN/obl/lent of/IN/case/Ostrel Ostrel/NNP/nmod/harbour .";

    private static readonly Dictionary<string, PatternElement> sets = new(StringComparer.Ordinal)
    {
        ["&BOAT"] = PatternElement.Of(ElementKind.Any, [PatternElement.OfWord("barge", exact: false, tight: false), PatternElement.OfWord("boat", exact: false, tight: false)]),
        ["&NEAR"] = PatternElement.Of(ElementKind.Any, [PatternElement.OfWord("near", exact: false, tight: false), PatternElement.OfWord("to", exact: false, tight: false)]),
    };

    [Theory]
    [InlineData("* BOAT", true)]
    [InlineData("* BOATS", true)]
    [InlineData("* BOATS_", true)]
    [InlineData("* BOAT_", false)]
    [InlineData("* BARGE", false)]
    [InlineData("* LEND", false)]
    [InlineData("* KORVIA", false)]
    [InlineData("* FINE BOATS", true)]
    [InlineData("* TWO BOATS", true)]
    [InlineData("* BOATS FINE", false)]
    [InlineData("* BOATS BOATS", false)]
    [InlineData("* FINE_BOAT", true)]
    [InlineData("* TWO_BOATS", false)]
    [InlineData("* BOATS_FINE", false)]
    [InlineData("* TWO_FINE_BOATS", true)]
    [InlineData("* FINE_ BOATS", true)]
    [InlineData("* TWO_ BOATS", false)]
    [InlineData("* TWO_ FINE BOATS", true)]
    [InlineData("* TWO_ FINE HARBOUR", true)]
    [InlineData("* {TWO BOATS}", true)]
    [InlineData("* {BOATS TWO}", false)]
    [InlineData("* {TWO FINE BOATS}", true)]
    [InlineData("* {TWO BOATS FINE}", false)]
    [InlineData("* {BOATS} HARBOUR", true)]
    [InlineData("* {BOATS HARBOUR} HARBOUR", false)]
    [InlineData("* &BOAT", true)]
    [InlineData("* FINE_&BOAT", true)]
    [InlineData("* TWO_&BOAT", false)]
    public void WordsAfterTheVerbStandInTheirOrder(string pattern, bool holds) => AssertHolds(holds, pattern, Sentence);

    [Theory]
    [InlineData("OLD *", true)]
    [InlineData("KORVIA *", true)]
    [InlineData("OLD KORVIA *", true)]
    [InlineData("OLD_KORVIA *", true)]
    [InlineData("OLD_ KORVIA *", true)]
    [InlineData("KORVIA OLD *", false)]
    [InlineData("KORVIA KORVIA *", false)]
    [InlineData("BOATS *", false)]
    [InlineData("KORVIA_ *", false)]
    [InlineData("OLD_ GLADLY *", false)]
    [InlineData("KORVIA_ GLADLY *", true)]
    [InlineData("GLADLY_ *", true)]
    [InlineData("KORVIA_GLADLY_ *", true)]
    [InlineData("OLD_KORVIA_ *", false)]
    [InlineData("LEND *", false)]
    public void WordsBeforeTheVerbStandInTheirOrder(string pattern, bool holds) => AssertHolds(holds, pattern, Sentence, phrasal: false);

    [Theory]
    [InlineData("* (TO)", true)]
    [InlineData("* (FROM)", false)]
    [InlineData("* (TO HARBOUR)", true)]
    [InlineData("* (TO OLD)", true)]
    [InlineData("* (TO OLD HARBOUR)", true)]
    [InlineData("* (TO HARBOUR OLD)", false)]
    [InlineData("* (TO OSTREL)", true)]
    [InlineData("* (TO BOATS)", false)]
    [InlineData("* (OF OSTREL)", true)]
    [InlineData("* (OF HARBOUR)", false)]
    [InlineData("* (&NEAR HARBOUR)", true)]
    [InlineData("* (&NEAR)", true)]
    [InlineData("* (&BOAT FINE)", false)]
    [InlineData("* (TO) OSTREL", true)]
    [InlineData("* (TO) HARBOUR", false)]
    [InlineData("* (TO) OLD", false)]
    [InlineData("* (TO HARBOUR) OSTREL", true)]
    [InlineData("* (TO HARBOUR) HARBOUR", false)]
    [InlineData("* BOATS (TO)", true)]
    [InlineData("* (TO) BOATS", false)]
    public void APrepositionHasWhatItGoverns(string pattern, bool holds) => AssertHolds(holds, pattern, Sentence);

    [Theory]
    [InlineData("* (OVER BOATS)", true)]
    [InlineData("* (OVER) BOATS", true)]
    [InlineData("* (OVER A6)", false)]
    [InlineData("* (OVER A5)", true)]
    public void AParticleGovernsWhatStandsRightAfterIt(string pattern, bool holds) => AssertHolds(
        holds, pattern, "Korvia/NNP/nsubj lent=lend/VBD/root over/IN/compound:prt boats/NNS/obj A1/NN A2/NN A3/NN A4/NN A5/NN A6/NN");

    [Theory]
    [InlineData(9, true)]
    [InlineData(12, false)]
    public void APhraseOfAPatternEndsSomewhere(int between, bool holds) => AssertHolds(
        holds, "* {OLD BOAT}", $"Korvia/NNP/nsubj lent=lend/VBD/root old/JJ {string.Join(' ', Enumerable.Repeat("very/RB", between - 1))} boat/NN");

    [Theory]
    [InlineData("NN", "nsubj", true)]
    [InlineData("NNP", "nsubj", true)]
    [InlineData("JJ", "amod", true)]
    [InlineData("PRP", "nsubj", true)]
    [InlineData("DT", "det", true)]
    [InlineData("VBD", "ccomp", true)]
    [InlineData("IN", "case", true)]
    [InlineData("IN", "mark", true)]
    [InlineData("TO", "mark", true)]
    [InlineData("RB", "advmod", false)]
    [InlineData("CC", "cc", false)]
    [InlineData("MD", "aux", false)]
    [InlineData("VBD", "aux", false)]
    public void InDictionariesOfPetrarch2SomeWordsBeforeTheVerbDoNotCount(string tag, string relation, bool holds)
    {
        var sentence = $"thing/{tag}/{relation}/lent lent=lend/VBD/root boats/NNS/obj";

        AssertHolds(holds, "THING *", sentence);
        AssertHolds(true, "THING *", sentence, phrasal: false);
    }

    [Theory]
    [InlineData("RB", "advmod", true)]
    [InlineData("CC", "cc", true)]
    [InlineData("MD", "aux", false)]
    public void AfterTheVerbOnlyAuxiliariesDoNotCount(string tag, string relation, bool holds) => AssertHolds(holds, "* THING", $"lent=lend/VBD/root thing/{tag}/{relation}/lent");

    [Theory]
    [InlineData("$ *", "Korvia", "")]
    [InlineData("+ *", "", "Korvia")]
    [InlineData("* $", "Ostrel", "")]
    [InlineData("* +", "", "Ostrel")]
    [InlineData("$ * +", "Korvia", "Ostrel")]
    [InlineData("+ * $", "Ostrel", "Korvia")]
    [InlineData("* ^", "", "")]
    [InlineData("$ * ^", "Korvia", "")]
    [InlineData("* (OF +)", "", "Ostrel")]
    [InlineData("* (TO HARBOUR +)", "", "Ostrel")]
    public void PatternsNameWhoActsAndToWhom(string pattern, string actor, string recipient)
    {
        var text = new ParsedText(Sentence);
        var match = Assert.NotNull(Match(text, pattern, true, false));

        Assert.Equal((actor, recipient), (Show(text, match.Actor), Show(text, match.Recipient)));
    }

    [Theory]
    [InlineData("* ^ +")]
    [InlineData("* + $")]
    [InlineData("$ $ *")]
    [InlineData("* + HARBOUR")]
    [InlineData("* (TO) BOATS +")]
    public void APartyThatDoesNotStandThereIsNotNamed(string pattern) => AssertHolds(false, pattern, Sentence);

    [Theory]
    [InlineData("% *", true, true)]
    [InlineData("% *", false, false)]
    [InlineData("* %", true, false)]
    public void JoinedPartiesStandBeforeTheVerb(string pattern, bool joined, bool holds) => AssertHolds(holds, pattern, Sentence, joined: joined);

    [Theory]
    [InlineData("compound", true)]
    [InlineData("flat", true)]
    [InlineData("flat:foreign", true)]
    [InlineData("amod", true)]
    [InlineData("nmod:poss", true)]
    [InlineData("nmod:desc", true)]
    [InlineData("det", true)]
    [InlineData("nummod", true)]
    [InlineData("goeswith", true)]
    [InlineData("nmod", false)]
    [InlineData("appos", false)]
    [InlineData("conj", false)]
    [InlineData("obl", false)]
    public void ANameBelongsToThePhraseThatItStandsIn(string relation, bool belongs)
    {
        var text = new ParsedText($"Korvia/NNP/{relation}/police police/NNS/nsubj/came came=come/VBD/root");

        Assert.Equal(belongs ? text["police"] : text["Korvia"], PatternMatcher.Main(text.Words, text["Korvia"]));
    }

    [Fact]
    public void AVerbIsNoMainWordOfAName()
    {
        var text = new ParsedText("Korvia/NNP/compound/shelled shelled=shell/VBD/root");

        Assert.Equal(text["Korvia"], PatternMatcher.Main(text.Words, text["Korvia"]));
    }

    [Fact]
    public void ANameWithinANameBelongsToTheWhole()
    {
        var text = new ParsedText("Old/JJ/amod/Korvia Korvia/NNP/compound/police police/NNS/nsubj/came came=come/VBD/root");

        Assert.Equal(text["police"], PatternMatcher.Main(text.Words, text["Old"]));
    }

    [Theory]
    [InlineData("* + WHO", true)]
    [InlineData("* + POLICE", false)]
    [InlineData("* + +", true)]
    [InlineData("* + + +", false)]
    [InlineData("* + OSTREL", false)]
    [InlineData("* + WHO +", true)]
    public void APartyReachesToTheMainWordOfItsPhrase(string pattern, bool holds) => AssertHolds(
        holds, pattern, "lent=lend/VBD/root Korvia/NNP/compound/police Ostrel/NNP/compound/police police/NNS/obj/lent who/WP/nsubj/saw saw=see/VBD/acl/police Arvan/NNP/obj/saw");

    [Fact]
    public void OfTwoPatternsThatAskAsMuchTheFirstCountsElseThatWhichAsksMore()
    {
        Assert.Equal("* BOATS", Best("* BOATS", "* FINE"));
        Assert.Equal("* FINE", Best("* FINE", "* BOATS"));
        Assert.Equal("* FINE BOATS", Best("* BOATS", "* FINE BOATS", "* TWO"));
        Assert.Equal("* BOATS", Best("* BOATS", "* FINE BARGE"));
        Assert.Equal("", Best("* BARGE"));

        static string Best(params string[] patterns)
        {
            var text = new ParsedText(Sentence);
            var verb = text["lent"];
            var all = patterns.Select((pattern, i) => Pattern(pattern, true, i)).ToList();
            var found = new PatternMatcher(text.Words, new CodedParties(text.Words)).Best(all, new WordRange(verb, verb + 1), new WordRange(0, text.Words.Count), static _ => true, false);
            return found is { } match ? patterns[match.Pattern.Line] : "";
        }
    }

    [Fact]
    public void WordsOfAnotherClauseDoNotCount()
    {
        var text = new ParsedText(Sentence);

        Assert.NotNull(Match(text, "* BOATS", true, false, word => word == text["boats"]));
        Assert.Null(Match(text, "* BOATS", true, false, word => word != text["boats"]));
    }

    [Theory]
    [InlineData("OLD *", true, false)]
    [InlineData("OLD *", false, true)]
    [InlineData("KORVIA *", true, true)]
    [InlineData("* HARBOUR", true, false)]
    [InlineData("* HARBOUR", false, false)]
    [InlineData("* BOATS", false, true)]
    public void InDictionariesOfPetrarch2WordsStandInTheClause(string pattern, bool phrasal, bool holds)
    {
        var text = new ParsedText(Sentence);

        Assert.Equal(holds, Match(text, pattern, phrasal, false, around: text.Range("Korvia gladly lent two fine boats")) is not null);
    }

    private static void AssertHolds(bool holds, string pattern, string sentence, bool phrasal = true, bool joined = false) =>
        Assert.Equal(holds, Match(new ParsedText(sentence), pattern, phrasal, joined) is not null);

    private static PatternMatch? Match(ParsedText text, string pattern, bool phrasal, bool joined, Func<int, bool>? open = null, WordRange? around = null)
    {
        var verb = text["lent"];
        return new PatternMatcher(text.Words, new CodedParties(text.Words))
            .Best([Pattern(pattern, phrasal, 1)], new WordRange(verb, verb + 1), around ?? new WordRange(0, text.Words.Count), open ?? (static _ => true), joined);
    }

    private static VerbPattern Pattern(string written, bool phrasal, int line)
    {
        var (reader, parts) = (new PatternReader(sets), written.Split('*'));
        return new VerbPattern(reader.Read(parts[0]), reader.Read(parts[1]), new VerbCode("010", ""), phrasal, line);
    }

    private static string Show(ParsedText text, int word) => word < 0 ? "" : text.Words.Text(word).ToString();
}
