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

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
    const key = shown.value.findLast((each) => each.key === event.key)
    if (key) {
      event.preventDefault()
      key.press()
    }
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}
