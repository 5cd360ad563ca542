import type { Span } from '../api/shapes'

/** Text in pieces, each marked or not. Spans count code points, are sorted and do not overlap. */
export function pieces(text: string, marks: readonly Span[]): readonly { readonly text: string; readonly marked: boolean }[] {
  if (marks.length === 0) return [{ text, marked: false }]
  const points = [...text]
  const found = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) found.push({ text: points.slice(at, start).join(''), marked: false })
    found.push({ text: points.slice(start, end).join(''), marked: true })
    at = end
  }
  if (at < points.length) found.push({ text: points.slice(at).join(''), marked: false })
  return found
}

/**
 * A part of a long text, cut between words, that has the first mark in it.
 * @param most code points, without the dots that stand for what is left out.
 */
export function excerpt(text: string, marks: readonly Span[], most: number): { readonly text: string; readonly marks: readonly Span[] } {
  const points = [...text]
  if (points.length <= most) return { text, marks }
  const wanted = Math.min(Math.max(0, (marks[0]?.start ?? 0) - Math.floor(most / 4)), points.length - most)
  const start = wanted === 0 ? 0 : after(points, wanted)
  const end = start + most >= points.length ? points.length : before(points, start + most)
  const dots = start > 0 ? '… ' : ''
  return {
    text: dots + points.slice(start, end).join('') + (end < points.length ? ' …' : ''),
    marks: marks.filter((mark) => mark.start >= start && mark.end <= end).map((mark) => ({ start: mark.start - start + dots.length, end: mark.end - start + dots.length })),
  }
}

/** Where the next word begins; the place itself where no space follows soon. */
function after(points: readonly string[], place: number): number {
  const space = points.indexOf(' ', place - 1)
  return space < 0 || space > place + 40 ? place : space + 1
}

function before(points: readonly string[], place: number): number {
  const space = points.lastIndexOf(' ', place)
  return space < place - 40 ? place : space
}

interface Props {
  readonly text: string
  readonly marks?: readonly Span[]
  /** At most so many code points of it; all where it is not given. */
  readonly most?: number | undefined
}

/** Printed words with what was searched for marked. */
export function MarkedWords({ text: whole, marks: all = [], most = Infinity }: Props) {
  const { text, marks } = excerpt(whole, all, most)
  return pieces(text, marks).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))
}
