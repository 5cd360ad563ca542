export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Tie {
  readonly from: number
  readonly to: number
  readonly count: number
}

interface Frame extends Point, Size {}

const rounds = 300
const gap = 8      // pixels between what is written
const each = 60    // pixels of a part's sides for each of its nodes

/**
 * Places for nodes so that those who have to do with each other stand together and nothing is written over anything else. The same nodes
 * and ties always give the same places, and all is at rest before anything is drawn.
 * @param boxes how much room each node takes with its name; its place is the middle of it.
 * @returns one point for each node, its box within the frame where there is room for all.
 */
export function layout(boxes: readonly Size[], ties: readonly Tie[], frame: Size): readonly Point[] {
  const x = new Float64Array(boxes.length)
  const y = new Float64Array(boxes.length)
  share(parts(boxes.length, ties), { x: 0, y: 0, ...frame }, (part, room) => {
    const number = new Map(part.map((node, at) => [node, at]))
    const inside = ties.filter(({ from }) => number.has(from)).map((tie) => ({ ...tie, from: number.get(tie.from)!, to: number.get(tie.to)! }))
    const most = part.length * each    // a few need not stand far apart, however much room there is
    for (const [at, point] of springs(part.length, inside).entries()) {
      const { width, height } = boxes[part[at]!]!
      x[part[at]!] = room.x + room.width / 2 + (point.x - 0.5) * Math.min(most, Math.max(0, room.width - width))
      y[part[at]!] = room.y + room.height / 2 + (point.y - 0.5) * Math.min(most, Math.max(0, room.height - height))
    }
  })
  apart(x, y, boxes, frame)
  return Array.from(x, (at, node) => ({ x: at, y: y[node]! }))
}

/** Which nodes hang together, the greatest parts first. */
function parts(count: number, ties: readonly Tie[]): readonly (readonly number[])[] {
  const part = Array.from({ length: count }, (_, node) => node)
  const root = (node: number): number => (part[node] === node ? node : (part[node] = root(part[node]!)))
  for (const { from, to } of ties) part[Math.max(root(from), root(to))] = Math.min(root(from), root(to))
  const found = new Map<number, number[]>()
  for (let node = 0; node < count; node++) found.set(root(node), [...(found.get(root(node)) ?? []), node])
  return [...found.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!)
}

/** Gives each part its share of the frame, cut across the longer side again and again. */
function share(all: readonly (readonly number[])[], frame: Frame, place: (part: readonly number[], room: Frame) => void): void {
  if (all.length <= 1) {
    if (all[0]) place(all[0], frame)
    return
  }
  const total = all.reduce((sum, part) => sum + part.length, 0)
  let taken = 1
  let weight = all[0]!.length
  while (taken < all.length - 1 && weight + all[taken]!.length <= total / 2) weight += all[taken++]!.length
  const part = weight / total
  const { x, y, width, height } = frame
  const [first, second] = width > height
    ? [{ ...frame, width: width * part }, { x: x + width * part, y, width: width * (1 - part), height }]
    : [{ ...frame, height: height * part }, { x, y: y + height * part, width, height: height * (1 - part) }]
  share(all.slice(0, taken), first, place)
  share(all.slice(taken), second, place)
}

/**
 * Springs between those who are tied, and everybody pushes everybody else off; from a spiral, the weightiest in the middle.
 * @returns points within 0 to 1 either way.
 * @remarks Fruchterman and Reingold 1991, Software: Practice and Experience 21(11).
 */
function springs(count: number, ties: readonly Tie[]): readonly Point[] {
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const golden = Math.PI * (3 - Math.sqrt(5))
  for (let node = 0; node < count; node++) {
    const radius = Math.sqrt((node + 0.5) / count) / 2
    x[node] = radius * Math.cos(node * golden)
    y[node] = radius * Math.sin(node * golden)
  }
  const rest = 1 / Math.sqrt(count)
  const pullX = new Float64Array(count)
  const pullY = new Float64Array(count)
  const add = (one: number, other: number, force: (far: number) => number) => {
    const [dx, dy] = [x[one]! - x[other]!, y[one]! - y[other]!]
    const strength = force(Math.max(1e-3, Math.hypot(dx, dy)))
    pullX[one]! += dx * strength
    pullY[one]! += dy * strength
    pullX[other]! -= dx * strength
    pullY[other]! -= dy * strength
  }
  for (let round = 0; round < rounds; round++) {
    pullX.fill(0)
    pullY.fill(0)
    for (let one = 0; one < count; one++) for (let other = one + 1; other < count; other++) add(one, other, (far) => (rest * rest) / (far * far))
    for (const { from, to } of ties) add(from, to, (far) => -far / rest)
    const heat = 0.1 * (1 - round / rounds)
    for (let node = 0; node < count; node++) {
      const length = Math.hypot(pullX[node]!, pullY[node]!)
      if (length === 0) continue
      x[node]! += (pullX[node]! * Math.min(length, heat)) / length
      y[node]! += (pullY[node]! * Math.min(length, heat)) / length
    }
  }
  const [left, right, top, bottom] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)]
  return Array.from(x, (at, node) => ({ x: within(at, left, right), y: within(y[node]!, top, bottom) }))
}

function within(value: number, least: number, greatest: number): number {
  return greatest === least ? 0.5 : (value - least) / (greatest - least)
}

/** Moves boxes that overlap apart, each by half and the shorter way, until none do or there is no room. */
function apart(x: Float64Array, y: Float64Array, boxes: readonly Size[], frame: Size): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (let one = 0; one < boxes.length; one++) {
      for (let other = one + 1; other < boxes.length; other++) {
        const [dx, dy] = [x[other]! - x[one]!, y[other]! - y[one]!]
        const overX = (boxes[one]!.width + boxes[other]!.width) / 2 + gap - Math.abs(dx)
        const overY = (boxes[one]!.height + boxes[other]!.height) / 2 + gap / 2 - Math.abs(dy)
        if (overX <= 0 || overY <= 0) continue
        moved = true
        if (overX < overY) {
          const step = (dx < 0 ? -1 : 1) * (overX / 2)
          x[one]! -= step
          x[other]! += step
        } else {
          const step = (dy < 0 ? -1 : 1) * (overY / 2)
          y[one]! -= step
          y[other]! += step
        }
      }
    }
    for (const [node, { width, height }] of boxes.entries()) {
      x[node] = Math.max(width / 2, Math.min(frame.width - width / 2, x[node]!))
      y[node] = Math.max(height / 2, Math.min(frame.height - height / 2, y[node]!))
    }
    if (!moved) return
  }
}
