export interface Point {
  readonly x: number
  readonly y: number
}

interface Tie {
  readonly from: number
  readonly to: number
  readonly count: number
}

const rounds = 500

/**
 * Places for nodes so that those who have to do with each other stand together and no others. The same nodes and ties always give the
 * same places: it begins on a spiral, the weightiest in the middle, and is run to rest before anything is drawn.
 * @returns one point for each node, within 0 to 1 either way.
 * @remarks Fruchterman and Reingold 1991, Software: Practice and Experience 21(11), with a pull to the middle that keeps parts together.
 */
export function layout(count: number, ties: readonly Tie[]): readonly Point[] {
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const golden = Math.PI * (3 - Math.sqrt(5))
  for (let node = 0; node < count; node++) {
    const radius = Math.sqrt((node + 0.5) / Math.max(1, count)) / 2
    x[node] = radius * Math.cos(node * golden)
    y[node] = radius * Math.sin(node * golden)
  }
  const apart = 0.9 / Math.sqrt(Math.max(1, count))
  const pullX = new Float64Array(count)
  const pullY = new Float64Array(count)
  for (let round = 0; round < rounds; round++) {
    pullX.fill(0)
    pullY.fill(0)
    for (let one = 0; one < count; one++) {
      for (let other = one + 1; other < count; other++) push(one, other)
      pullX[one]! -= 0.6 * x[one]!
      pullY[one]! -= 0.6 * y[one]!
    }
    for (const { from, to, count: often } of ties) if (from !== to) pull(from, to, 1 + Math.log2(often) / 4)
    const heat = 0.1 * (1 - round / rounds)
    for (let node = 0; node < count; node++) {
      const length = Math.hypot(pullX[node]!, pullY[node]!)
      if (length === 0) continue
      const step = Math.min(length, heat) / length
      x[node]! += pullX[node]! * step
      y[node]! += pullY[node]! * step
    }
  }
  return fitted(x, y)

  function push(one: number, other: number): void {
    const [dx, dy] = [x[one]! - x[other]!, y[one]! - y[other]!]
    const far = Math.max(1e-6, dx * dx + dy * dy)
    const force = (apart * apart) / far
    pullX[one]! += dx * force
    pullY[one]! += dy * force
    pullX[other]! -= dx * force
    pullY[other]! -= dy * force
  }

  function pull(one: number, other: number, strength: number): void {
    const [dx, dy] = [x[one]! - x[other]!, y[one]! - y[other]!]
    const force = (strength * Math.hypot(dx, dy)) / apart
    pullX[one]! -= dx * force
    pullY[one]! -= dy * force
    pullX[other]! += dx * force
    pullY[other]! += dy * force
  }
}

function fitted(x: Float64Array, y: Float64Array): readonly Point[] {
  const [left, right, top, bottom] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)]
  return Array.from(x, (at, node) => ({ x: share(at, left, right), y: share(y[node]!, top, bottom) }))
}

function share(value: number, least: number, greatest: number): number {
  return greatest === least ? 0.5 : (value - least) / (greatest - least)
}
