import { useMemo, useRef, useState } from 'preact/hooks'
import { dayOf, isoDay, periodEnd, periodInWords, periodOf, periodStart, ticks, type Period } from '../../charts/days'
import { useWidth } from '../../charts/useWidth'
import { counted } from '../../components/words'
import { countOf, directions, exchanges, type CountedPeriod, type Direction, type DyadAnswer, type Exchange } from './shapes'

/** One bar: whose, of what, when. */
export interface Bar {
  readonly exchange: Exchange
  readonly direction: Direction
  readonly period: number
}

/** A stretch of days, both ends in it. */
export interface Range {
  readonly from: string | null
  readonly until: string | null
}

interface Props {
  readonly dyad: DyadAnswer
  readonly per: Period
  readonly once: boolean
  readonly range: Range
  readonly opened: Bar | null
  readonly open: (bar: Bar) => void
  readonly narrow: (range: Range) => void
}

const half = 38 // pixels of a row of bars above its line, and below
const label = 20 // of the line of words above a row
const gap = 10
const row = label + 2 * half + gap
const tone = label + 64 + gap
const toneTop = exchanges.length * row + label
const height = exchanges.length * row + tone + 22
const widest = 40 // of a bar
const fewest = 8 // periods shown, so that a pair of one day has no bar as wide as the page
const crowded = 1.5 // pixels a period, of which bars run into one another
const dragged = 4 // pixels from which a press is no click

const ways: readonly { exchange: Exchange; direction: Direction }[] = exchanges.flatMap((exchange) => directions.map((direction) => ({ exchange, direction })))

/**
 * Bars over time, of the first of a pair above the line and of the second below it, one row a kind; and the tone of events under them.
 * Dragging, or Shift with an arrow key, narrows the stretch of days; what lies outside stays, in grey. Every bar opens its list.
 */
