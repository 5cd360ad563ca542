import { useEffect, useRef, useState } from 'preact/hooks'
import { get, isAbort } from './api'
import type { Page } from './shapes'

export interface List<P extends Page> {
  /** The pages fetched so far; each stays the same object, so that what stands is not drawn again. */
  readonly pages: readonly P[]
  readonly error: Error | null
  readonly waiting: boolean
  /** Fetches the page behind the last; null at the end of the list. */
  readonly more: (() => void) | null
  readonly again: () => void
  /** Puts something else into pages that stand already, which the reader has just changed: nothing moves, and a step back has it too. */
  readonly amend: (change: (page: P) => P) => void
}

interface State<P> {
  readonly path: string | null
  readonly pages: readonly P[]
  readonly error: Error | null
  readonly waiting: boolean
}

/** The last lists with all pages that were opened, so that a step back finds the reader's place. */
const kept = new Map<string, readonly Page[]>()
const most = 10

function keep(path: string, pages: readonly Page[]): void {
  kept.delete(path)
  kept.set(path, pages)
  const oldest = kept.keys().next()
  if (kept.size > most && !oldest.done) kept.delete(oldest.value)
}

/** A list of the API, page by page. @param path without a cursor; null asks for nothing. */
export function useList<P extends Page>(path: string | null): List<P> {
  const [state, setState] = useState<State<P>>({ path: null, pages: [], error: null, waiting: false })
  const [turn, setTurn] = useState(0)
  const abort = useRef<AbortController | null>(null)

  const fetchPage = (from: string, before: readonly P[]) => {
    abort.current?.abort()
    const mine = (abort.current = new AbortController())
    const cursor = before.at(-1)?.next
    setState({ path: from, pages: before, error: null, waiting: true })
    get<P>(cursor ? `${from}${from.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}` : from, mine.signal).then(
      (page) => {
        const pages = [...before, page]
        keep(from, pages)
        setState({ path: from, pages, error: null, waiting: false })
      },
      (error: unknown) => {
        if (!isAbort(error)) setState({ path: from, pages: before, error: error as Error, waiting: false })
      },
    )
  }

  useEffect(() => {
    if (path === null) return
    const known = turn === 0 ? (kept.get(path) as readonly P[] | undefined) : undefined
    if (known) setState({ path, pages: known, error: null, waiting: false })
    else fetchPage(path, [])
    return () => abort.current?.abort()
  }, [path, turn])

  const again = () => (state.pages.length > 0 ? fetchPage(state.path!, state.pages) : setTurn((count) => count + 1))
  const amend = (change: (page: P) => P) => setState((now) => {
    const pages = now.pages.map(change)
    if (now.path !== null) keep(now.path, pages)
    return { ...now, pages }
  })
  if (path === null || state.path !== path) {
    const pages = path === null ? [] : ((kept.get(path) as readonly P[] | undefined) ?? [])
    return { pages, error: null, waiting: path !== null, more: null, again, amend }
  }
  const hasMore = (state.pages.at(-1)?.next ?? null) !== null
  return { ...state, more: hasMore ? () => fetchPage(path, state.pages) : null, again, amend }
}
