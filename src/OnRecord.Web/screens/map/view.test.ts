import { expect, test } from 'vitest'
import { around, held, most, moved, whole, zoomed } from './view'

const size = { width: 800, height: 400 }

test('what is under the pointer stays there', () => {
  const view = zoomed({ scale: 2, x: -100, y: -50 }, 1.5, [300, 200], size)
  const before = (300 + 100) / 2
  expect((300 - view.x) / view.scale).toBeCloseTo(before)
  expect(view.scale).toBe(3)
})

test('no ground outside the map comes into view', () => {
  expect(moved(whole, 50, -50, size)).toEqual(whole)
  expect(held({ scale: 2, x: 10, y: -900 }, size)).toEqual({ scale: 2, x: 0, y: -400 })
})

test('it goes no further than the bounds', () => {
  expect(zoomed(whole, 0.5, [0, 0], size).scale).toBe(1)
  expect(zoomed(whole, 1000, [0, 0], size).scale).toBe(most)
})

test('all points are in view, and one alone is in the middle', () => {
  const view = around([[100, 100], [300, 150]], size)
  for (const [x, y] of [[100, 100], [300, 150]] as const) {
    expect(x * view.scale + view.x).toBeGreaterThan(0)
    expect(x * view.scale + view.x).toBeLessThan(size.width)
    expect(y * view.scale + view.y).toBeGreaterThan(0)
    expect(y * view.scale + view.y).toBeLessThan(size.height)
  }
  const single = around([[400, 200]], size)
  expect([400 * single.scale + single.x, 200 * single.scale + single.y]).toEqual([400, 200])
  expect(around([], size)).toEqual(whole)
})
