using System.Collections.Immutable;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;
using OnRecord.Wording;

namespace OnRecord.Storage.Quotes;

/// <summary>Looks for a quotation among statements: word for word, else by the words that say most.</summary>
internal static class QuoteChecking
{
    private const int MostExact = 50;
    private const int MostCompared = 400;
    private const int MostWords = 6;            // of which the rarest are looked for
    private const int Frequent = 500;          // entries; more are not counted
    private const int Rare = 150;                // entries, of a word that is looked for alone
    private const int MostRare = 3;
    private const int MostPaired = 3;
    private const int LeastWordsOfAText = 3;
    private const int MostWordsOfAPhrase = 12;   // of a fragment, that are looked for as a phrase
    private const int MostArticles = 5;

    /// <summary>Below it what was found says nothing.</summary>
    private const double LeastSimilarity = 0.3;

    public static QuoteChecked Of(Session session, QuoteQuery query)
    {
        var parts = QuoteParts.Of(query.Quote);
        var searched = CorpusBounds.Of(session);
        if (parts.Words.Count == 0)
        {
            return new QuoteChecked(QuoteMatch.NotFound, [], [], OtherSpeaker: false, searched);
        }

        var found = Statements(session, query, parts, query.Speaker);
        var otherSpeaker = false;
        if (query.Speaker is not null && found.All(static one => one.Verdict.Match < QuoteMatch.Part))
        {
            var anybody = Statements(session, query, parts, speaker: null);
            otherSpeaker = anybody.Any(static one => one.Verdict.Match >= QuoteMatch.Part);
            found = otherSpeaker || found.Count == 0 ? anybody : found;
            otherSpeaker |= found.Count > 0 && ReferenceEquals(found, anybody);
        }

        var match = found.Count == 0 ? QuoteMatch.NotFound : found[0].Verdict.Match;
        return new QuoteChecked(match, found, match == QuoteMatch.NotFound ? Articles(session, parts) : [], otherSpeaker, searched);
    }

    private static List<QuoteFound> Statements(Session session, QuoteQuery query, QuoteParts parts, string? speaker)
    {
        var exact = Compare(session, query, parts, speaker, Phrases(parts, Field.Words), MostExact);
        if (exact.Any(static one => one.Verdict.Match >= QuoteMatch.Part) || Telling(session, parts) is not { } telling)
        {
            return exact;
        }

        return Compare(session, query, parts, speaker, telling, MostCompared);
    }

    private static List<QuoteFound> Compare(Session session, QuoteQuery query, QuoteParts parts, string? speaker, Term term, int most)
    {
        var selection = Selection.Of(new StatementQuery { Speaker = speaker, From = query.From, Until = query.Until }).And(term);
        return
        [
            .. EntrySearch.Rows(session, EntrySearch.Find(session, selection, Page.First(most)).Items)
                .Select(row => row.Statement([]))
                .Select(hit => new QuoteFound(hit, QuoteCheck.Compare(parts, WordList.Of(hit.Words))))
                .Where(static one => one.Verdict.Match != QuoteMatch.NotFound && one.Verdict.Similarity >= LeastSimilarity)
                .OrderByDescending(static one => one.Verdict.Match)
                .ThenByDescending(static one => one.Verdict.Similarity)
                .ThenBy(static one => one.Statement.Key)
                .Take(query.Limit),
        ];
    }

    // Every fragment as it stands, at least its first words.
    private static Term.All Phrases(QuoteParts parts, Field field) => new(
    [
        .. parts.Fragments.Select(fragment =>
        {
            var words = IndexWords.Of(fragment.Words);
            return (Term)new Term.Phrase(field, words.Length > MostWordsOfAPhrase ? words[..MostWordsOfAPhrase] : words);
        }),
    ]);

    // The rarest words of content in any form: a rare one alone, others two together.
    private static Term.Any? Telling(Session session, QuoteParts parts)
    {
        var forms = parts.Words.Forms.ToArray()
            .Where(static form => !form.IsFunctionWord)
            .DistinctBy(static form => form.Stem)
            .OrderByDescending(static form => form.Stem.Length)
            .Take(MostWords)
            .Select(form => IndexWords.AnyForm(form))
            .Select(term => (Term: term, Count: EntrySearch.Count(session, EntryKind.Statement, term, Frequent + 1)))
            .Where(static pair => pair.Count > 0)
            .OrderBy(static pair => pair.Count)
            .ToArray();
        var telling = ImmutableArray.CreateBuilder<Term>();
        telling.AddRange(forms.Where(static pair => pair.Count <= Rare).Take(MostRare).Select(static pair => pair.Term));
        var others = forms.Skip(telling.Count).Take(MostPaired).Select(static pair => pair.Term).ToArray();
        for (var i = 0; i < others.Length; i++)
        {
            for (var j = i + 1; j < others.Length; j++)
            {
                telling.Add(new Term.All([others[i], others[j]]));
            }
        }

        return telling.Count == 0 ? null : new(telling.ToImmutable());
    }

    private static ArticleSummary[] Articles(Session session, QuoteParts parts) =>
        parts.Words.Count < LeastWordsOfAText ? [] : ArticleSearch.Having(session, Phrases(parts, Field.Words), MostArticles);
}
