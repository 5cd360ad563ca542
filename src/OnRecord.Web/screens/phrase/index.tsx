import './phrase.css'
import type { Party as Named } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import { address, go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { ArticleRef } from '../../components/ArticleRef'
import { Bounds } from '../../components/Bounds'
import { Count } from '../../components/Count'
import { DateText } from '../../components/DateText'
import { Empty } from '../../components/Empty'
import { isLocal, Parties, Party } from '../../components/Party'
import { PartyField } from '../../components/PartyField'
import { Problem } from '../../components/Problem'
import { NearWords } from '../../components/WordDiff'
import { counted, figure } from '../../components/words'
import { Rug, addressOf } from './Rug'
import type { PhraseAnswer, Use } from './shapes'

const mostUses = 500
const filters = ['speaker', 'to', 'outlet', 'from', 'until'] as const

/** The history of a phrase: first and last use within what was searched, who used it to whom, and what comes near it. */
export default function Phrase({ query }: ScreenProps) {
  const phrase = query.get('q') ?? ''
  const set = Object.fromEntries(filters.map((name) => [name, query.get(name)]))
  const answer = useApi<PhraseAnswer>(phrase === '' ? null : address('/api/phrases', { q: phrase, ...set, uses: mostUses }))
  useTitle(phrase === '' ? 'Phrase' : `“${phrase}”`)
  const history = answer.data
  /** The statements that use it, with what is changed of the filters. */
  const list = (changes: Record<string, string | null> = {}) => address('/search', { of: 'statements', q: `"${phrase.replaceAll('"', '')}"`, ...set, ...changes })
  return (
    <div class="phrase">
      <h1>{phrase === '' ? 'The history of a phrase' : <q>{phrase}</q>}</h1>
      <Ask phrase={phrase} set={set} />
      {history && history.total > 0 && <Claims of={history} list={list()} />}
      {answer.error && <Problem error={answer.error} again={answer.again} />}
      {phrase === '' && (
        <Empty title="Is it really the first time?">
          <p>Type a phrase of two words or more, and see who used it first, who took it up, and which forms come near it.</p>
        </Empty>
      )}
      {history && history.total > 0 && (
        <>
          <Rug of={history} />
          <Shown of={history} />
          <div class="sides">
            <Users of={history} list={list} />
            <Years of={history} list={list} />
          </div>
        </>
      )}
      {history && history.total === 0 && (
        <Empty title="Nobody uses these words here.">
          <p>
            Not one statement has them, <Bounds of={history.searched} />{filters.some((name) => set[name]) && ', with the filters above'}.{' '}
            {history.near.length > 0 ? 'What comes nearest stands below.' : 'Try fewer words, or other ones.'}
          </p>
        </Empty>
      )}
      {history && history.compared > 0 && <Near of={history} />}
    </div>
  )
}

/** First and last use, each with its bounds in the same line. */
function Claims({ of, list }: { of: PhraseAnswer; list: string }) {
  return (
    <div class="claims">
      <p>Used in <Count of={of.total} one="statement" href={list} isLeast={of.totalIsLeast} />, every printing counted, <Bounds of={of.searched} />.</p>
      {of.first && <p><strong>First</strong> <One use={of.first} />, <Bounds of={of.searched} />.</p>}
      {of.last && of.total > 1 && <p><strong>Last</strong> <One use={of.last} />, <Bounds of={of.searched} />.</p>}
    </div>
  )
}

function One({ use }: { use: Use }) {
  const { statement } = use
  return (
    <>
      <a href={addressOf(statement)}>
        {statement.said !== null ? <>said <DateText date={statement.said} /></> : <>published <DateText date={statement.article.published?.date ?? null} unknown="on a day not known" /></>}
      </a>
      {', '}<Party of={statement.speaker} />
      {statement.addressees.length > 0 && <> to <Parties of={statement.addressees} /></>}
      {statement.article.outlet !== null && <>, {statement.article.outlet}</>}
    </>
  )
}

/** How many of the uses the rug has, and the same as a table. */
function Shown({ of }: { of: PhraseAnswer }) {
  const undated = of.uses.filter((use) => use.day === null).length
  const isPart = of.totalIsLeast || of.uses.length < of.total
  return (
    <>
      <p class="fine">
        {isPart && <>The latest {figure(of.uses.length - 1)} uses of {of.totalIsLeast && 'at least '}{figure(of.total)}, and the first. </>}
        {undated > 0 && `${counted(undated, 'use')} without a day ${undated === 1 ? 'is' : 'are'} in the table only.`}
      </p>
      <details>
        <summary>The same uses as a table</summary>
        <div class="uses" tabIndex={0} role="region" aria-label="Uses">
          <table>
            <thead><tr><th scope="col">day</th><th scope="col">speaker</th><th scope="col">to</th><th scope="col">printed by</th></tr></thead>
            <tbody>
              {of.uses.map((use) => (
                <tr key={`${use.article.key} ${use.id}`}>
                  <td><a href={addressOf(use)}><DateText date={use.day} /></a> <span class="fine">{use.day !== null && (use.saidThen ? 'said' : 'published')}</span></td>
                  <td><Party of={use.speaker} /></td>
                  <td>{use.addressees.length > 0 ? <Parties of={use.addressees} /> : <span class="fine">nobody in particular</span>}</td>
                  <td><ArticleRef of={use.article} part={use.id} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}

function filterOf(party: Named | null): string | null {
  return party === null ? null : isLocal(party) ? party.name : party.id
}

function Users({ of, list }: { of: PhraseAnswer; list: (changes: Record<string, string | null>) => string }) {
  const most = Math.max(...of.users.map((users) => users.uses))
  return (
    <section>
      <h2>Who to whom</h2>
      {of.described < of.total && <p class="fine">Counted over the latest {figure(of.described)} uses.</p>}
      <table class="bars">
        <thead class="unseen"><tr><th scope="col">from and to</th><th scope="col">uses</th></tr></thead>
        <tbody>
          {of.users.map((users, index) => (
            <tr key={index}>
              <th scope="row">
                <Party of={users.speaker} /> <span class="fine">{users.addressee ? 'to' : 'to nobody in particular'}</span> {users.addressee && <Party of={users.addressee} />}
              </th>
              <td>
                <a href={list({ ...(users.speaker ? { speaker: filterOf(users.speaker) } : {}), ...(users.addressee ? { to: filterOf(users.addressee) } : {}) })}>{figure(users.uses)}</a>
                <Bar of={users.uses} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Years({ of, list }: { of: PhraseAnswer; list: (changes: Record<string, string | null>) => string }) {
  if (of.years.length === 0) return null
  const most = Math.max(...of.years.map((year) => year.uses))
  const [from, until] = [of.years[0]!.year, of.years.at(-1)!.year]
  const byYear = new Map(of.years.map((year) => [year.year, year.uses]))
  const years = until - from < 100 ? Array.from({ length: until - from + 1 }, (_, index) => from + index) : of.years.map((year) => year.year)
  return (
    <section>
      <h2>By year</h2>
      {of.totalIsLeast && <p class="fine">Of the {figure(of.total)} uses that were counted.</p>}
      <table class="bars">
        <thead class="unseen"><tr><th scope="col">year</th><th scope="col">uses</th></tr></thead>
        <tbody>
          {years.map((year) => {
            const uses = byYear.get(year) ?? 0
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{uses === 0 ? <span class="fine">0</span> : <a href={list({ from: `${year}-01-01`, until: `${year}-12-31` })}>{figure(uses)}</a>}<Bar of={uses} most={most} /></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const barWidth = 120 // pixels

function Bar({ of, most }: { of: number; most: number }) {
  return <svg class="bar" width={barWidth} height={10} aria-hidden="true"><rect width={Math.max(of > 0 ? 2 : 0, (of / most) * barWidth)} height={10} /></svg>
}

const differs: Record<string, string> = {
  inflected: 'other forms', synonym: 'a synonym', replaced: 'another word', reordered: 'another order', inserted: 'words between',
}

/** Forms near the phrase, the nearest first, with what differs marked; those before the first use are said to be so. */
function Near({ of }: { of: PhraseAnswer }) {
  const start = of.first && dayOfUse(of.first)
  return (
    <section class="near">
      <h2>Near forms</h2>
      <p class="fine">
        Looked for in {counted(of.compared, 'statement')} that {of.compared === 1 ? 'shares' : 'share'} its words{of.comparedIsPart && '; there are more'}, <Bounds of={of.searched} />.
      </p>
      {of.near.length === 0 && <p>None.</p>}
      <ul>
        {of.near.map((use) => {
          const day = dayOfUse(use)
          return (
            <li key={`${use.statement.article.key} ${use.statement.id} ${use.start}`}>
              <a class="form" href={addressOf(use.statement)}><NearWords from={of.phrase} to={use.form} /></a>
              <p class="fine">
                <Party of={use.statement.speaker} />{use.statement.addressees.length > 0 && <> to <Parties of={use.statement.addressees} /></>}{', '}
                <ArticleRef of={use.statement.article} part={use.statement.id} />
                {'; '}{use.changes.map((change) => differs[change] ?? change).join(', ')}
                {start !== null && day !== null && day < start && <> · <strong>before the first use</strong></>}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function dayOfUse(use: Use): string | null {
  return use.statement.said ?? use.statement.article.published?.date ?? null
}

function Ask({ phrase, set }: { phrase: string; set: Record<string, string | null | undefined> }) {
  return (
    <form
      key={JSON.stringify([phrase, set])}
      class="ask"
      aria-label="Another phrase"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        go(address('/phrase', Object.fromEntries(['q', ...filters].map((name) => [name, String(typed.get(name) ?? '').trim()]))))
      }}
    >
      <label class="field words"><span class="unseen">Phrase</span><input name="q" defaultValue={phrase} placeholder="a phrase" required maxLength={1000} /></label>
      <button>Trace</button>
      <details open={filters.some((name) => set[name])}>
        <summary>Only some of its uses</summary>
        <div class="filters">
          <PartyField name="speaker" label="by" value={set.speaker ?? ''} />
          <PartyField name="to" label="to" value={set.to ?? ''} />
          <label class="field"><span>printed by</span><input name="outlet" defaultValue={set.outlet ?? ''} maxLength={200} /></label>
          <label class="field"><span>from</span><input type="date" name="from" defaultValue={set.from ?? ''} /></label>
          <label class="field"><span>until</span><input type="date" name="until" defaultValue={set.until ?? ''} /></label>
        </div>
      </details>
    </form>
  )
}
