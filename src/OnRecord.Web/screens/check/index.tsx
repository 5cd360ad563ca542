import './check.css'
import type { ArticleLine, Searched, Span, Statement } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import { address, go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { ArticleRef } from '../../components/ArticleRef'
import { Bounds } from '../../components/Bounds'
import { Empty } from '../../components/Empty'
import { PartyField } from '../../components/PartyField'
import { Problem } from '../../components/Problem'
import { StatementCard } from '../../components/StatementCard'
import { WordDiff, type Difference } from '../../components/WordDiff'
import { counted } from '../../components/words'

type Match = 'verbatim' | 'part' | 'altered' | 'notFound'

interface Found {
  readonly match: Match
  readonly similarity: number
  /** Where it stands in the statement. */
  readonly spans: readonly Span[]
  /** From the quotation to the statement; what is the same may be left out. */
  readonly differences: readonly Difference[]
  readonly statement: Statement
}

interface QuoteAnswer {
  readonly quote: string
  readonly match: Match
  readonly otherSpeaker: boolean
  readonly searched: Searched
  readonly found: readonly Found[]
  readonly articles: readonly ArticleLine[]
}

const longest = 1000 // characters that the server takes

const verdicts: Record<Match, { readonly word: string; readonly says: string }> = {
  verbatim: { word: 'Verbatim', says: 'A statement has these words, and only these' },
  part: { word: 'In part', says: 'A statement has these words among others' },
  altered: { word: 'Altered', says: 'No statement has these words; the nearest differs' },
  notFound: { word: 'Not found', says: 'No statement has these words, or words near them' },
}

const each: Record<Match, string> = { verbatim: 'word for word', part: 'a part of it, word for word', altered: 'in other words', notFound: '' }

/** Whether somebody said this: the words typed, against every statement. */
export default function Check({ query }: ScreenProps) {
  const [quote, speaker, from, until] = [query.get('q') ?? '', query.get('speaker') ?? '', query.get('from'), query.get('until')]
  const answer = useApi<QuoteAnswer>(quote === '' ? null : address('/api/quotes', { q: quote, speaker, from, until }))
  useTitle('Check a quote')
  return (
    <div class="check">
      <h1>Check a quote</h1>
      <form
        key={`${quote} ${speaker}`}
        class="ask"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget)
          const text = (name: string) => String(typed.get(name) ?? '').trim()
          go(address('/check', { q: text('q'), speaker: text('speaker'), from, until }))
        }}
      >
        <label class="field quote">
          <span>The words, as they are quoted</span>
          <textarea name="q" rows={4} maxLength={longest} required defaultValue={quote} />
        </label>
        <PartyField name="speaker" label="Said by (may stay empty)" value={speaker} />
        <button>Check</button>
      </form>
      {answer.error && <Problem error={answer.error} kept="What you typed still stands above." again={answer.again} />}
      {quote === '' && (
        <Empty title="Paste a quotation, and see whether somebody said it.">
          <p>Quotation marks, ellipses, brackets and capitals make no difference. The answer holds for what this archive has read, and says how much that is.</p>
        </Empty>
      )}
      {answer.data && <Verdict of={answer.data} speaker={speaker} />}
    </div>
  )
}

function Verdict({ of, speaker }: { of: QuoteAnswer; speaker: string }) {
  const { word, says } = verdicts[of.match]
  return (
    <>
      <section class={`verdict ${of.match}`} aria-live="polite">
        <p class="word">{word}</p>
        <p>
          {says}{speaker !== '' && !of.otherSpeaker ? `, among those of ${speaker}` : ''}, <Bounds of={of.searched} />.
          {of.otherSpeaker && <strong> But it is somebody else’s, not {speaker}’s.</strong>}
        </p>
      </section>
      {of.found.length > 0 && (
        <section>
          <h2>{of.match === 'altered' ? 'The nearest' : 'Where it stands'} <span class="fine">{counted(of.found.length, 'statement')}</span></h2>
          <ul class="cards">
            {of.found.map((found) => (
              <li key={`${found.statement.article.key} ${found.statement.id}`}>
                {found.match === 'altered' && (
                  <div class="against">
                    <p class="fine">The quotation against the record: <del>struck</del> is not in it, <ins>underlined</ins> is left out of the quotation.</p>
                    <p class="words"><WordDiff text={of.quote} differences={found.differences} along="first" /></p>
                  </div>
                )}
                <StatementCard of={{ ...found.statement, marks: found.spans }} />
                <p class="fine">{each[found.match]}, {Math.round(found.similarity * 100)} % alike · <a href={`/compare/${encodeURIComponent(found.statement.id)}?article=${found.statement.article.key}`}>compare its printings</a></p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {of.articles.length > 0 && (
        <section>
          <h2>Only in the text</h2>
          <p class="measure">The words stand in the text of {counted(of.articles.length, 'article')}, but not in a statement that was found there.</p>
          <ul>{of.articles.map((article) => <li key={article.key}><ArticleRef of={article} />{article.title !== null && <span class="fine"> {article.title}</span>}</li>)}</ul>
        </section>
      )}
      {of.match === 'notFound' && of.articles.length === 0 && (
        <Empty title="That does not mean that nobody said it.">
          <p>It was looked for <Bounds of={of.searched} />. Try fewer words, the words of another translation{speaker === '' ? '' : ', or any speaker'}; or <a href="/add">add the article</a> that should have it.</p>
        </Empty>
      )}
    </>
  )
}