export function Chart({ dyad, per, once, range, opened, open, narrow }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [cursor, setCursor] = useState<{ period: number; way: number } | null>(null)
  const [drag, setDrag] = useState<{ from: number; until: number } | null>(null)
  const anchor = useRef<number | null>(null)
  const press = useRef<{ x: number; period: number } | null>(null)

  const scale = useMemo(() => scaleOf(dyad.periods, per, width), [dyad.periods, per, width])
  const most = useMemo(
    () => Object.fromEntries(exchanges.map((exchange) => [
      exchange, Math.max(1, ...dyad.periods.flatMap((period) => directions.map((direction) => countOf(period[direction], exchange, once)))),
    ])) as Record<Exchange, number>,
    [dyad.periods, once])
  const bars = useMemo(
    () => ways.map(({ exchange, direction }) => {
      const line = exchanges.indexOf(exchange) * row + label + half
      const up = direction === 'there'
      return scale.all.map(({ at, of }) => {
        const count = countOf(of[direction], exchange, once)
        if (count === 0) return ''
        const tall = Math.max(2, (count / most[exchange]) * (half - 4))
        return `M${scale.left(at)} ${up ? line - 1 : line + 1}v${up ? -tall : tall}h${scale.bar}v${up ? tall : -tall}z`
      }).join('')
    }),
    [scale, most, once])

  const shown = drag
    ?? (range.from === null && range.until === null ? null : { from: scale.periodAt(range.from, scale.first), until: scale.periodAt(range.until, scale.last) })
  const inside = shown && { left: scale.edge(Math.max(scale.first, shown.from)), right: scale.edge(Math.min(scale.last, shown.until) + 1) }

  const names = { there: `${dyad.first.name} → ${dyad.second.name}`, back: `${dyad.second.name} → ${dyad.first.name}` }
  const at = cursor ?? { period: scale.last, way: 0 }
  const way = ways[at.way]!
  const values = scale.at(at.period)
  const here = values ? countOf(values[way.direction], way.exchange, once) : 0

  function chosen(period: number, y: number): Bar {
    const line = Math.min(exchanges.length - 1, Math.max(0, Math.floor(y / row)))
    return { exchange: exchanges[line]!, direction: y < line * row + label + half ? 'there' : 'back', period }
  }

  function finish(from: number, until: number) {
    const [start, end] = from <= until ? [from, until] : [until, from]
    narrow({ from: isoDay(periodStart(start, per)), until: isoDay(periodEnd(end, per)) })
  }

  function place(event: PointerEvent): { x: number; y: number } {
    const box = frame.current!.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function pointerDown(event: PointerEvent) {
    if (event.button !== 0) return
    const { x } = place(event)
    press.current = { x, period: scale.under(x) }
    frame.current!.setPointerCapture(event.pointerId)
  }

  function pointerMove(event: PointerEvent) {
    const { x, y } = place(event)
    const period = scale.under(x)
    const bar = chosen(period, y)
    setCursor({ period, way: ways.findIndex((one) => one.exchange === bar.exchange && one.direction === bar.direction) })
    if (press.current && (drag || Math.abs(x - press.current.x) > dragged)) {
      setDrag({ from: Math.min(press.current.period, period), until: Math.max(press.current.period, period) })
    }
  }

  function pointerUp(event: PointerEvent) {
    const { x, y } = place(event)
    const from = press.current
    press.current = null
    setDrag(null)
    if (!from) return
    if (drag) finish(drag.from, drag.until)
    else if (y < exchanges.length * row) {
      const bar = chosen(scale.under(x), y)
      if (scale.at(bar.period)) open(bar)
    }
  }

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity }[event.key]
    if (step !== undefined) {
      const period = Math.min(scale.last, Math.max(scale.first, at.period + step))
      setCursor({ ...at, period })
      if (event.shiftKey) {
        anchor.current ??= at.period
        finish(anchor.current, period)
      } else anchor.current = null
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      setCursor({ ...at, way: (at.way + (event.key === 'ArrowUp' ? ways.length - 1 : 1)) % ways.length })
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (here > 0) open({ ...way, period: at.period })
    } else if (event.key === 'Escape') {
      anchor.current = null
      narrow({ from: null, until: null })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const spoken = `${periodInWords(at.period, per)}, ${names[way.direction].replace('→', 'to')}: ${counted(here, way.exchange.slice(0, -1), way.exchange)}`
  return (
    <figure class="chart">
      <p class="sides">
        <span>▲ {names.there}</span>
        <span>▼ {names.back}</span>
      </p>
      <div
        ref={frame}
        class="plot"
        tabIndex={0}
        role="slider"
        aria-label={`Time, from ${periodInWords(scale.first, per)} to ${periodInWords(scale.last, per)}. Up and down choose the kind, Enter opens the list, Shift with an arrow narrows.`}
        aria-valuemin={0}
        aria-valuemax={scale.last - scale.first}
        aria-valuenow={at.period - scale.first}
        aria-valuetext={spoken}
        onKeyDown={keyDown}
        onPointerDown={pointerDown}
        onPointerMove={pointerMove}
        onPointerUp={pointerUp}
        onPointerCancel={() => { press.current = null; setDrag(null) }}
        onPointerLeave={() => { if (!press.current) setCursor(null) }}
      >
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            <defs>
              <clipPath id="dyad-inside">
                <rect x={inside ? inside.left : 0} y={0} width={inside ? Math.max(0, inside.right - inside.left) : width} height={height} />
              </clipPath>
            </defs>
            {inside && <rect class="ground" x={inside.left} y={0} width={Math.max(0, inside.right - inside.left)} height={height - 22} />}
            {cursor && <rect class="cursor" x={scale.edge(at.period)} y={0} width={Math.max(1, scale.slot)} height={height - 22} />}
            {scale.marks.map((tick) => (
              <g key={tick.day}>
                <line class={tick.isYear ? 'tick year' : 'tick'} x1={tick.x} x2={tick.x} y1={label} y2={height - 18} />
                <text class="axis" x={tick.x + 3} y={height - 6}>{tick.label}</text>
              </g>
            ))}
            {exchanges.map((exchange, index) => (
              <g key={exchange}>
                <text class={`name ${exchange}`} x={0} y={index * row + 14}>{exchange}</text>
                <text class="axis most" x={width} y={index * row + 14}>up to {most[exchange]}</text>
                <line class="base" x1={0} x2={width} y1={index * row + label + half} y2={index * row + label + half} />
              </g>
            ))}
            <text class="name tone" x={0} y={toneTop - 6}>tone of events</text>
            <text class="axis most" x={width} y={toneTop - 6}>mean Goldstein, −10 to 10</text>
            <line class="base" x1={0} x2={width} y1={toneTop + 32} y2={toneTop + 32} />
            {inside && <g class="outside">{bars.map((path, index) => <path key={index} d={path} />)}<Tone scale={scale} /></g>}
            <g clip-path="url(#dyad-inside)">
              {bars.map((path, index) => <path key={index} class={ways[index]!.exchange} d={path} />)}
              <g class="tone"><Tone scale={scale} /></g>
            </g>
            {opened && (
              <rect
                class="opened"
                x={scale.edge(opened.period)}
                y={exchanges.indexOf(opened.exchange) * row + label + (opened.direction === 'back' ? half : 0)}
                width={Math.max(4, scale.slot)}
                height={half}
              />
            )}
          </svg>
        )}
      </div>
      <figcaption>
        <span class="readout figure">
          {cursor ? `${periodInWords(at.period, per)} · ${names[way.direction]} · ${counted(here, way.exchange.slice(0, -1), way.exchange)}${toneInWords(values, way.direction)}` : ' '}
        </span>
        {scale.slot < crowded && scale.all.length > width / 2 && (
          <span class="fine"> More {per}s than can be drawn apart: a longer period shows their sum, a narrower stretch each of them in the table.</span>
        )}
      </figcaption>
    </figure>
  )
}

