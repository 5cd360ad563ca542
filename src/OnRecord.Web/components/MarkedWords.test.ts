import { expect, test } from 'vitest'
import { excerpt, pieces } from './MarkedWords'

test('marks count code points, not halves of an emoji', () => {
  expect(pieces('🤝 한국 친구', [{ start: 2, end: 4 }])).toEqual([
    { text: '🤝 ', marked: false },
    { text: '한국', marked: true },
    { text: ' 친구', marked: false },
  ])
})

test('text comes back whole, whatever is marked', () => {
  const text = 'the bridge, the bridge'
  const marks = [{ start: 4, end: 10 }, { start: 16, end: 22 }]
  expect(pieces(text, marks).map((piece) => piece.text).join('')).toBe(text)
  expect(pieces(text, []).map((piece) => piece.text)).toEqual([text])
})

test('a long text is cut between words, around its first mark', () => {
  const text = `${'many words '.repeat(40)}the bridge ${'and more '.repeat(40)}`.trim()
  const start = text.indexOf('bridge')
  const cut = excerpt(text, [{ start, end: start + 6 }], 100)
  expect(cut.text).toMatch(/^… \w.*\w …$/)
  expect(cut.text.length).toBeLessThanOrEqual(104)
  expect(cut.marks.map((mark) => cut.text.slice(mark.start, mark.end))).toEqual(['bridge'])
})

test('a short text stays whole, and one without spaces is cut all the same', () => {
  expect(excerpt('We agree', [], 100).text).toBe('We agree')
  expect(excerpt('字'.repeat(500), [], 100).text).toBe(`${'字'.repeat(100)} …`)
})
