import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

export interface Key {
  readonly key: string
  readonly does: string
  readonly press: () => void
}

const shown = signal<readonly Key[]>([])

/** The keys of the page as it is now, for the help. */
export const keys = shown

/** Gives a screen its keys as long as it stands. Pressed in a field, or with Ctrl, Alt or Meta, a key stays what it was. */
export function useKeys(mine: readonly Key[]): void {
  useEffect(() => {
    shown.value = [...shown.value, ...mine]
    return () => {
      shown.value = shown.value.filter((key) => !mine.includes(key))
    }
  }, [mine])
}

/** `j` and `k` go from card to card of a list; what has the focus then opens with Enter or `o`. */
export function useListKeys(): void {
  useKeys(listKeys)
}

const listKeys: readonly Key[] = [
  { key: 'j', does: 'Next in the list', press: () => step(1) },
  { key: 'k', does: 'Previous in the list', press: () => step(-1) },
  { key: 'o', does: 'Open', press: () => document.activeElement instanceof HTMLElement && document.activeElement.matches('.card .words a') && document.activeElement.click() },
]

/** Looks only at what stands between one card and the next: a list may have ten thousand. */
function step(by: 1 | -1): void {
  const cards = document.createTreeWalker(document.getElementById('main')!, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).classList.contains('card') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP)
  const here = document.activeElement?.closest('main .card')
  if (here) cards.currentNode = here
  const next = (by > 0 ? cards.nextNode() : here ? cards.previousNode() : cards.lastChild()) as Element | null
  next?.querySelector<HTMLElement>('.words a')?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || hasDialog()) return
    const key = shown.value.findLast((each) => each.key === event.key)
    if (key) {
      event.preventDefault()
      key.press()
    }
  })
}

/** The browser keeps this list itself; a selector would look through the whole page at every key. */
const dialogs = document.getElementsByTagName('dialog')

function hasDialog(): boolean {
  return [...dialogs].some((dialog) => dialog.open)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}
