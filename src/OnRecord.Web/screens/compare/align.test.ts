import { expect, test } from 'vitest'
import type { Difference } from '../../components/WordDiff'
import { align, lines } from './align'
import type { Wording } from './shapes'

const base = 'We keep count of deeds, not of speeches … and we wait'

function wording(words: string, differences: readonly [Difference['kind'], string, string][]): Wording {
  const stretch = (text: string, part: string, from: number) => {
    const start = part === '' ? from : text.indexOf(part, from)
    return { text: part, start, end: start + part.length }
  }
  let [first, second] = [0, 0]
  return {
    siglum: 'B',
    kind: 'reworded',
    words,
    printings: [],
    differences: differences.map(([kind, one, other]) => {
      const found = { kind, first: stretch(base, one, first), second: stretch(words, other, second) }
      ;[first, second] = [found.first.end, found.second.end]
      return found
    }),
  }
}

const trimmed = wording('We keep count of deeds, not of speeches', [
  ['same', 'We keep count of deeds, not of speeches', 'We keep count of deeds, not of speeches'],
  ['dropped', 'and we wait', ''],
])

const reworded = wording('We always keep a count of acts, and we wait', [
  ['same', 'We', 'We'],
  ['added', '', 'always'],
  ['same', 'keep', 'keep'],
  ['added', '', 'a'],
  ['same', 'count of', 'count of'],
  ['reworded', 'deeds', 'acts'],
  ['dropped', 'not of speeches', ''],
  ['same', 'and we wait', 'and we wait'],
])

test('words stand under words, and what is left out under what it was', () => {
  const cells = align(base, [trimmed]).map((column) => `${column.base}/${column.cells[0]!.kind === 'dropped' ? '-' : column.cells[0]!.text}`)
  expect(cells).toEqual(['We/We', 'keep/keep', 'count/count', 'of/of', 'deeds,/deeds,', 'not/not', 'of/of', 'speeches …/speeches', 'and/-', 'we/-', 'wait/-'])
})

test('what is put in has a place of its own, which others leave blank', () => {
  const columns = align(base, [trimmed, reworded])
  expect(columns.filter((column) => column.base === '').map((column) => column.cells.map((cell) => cell.text))).toEqual([['', 'always'], ['', 'a']])
  expect(columns.find((column) => column.base === 'deeds,')!.cells.map((cell) => `${cell.kind} ${cell.text}`)).toEqual(['same deeds,', 'reworded acts,'])
})

test('every word of a wording is shown once', () => {
  for (const one of [trimmed, reworded]) {
    const shown = align(base, [one]).flatMap((column) => (column.cells[0]!.kind === 'dropped' ? [] : [column.cells[0]!.text])).filter((text) => text !== '')
    expect(shown.join(' ')).toBe(one.words)
  }
})

test('lines have all columns in order and no more letters than there is room for', () => {
  const columns = align(base, [trimmed, reworded])
  const found = lines(columns, 24)
  expect(found.flat()).toEqual(columns)
  for (const line of found) {
    expect(line.reduce((sum, column) => sum + Math.max(column.base.length, ...column.cells.map((cell) => cell.text.length)), 0)).toBeLessThanOrEqual(24)
  }
})
