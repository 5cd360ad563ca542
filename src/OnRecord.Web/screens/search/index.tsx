import './search.css'
import { useEffect, useState } from 'preact/hooks'
import type { EmptyReason } from '../../api/shapes'
import { mayWrite } from '../../api/session'
import { useApi } from '../../api/useApi'
import { useList } from '../../api/useList'
import { useListKeys } from '../../app/keys'
import { go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { announce } from '../../components/Announcer'
import { Bounds } from '../../components/Bounds'
import { Empty } from '../../components/Empty'
import { Pager } from '../../components/Pager'
import { Problem } from '../../components/Problem'
import { Waiting } from '../../components/Waiting'
import { counted, figure } from '../../components/words'
import { Filters } from './Filters'
import { among, kinds, listAddress, narrowed, readQuery, screenAddress, type Filter, type Kind, type Query } from './query'
import { countOf, PageStretch, UtteranceStretch, utterancesOf, type FoundPage } from './Results'
import { SaveSearch } from './SaveSearch'

const pageSize = 50
const one: Readonly<Record<Kind, string>> = { statements: 'statement', messages: 'message', events: 'event', articles: 'article' }

/** Who said, sent or did what. The address is the search. */
export default function Search({ query: search }: ScreenProps) {
  const query = readQuery(search)
  const { pages, error, waiting, more, again } = useList<FoundPage>(listAddress(query, pageSize))
  const first = pages[0]
  const shown = pages.reduce((sum, page) => sum + countOf(page), 0)
  const isWhole = pages.at(-1)?.next === null
  const heading = first ? `${first.totalIsLeast ? 'At least ' : ''}${counted(first.total, one[query.of])}` : null
  useTitle(query.filters.q ?? (heading === null ? null : 'Search'))
  useListKeys()
  useEffect(() => {
    if (heading !== null) announce(heading)
  }, [heading])

  return (
    <div class="search">
      <Words query={query} />
      <Tabs query={query} page={first ?? null} />
      <details class="side" open={matchMedia('(min-width: 801px)').matches}>
        <summary>Narrow it down</summary>
        <Filters query={query} />
      </details>
      <section class="results" aria-busy={waiting}>
        <h1>{heading ?? 'Search'}</h1>
        {first && (
          <p class="fine line">
            <span>Searched <Bounds of={first.searched} />.{first.total > 1 && ' Newest first.'}</span>
            {query.of === 'statements' && mayWrite.value && <SaveSearch query={query} />}
          </p>
        )}
        {!first && !error && <Waiting />}
        {error && <Problem error={error} again={again} />}
        {first?.total === 0 && <Nothing query={query} reason={first.empty ?? null} />}
        {query.of === 'statements' ? <Said pages={pages} isWhole={isWhole} /> : <Found pages={pages} isWhole={isWhole} />}
        {first && <Pager shown={shown} total={first.total} isLeast={first.totalIsLeast} waiting={waiting} more={more ?? undefined} />}
      </section>
    </div>
  )
}

interface ListProps {
  readonly pages: readonly FoundPage[]
  /** True where nothing is left to fetch. */
  readonly isWhole: boolean
}

/** Statements, printings of one utterance together however far apart the list has them. */
function Said({ pages, isWhole }: ListProps) {
  const { stretches, count, joined } = utterancesOf(pages)
  useEffect(() => {
    if (joined > 0) announce(joinedInWords(joined))
  }, [pages.length])
  let after = 0
  return (
    <>
      {stretches.map((stretch, index) => {
        const before = after
        after += stretch.length
        return <UtteranceStretch key={index} of={stretch} after={before} all={isWhole ? count : null} />
      })}
      {joined > 0 && <p class="fine joined">{joinedInWords(joined)}</p>}
    </>
  )
}

function joinedInWords(joined: number): string {
  return `${counted(joined, 'of the last statements stands', 'of the last statements stand')} with the same words further up.`
}

function Found({ pages, isWhole }: ListProps) {
  const all = isWhole ? pages.reduce((sum, page) => sum + countOf(page), 0) : null
  let after = 0
  return pages.map((page, index) => {
    const before = after
    after += countOf(page)
    return <PageStretch key={index} of={page} after={before} all={all} />
  })
}

function Words({ query }: { query: Query }) {
  const [typed, setTyped] = useState(query.filters.q ?? '')
  useEffect(() => setTyped(query.filters.q ?? ''), [query.filters.q])
  return (
    <form
      class="words"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        go(screenAddress(narrowed(query, { q: typed.trim() })))
      }}
    >
      <input type="search" aria-label="Words" placeholder="words, “a phrase”, allianc*" value={typed} maxLength={1000} onInput={(event) => setTyped(event.currentTarget.value)} />
      <button>Search</button>
    </form>
  )
}

/** The same search among things of each kind, each with its number. */
function Tabs({ query, page }: { query: Query; page: FoundPage | null }) {
  return (
    <nav class="tabs" aria-label="What to find">
      <ul>
        {kinds.map((kind) => <li key={kind}><Tab query={query} kind={kind} page={kind === query.of ? page : null} /></li>)}
      </ul>
    </nav>
  )
}

function Tab({ query, kind, page }: { query: Query; kind: Kind; page: FoundPage | null }) {
  const isHere = kind === query.of
  const other = among(query, kind)
  const { data } = useApi<FoundPage>(isHere ? null : listAddress(other, 1))
  const counts = page ?? data
  return (
    <a href={screenAddress(other)} aria-current={isHere ? 'page' : undefined}>
      {kind} {counts && <span class="figure">{counts.totalIsLeast && '≥ '}{figure(counts.total)}</span>}
    </a>
  )
}

/** Why nothing is found, and each way out. */
function Nothing({ query, reason }: { query: Query; reason: EmptyReason | null }) {
  const set = Object.keys(query.filters) as Filter[]
  const blamed = (reason?.filters ?? []).map((name) => (name === 'words' ? 'q' : name) as Filter).filter((filter) => set.includes(filter))
  return (
    <Empty title={reason?.title ?? 'Nothing is found'}>
      {reason && <p>{reason.detail}</p>}
      {blamed.length > 0 && (
        <ul>
          {blamed.map((filter) => (
            <li key={filter}><a href={screenAddress(narrowed(query, { [filter]: '' }))}>Search without {filter === 'q' ? 'words' : filter} “{query.filters[filter]}”</a></li>
          ))}
        </ul>
      )}
      {set.length > 1 && <p><a href={screenAddress({ of: query.of, filters: {} })}>Show all {query.of}</a></p>}
    </Empty>
  )
}
