import { useMemo, useRef, useState } from 'preact/hooks'
import { go } from '../../app/router'
import { dayOf, ticks } from '../../charts/days'
import { useWidth } from '../../charts/useWidth'
import { readableDate } from '../../components/dates'
import { counted } from '../../components/words'
import type { PhraseAnswer, UseLine } from './shapes'

const row = 40 // pixels
const top = 22
const bottom = 24
const mostRows = 20
const margin = 8
const letter = 7.5 // pixels that a letter of a name takes, rather more than less
const labelled = 150 // pixels that a few words take
const above = 27 // of the line of a row, where names stand

interface Dated {
  readonly use: UseLine
  readonly day: number
  readonly row: number
}

/** The one who speaks, by a name that is the same in every article. */
function speakerOf(use: UseLine): string {
  return use.speaker?.name ?? 'somebody not named'
}

/** Every use as a stroke on one time line, one row a speaker, the first and the last labelled. Arrow keys go from use to use, Enter opens one. */
export function Rug({ of }: { of: PhraseAnswer }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [at, setAt] = useState<number | null>(null)
  const { dated, names } = useMemo(() => rows(of.uses), [of.uses])
  const first = dated[0]
  const last = dated.at(-1)
  if (!first || !last) return null

  const pad = Math.max(3, Math.round((last.day - first.day) * 0.03))
  const [from, until] = [first.day - pad, last.day + pad]
  const x = (day: number) => Math.round((margin + ((day - from) / (until - from)) * (width - 2 * margin)) * 10) / 10
  const height = top + names.length * row + bottom
  const marks = ticks(from, until, width / 90)
  // Of very many uses only the latest and the first are given: what lies between is shown as not known.
  const between = of.total - of.uses.length
  const unseen = between > 0 && dated.length > 1 ? dated[1]!.day : null
  const leftOut = `${of.totalIsLeast ? 'at least ' : ''}${counted(between, 'more use')}`
  const [firstDay, lastDay] = [readableDate(first.use.day!), readableDate(last.use.day!)]
  const isOneRow = first.row === last.row
  const ends = last === first
    ? [{ of: first, label: `first and last ${firstDay}` }]
    : [{ of: first, label: isOneRow ? `first ${firstDay}, last ${lastDay}` : `first ${firstDay}` }, { of: last, label: isOneRow ? '' : `last ${lastDay}` }]
  // Names leave room for the label in their row.
  const shortened = (line: number) => {
    const taken = ends.find(({ of: end, label }) => end.row === line && label !== '')?.label.length ?? 0
    const room = Math.max(8, Math.floor(width / letter) - taken - 2)
    return names[line]!.length > room ? `${names[line]!.slice(0, room - 1)}…` : names[line]!
  }
  const chosen = at === null ? null : dated[at]!
  const inWords = (one: Dated) =>
    `${speakerOf(one.use)}${one.use.addressees.length > 0 ? ` to ${one.use.addressees.map((party) => party.name).join(', ')}` : ''}, ${one.use.saidThen ? 'said' : 'published'} ${readableDate(one.use.day!)}, ${one.use.article.outlet ?? one.use.article.file ?? 'an outlet not known'}`

  function nearest(event: PointerEvent): number {
    const box = frame.current!.getBoundingClientRect()
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    const line = Math.min(names.length - 1, Math.max(0, Math.floor((py - top) / row)))
    let best = 0
    for (let index = 1; index < dated.length; index++) {
      const far = (one: Dated) => Math.abs(x(one.day) - px) + (one.row === line ? 0 : 10_000)
      if (far(dated[index]!) < far(dated[best]!)) best = index
    }
    return best
  }

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const now = at ?? 0
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      setAt(at === null ? 0 : Math.min(dated.length - 1, Math.max(0, now + (event.key === 'ArrowLeft' ? -1 : 1))))
    } else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(dated.length - 1)
    else if (event.key === 'Enter') go(addressOf(dated[now]!.use))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <figure class="rug">
      <div
        ref={frame}
        tabIndex={0}
        role="slider"
        aria-label={`Uses, from ${readableDate(first.use.day!)} to ${readableDate(last.use.day!)}. Arrow keys go from use to use, Enter opens one.`}
        aria-valuemin={1}
        aria-valuemax={dated.length}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={inWords(chosen ?? first)}
        onKeyDown={keyDown}
        onPointerMove={(event) => setAt(nearest(event))}
        onPointerLeave={() => setAt(null)}
        onClick={(event) => go(addressOf(dated[nearest(event as unknown as PointerEvent)]!.use))}
      >
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            {unseen && (
              <>
                <rect class="unseen-uses" x={x(first.day)} y={top} width={Math.max(0, x(unseen) - x(first.day))} height={height - top - bottom + 4} />
                {x(unseen) - x(first.day) > 2 * labelled && <text class="unseen-uses" x={(x(first.day) + x(unseen)) / 2} y={top + row / 2 + 4}>{leftOut}, not drawn one by one</text>}
              </>
            )}
            {marks.map((tick) => (
              <g key={tick.day}>
                <line class={tick.isYear ? 'tick year' : 'tick'} x1={x(tick.day)} x2={x(tick.day)} y1={top} y2={height - bottom + 4} />
                <text x={x(tick.day) + 3} y={height - 6}>{tick.label}</text>
              </g>
            ))}
            {names.map((name, index) => (
              <g key={name}>
                <line class="base" x1={0} x2={width} y1={top + (index + 1) * row - 4} y2={top + (index + 1) * row - 4} />
                <text class="speaker" x={0} y={top + (index + 1) * row - above}>{shortened(index)}</text>
              </g>
            ))}
            {dated.map((one, index) => (
              <line
                key={index}
                class={`use ${one.use.saidThen ? 'said' : 'published'}${index === at ? ' chosen' : ''}`}
                x1={x(one.day)}
                x2={x(one.day)}
                y1={top + (one.row + 1) * row - 4}
                y2={top + (one.row + 1) * row - (one.use.saidThen ? 20 : 14)}
              />
            ))}
            {ends.map(({ of: end, label }) => (
              <g key={label}>
                <circle class="end" cx={x(end.day)} cy={top + (end.row + 1) * row - (end.use.saidThen ? 20 : 14)} r={3.5} />
                {label !== '' && (
                  <text class="end" x={Math.max(0, Math.min(Math.max(x(end.day) + 6, shortened(end.row).length * letter + 12), width - label.length * letter))} y={top + (end.row + 1) * row - above}>{label}</text>
                )}
              </g>
            ))}
          </svg>
        )}
      </div>
      <figcaption>
        <span class="readout">{chosen ? inWords(chosen) : 'A long stroke has the day of saying, a short one the day of publishing.'}</span>
      </figcaption>
    </figure>
  )
}

