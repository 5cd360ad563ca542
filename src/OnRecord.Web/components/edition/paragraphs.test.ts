import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs'

function read(text: string): readonly string[] {
  return paragraphsOf(text, []).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['one\ntwo', ['one', 'two']],
  ['  one \r\n\r\ntwo\rthree  ', ['one', 'two\rthree']],
  ['wrapped\nlines\n\n\nnext', ['wrapped\nlines', 'next']],
  ['', []],
  ['\n \n', []],
])('lines of %j are paragraphs unless they are wrapped by hand', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('where lines are long every line is a paragraph though some are parted', () => {
  const long = 'x'.repeat(120)
  expect(read(`${long}\n${long}\n\nend`)).toEqual([long, long, 'end'])
})

test('a heading stands by itself, and what follows in its block is one paragraph', () => {
  expect(paragraphsOf('Head\nbody\nbody\n\nend', [{ start: 0, end: 4 }])).toEqual([
    { start: 0, end: 4, isHeading: true },
    { start: 5, end: 14, isHeading: false },
    { start: 16, end: 19, isHeading: false },
  ])
})

test('headings that a flattened page runs into a paragraph stand by themselves, however many', () => {
  const text = 'A warning The chairman was silent. An answer Nobody spoke.'
  const headings = [{ start: 0, end: 9 }, { start: 35, end: 44 }]
  expect(paragraphsOf(text, headings).map(({ start, end, isHeading }) => [text.slice(start, end), isHeading])).toEqual([
    ['A warning', true], ['The chairman was silent.', false], ['An answer', true], ['Nobody spoke.', false],
  ])
})
