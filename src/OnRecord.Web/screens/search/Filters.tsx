import { useEffect, useState } from 'preact/hooks'
import { useApi } from '../../api/useApi'
import { go } from '../../app/router'
import { readableDate } from '../../components/dates'
import { forms } from '../../components/StatementCard'
import { figure } from '../../components/words'
import { facetsAddress, filtersOf, narrowed, screenAddress, type Filter, type Query } from './query'

interface FacetValue {
  /** What to narrow by, where that is not the name. */
  readonly id: string | null
  readonly name: string
  readonly count: number
}

interface Facet {
  readonly values: readonly FacetValue[]
  /** How many values there are; the rarest are left out. */
  readonly different: number
  readonly without: number
}

interface Facets {
  readonly counted: number
  /** True where there are more than were counted: the figures are shares then. */
  readonly isPart: boolean
  readonly actors: Facet
  readonly recipients: Facet
  readonly via: Facet
  readonly outlets: Facet
  readonly types: Facet
  readonly statuses: Facet
  readonly months: Facet
}

const names: Readonly<Record<Query['of'], Partial<Record<Filter, string>>>> = {
  statements: { speaker: 'Who said it', to: 'To whom', via: 'Passed on by', about: 'About whom', outlet: 'Printed by', form: 'How', from: 'From', until: 'Until' },
  messages: { speaker: 'Who sent it', to: 'To whom', via: 'Passed on by', outlet: 'Printed by', type: 'Kind', from: 'From', until: 'Until' },
  events: { speaker: 'Who did it', to: 'To whom', via: 'Passed on by', outlet: 'Printed by', type: 'What', status: 'Status', from: 'From', until: 'Until' },
  articles: { outlet: 'Printed by', unread: 'Language not read' },
}

const facetOf: Partial<Record<Filter, keyof Facets>> = { speaker: 'actors', to: 'recipients', via: 'via', outlet: 'outlets', form: 'types', type: 'types', status: 'statuses' }

export function filterName(query: Query, filter: Filter): string {
  return names[query.of][filter] ?? 'Words'
}

/** What narrows a search: lists with counts where they are known, a field for everything else. */
export function Filters({ query }: { query: Query }) {
  const { data: facets } = useApi<Facets>(query.of === 'articles' ? null : facetsAddress(query))
  const shown = filtersOf[query.of].filter((filter) => filter !== 'q' && filter !== 'from' && filter !== 'until' && filter !== 'unread')
  return (
    <div class="facets">
      {shown.map((filter) => {
        const name = facetOf[filter]
        const facet = name === undefined ? undefined : facets?.[name]
        return <FilterGroup key={filter} query={query} filter={filter} facet={typeof facet === 'object' ? facet : null} />
      })}
      {filtersOf[query.of].includes('from') && <Days query={query} months={facets?.months ?? null} />}
      <Saved />
      {facets?.isPart && <p class="fine">Counts are of the newest {figure(facets.counted)}.</p>}
    </div>
  )
}

function FilterGroup({ query, filter, facet }: { query: Query; filter: Filter; facet: Facet | null }) {
  const set = query.filters[filter]
  const name = filterName(query, filter)
  const [typed, setTyped] = useState('')
  useEffect(() => setTyped(''), [set])
  const isFixed = filter === 'form' || filter === 'status'
  return (
    <section>
      <h2>{name}</h2>
      {set !== undefined ? (
        <p class="set">
          {valueName(filter, facet, set)} <a href={screenAddress(narrowed(query, { [filter]: '' }))} aria-label={`any, not only ${name} ${valueName(filter, facet, set)}`}>any</a>
        </p>
      ) : (
        <>
          {facet && (
            <ul>
              {facet.values.map((value) => (
                <li key={value.id ?? value.name}>
                  <a href={screenAddress(narrowed(query, { [filter]: value.id ?? quoted(filter, value.name) }))}>{label(filter, value.name)}</a>
                  <span class="figure">{figure(value.count)}</span>
                </li>
              ))}
            </ul>
          )}
          {facet && facet.different > facet.values.length && <p class="fine">and {figure(facet.different - facet.values.length)} more</p>}
          {!isFixed && (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                if (typed.trim() !== '') go(screenAddress(narrowed(query, { [filter]: typed.trim() })))
              }}
            >
              <input aria-label={`${name}: a name or part of one`} placeholder="a name" value={typed} maxLength={1000} onInput={(event) => setTyped(event.currentTarget.value)} />
            </form>
          )}
        </>
      )}
    </section>
  )
}

/** People known by name alone are looked for by all of it. */
function quoted(filter: Filter, name: string): string {
  return filter === 'speaker' || filter === 'to' || filter === 'via' ? `"${name}"` : name
}

/** A value as the cards say it. */
function label(filter: Filter, name: string): string {
  if (filter === 'form') return forms[name as keyof typeof forms] ?? name
  return filter === 'type' || filter === 'status' ? name.replaceAll('_', ' ').toLowerCase() : name
}

function valueName(filter: Filter, facet: Facet | null, value: string): string {
  return facet?.values.find((each) => each.id === value)?.name ?? label(filter, value)
}

function Days({ query, months }: { query: Query; months: Facet | null }) {
  const { from, until } = query.filters
  const set = (filter: 'from' | 'until', value: string) => go(screenAddress(narrowed(query, { [filter]: value })))
  const years = new Map<string, number>()
  for (const { name, count } of months?.values ?? []) years.set(name.slice(0, 4), (years.get(name.slice(0, 4)) ?? 0) + count)
  return (
    <section>
      <h2>When</h2>
      {years.size > 1 && (
        <ul>
          {[...years].reverse().map(([year, count]) => (
            <li key={year}>
              <a href={screenAddress(narrowed(query, { from: `${year}-01-01`, until: `${year}-12-31` }))}>{year}</a>
              <span class="figure">{figure(count)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="days">
        <label>from <input type="date" value={from ?? ''} onChange={(event) => set('from', event.currentTarget.value)} /></label>
        <label>until <input type="date" value={until ?? ''} onChange={(event) => set('until', event.currentTarget.value)} /></label>
      </div>
      {(from ?? until) !== undefined && (
        <p class="set">
          {from !== undefined && `from ${readableDate(from)}`} {until !== undefined && `until ${readableDate(until)}`}{' '}
          <a href={screenAddress(narrowed(query, { from: '', until: '' }))} aria-label="any day">any</a>
        </p>
      )}
    </section>
  )
}

interface SavedSearches {
  readonly searches: readonly { readonly name: string; readonly address: string; readonly feed: string }[]
}

/** Searches that have a name, with the feeds by which they are followed. */
function Saved() {
  const { data } = useApi<SavedSearches>('/api/searches')
  if (!data || data.searches.length === 0) return null
  return (
    <section>
      <h2>Saved searches</h2>
      <ul>
        {data.searches.map((search) => (
          <li key={search.name}><a href={search.address}>{search.name}</a><a class="feed" href={search.feed} aria-label={`Feed of ${search.name}`}>feed</a></li>
        ))}
      </ul>
    </section>
  )
}
