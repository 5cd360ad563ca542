using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Gives the cues of one unit their contents, and decides which of them only pass on another's words.</summary>
internal sealed class UnitReader(Document document, ActorTable actors)
{
    private const int MostDrafts = 16;    // in a unit, for quotations without a cue to be sought in it

    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly UnitLayer units = document.Get<UnitLayer>();
    private readonly QuotationLayer quotations = document.Get<QuotationLayer>();
    private readonly NounPhrases phrases = new(document, document.Get<TokenLayer>());

    /// <summary>The attributions of a unit, in the order of their cues.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cues">Its cues, in text order.</param>
    public List<Draft> Read(Unit unit, ReadOnlySpan<Cue> cues)
    {
        var range = unit.Tokens;
        var drafts = new List<Draft>();
        TokenRange? leading = null;    // "According to ANA, …": who passes on what the clause attributes
        foreach (var cue in cues)
        {
            var last = drafts.Count > 0 ? drafts[^1] : null;
            if (cue.Usage == CueUsage.AccordingTo)
            {
                leading = According(range, cue, drafts) ?? leading;
                continue;
            }

            if (last is { Open: true } && last.Content[^1] is var open && open.Contains(cue.Tokens.First)
                && !Cuts(range, last, cue, open, drafts))
            {
                continue;
            }

            var draft = new Draft(cue);
            Fill(range, draft, drafts);
            if (draft.Content.Count == 0)
            {
                continue;
            }

            if (cue.CitedBy is { } citedBy)
            {
                draft.Via.Add(citedBy);
            }

            if (leading is { } passedOnBy)
            {
                draft.Via.Add(passedOnBy);
            }

            drafts.Add(draft);
        }

        Lead(range, drafts);
        return drafts;
    }

    // Quotations that stand in no content yet: “…” Dasa Orlin: “…” — Orlin
    private void Lead(TokenRange range, List<Draft> drafts)
    {
        if (drafts.Count > MostDrafts)
        {
            return;
        }

        TokenRange[] taken = [.. drafts.SelectMany(static draft => draft.Content)];    // what the loop adds lies behind it
        for (var i = range.First; i < range.End; i++)
        {
            if (!units.IsQuoted(i) || (i > range.First && units.Quotation(i) == units.Quotation(i - 1))
                || Array.Exists(taken, content => content.Contains(i)))
            {
                continue;
            }

            var end = QuoteEnd(i, range.End);
            if (Named(range, i, end) is { } source)
            {
                var draft = new Draft(null) { Source = source, Rule = AttributionRule.Named };
                draft.Content.Add(new TokenRange(i, end));
                drafts.Add(draft);
            }
            else if (drafts.Count == 1 && i > drafts[0].Content[^1].End - 1 && AfterPause(i))
            {
                drafts[0].Content.Add(new TokenRange(i, end));    // a further piece of what the one cue attributes
            }

            i = end - 1;
        }
    }

    private bool AfterPause(int i) => phrases.IsMark(i - 1, ',') || phrases.IsMark(i - 1, '.') || phrases.IsMark(i - 1, ':')
        || phrases.Is(i - 1, "and") || units.IsQuoted(i - 1);

    private TokenRange? Named(TokenRange range, int quote, int end)
    {
        // "Dasa Orlin: “…”" and "- Foreign Minister Dasa Orlin: “…”"
        if (quote - 2 >= range.First && phrases.IsMark(quote - 1, ':') && phrases.Before(range.First, quote - 2) is { Count: <= 14 } before)
        {
            if (before.First - range.First <= 1 && phrases.IsUpper(before.First))
            {
                return before;
            }

            // "Ruta Hallen, Prime Minister of Tesmar: “…”"
            if (before.First > range.First && phrases.IsMark(before.First - 1, ',')
                && phrases.Before(range.First, before.First - 2) is { } name && name.First - range.First <= 1
                && phrases.IsUpper(name.First))
            {
                return name;
            }
        }

        // "“…” — Dasa Orlin", to the end of the unit
        if (end + 1 < range.End && tokens.Kinds[end] == TokenKind.Mark && document.Text[tokens.Starts[end]] is '-' or '–' or '—' or '―'
            && phrases.After(end + 1, range.End) is { Count: <= 8 } after && phrases.IsUpper(after.First)
                && (after.End >= range.End || tokens.Kinds[after.End] == TokenKind.Mark))
        {
            return after;
        }

        return null;
    }

    private int QuoteEnd(int i, int end)
    {
        var q = units.Quotation(i);
        while (i < end && units.Quotation(i) == q)
        {
            i++;
        }

        return i;
    }

