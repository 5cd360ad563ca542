import { expect, test } from 'vitest'
import { around, crowds, downwards } from './margin'

test('notes stand level with their words, or under the one before', () => {
  expect(downwards([0, 100, 110, 400], [58, 58, 58, 58])).toEqual([0, 100, 158, 400])
})

test('the current note stands level with its words, and those before it move up', () => {
  const wanted = [100, 110, 120, 130]
  const heights = [58, 58, 58, 58]
  const places = downwards(wanted, heights)
  expect(places).toEqual([100, 158, 216, 274])
  expect(around(2, wanted, places, heights)).toEqual([4, 62, 120, 178])
})

test('no note moves above the beginning, and none covers another', () => {
  const wanted = [0, 10, 20, 30, 40]
  const heights = [58, 58, 58, 58, 58]
  for (let pivot = 1; pivot < 5; pivot++) {
    const places = around(pivot, wanted, downwards(wanted, heights), heights)
    expect(places[0]).toBeGreaterThanOrEqual(0)
    for (let index = 1; index < 5; index++) expect(places[index]! - places[index - 1]!).toBeGreaterThanOrEqual(58)
  }
})

test('only rows in which a note drifts far from its words are crowded', () => {
  const wanted = [0, 10, 400, 410, 420, 430, 900]
  const heights = [50, 50, 50, 50, 50, 50, 50]
  expect([...crowds(wanted, downwards(wanted, heights))]).toEqual([2, 3, 4, 5])
  expect(crowds([0, 100, 200], [0, 100, 200]).size).toBe(0)
})
