import { expect, test } from 'vitest'
import { dayOf, isoDay, periodEnd, periodInWords, periodOf, periods, periodStart, ticks } from './days'

test.each([
  ['1970-01-01', 0],
  ['2031-12-18', 22631],
  ['2031-12', 22614],
  ['0099-03-01', -683309],
  ['soon', null],
  [null, null],
])('%s is day %s', (date, day) => {
  expect(dayOf(date)).toBe(day)
})

test.each([
  ['week', '2031-12-15', '2031-12-21', 'week of 15 Dec 2031'],
  ['month', '2031-12-01', '2031-12-31', 'Dec 2031'],
  ['quarter', '2031-10-01', '2031-12-31', 'Oct–Dec 2031'],
  ['year', '2031-01-01', '2031-12-31', '2031'],
] as const)('18 December 2031 lies in a %s from %s until %s', (per, from, until, words) => {
  const period = periodOf(dayOf('2031-12-18')!, per)
  expect([isoDay(periodStart(period, per)), isoDay(periodEnd(period, per)), periodInWords(period, per)]).toEqual([from, until, words])
})

test('every day lies in the period that begins before it and ends after it', () => {
  for (let day = -40_000; day < 40_000; day += 13) {
    for (const per of periods) {
      const period = periodOf(day, per)
      expect(periodStart(period, per)).toBeLessThanOrEqual(day)
      expect(periodEnd(period, per)).toBeGreaterThanOrEqual(day)
    }
  }
})

test.each([
  ['2031-12-01', '2031-12-05', 6, ['1 Dec 2031', '2 Dec', '3 Dec', '4 Dec', '5 Dec']],
  ['2031-12-01', '2032-01-20', 10, ['1 Dec 2031', '8 Dec', '15 Dec', '22 Dec', '29 Dec', '5 Jan 2032', '12 Jan', '19 Jan']],
  ['2031-11-01', '2032-03-31', 8, ['Nov 2031', 'Dec', '2032', 'Feb', 'Mar']],
  ['2016-01-02', '2025-12-28', 12, ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']],
])('from %s to %s there are marks, no more than %i', (from, until, most, labels) => {
  const found = ticks(dayOf(from)!, dayOf(until)!, most)
  expect(found.map((tick) => tick.label)).toEqual(labels)
  expect(found.length).toBeLessThanOrEqual(most)
})
