import { expect, test } from 'vitest'
import { layout } from './layout'

const ties = [{ from: 0, to: 1, count: 9 }, { from: 2, to: 3, count: 1 }, { from: 0, to: 4, count: 2 }]
const far = (points: readonly { x: number; y: number }[], one: number, other: number) =>
  Math.hypot(points[one]!.x - points[other]!.x, points[one]!.y - points[other]!.y)

test('the same network always looks the same', () => {
  expect(layout(6, ties)).toEqual(layout(6, ties))
})

test('all stands within the frame, and nothing on anything else', () => {
  const points = layout(40, Array.from({ length: 60 }, (_, at) => ({ from: at % 7, to: (at * 11) % 40, count: at + 1 })))
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(1)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(1)
  }
  for (let one = 0; one < 40; one++) for (let other = 0; other < one; other++) expect(far(points, one, other)).toBeGreaterThan(0.005)
})

test('those who speak to each other stand nearer than those who do not', () => {
  const points = layout(5, ties)
  expect(far(points, 0, 1)).toBeLessThan(far(points, 0, 2))
  expect(far(points, 2, 3)).toBeLessThan(far(points, 1, 3))
})

test('one alone stands in the middle', () => {
  expect(layout(1, [])).toEqual([{ x: 0.5, y: 0.5 }])
  expect(layout(0, [])).toEqual([])
})
