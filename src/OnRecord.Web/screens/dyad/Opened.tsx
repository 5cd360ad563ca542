import { useRef, useEffect } from 'preact/hooks'
import { useApi } from '../../api/useApi'
import { address } from '../../app/router'
import { isoDay, periodEnd, periodInWords, periodStart, type Period } from '../../charts/days'
import { Bounds } from '../../components/Bounds'
import { EventCard } from '../../components/EventCard'
import { MessageCard } from '../../components/MessageCard'
import { Problem } from '../../components/Problem'
import { StatementCard } from '../../components/StatementCard'
import { counted } from '../../components/words'
import { countOf, sumOf, type Direction, type DyadAnswer, type Exchange, type RecordsAnswer } from './shapes'

interface Props {
  readonly base: string
  readonly dyad: DyadAnswer
  readonly per: Period
  readonly exchange: Exchange
  readonly direction: Direction
  readonly period: number | 'undated' | 'all'
  readonly close: string
}

const most = 100
const mostOfAll = 1_000

/** The list behind one bar, or one figure of the table. */
export function Opened({ base, dyad, per, exchange, direction, period, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = useApi<RecordsAnswer>(address(`${base}/records`, {
    of: exchange,
    direction,
    limit: period === 'undated' ? mostOfAll : most,
    ...(typeof period === 'number' ? { from: isoDay(periodStart(period, per)), until: isoDay(periodEnd(period, per)) } : {}),
    fields: `records.${direction}.${exchange}`,
  }))
  const counts = period === 'undated'
    ? dyad.undated[direction]
    : typeof period === 'number' ? dyad.periods.find((one) => one.from === isoDay(periodStart(period, per)))?.[direction] : null
  const total = period === 'all' ? sumOf(dyad, direction, exchange) : counts ? counts[exchange] : 0
  const once = counts ? countOf(counts, exchange, true) : null
  const key = `${exchange} ${direction} ${period}`
  useEffect(() => heading.current?.focus(), [key])
  const records = answer.data?.records[direction]
  const shown = records ? (period === 'undated' ? records[exchange].slice(-total) : records[exchange]).length : 0
  const [giver, taker] = direction === 'there' ? [dyad.first, dyad.second] : [dyad.second, dyad.first]
  return (
    <section class="opened" aria-labelledby="opened-title">
      <h2 id="opened-title" ref={heading} tabIndex={-1}>
        {giver.name} → {taker.name}, {period === 'undated' ? 'without a day' : period === 'all' ? 'all of the time' : periodInWords(period, per)}
      </h2>
      <p>
        {once === null || once === total
          ? counted(total, exchange.slice(0, -1), exchange)
          : `${counted(once, exchange.slice(0, -1), exchange)} in ${counted(total, 'printing')}`}, <Bounds of={dyad.searched} />.{' '}
        <a href={close}>Close</a>
      </p>
      {answer.error && <Problem error={answer.error} again={answer.again} />}
      {records && (
        <ul class="cards">
          {exchange === 'statements' && records.statements.slice(-shown).map((one) => <li key={`${one.article.key} ${one.id}`}><StatementCard of={one} /></li>)}
          {exchange === 'messages' && records.messages.slice(-shown).map((one) => <li key={`${one.article.key} ${one.id}`}><MessageCard of={one} /></li>)}
          {exchange === 'events' && records.events.slice(-shown).map((one) => <li key={`${one.article.key} ${one.id}`}><EventCard of={one} /></li>)}
        </ul>
      )}
      {records && shown < total && <p class="fine">The latest {shown} of {counted(total, 'printing')}; a shorter period shows the rest.</p>}
    </section>
  )
}
