import type { Wording } from './shapes'

/** What a wording has at one place of the base. */
export interface Cell {
  readonly kind: 'same' | 'reworded' | 'dropped' | 'added' | 'blank'
  readonly text: string
}

/** One place: a word of the base, or a place between two where wordings put words in. */
export interface Column {
  /** The base's word; empty between two. */
  readonly base: string
  /** One a wording, in their order. */
  readonly cells: readonly Cell[]
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const blank: Cell = { kind: 'blank', text: '' }

/** Lays wordings under the base, word under word. */
export function align(base: string, wordings: readonly Wording[]): readonly Column[] {
  const words = wordsOf(base)
  const rows = wordings.map((wording) => rowOf(words, wording))
  const columns: Column[] = []
  for (let place = 0; place <= words.length; place++) {
    if (rows.some((row) => row.before[place] !== undefined)) {
      columns.push({ base: '', cells: rows.map((row) => (row.before[place] === undefined ? blank : { kind: 'added', text: row.before[place]! })) })
    }
    if (place < words.length) columns.push({ base: words[place]!.text, cells: rows.map((row) => row.at[place] ?? blank) })
  }
  return columns
}

/** Words with the marks that stand at them; marks that stand alone go with the word before. */
function wordsOf(text: string): readonly Word[] {
  const words: { text: string; start: number; end: number }[] = []
  let at = 0
  for (const piece of text.split(/(\s+)/)) {
    const length = [...piece].length
    const isBlank = /^\s*$/.test(piece)
    const last = words.at(-1)
    if (!isBlank && !/[\p{L}\p{N}]/u.test(piece) && last) {
      last.text += ` ${piece}`
    } else if (!isBlank) words.push({ text: piece, start: at, end: at + length })
    at += length
  }
  return words
}

/** One wording: what it has at each word of the base, and what it puts in before it. */
function rowOf(words: readonly Word[], wording: Wording): { at: (Cell | undefined)[]; before: (string | undefined)[] } {
  const at: (Cell | undefined)[] = words.map(() => undefined)
  const before: (string | undefined)[] = []
  const own = wordsOf(wording.words)
  const within = (list: readonly Word[], { start, end }: { start: number; end: number }) =>
    list.flatMap((word, index) => (word.start < end && word.end > start ? [index] : []))
  const placeOf = (start: number) => {
    const index = words.findIndex((word) => word.start >= start)
    return index < 0 ? words.length : index
  }
  const taken = new Set<number>()
  for (const { kind, first, second } of wording.differences) {
    const places = kind === 'added' ? [] : within(words, first).filter((place) => at[place] === undefined)
    const theirs = kind === 'dropped' ? [] : within(own, second).filter((index) => !taken.has(index))
    theirs.forEach((index) => taken.add(index))
    if (places.length === 0) {
      if (theirs.length > 0) {
        const place = placeOf(first.start)
        before[place] = [before[place], ...theirs.map((index) => own[index]!.text)].filter(Boolean).join(' ')
      }
      continue
    }
    places.forEach((place, index) => {
      // What is left over of the longer side goes to the last place that the shorter has.
      const mine = index < places.length - 1 ? theirs.slice(index, index + 1) : theirs.slice(index)
      at[place] = kind === 'dropped' || mine.length === 0
        ? { kind: 'dropped', text: words[place]!.text }
        : { kind: kind === 'same' ? 'same' : 'reworded', text: mine.map((one) => own[one]!.text).join(' ') }
    })
  }
  return { at, before }
}

const between = 1.2 // widths of a letter between two columns

/** Columns in lines that have room for so many letters. */
export function lines(columns: readonly Column[], letters: number): readonly (readonly Column[])[] {
  const found: Column[][] = [[]]
  let used = 0
  for (const column of columns) {
    const wide = Math.max(column.base.length, ...column.cells.map((cell) => cell.text.length)) + between
    if (used > 0 && used + wide > letters) {
      found.push([])
      used = 0
    }
    found.at(-1)!.push(column)
    used += wide
  }
  return found
}
