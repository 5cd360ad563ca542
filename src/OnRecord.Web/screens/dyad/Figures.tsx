import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { dayOf, periodInWords, periodOf, type Period } from '../../charts/days'
import { figure } from '../../components/words'
import { toned, type Bar } from './Chart'
import { countOf, directions, exchanges, type Counted, type Direction, type DyadAnswer } from './shapes'

interface Props {
  readonly dyad: DyadAnswer
  readonly per: Period
  readonly once: boolean
  /** The address of the list behind a figure. */
  readonly list: (bar: Bar | 'undated', direction: Direction, exchange: (typeof exchanges)[number]) => string
}

const page = 200 // rows

/** The figures of the chart as a table, for those who cannot see it, and to be read exactly. It is made when it is opened. */
export function Figures(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="data" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same figures as a table</summary>
      {isOpen && <Rows {...props} />}
    </details>
  )
}

function Rows({ dyad, per, once, list }: Props) {
  const [count, setCount] = useState(page)
  const dated = dyad.periods.slice(-count).map((period) => ({ at: periodOf(dayOf(period.from)!, per), period }))
  const undated = directions.some((direction) => exchanges.some((exchange) => dyad.undated[direction][exchange] > 0))
  return (
    <>
      {dated.length < dyad.periods.length && (
        <p class="pager">
          <span class="fine figure">the latest {dated.length} of {figure(dyad.periods.length)}</span>
          <button type="button" onClick={() => setCount(count + page)}>Show earlier ones</button>
        </p>
      )}
      <div class="figures" tabIndex={0} role="region" aria-label="The figures as a table">
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>when</th>
              {directions.map((direction) => (
                <th key={direction} scope="colgroup" colSpan={4}>
                  {direction === 'there' ? `${dyad.first.name} → ${dyad.second.name}` : `${dyad.second.name} → ${dyad.first.name}`}
                </th>
              ))}
            </tr>
            <tr>
              {directions.map((direction) => [...exchanges, 'tone'].map((name) => <th key={direction + name} scope="col">{name}</th>))}
            </tr>
          </thead>
          <tbody>
            {dated.map(({ at, period }) => (
              <Line
                key={at}
                name={periodInWords(at, per)}
                sides={period}
                once={once}
                href={(direction, exchange) => list({ period: at, direction, exchange }, direction, exchange)}
              />
            ))}
            {undated && <Line name="no day" sides={dyad.undated} once={once} href={(direction, exchange) => list('undated', direction, exchange)} />}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface LineProps {
  readonly name: ComponentChildren
  readonly sides: { readonly there: Counted; readonly back: Counted }
  readonly once: boolean
  readonly href: (direction: Direction, exchange: (typeof exchanges)[number]) => string
}

function Line({ name, sides, once, href }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {directions.map((direction) => (
        <>
          {exchanges.map((exchange) => {
            const count = countOf(sides[direction], exchange, once)
            return <td key={exchange}>{count === 0 ? <span class="fine">0</span> : <a href={href(direction, exchange)}>{figure(count)}</a>}</td>
          })}
          <td class="fine">{sides[direction].goldstein === null ? '' : toned(sides[direction].goldstein)}</td>
        </>
      ))}
    </tr>
  )
}