    private TokenRange? According(TokenRange range, Cue cue, List<Draft> drafts)
    {
        var source = cue.Source!.Value;
        var last = drafts.Count > 0 ? drafts[^1] : null;

        // "X said Y, according to Z": Z passes on what X said.
        if (last is { Open: true } && last.Content[^1] is var open && open.Contains(cue.Tokens.First))
        {
            last.Content[^1] = new TokenRange(open.First, WithoutComma(cue.Tokens.First, open.First));
            last.Open = false;
            last.Via.Add(source);
            return null;
        }

        if (last is not null && last.Content.Exists(content => content.End <= cue.Tokens.First) && !HasComma(last, cue))
        {
            last.Via.Add(source);
            return null;
        }

        var atStart = cue.Tokens.First - range.First <= 1;
        if (atStart)
        {
            // At the start: the clause that follows is its content, unless the clause has a cue of its own.
            if (ClauseHasCue(range, cue))
            {
                return source;
            }

            var from = cue.ContentAt;
            var draft = Accorded(cue, AttributionRule.AccordingToFirst);
            draft.Content.Add(new TokenRange(from, Stop(range)));
            draft.Open = true;
            drafts.Add(draft);
            return null;
        }

        var end = WithoutComma(cue.Tokens.First, range.First);
        if (end > range.First)
        {
            var draft = Accorded(cue, AttributionRule.AccordingToLast);
            draft.Content.Add(new TokenRange(range.First, end));
            if (cue.Tokens.First - range.First <= 6 && cue.ContentAt + 1 < Stop(range) && phrases.IsMark(cue.ContentAt, ','))
            {
                draft.Content.Add(new TokenRange(cue.ContentAt + 1, Stop(range)));    // "The talks, according to Mallin, would last two days."
            }

            drafts.Add(draft);
        }

        return null;
    }

    private static Draft Accorded(Cue cue, AttributionRule rule)
    {
        var draft = new Draft(cue) { Rule = rule };
        if (cue.CitedBy is { } citedBy)
        {
            draft.Via.Add(citedBy);
        }

        return draft;
    }

    private static bool HasComma(Draft last, Cue cue) => last.Cue is null || last.Cue.Tokens.First > cue.Tokens.First;