function toneInWords(values: CountedPeriod | null, direction: Direction): string {
  const score = values?.[direction].goldstein
  return score === null || score === undefined ? '' : ` · tone ${toned(score)}`
}

/** A score with its sign: `+3.4`, `−2`. */
export function toned(score: number): string {
  const rounded = Math.round(score * 10) / 10
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−')
}

/** Means of a period: full triangles upwards for the first of the pair, hollow ones downwards for the second. */
function Tone({ scale }: { scale: Scale }) {
  const size = Math.max(scale.slot < crowded ? 1 : 2.5, Math.min(4.5, scale.slot / 2.5))
  const paths = directions.map((direction) => scale.all.map(({ at, of }) => {
    const score = of[direction].goldstein
    if (score === null) return ''
    const [x, y] = [scale.left(at) + scale.bar / 2, toneTop + 32 - score * 3.2]
    return direction === 'there' ? `M${x - size} ${y + size}h${2 * size}l${-size} ${-2 * size}z` : `M${x - size} ${y - size}h${2 * size}l${-size} ${2 * size}z`
  }).join(''))
  return <><path class="full" d={paths[0]} /><path class="hollow" d={paths[1]} /></>
}

type Scale = ReturnType<typeof scaleOf>

function scaleOf(counted: readonly CountedPeriod[], per: Period, width: number) {
  const all = counted.map((of) => ({ at: periodOf(dayOf(of.from)!, per), of }))
  const byPeriod = new Map(all.map(({ at, of }) => [at, of]))
  const spare = Math.max(0, fewest - ((all.at(-1)?.at ?? 0) - (all[0]?.at ?? 0) + 1))
  const first = (all[0]?.at ?? 0) - Math.floor(spare / 2)
  const last = (all.at(-1)?.at ?? 0) + Math.ceil(spare / 2)
  const slot = width / (last - first + 1)
  const bar = Math.max(1.5, Math.min(widest, slot * 0.7))
  const edge = (period: number) => round((period - first) * slot)
  const days = ticks(periodStart(first, per), periodEnd(last, per), width / 72)
  return {
    all,
    first,
    last,
    slot,
    bar: round(bar),
    edge,
    left: (period: number) => round((period - first) * slot + (slot - bar) / 2),
    at: (period: number) => byPeriod.get(period) ?? null,
    under: (x: number) => Math.min(last, Math.max(first, first + Math.floor(x / slot))),
    periodAt: (date: string | null, otherwise: number) => {
      const day = dayOf(date)
      return day === null ? otherwise : periodOf(day, per)
    },
    marks: days.map((tick) => ({ ...tick, x: edge(periodOf(tick.day, per)) })).filter((tick, index, marks) => index === 0 || tick.x - marks[index - 1]!.x > 30),
  }
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