export function addressOf(use: Pick<UseLine, 'id' | 'article'>): string {
  return `/s/${encodeURIComponent(use.id)}?article=${use.article.key}`
}

/**
 * Uses in the order of their days, and the rows for them in the order of their first: one a speaker, those of the first and the last use and the
 * most frequent; all others have the bottom row together.
 */
function rows(uses: readonly UseLine[]): { dated: readonly Dated[]; names: readonly string[] } {
  const ordered = uses
    .flatMap((use) => {
      const day = dayOf(use.day)
      return day === null ? [] : [{ use, day, speaker: speakerOf(use) }]
    })
    .sort((one, other) => one.day - other.day)
  const counts = new Map<string, number>()
  for (const { speaker } of ordered) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const ends = new Set([ordered[0]?.speaker, ordered.at(-1)?.speaker])
  const weight = (speaker: string) => (ends.has(speaker) ? ordered.length : 0) + counts.get(speaker)!
  const chosen = new Set([...counts.keys()].sort((one, other) => weight(other) - weight(one)).slice(0, mostRows))
  const names = [...counts.keys()].filter((speaker) => chosen.has(speaker))
  const places = new Map(names.map((name, index) => [name, index]))
  const others = counts.size - names.length
  return {
    dated: ordered.map(({ use, day, speaker }) => ({ use, day, row: places.get(speaker) ?? names.length })),
    names: others > 0 ? [...names, `${others} other${others === 1 ? '' : 's'}`] : names,
  }
}
