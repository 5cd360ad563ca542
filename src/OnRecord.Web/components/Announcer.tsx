import { signal } from '@preact/signals'

const said = signal('')

/** Says something to a screen reader, once: how many were found, what was done. */
export function announce(words: string): void {
  said.value = said.value === words ? `${words}\u00a0` : words
}

export function Announcer() {
  return <div class="unseen" aria-live="polite">{said.value}</div>
}
