using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class FormulaTests
{
    private static readonly WordList[] Messages =
    [
        .. new[]
        {
            "Dear Chairman, I am pleased that the traditional friendly relations between our two countries are growing stronger. I wish you good health.",
            "Dear Chairman, on the New Year I note that the traditional friendly relations between our two countries are growing stronger. I wish you good health and success.",
            "Dear Chairman, the traditional friendly relations between our two countries will flourish. I wish you good health and success.",
            "Dear Chairman, our relations between two equal partners rest on a railway. I wish you success.",
        }.Select(static text => WordList.Of(text)),
    ];

    [Fact]
    public void FormulasAreTheLongestRunsThatComeAgain() =>
        Assert.Equal(
            ["3 traditional friendly relations between our two countries", "3 wish you good health", "2 traditional friendly relations between our two countries are growing stronger", "2 wish you good health and success"],
            FormulaHistory.Of(Messages).Formulas.Select(static formula => $"{formula.Messages} {Text(formula.Words)}"));

    [Fact]
    public void AMessageTakesOverFormulas()
    {
        var taken = FormulaHistory.Of(Messages).Recurring(2);
        Assert.Equal(["traditional friendly relations between our two countries: 0 1", "wish you good health and success: 1", "wish you good health: 0 1"], taken.Select(static found => $"{Text(found.Formula.Words)}: {string.Join(' ', found.Earlier)}"));
        Assert.All(taken, static found => Assert.Equal(Text(found.Formula.Words), Text(Messages[2].Slice(found.Range))));
        Assert.Empty(FormulaHistory.Of(Messages).Recurring(0));
    }

    [Fact]
    public void WhatIsNewIsTold()
    {
        Assert.Equal(["flourish"], NewIn(2));
        Assert.Equal(["two equal partners rest on a railway"], NewIn(3));
    }

    [Fact]
    public void WhatIsMissingIsTold()
    {
        var missing = FormulaHistory.Of(Messages).MissingFrom(3, last: 3, least: 2);
        Assert.Equal(["3 traditional friendly relations between our two countries", "3 wish you good health", "2 traditional friendly relations between our two countries are growing stronger", "2 wish you good health and success"], missing.Select(static formula => $"{formula.Of} {Text(formula.Formula.Words)}"));
        Assert.Empty(FormulaHistory.Of(Messages).MissingFrom(2, last: 2, least: 2).Where(static formula => Text(formula.Formula.Words) == "wish you good health"));
        Assert.Empty(FormulaHistory.Of(Messages).MissingFrom(0, last: 3, least: 2));
    }

    [Fact]
    public void AFormOfAMissingFormulaIsTold()
    {
        WordList[] messages = [WordList.Of("the sacred fraternal alliance holds"), WordList.Of("our sacred fraternal alliance lives"), WordList.Of("a sacred regional alliance")];
        Assert.Equal(PhraseChange.Replaced, Assert.Single(FormulaHistory.Of(messages).MissingFrom(2, last: 5, least: 2)).Nearest!.Value.Changes);
    }

    // The plain way: all runs of all lengths, counted.
    [Fact]
    public void FormulasAreThoseOfTheOracle() => Gen.OneOf("peace", "war", "ships", "sail", "the", ". And").Array[0, 14].Array[0, 5].Sample(static texts =>
    {
        var messages = texts.Select(static pieces => WordList.Of(string.Join(' ', pieces))).ToArray();
        var counts = new Dictionary<string, HashSet<int>>();
        for (var message = 0; message < messages.Length; message++)
        {
            for (var start = 0; start < messages[message].Count; start++)
            {
                for (var end = start + 1; end <= messages[message].Count && (end == start + 1 || (messages[message].Marks[end - 1] & WordMarks.AfterBreak) == 0); end++)
                {
                    var text = Text(messages[message].Slice(new WordRange(start, end)));
                    (counts.TryGetValue(text, out var found) ? found : counts[text] = []).Add(message);
                }
            }
        }

        var repeated = counts.Where(static run => run.Value.Count > 1).ToList();
        var longest = repeated.Where(run => !repeated.Exists(other => other.Value.Count == run.Value.Count && IsWithin(run.Key, other.Key)))
            .Select(static run => run.Key.Split(' ').SkipWhile(IsFunction).Reverse().SkipWhile(IsFunction).Reverse().ToArray())
            .Where(static words => words.Length >= 3 && words.Count(static word => !IsFunction(word)) >= 2).Select(static words => string.Join(' ', words)).Distinct();
        Assert.Equal(longest.Order(), FormulaFinder.Find(messages).Select(static formula => Text(formula.Words)).Order());
        static bool IsFunction(string word) => word is "the" or "and";
        static bool IsWithin(string part, string whole) => part != whole && $" {whole} ".Contains($" {part} ");
    });

    [Fact]
    public void LongRepeatedTextsAreGivenInPieces()
    {
        var words = WordList.Of(string.Join(' ', Enumerable.Range(0, 150).Select(static i => $"word{i}x")));
        var formulas = FormulaFinder.Find([words, words]);
        Assert.Equal(2, formulas.Length);
        Assert.All(formulas, static formula => Assert.Equal(FormulaFinder.Longest, formula.Words.Count));
    }

    private static string[] NewIn(int message) => [.. FormulaHistory.Of(Messages).NewIn(message).Select(range => Text(Messages[message].Slice(range)))];

    private static string Text(WordList words) => string.Join(' ', words.Forms.ToArray().Select(static form => form.Folded));
}
