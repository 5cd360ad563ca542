import { expect, test } from 'vitest'
import { around, downwards } from './margin'

test('notes stand level with their words, or under the one before', () => {
  expect(downwards([0, 100, 110, 400], [50, 50, 50, 50], 8)).toEqual([0, 100, 158, 400])
})

test('the current note stands level with its words, and those before it move up', () => {
  const wanted = [100, 110, 120, 130]
  const places = downwards(wanted, [50, 50, 50, 50], 8)
  expect(places).toEqual([100, 158, 216, 274])
  expect(around(2, wanted, places, [50, 50, 50, 50], 8)).toEqual([4, 62, 120, 178])
})

test('no note moves above the beginning, and none covers another', () => {
  const wanted = [0, 10, 20, 30, 40]
  const heights = [50, 50, 50, 50, 50]
  for (let pivot = 1; pivot < 5; pivot++) {
    const places = around(pivot, wanted, downwards(wanted, heights, 8), heights, 8)
    expect(places[0]).toBeGreaterThanOrEqual(0)
    for (let index = 1; index < 5; index++) expect(places[index]! - places[index - 1]!).toBeGreaterThanOrEqual(58)
  }
})
