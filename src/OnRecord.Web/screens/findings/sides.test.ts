import { expect, test } from 'vitest'
import { sidesOf } from './sides'

const article = { published: { date: '2031-12-01', basis: 'header' } }

test('the day of publication stands beside what is told', () => {
  expect(sidesOf({ kind: 'published-before-reported-event', evidence: ['December 18'], article })).toEqual([
    { label: 'Published, by its header', words: null, isMark: false, date: '2031-12-01' },
    { label: 'Told as past', words: 'December 18', isMark: false, date: null },
  ])
})

test('two dates in the text stand beside each other, without a third', () => {
  expect(sidesOf({ kind: 'date-conflict', evidence: ['signed on May 3', 'signed on May 5'], article }).map(({ label, words }) => [label, words])).toEqual([
    ['Dated here', 'signed on May 3'],
    ['and here', 'signed on May 5'],
  ])
})

test('what is missing has no side', () => {
  expect(sidesOf({ kind: 'no-publication-date', evidence: [], article: { published: null } })).toEqual([])
})
