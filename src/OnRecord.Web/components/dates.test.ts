import { expect, test } from 'vitest'
import { readableDate, readableInterval } from './dates'

test.each([
  ['2025-12-01', '1 Dec 2025'],
  ['2025-12', 'Dec 2025'],
  ['2025', '2025'],
  ['2025-13-01', '2025-13-01'],
  ['2025-W51', '2025-W51'],
])('%s is written %s', (date, words) => {
  expect(readableDate(date)).toBe(words)
})

test.each([
  ['2025-12-18', '2025-12-18', '18 Dec 2025'],
  ['2025-12-18', '2025-12-25', '18–25 Dec 2025'],
  ['2025-11-18', '2025-12-05', '18 Nov – 5 Dec 2025'],
  ['2025-12-18', '2026-01-03', '18 Dec 2025 – 3 Jan 2026'],
  ['2025-12', '2026', 'Dec 2025 – 2026'],
])('from %s to %s says as much once as can be', (from, until, words) => {
  expect(readableInterval(from, until)).toBe(words)
})
