import { useEffect, useState } from 'preact/hooks'
import { get, isAbort } from './api'

export interface Answer<T> {
  readonly data: T | null
  readonly error: Error | null
  readonly waiting: boolean
  readonly again: () => void
}

/** The last answers, so that a step back shows its page at once; the server is asked all the same. */
const kept = new Map<string, unknown>()
const most = 40

function keep(path: string, data: unknown): void {
  kept.delete(path)
  kept.set(path, data)
  const oldest = kept.keys().next()
  if (kept.size > most && !oldest.done) kept.delete(oldest.value)
}

/** Gets what an address of the API answers, anew when the address changes; null asks for nothing. */
export function useApi<T>(path: string | null): Answer<T> {
  const [state, setState] = useState<{ path: string | null; data: T | null; error: Error | null; waiting: boolean }>(
    { path: null, data: null, error: null, waiting: false })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    setState({ path, data: (kept.get(path) as T | undefined) ?? null, error: null, waiting: true })
    get<T>(path, abort.signal).then(
      (data) => {
        keep(path, data)
        setState({ path, data, error: null, waiting: false })
      },
      (error: unknown) => {
        if (!isAbort(error)) setState({ path, data: null, error: error as Error, waiting: false })
      },
    )
    return () => abort.abort()
  }, [path, turn])

  const again = () => setTurn((count) => count + 1)
  if (path === null) return { data: null, error: null, waiting: false, again }
  if (state.path !== path) return { data: (kept.get(path) as T | undefined) ?? null, error: null, waiting: true, again }
  return { data: state.data, error: state.error, waiting: state.waiting, again }
}
