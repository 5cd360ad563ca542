/** What of the map is seen: how much it is enlarged, and how far it is moved afterwards, in pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

type Point = readonly [number, number]

export const whole: View = { scale: 1, x: 0, y: 0 }
export const most = 32

/** The view with no more of the ground outside than can be helped. */
export function held({ scale, x, y }: View, { width, height }: Size): View {
  const k = Math.min(most, Math.max(1, scale))
  return { scale: k, x: Math.min(0, Math.max(width * (1 - k), x)), y: Math.min(0, Math.max(height * (1 - k), y)) }
}

/** Enlarges by a factor, and what is at the point stays there. */
export function zoomed(view: View, factor: number, [x, y]: Point, size: Size): View {
  const scale = Math.min(most, Math.max(1, view.scale * factor))
  const real = scale / view.scale
  return held({ scale, x: x - (x - view.x) * real, y: y - (y - view.y) * real }, size)
}

export function moved(view: View, x: number, y: number, size: Size): View {
  return held({ scale: view.scale, x: view.x + x, y: view.y + y }, size)
}

/** The view that has all of the points in it, with room around. */
export function around(points: readonly Point[], size: Size, closest = 5): View {
  if (points.length === 0) return whole
  const [left, right] = bounds(points.map(([x]) => x))
  const [top, bottom] = bounds(points.map(([, y]) => y))
  const room = 0.7    // of the window
  const scale = Math.min(closest, (size.width * room) / Math.max(1, right - left), (size.height * room) / Math.max(1, bottom - top))
  const k = Math.max(1, scale)
  return held({ scale: k, x: size.width / 2 - (k * (left + right)) / 2, y: size.height / 2 - (k * (top + bottom)) / 2 }, size)
}

function bounds(values: readonly number[]): Point {
  return values.reduce<Point>(([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)], [Infinity, -Infinity])
}
