import type { Passage, Record, RecordEvent, RecordFinding, RecordMessage, RecordStatement, RecordTime } from '../../api/record'
import { offsetsOf } from './offsets'
import { paragraphsOf, trimmed, type Paragraph, type Stretch } from './paragraphs'

/** Something the record says, with its words. `name` is its place on the page: `s3`, `m1`, `e2`, `t4`, `f1`. */
export type Entry = EntryBase & (
  | { readonly kind: 'statement'; readonly of: RecordStatement }
  | { readonly kind: 'message'; readonly of: RecordMessage }
  | { readonly kind: 'event'; readonly of: RecordEvent }
  | { readonly kind: 'time'; readonly of: RecordTime }
  | { readonly kind: 'finding'; readonly of: RecordFinding }
)

interface EntryBase {
  readonly name: string
  readonly number: number
  /** Where its first words stand, -1 where it has none. */
  readonly at: number
}

export type Role = 'content' | 'source' | 'cue' | 'message' | 'event' | 'trigger' | 'time' | 'finding'

/** What a stretch of the text is to an entry. */
export interface Mark extends Stretch {
  readonly role: Role
  readonly entry: Entry
  readonly isUnsure: boolean
  /** The first of the entry's stretches has its anchor, the last one of a statement its number. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** A stretch over which the same marks hold. */
export interface Segment extends Stretch {
  readonly marks: readonly Mark[]
}

export interface MarkedParagraph extends Paragraph {
  readonly marks: readonly Mark[]
  /** Entries whose first words stand here, in text order. */
  readonly entries: readonly Entry[]
}

/** An article as it is shown: paragraphs with what is marked in them, in parts that are laid out one by one. */
export interface Model {
  readonly record: Record
  readonly text: string
  readonly entries: readonly Entry[]
  readonly byName: ReadonlyMap<string, Entry>
  readonly byId: ReadonlyMap<string, Entry>
  readonly names: ReadonlyMap<string, string>
  readonly parts: readonly (readonly MarkedParagraph[])[]
  readonly partOf: ReadonlyMap<Entry, number>
  /** Entries without words in any paragraph. */
  readonly unplaced: readonly Entry[]
}

/** Below this, a thing is shown as unsure. */
export const sure = 0.7

/** About three screens of text: more is not laid out before somebody comes near. */
const partLength = 6000

const rank = { message: 0, event: 1, statement: 2, time: 3, finding: 4 } as const

export function modelOf(record: Record): Model {
  const { text } = record.article
  const offsets = offsetsOf(text)
  const stretch = (passage: { start: number; end: number }): Stretch => trimmed(text, offsets(passage.start), offsets(passage.end))

  const entries: Entry[] = []
  const marks: Mark[] = []
  const add = (entry: Entry, pieces: readonly Passage[], role: Role, isUnsure = false, anchors = true) => {
    pieces.forEach((piece, index) => {
      const at = stretch(piece)
      if (at.start < at.end) {
        marks.push({ ...at, role, entry, isUnsure, isFirst: anchors && index === 0, isLast: anchors && index === pieces.length - 1 })
      }
    })
  }
  const first = (pieces: readonly Passage[]) => (pieces.length === 0 ? -1 : offsets(pieces[0]!.start))
  const some = <T>(one: T | null) => (one === null ? [] : [one])

  // Each kind is numbered as it comes in the text; what rests on no words comes last.
  const numbered = <T>(list: readonly T[], wordsOf: (of: T) => readonly Passage[]) =>
    list
      .map((of) => ({ of, at: first(wordsOf(of)) }))
      .sort((a, b) => (a.at < 0 ? text.length : a.at) - (b.at < 0 ? text.length : b.at))
      .map((one, index) => ({ ...one, number: index + 1 }))

  for (const { of, at, number } of numbered(record.statements, (of) => of.content)) {
    const entry: Entry = { kind: 'statement', of, name: `s${number}`, number, at }
    entries.push(entry)
    add(entry, of.content, 'content', of.confidence < sure)
    add(entry, some(of.source), 'source', false, false)
    add(entry, some(of.cue), 'cue', false, false)
  }
  for (const { of, at, number } of numbered(record.messages, (of) => of.evidence)) {
    const entry: Entry = { kind: 'message', of, name: `m${number}`, number, at }
    entries.push(entry)
    add(entry, of.evidence, 'message', of.confidence < sure)
  }
  for (const { of, at, number } of numbered(record.events, (of) => [...some(of.trigger), ...of.evidence])) {
    const entry: Entry = { kind: 'event', of, name: `e${number}`, number, at }
    entries.push(entry)
    add(entry, of.evidence, 'event', of.confidence < sure, of.trigger === null)
    add(entry, some(of.trigger), 'trigger', of.confidence < sure)
  }
  for (const { of, at, number } of numbered(record.times, (of) => [of])) {
    const entry: Entry = { kind: 'time', of, name: `t${number}`, number, at }
    entries.push(entry)
    add(entry, [of], 'time')
  }
  for (const { of, at, number } of numbered(record.findings, (of) => of.evidence)) {
    const entry: Entry = { kind: 'finding', of, name: `f${number}`, number, at }
    entries.push(entry)
    add(entry, of.evidence, 'finding')
  }

  entries.sort((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind] || a.number - b.number)
  const headings = record.article.headings.map(stretch).sort((a, b) => a.start - b.start)
  const paragraphs = withoutTitle(record, placed(paragraphsOf(text, headings), marks, entries))
  const parts = partsOf(paragraphs)
  const partOf = new Map(parts.flatMap((part, index) => part.flatMap((paragraph) => paragraph.entries.map((entry) => [entry, index] as const))))
  const withId = entries.filter((entry) => entry.kind !== 'time' && entry.kind !== 'finding')
  return {
    record,
    text,
    entries,
    byName: new Map(entries.map((entry) => [entry.name, entry])),
    byId: new Map(withId.map((entry) => [(entry.of as { id: string }).id, entry])),
    names: new Map(record.actors.map((actor) => [actor.id, actor.name])),
    parts,
    partOf,
    unplaced: entries.filter((entry) => !partOf.has(entry)),
  }
}

/** Gives each paragraph its marks and entries, in one walk over both. */
function placed(paragraphs: readonly Paragraph[], marks: readonly Mark[], entries: readonly Entry[]): readonly MarkedParagraph[] {
  const held = paragraphs.map((paragraph) => ({ ...paragraph, marks: [] as Mark[], entries: [] as Entry[] }))
  const firstEndingAfter = (at: number) => {
    let low = 0
    let high = held.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (held[middle]!.end > at) high = middle
      else low = middle + 1
    }
    return low
  }
  for (const mark of marks) {
    for (let index = firstEndingAfter(mark.start); index < held.length && held[index]!.start < mark.end; index++) held[index]!.marks.push(mark)
  }
  for (const entry of entries) {
    const home = entry.at < 0 ? undefined : held[firstEndingAfter(entry.at)]
    home?.entries.push(entry)
  }
  return held
}

