import { expect, test } from 'vitest'
import { pieces } from './MarkedWords'

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
