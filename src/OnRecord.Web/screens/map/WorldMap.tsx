import { geoEqualEarth, geoPath } from 'd3-geo'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'
import { useKeys, type Key } from '../../app/keys'
import { go } from '../../app/router'
import { counted } from '../../components/words'
import { isPoint, typesInWords, type Place } from './shapes'
import { around, moved, whole, zoomed, type Size, type View } from './view'

const world = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>
const land = feature(world, world.objects.land)
const borders = mesh(world, world.objects.countries, (one, other) => one !== other)

const step = 60       // pixels that an arrow key moves
const factor = 1.6    // that a key or button enlarges by
const nearby = 4      // pixels between a mark and its label
const letter = 8      // pixels, rather more than one has

interface Props {
  readonly places: readonly Place[]
  readonly chosen: string | null
  readonly lit: string | null
  readonly light: (name: string | null) => void
  /** The list of a place's events. */
  readonly address: (place: Place) => string
}

/** The places of events on quiet ground. A mark's area goes by the number of events there. */
export function WorldMap({ places, chosen, lit, light, address }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const [view, setView] = useState<View>(whole)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry!.contentRect.width)
      if (width > 0) setSize({ width, height: Math.round(width * (width < 500 ? 0.8 : 0.56)) })
    })
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])

  const drawn = useMemo(() => {
    if (!size) return null
    const projection = geoEqualEarth().rotate([-11, 0]).fitSize([size.width, size.height], { type: 'Sphere' })
    const path = geoPath(projection)
    const marks = places
      .map((place) => ({ place, at: projection([place.longitude, place.latitude])!, radius: 3.5 + 2.5 * Math.sqrt(place.events) }))
    return { land: path(land)!, borders: path(borders)!, marks }
  }, [size, places])

  useEffect(() => {
    if (drawn && size) setView(around(drawn.marks.map((mark) => mark.at), size))
  }, [drawn])

  useWheel(frame, (change, at) => size && setView((before) => zoomed(before, change, at, size)))
  const drag = useDrag((x, y) => size && setView((before) => moved(before, x, y, size)))
  const middle: readonly [number, number] = size ? [size.width / 2, size.height / 2] : [0, 0]
  const enlarge = (by: number) => size && setView((before) => zoomed(before, by, middle, size))
  const fit = () => drawn && size && setView(around(drawn.marks.map((mark) => mark.at), size))
  const arrows: Readonly<Record<string, () => void>> = size === null ? {} : {
    ArrowLeft: () => setView((before) => moved(before, step, 0, size)),
    ArrowRight: () => setView((before) => moved(before, -step, 0, size)),
    ArrowUp: () => setView((before) => moved(before, 0, step, size)),
    ArrowDown: () => setView((before) => moved(before, 0, -step, size)),
  }
  const now = useRef({ enlarge })
  now.current = { enlarge }
  const keys = useRef<readonly Key[]>([
    { key: '+', does: 'Enlarge the map', press: () => now.current.enlarge(factor) },
    { key: '-', does: 'Make the map smaller', press: () => now.current.enlarge(1 / factor) },
    { key: '0', does: 'Show the world', press: () => setView(whole) },
  ])
  useKeys(keys.current)

  return (
    <div class="world" ref={frame}>
      {size && drawn && (
        <div
          class="ground"
          role="group"
          tabIndex={0}
          aria-label="Map of the events. Arrow keys move it, plus and minus enlarge it, 0 shows the world."
          {...drag}
          onKeyDown={(event) => {
            const press = event.ctrlKey || event.metaKey || event.altKey ? undefined : arrows[event.key]
            if (!press) return
            event.preventDefault()
            press()
          }}
        >
          <svg viewBox={`0 0 ${size.width} ${size.height}`} width={size.width} height={size.height}>
            <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`} aria-hidden="true">
              <path class="land" d={drawn.land} />
              <path class="borders" d={drawn.borders} />
            </g>
            <Labels marks={placedIn(view, drawn.marks)} size={size} />
            {placedIn(view, drawn.marks).map(({ place, at, radius }) => (
              <a
                key={place.name + place.latitude}
                href={address(place)}
                class={`mark${place.name === lit ? ' lit' : ''}${place.name === chosen ? ' chosen' : ''}${isPoint(place) ? '' : ' area'}`}
                aria-label={`${place.name}${isPoint(place) ? '' : `, ${place.kind}`}: ${counted(place.events, 'event')}, ${typesInWords(place)}`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
                  event.preventDefault()
                  go(address(place))
                }}
                onMouseEnter={() => light(place.name)}
                onMouseLeave={() => light(null)}
                onFocus={() => light(place.name)}
                onBlur={() => light(null)}
              >
                <title>{`${place.name}: ${counted(place.events, 'event')}`}</title>
                <circle class="target" cx={at[0]} cy={at[1]} r={Math.max(12, radius)} />
                <circle class="dot" cx={at[0]} cy={at[1]} r={radius} />
              </a>
            ))}
          </svg>
        </div>
      )}
      <p class="tools">
        <button type="button" onClick={() => enlarge(factor)} aria-label="Enlarge">+</button>
        <button type="button" onClick={() => enlarge(1 / factor)} aria-label="Make smaller">−</button>
        <button type="button" onClick={fit}>These places</button>
        <button type="button" onClick={() => setView(whole)}>The world</button>
        {places.some((place) => !isPoint(place)) && <span class="fine">A broken ring stands in the middle of a region or sea.</span>}
      </p>
    </div>
  )
}

interface Mark {
  readonly place: Place
  readonly at: readonly [number, number]
  readonly radius: number
}

function placedIn(view: View, marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, at: [mark.at[0] * view.scale + view.x, mark.at[1] * view.scale + view.y] as const }))
}

/** Names beside the marks, those of the most events first, wherever there is room for one. */
function Labels({ marks, size }: { marks: readonly Mark[]; size: Size }) {
  const taken: { left: number; right: number; top: number; bottom: number }[] = marks.map(({ at: [x, y], radius }) => (
    { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  const shown: { name: string; x: number; y: number; anchor: 'start' | 'end' }[] = []
  for (const { place, at: [x, y], radius } of marks) {
    const width = place.name.length * letter
    for (const anchor of ['start', 'end'] as const) {
      const left = anchor === 'start' ? x + radius + nearby : x - radius - nearby - width
      const box = { left, right: left + width, top: y - 8, bottom: y + 8 }
      if (box.left < 0 || box.right > size.width || box.top < 0 || box.bottom > size.height) continue
      if (taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue
      taken.push(box)
      shown.push({ name: place.name, x: anchor === 'start' ? left : box.right, y: y + 4, anchor })
      break
    }
  }
  return <g class="labels" aria-hidden="true">{shown.map(({ name, x, y, anchor }) => <text key={name + x} x={x} y={y} text-anchor={anchor}>{name}</text>)}</g>
}

/** Enlarges with the wheel only together with Ctrl, or by pinching: the page scrolls as ever. */
function useWheel(frame: { current: HTMLElement | null }, enlarge: (change: number, at: readonly [number, number]) => void): void {
  const now = useRef(enlarge)
  now.current = enlarge
  useEffect(() => {
    const element = frame.current!
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      now.current(2 ** (-event.deltaY / 200), [event.clientX - box.left, event.clientY - box.top])
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [])
}

/** Handlers that report how far the pointer is dragged. A drag does not count as a click on what it ends on. */
function useDrag(move: (x: number, y: number) => void) {
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) from.current = { x: event.clientX, y: event.clientY, moved: false }
    },
    onPointerMove: (event: PointerEvent & { currentTarget: HTMLElement }) => {
      const start = from.current
      if (!start || event.buttons === 0) return
      const [x, y] = [event.clientX - start.x, event.clientY - start.y]
      if (!start.moved && Math.hypot(x, y) < 4) return
      if (!start.moved) event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, y: event.clientY, moved: true }
      move(x, y)
    },
    onClickCapture: (event: MouseEvent) => {
      if (from.current?.moved) {
        event.preventDefault()
        event.stopPropagation()
      }
      from.current = null
    },
    onDragStart: (event: DragEvent) => event.preventDefault(),
  }
}
