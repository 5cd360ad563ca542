import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { go } from '../../app/router'
import { layout, type Point, type Size } from './layout'
import type { Edge, Network, Node } from './shapes'

interface Props {
  readonly of: Network
  readonly lit: number | null
  readonly light: (node: number | null) => void
  readonly says: (edge: Edge) => string
  /** The statements of an edge. */
  readonly list: (edge: Edge) => string
  /** The page of a node, or its statements. */
  readonly page: (node: Node) => string
}

const letter = 7.8    // pixels, about as wide as one of a name
const bend = 0.14     // of an edge's length, so that there and back are two

/** Everybody who speaks to or passes on somebody, each tie an arrow. The table beside it has the same rows. */
export function Drawing({ of, lit, light, says, list, page }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)))
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])

  const tied = useMemo(() => [...new Set(of.edges.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other), [of])
  const height = Math.round(width * (width < 600 ? 1.5 : 0.78))
  const places = useMemo(() => {
    const number = new Map(tied.map((node, at) => [node, at]))
    const found = layout(
      tied.map((node) => box(of.nodes[node]!)),
      of.edges.map((edge) => ({ ...edge, from: number.get(edge.from)!, to: number.get(edge.to)! })),
      { width, height },
    )
    return new Map(tied.map((node, at) => [node, found[at]!]))
  }, [of, tied, width, height])

  const at = (node: number): Point => {
    const { x, y } = places.get(node)!
    return { x, y: y + box(of.nodes[node]!).height / 2 - radius(of.nodes[node]!) - 2 }
  }
  const touches = (edge: Edge) => lit === null || edge.from === lit || edge.to === lit
  const near = new Set(lit === null ? tied : [lit, ...of.edges.filter(touches).flatMap(({ from, to }) => [from, to])])

  return (
    <div class="drawing" ref={frame}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label="Drawing of the ties in the table">
          <defs>
            <Arrowhead kind="addresses" />
            <Arrowhead kind="quotes" />
            <Arrowhead kind="relays" />
          </defs>
          {of.edges.map((edge) => {
            const line = arc(at(edge.from), at(edge.to), radius(of.nodes[edge.to]!) + 3, edge.kind === 'relays' ? 2 * bend : bend)
            return (
              <SvgLink key={`${edge.kind} ${edge.from} ${edge.to}`} to={list(edge)} class={`edge ${edge.kind}${touches(edge) ? '' : ' dim'}`} title={says(edge)} label={says(edge)}>
                <path class="target" d={line} />
                <path class="line" d={line} stroke-width={1 + Math.min(4, Math.log2(edge.count))} marker-end={`url(#head-${edge.kind})`} />
              </SvgLink>
            )
          })}
          {tied.map((number) => {
            const node = of.nodes[number]!
            const { x, y } = at(number)
            return (
              <SvgLink key={number} to={page(node)} class={`node${near.has(number) ? '' : ' dim'}`} title={node.name} onEnter={() => light(number)} onLeave={() => light(null)}>
                <Shape of={node} x={x} y={y} />
                <text x={x} y={y - radius(node) - 5} text-anchor="middle">{short(node.name)}</text>
              </SvgLink>
            )
          })}
        </svg>
      )}
    </div>
  )
}

/** The room that a mark takes with the name above it. */
function box(node: Node): Size {
  return { width: Math.max(2 * radius(node), short(node.name).length * letter), height: 2 * radius(node) + 20 }
}

function radius(node: Node): number {
  return 3.5 + Math.min(10, Math.sqrt(node.weight))
}

/** People are round, states lozenges, outlets and bodies square. */
function Shape({ of, x, y }: { of: Node; x: number; y: number }) {
  const r = radius(of)
  if (of.kind === 'person' || of.kind === null) return <circle cx={x} cy={y} r={r} />
  if (of.kind === 'state') return <path d={`M${x} ${y - r * 1.2}L${x + r * 1.2} ${y}L${x} ${y + r * 1.2}L${x - r * 1.2} ${y}Z`} />
  return <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} />
}

function Arrowhead({ kind }: { kind: Edge['kind'] }) {
  return (
    <marker id={`head-${kind}`} class={kind} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
      <path d="M0 1L10 5L0 9Z" />
    </marker>
  )
}

/** From one point to the other, bent to its left by a part of its length, and ending before the mark there. */
function arc(from: Point, to: Point, before: number, bent: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const middle = { x: (from.x + to.x) / 2 + dy * bent, y: (from.y + to.y) / 2 - dx * bent }
  const [ex, ey] = [to.x - middle.x, to.y - middle.y]
  const length = Math.max(1, Math.hypot(ex, ey))
  const end = { x: to.x - (ex / length) * before, y: to.y - (ey / length) * before }
  const p = (value: number) => value.toFixed(1)
  return `M${p(from.x)} ${p(from.y)}Q${p(middle.x)} ${p(middle.y)} ${p(end.x)} ${p(end.y)}`
}

function short(name: string): string {
  const points = [...name]
  return points.length > 24 ? `${points.slice(0, 23).join('')}…` : name
}

interface LinkProps {
  readonly to: string
  readonly class: string
  readonly title: string
  /** What it is called where nothing is written in it. */
  readonly label?: string
  readonly onEnter?: () => void
  readonly onLeave?: () => void
  readonly children: preact.ComponentChildren
}

/** A link for the pointer. The keyboard goes through the table, where each stands once. */
function SvgLink({ to, class: name, title, label, onEnter, onLeave, children }: LinkProps) {
  return (
    <a
      href={to}
      class={name}
      tabIndex={-1}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(to)
      }}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      <title>{title}</title>
      {children}
    </a>
  )
}
