import { expect, test } from 'vitest'
import { layout, type Size } from './layout'

const frame = { width: 800, height: 600 }
const boxes = (count: number): readonly Size[] => Array.from({ length: count }, (_, at) => ({ width: 40 + (at % 5) * 20, height: 34 }))
const ties = [{ from: 0, to: 1, count: 9 }, { from: 2, to: 3, count: 1 }, { from: 0, to: 4, count: 2 }]
const far = (points: readonly { x: number; y: number }[], one: number, other: number) =>
  Math.hypot(points[one]!.x - points[other]!.x, points[one]!.y - points[other]!.y)

test('the same network always looks the same', () => {
  expect(layout(boxes(6), ties, frame)).toEqual(layout(boxes(6), ties, frame))
})

test('forty with their names stand within the frame, none over another', () => {
  const sizes = boxes(40)
  const points = layout(sizes, Array.from({ length: 60 }, (_, at) => ({ from: at % 7, to: (at * 11) % 40, count: at + 1 })), frame)
  for (const [node, { x, y }] of points.entries()) {
    const { width, height } = sizes[node]!
    expect(x - width / 2).toBeGreaterThanOrEqual(0)
    expect(x + width / 2).toBeLessThanOrEqual(frame.width)
    expect(y - height / 2).toBeGreaterThanOrEqual(0)
    expect(y + height / 2).toBeLessThanOrEqual(frame.height)
  }
  for (let one = 0; one < 40; one++) {
    for (let other = 0; other < one; other++) {
      const overX = (sizes[one]!.width + sizes[other]!.width) / 2 - Math.abs(points[one]!.x - points[other]!.x)
      const overY = (sizes[one]!.height + sizes[other]!.height) / 2 - Math.abs(points[one]!.y - points[other]!.y)
      expect(Math.min(overX, overY)).toBeLessThanOrEqual(0.01)
    }
  }
})

test('those who speak to each other stand nearer than those who do not', () => {
  const points = layout(boxes(5), ties, frame)
  expect(far(points, 0, 1)).toBeLessThan(far(points, 0, 2))
  expect(far(points, 2, 3)).toBeLessThan(far(points, 1, 3))
})

test('one alone stands in the middle, and nobody nowhere', () => {
  expect(layout([{ width: 50, height: 30 }], [], frame)).toEqual([{ x: 400, y: 300 }])
  expect(layout([], [], frame)).toEqual([])
})