    // Whether a cue with a person or body as its subject follows in the clause: "According to ANA, Varro said …".
    private bool ClauseHasCue(TokenRange range, Cue cue)
    {
        foreach (var other in document.Get<CueLayer>().In(new TokenRange(cue.ContentAt, range.End)))
        {
            if (other is { Usage: CueUsage.Subject, Source: { } source } && source.First - cue.ContentAt <= 2
                && other.Frame is not CueFrame.Bare)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a cue inside the content of an earlier one ends that content and begins its own.
    private bool Cuts(TokenRange range, Draft last, Cue cue, TokenRange open, List<Draft> drafts)
    {
        var begins = Begins(cue);
        if (begins < open.First || (begins == open.First && cue.Usage != CueUsage.Subject))
        {
            return false;
        }

        var comma = phrases.IsMark(begins - 1, ',') || phrases.IsMark(begins - 1, '—') || phrases.IsMark(begins - 1, '–')
            || units.IsQuoted(begins - 1);
        switch (cue.Usage)
        {
            case CueUsage.Participle when comma && cue.Entry.Act == StatementAct.Speech:
            case CueUsage.Shared when (phrases.Is(begins, "and") || phrases.Is(begins, "but"))
                && !HasAuxiliary(begins + 1, cue.Tokens.First):
                last.Content[^1] = new TokenRange(open.First, WithoutComma(begins, open.First));
                last.Open = false;
                return true;

            case CueUsage.Subject or CueUsage.Inverted when comma && cue.Frame == CueFrame.Parenthetical
                && cue.Entry.Act == StatementAct.Speech:
                last.Content[^1] = new TokenRange(open.First, WithoutComma(begins, open.First));
                last.Open = false;
                if (cue.Source is { } passing && !(last.Source is { } speaking && phrases.SameWords(passing, speaking)))
                {
                    last.Via.Add(passing);
                }

                return false;

            case CueUsage.Subject when Coordinated(begins) is { } coordinator && cue.Frame is not (CueFrame.Bare or CueFrame.Parenthetical):
                last.Content[^1] = new TokenRange(open.First, WithoutComma(coordinator, open.First));
                last.Open = false;
                return true;

            case CueUsage.Subject when last.Source is { } outlet && actors.IsOutlet(document.Slice(tokens.Span(outlet.First, outlet.End)))
                && cue.Entry.Act == StatementAct.Speech && begins - open.First <= 1 && cue.Source is { } inner
                    && !tokens.Is(inner.First, WordClass.Subject)
                    && !actors.IsOutlet(document.Slice(tokens.Span(inner.First, inner.End))):
                // "KTB reported that Varro praised …": KTB passes it on.
                drafts.Remove(last);
                var nested = new Draft(cue);
                Fill(range, nested, drafts);
                if (nested.Content.Count > 0)
                {
                    nested.Via.Add(outlet);
                    nested.Via.AddRange(last.Via);
                    nested.Rule = AttributionRule.ReportedThat;
                    drafts.Add(nested);
                }
                else
                {
                    drafts.Add(last);
                }

                return false;

            default:
                return false;
        }
    }

    // "said it had not been asked and would not refuse": the second verb goes on with what was said.
    private bool HasAuxiliary(int from, int verb)
    {
        for (var i = from; i < verb; i++)
        {
            if (tokens.Is(i, WordClass.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }

    // ", and Besk said", ", while the ministry denied": the conjunction's token.
    private int? Coordinated(int begins)
    {
        var i = begins - 1;
        if (i < 1)
        {
            return null;
        }

        if ((tokens.Is(i, WordClass.Conjunction) && (phrases.IsMark(i - 1, ',') || phrases.Is(i, "but")))
            || phrases.Is(i, "while") || phrases.Is(i, "whereas") || phrases.Is(i, "although"))
        {
            return i;
        }

        return phrases.IsMark(i, ';') ? i : null;
    }

    // The first token that belongs to the cue's own clause.
    private int Begins(Cue cue)
    {
        if (cue.Usage is CueUsage.Subject or CueUsage.Relative && cue.Source is { } source && source.End <= cue.Tokens.First)
        {
            return source.First;
        }

        var i = cue.Tokens.First;
        if (cue.Usage is CueUsage.Shared or CueUsage.Participle)
        {
            while (i > 0 && (phrases.IsAdverb(i - 1) || tokens.Is(i - 1, WordClass.Auxiliary)))
            {
                i--;
            }

            if (i > 0 && (phrases.Is(i - 1, "and") || phrases.Is(i - 1, "but")))
            {
                i--;
            }
        }

        return i;
    }

    private int WithoutComma(int end, int first)
    {
        while (end > first && tokens.Kinds[end - 1] == TokenKind.Mark
            && document.Text[tokens.Starts[end - 1]] is ',' or '—' or '–' or '-' or ';')
        {
            end--;
        }

        return end;
    }

    // Where content may end: before the unit's final stop.
    private int Stop(TokenRange range)
    {
        var end = range.End;
        while (end > range.First && tokens.Kinds[end - 1] == TokenKind.Mark && !units.IsQuoted(end - 1)
            && document.Text[tokens.Starts[end - 1]] is '.' or '…' or ':')
        {
            end--;
        }

        return end;
    }

    private void Fill(TokenRange range, Draft draft, List<Draft> drafts)
    {
        var cue = draft.Cue!;
        switch (cue.Frame)
        {
            case CueFrame.Bare:
            case CueFrame.Preposition when cue.Negated || IsDocument(cue):
                return;    // "issued a statement on the exercise", "has not replied to the note"

            case CueFrame.Parenthetical:
                Around(range, draft, drafts);
                return;

            default:
                // “…,” she said as she left: a quotation right before the source is the content, whatever follows.
                if (cue.Source is { } source && source.First > range.First && units.IsQuoted(source.First - 1)
                    && cue.Entry.Quotation && cue.Usage == CueUsage.Subject
                    && cue.Frame is CueFrame.Preposition or CueFrame.Clause or CueFrame.Gerund or CueFrame.Infinitive
                        && !Taken(drafts, source.First - 1))
                {
                    Around(range, draft, drafts);
                    return;
                }

                var from = cue.ContentAt;
                while (from < range.End && (phrases.IsMark(from, ',') || phrases.IsMark(from, ':') || (phrases.Is(from, "that")
                    && cue.Frame == CueFrame.That)))
                {
                    from++;
                }

                if (cue is { Addressee: not null, Frame: CueFrame.Preposition, Entry.ThatClause: false } && from < range.End
                    && (phrases.Is(from, "for") || phrases.Is(from, "on")))
                {
                    from++;    // "thanked the crew for its patience"
                }

                var end = Stop(range);
                if (from < end)
                {
                    if (cue.Frame == CueFrame.Quote && QuoteEnd(from, end) is var quoteEnd && EndsClause(quoteEnd, end))
                    {
                        draft.Content.Add(new TokenRange(from, quoteEnd));
                        draft.Rule = AttributionRule.QuotationAfterCue;
                        return;
                    }

                    if (cue.Usage == CueUsage.Relative)
                    {
                        end = NextComma(from, end);    // where the relative clause ends
                    }

                    draft.Content.Add(new TokenRange(from, end));
                    draft.Open = true;
                    draft.Rule = cue.Frame == CueFrame.Colon ? AttributionRule.Colon : AttributionRule.ClauseAfterCue;
                }

                return;
        }
    }

    private int NextComma(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (phrases.IsMark(i, ',') && !units.IsQuoted(i))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsDocument(Cue cue) => cue.Entry.Rest is [.., "statement" or "letter" or "message" or "note" or "telegram" or "report" or "greetings" or "reply"];

    private static bool Taken(List<Draft> drafts, int token) => drafts.Exists(draft => draft.Content.Exists(content => content.Contains(token)));

    // After a quotation the clause is over at its own stop, or where something other than its continuation follows.
    private bool EndsClause(int quoteEnd, int end)
    {
        if (quoteEnd >= end)
        {
            return true;
        }

        var inner = document.Text[tokens.Ends[quoteEnd - 2 >= 0 ? quoteEnd - 2 : 0] - 1];
        return inner is '.' or '!' or '?' or ',' || phrases.IsMark(quoteEnd, ',') || phrases.IsMark(quoteEnd, '.');
    }

    // Content before the cue and its source, and after them where the sentence goes on.
    private void Around(TokenRange range, Draft draft, List<Draft> drafts)
    {
        var cue = draft.Cue!;
        var begins = ClauseStart(cue);
        var from = range.First;
        foreach (var earlier in drafts)
        {
            if (earlier.Content.Count > 0 && earlier.Content[^1].End < begins)
            {
                from = Math.Max(from, earlier.Content[^1].End);
            }

            if (earlier.Cue is { } other && other.Tokens.End < begins)
            {
                from = Math.Max(from, other.ContentAt);
            }
        }

        var end = WithoutComma(begins, from);
        var quoteBefore = begins > range.First && units.IsQuoted(begins - 1);
        if (quoteBefore && QuotesOnly(from, end) is { } quotes)
        {
            from = quotes;
        }

        if (from < end)
        {
            draft.Content.Add(new TokenRange(from, end));
            draft.Rule = quoteBefore ? AttributionRule.QuotationBeforeCue : AttributionRule.ClauseBeforeCue;
        }

        // … and the rest: “No,” she said, “never.”
        var at = cue.ContentAt;
        var stop = Stop(range);
        while (at < stop && (phrases.IsMark(at, ',') || phrases.IsMark(at, '.') || phrases.IsMark(at, ':') || phrases.IsMark(at, ';')))
        {
            at++;
        }

        if (at >= stop || from >= end)
        {
            return;
        }

        if (units.IsQuoted(at))
        {
            draft.Content.Add(new TokenRange(at, quoteBefore && EndsClause(QuoteEnd(at, stop), stop) ? QuoteEnd(at, stop) : stop));
            draft.Rule = AttributionRule.QuotationAroundCue;
        }
        else if (!quoteBefore && at > cue.ContentAt && phrases.IsMark(cue.ContentAt, ',') && !phrases.Word(at).EndsWith("ing")
            && !StartsAside(at))
        {
            draft.Content.Add(new TokenRange(at, stop));
            draft.Open = true;
        }
    }

    // "said Varro, who …", "said Varro, the president": what follows describes the source.
    private bool StartsAside(int at) => tokens.Is(at, WordClass.Wh | WordClass.Determiner) || phrases.IsUpper(at)
        || phrases.Is(at, "as") || phrases.Is(at, "after") || phrases.Is(at, "referring");

    // Where the words that attribute begin: source and cue, or whoever cites the source.
    private static int ClauseStart(Cue cue)
    {
        var begins = cue.Tokens.First;
        if (cue.Usage != CueUsage.Inverted)
        {
            begins = Math.Min(begins, cue.Source?.First ?? begins);
            begins = Math.Min(begins, cue.CitedBy?.First ?? begins);
        }

        return begins;
    }

    // Where the last run of quotations before the cue begins, if words that are no part of the statement stand before it.
    private int? QuotesOnly(int from, int end)
    {
        var i = end - 1;
        while (i >= from && units.IsQuoted(i))
        {
            i--;
        }

        var first = i + 1;
        if (first <= from)
        {
            return from;
        }

        var opens = quotations.Quotations[units.Quotation(first)].Inner;
        var sentence = char.IsUpper(document.Text[opens.Start])
            && (document.Text[tokens.Starts[i]] is ',' or ':' or '.' or '—' or '–' || tokens.Kinds[i] == TokenKind.Mark);
        return sentence ? first : null;
    }
}
