import { useRef } from 'preact/hooks'

/** The last value that there was: while another is fetched, what stands on the page stays, and so do the focus and the place of the reader. */
export function useKept<T>(value: T | null): T | null {
  const last = useRef<T | null>(null)
  if (value !== null) last.current = value
  return value ?? last.current
}
