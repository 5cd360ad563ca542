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

/** Printed words with what was searched for marked. */
export function MarkedWords({ text, marks }: { text: string; marks: readonly Span[] }) {
  return pieces(text, marks).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))
}