/** Where the text begins with its own title, as pages do, that stands above it already; but what is marked in it is shown. */
function withoutTitle({ article }: Record, paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const [first, ...rest] = paragraphs
  const isTitle = first !== undefined && first.marks.length === 0 && article.text.slice(first.start, first.end) === article.title?.trim()
  return isTitle ? rest : paragraphs
}

function partsOf(paragraphs: readonly MarkedParagraph[]): readonly (readonly MarkedParagraph[])[] {
  const parts: MarkedParagraph[][] = []
  let length = Infinity
  for (const paragraph of paragraphs) {
    if (length > partLength) {
      parts.push([])
      length = 0
    }
    parts.at(-1)!.push(paragraph)
    length += paragraph.end - paragraph.start
  }
  return parts
}

/** Segments in order that together are exactly the paragraph; none is empty. Overlapping and nested marks come out flat. */
export function segmentsOf({ start, end, marks }: MarkedParagraph): readonly Segment[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    cuts.add(Math.max(mark.start, start))
    cuts.add(Math.min(mark.end, end))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  const waiting = [...marks].sort((a, b) => a.start - b.start)
  let open: readonly Mark[] = []
  let next = 0
  return sorted.slice(1).map((until, index) => {
    const from = sorted[index]!
    const going = open.filter((mark) => mark.end > from)
    while (next < waiting.length && waiting[next]!.start <= from) going.push(waiting[next++]!)
    open = going
    return { start: from, end: until, marks: going }
  })
}
