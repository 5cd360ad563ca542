import { address } from '../../app/router'

export type Kind = 'statements' | 'messages' | 'events' | 'articles'

export const kinds: readonly Kind[] = ['statements', 'messages', 'events', 'articles']

export type Filter = 'q' | 'speaker' | 'to' | 'via' | 'about' | 'outlet' | 'form' | 'type' | 'status' | 'unread' | 'from' | 'until'

/** What each kind can be narrowed by, in the order of the page. */
export const filtersOf: Readonly<Record<Kind, readonly Filter[]>> = {
  statements: ['q', 'speaker', 'to', 'via', 'about', 'outlet', 'form', 'from', 'until'],
  messages: ['q', 'speaker', 'to', 'via', 'outlet', 'type', 'from', 'until'],
  events: ['q', 'speaker', 'to', 'via', 'outlet', 'type', 'status', 'from', 'until'],
  articles: ['q', 'outlet', 'unread'],
}

/** A search, as its address says it. Filters that its kind has not are not in it. */
export interface Query {
  readonly of: Kind
  readonly filters: Readonly<Partial<Record<Filter, string>>>
}

export function readQuery(search: URLSearchParams): Query {
  const named = search.get('of') ?? ''
  const of = kinds.find((kind) => kind === named) ?? 'statements'
  const filters: Partial<Record<Filter, string>> = {}
  for (const filter of filtersOf[of]) {
    const value = search.get(filter)?.trim()
    if (value) filters[filter] = value
  }
  return { of, filters }
}

/** The same search with other filters; an empty one is taken away. */
export function narrowed(query: Query, changes: Partial<Record<Filter, string>>): Query {
  const filters: Partial<Record<Filter, string>> = {}
  for (const filter of filtersOf[query.of]) {
    const value = changes[filter] ?? query.filters[filter]
    if (value) filters[filter] = value
  }
  return { of: query.of, filters }
}

/** The same search among things of another kind, with the filters that these have too; a type of one is none of another. */
export function among(query: Query, of: Kind): Query {
  const { type: _, status: __, ...rest } = query.filters
  return narrowed({ of, filters: of === query.of ? query.filters : rest }, {})
}

export function screenAddress({ of, filters }: Query): string {
  return address('/search', { of: of === 'statements' ? '' : of, ...filters })
}

export function listAddress({ of, filters }: Query, limit: number): string {
  return address(`/api/${of}`, { ...filters, limit })
}

export function facetsAddress({ of, filters }: Query): string {
  return address('/api/facets', { of, ...filters })
}
