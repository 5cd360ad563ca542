import type { Signal } from '@preact/signals'
import { announce } from '../Announcer'
import type { Entry, Model } from './model'
import { kindOf, type View } from './views'

/** Goes to the next entry of the kind that is shown, or to the one before; among all kinds, from statement to statement. */
export function stepTo(by: 1 | -1, model: Model, view: View, current: Signal<string | null>, inAddress: boolean): void {
  const kind = kindOf(view) ?? 'statement'
  const entries = model.entries.filter((entry) => entry.kind === kind && entry.at >= 0)
  const at = entries.findIndex((entry) => entry.name === current.peek())
  const next = entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : at + by]
  if (next) reach(next, current, inAddress)
  else announce(entries.length === 0 ? `No ${kind} in this article` : by > 0 ? `That was the last ${kind}` : `That was the first ${kind}`)
}

/** Makes an entry the current one and brings its words into view, once they are laid out. */
export function reach(entry: Entry, current: Signal<string | null>, inAddress: boolean): void {
  current.value = entry.name
  if (inAddress) history.replaceState(history.state, '', `#${entry.name}`)
  const bring = (tries: number) => requestAnimationFrame(() => {
    const note = document.getElementById(`note-${entry.name}`)
    const words = document.getElementById(entry.name) ?? note
    if (words) {
      const { top } = words.getBoundingClientRect()
      if (top < innerHeight * 0.12 || top > innerHeight * 0.7) scrollBy({ top: top - innerHeight * 0.3 })
      note?.focus({ preventScroll: true })
    }
    // Parts on the way may be laid out only now, and move what is below them.
    if (tries > 0 && (!words || tries % 4 === 0)) bring(tries - 1)
  })
  bring(12)
}
