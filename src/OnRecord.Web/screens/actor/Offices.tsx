import { useRef } from 'preact/hooks'
import { dayFrom, dayOf, ticks } from '../../charts/days'
import { useWidth } from '../../charts/useWidth'
import { DateText } from '../../components/DateText'
import type { Office } from './shapes'

const line = 14 // pixels
const foot = 18
const spare = 0.03 // of the time line, at either end

/** Offices as bars on one time line, each with its days beside it; an end that is not known fades out. */
export function Offices({ of, last }: { of: readonly Office[]; last: string | null }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const known = of.flatMap((office) => [dayOf(office.from), endOf(office.until)]).filter((day) => day !== null)
  const reach = dayOf(last)
  const start = Math.min(...known)
  const end = Math.max(...known, ...(reach === null ? [] : [reach]))
  const pad = Math.max(60, (end - start) * spare)
  const [from, until] = [start - pad, end + pad]
  const x = (day: number) => Math.round(((day - from) / (until - from)) * width)
  const marks = width === 0 || known.length === 0 ? [] : ticks(from, until, width / 70)
  return (
    <div class="offices">
      <table>
        <thead class="unseen"><tr><th scope="col">office</th><th scope="col">from</th><th scope="col">until</th><th scope="col">on a time line</th></tr></thead>
        <tbody>
          {of.map((office, index) => (
            <tr key={index}>
              <th scope="row">{office.title}{office.country !== null && <span class="fine"> {office.country}</span>}</th>
              <td><DateText date={office.from} unknown="start not known" /></td>
              <td>{office.until === null ? 'to this day, as far as known' : <DateText date={office.until} />}</td>
              <td class="line" aria-hidden="true">
                {index === 0 && <div ref={frame} class="ruler" />}
                {width > 0 && known.length > 0 && (
                  <svg width={width} height={index === of.length - 1 ? line + foot : line}>
                    {marks.map((tick) => <line key={tick.day} class="tick" x1={x(tick.day)} x2={x(tick.day)} y1={0} y2={line} />)}
                    <rect
                      class={`${office.from === null ? 'open-start' : ''}${office.until === null ? ' open-end' : ''}`}
                      x={x(dayOf(office.from) ?? from)}
                      y={3}
                      width={Math.max(3, x(endOf(office.until) ?? until) - x(dayOf(office.from) ?? from))}
                      height={line - 6}
                    />
                    {index === of.length - 1 && marks.map((tick) => <text key={tick.day} x={x(tick.day)} y={line + foot - 4}>{tick.label}</text>)}
                  </svg>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The last day of `2031-12-18`, `2031-12` or `2031`. */
function endOf(date: string | null): number | null {
  if (date === null) return null
  const [year, month, day] = date.split('-').map(Number)
  if (!year || Number.isNaN(year)) return null
  if (month === undefined) return dayFrom(year, 12, 1) - 1
  return day === undefined ? dayFrom(year, month, 1) - 1 : dayFrom(year, month - 1, day)
}
