import './dyad.css'
import { Fragment } from 'preact'
import { useApi } from '../../api/useApi'
import { useKept } from '../../api/useKept'
import { address, go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { isPeriod, periodOf, periods, dayOf, isoDay, periodStart, type Period } from '../../charts/days'
import { Bounds } from '../../components/Bounds'
import { Count } from '../../components/Count'
import { DateText } from '../../components/DateText'
import { Empty } from '../../components/Empty'
import { Party } from '../../components/Party'
import { PartyField } from '../../components/PartyField'
import { Problem } from '../../components/Problem'
import { SeveralParties, severalParties } from '../../components/SeveralParties'
import { counted } from '../../components/words'
import { Acts } from './Acts'
import { Chart, type Bar, type Range } from './Chart'
import { Figures } from './Figures'
import { Formulas } from './Formulas'
import { Letters } from './Letters'
import { Opened } from './Opened'
import { directions, exchanges, sumOf, type Direction, type DyadAnswer, type Exchange, type FormulasAnswer, type LedgerAnswer, type Letter } from './shapes'

/** A pair over time: what each said to, wrote to and did to the other, and their correspondence. */
export default function Dyad({ params, query }: ScreenProps) {
  const { first, second } = params as { first: string; second: string }
  const asked = query.get('per')
  const wanted = isPeriod(asked) ? asked : 'month'
  const once = query.get('count') !== 'printings'
  const range: Range = { from: query.get('from'), until: query.get('until') }
  const base = `/api/dyads/${encodeURIComponent(first)}/${encodeURIComponent(second)}`
  const here = pairAddress(first, second)
  const answer = useApi<DyadAnswer>(address(base, { per: wanted }))
  const shown = useKept(answer.data && { dyad: answer.data, per: wanted })
  const dyad = shown?.dyad
  useTitle(dyad ? `${dyad.first.name} and ${dyad.second.name}` : answer.error ? 'Pair' : null)

  function at(changes: Record<string, string | null>): string {
    return address(here, { per: asked, count: query.get('count'), from: range.from, until: range.until, open: query.get('open'), letter: query.get('letter'), ...changes })
  }

  const several = severalParties(answer.error)
  if (several) {
    return (
      <div class="dyad">
        <h1>A pair</h1>
        <SeveralParties of={several} to={(id) => address(several.typed === first ? pairAddress(id, second) : pairAddress(first, id), query)} />
        <Choose first={first} second={second} />
      </div>
    )
  }
  if (answer.error) {
    return (
      <div class="dyad">
        <h1>A pair</h1>
        <Problem error={answer.error} again={answer.again} />
        <Choose first={first} second={second} />
      </div>
    )
  }
  if (!shown || !dyad) return null

  const { per } = shown
  const opened = openedOf(query.get('open'), per)
  const hasFigures = dyad.periods.length > 0
  return (
    <div class="dyad">
      <h1><Party of={dyad.first} /> <span class="and">and</span> <Party of={dyad.second} /></h1>
      <Totals dyad={dyad} list={(direction, exchange) => at({ open: `${exchange}.${direction}.all` })} />
      <div class="controls">
        <div class="switch" role="group" aria-label="Period">
          {periods.map((one) => (
            <button key={one} type="button" aria-pressed={one === wanted} onClick={() => go(at({ per: one, open: null }), { replace: true })}>{one}</button>
          ))}
        </div>
        <div class="switch" role="group" aria-label="What counts">
          <button type="button" aria-pressed={once} onClick={() => go(at({ count: null }), { replace: true })}>each once</button>
          <button type="button" aria-pressed={!once} onClick={() => go(at({ count: 'printings' }), { replace: true })}>every printing</button>
        </div>
        <Days range={range} narrow={(days) => go(at({ ...days }), { replace: true })} />
      </div>
      {hasFigures ? (
        <>
          <Chart
            dyad={dyad}
            per={per}
            once={once}
            range={range}
            opened={opened && typeof opened.period === 'number' ? { ...opened, period: opened.period } : null}
            open={(bar) => go(at({ open: barAddress(bar, per) }))}
            narrow={(days) => go(at({ ...days }), { replace: true })}
          />
          <Figures dyad={dyad} per={per} once={once} list={(bar, direction, exchange) => at({ open: bar === 'undated' ? `${exchange}.${direction}.undated` : barAddress(bar, per) })} />
        </>
      ) : (
        <Empty title="Nothing with a day passes between these two here.">
          <p>Searched <Bounds of={dyad.searched} />. A state has all that its people and bodies say, send and do: try the states of the two.</p>
        </Empty>
      )}
      {opened && (
        <Opened
          key={query.get('open')}
          base={base}
          dyad={dyad}
          per={per}
          exchange={opened.exchange}
          direction={opened.direction}
          period={opened.period}
          close={at({ open: null })}
        />
      )}
      <Correspondence
        first={first}
        second={second}
        range={range}
        chosen={query.get('letter')}
        choose={(letter) => `${at({ letter: letter.printings[0]!.id })}#formulas`}
      />
      <Acts base={base} range={range} />
      <Choose first={dyad.first.id} second={dyad.second.id} />
    </div>
  )
}

function pairAddress(first: string, second: string): string {
  return `/dyad/${encodeURIComponent(first)}/${encodeURIComponent(second)}`
}

function barAddress(bar: Bar, per: Period): string {
  return `${bar.exchange}.${bar.direction}.${isoDay(periodStart(bar.period, per))}`
}

function openedOf(word: string | null, per: Period): { exchange: Exchange; direction: Direction; period: number | 'undated' | 'all' } | null {
  const [exchange, direction, when] = (word ?? '').split('.')
  const known = exchanges.find((one) => one === exchange)
  const way = directions.find((one) => one === direction)
  if (!known || !way || when === undefined) return null
  if (when === 'undated' || when === 'all') return { exchange: known, direction: way, period: when }
  const day = dayOf(when)
  return day === null ? null : { exchange: known, direction: way, period: periodOf(day, per) }
}

/** What there is in all, a sentence a direction. */
function Totals({ dyad, list }: { dyad: DyadAnswer; list: (direction: Direction, exchange: Exchange) => string }) {
  return (
    <p class="totals">
      {directions.map((direction) => (
        <span key={direction}>
          {direction === 'there' ? <>{dyad.first.name} → {dyad.second.name}</> : <>{dyad.second.name} → {dyad.first.name}</>}
          {': '}
          {exchanges.map((exchange, place) => (
            <Fragment key={exchange}>
              {place > 0 && ', '}
              <Count of={sumOf(dyad, direction, exchange)} one={exchange.slice(0, -1)} href={list(direction, exchange)} />
            </Fragment>
          ))}
          {'. '}
        </span>
      ))}
      <span class="fine">Every printing counted, <Bounds of={dyad.searched} />.</span>
    </p>
  )
}

/** The stretch of days as two fields, for those who would rather type it than draw it. */
function Days({ range, narrow }: { range: Range; narrow: (range: { from: string | null; until: string | null }) => void }) {
  return (
    <form class="days" onSubmit={(event) => event.preventDefault()}>
      <label>from <input type="date" value={range.from ?? ''} onChange={(event) => narrow({ ...range, from: event.currentTarget.value || null })} /></label>
      <label>until <input type="date" value={range.until ?? ''} onChange={(event) => narrow({ ...range, until: event.currentTarget.value || null })} /></label>
      {(range.from ?? range.until) !== null && <button type="button" onClick={() => narrow({ from: null, until: null })}>All of the time</button>}
    </form>
  )
}

interface CorrespondenceProps {
  readonly first: string
  readonly second: string
  readonly range: Range
  /** The id of a printing of the letter whose formulas are asked for. */
  readonly chosen: string | null
  readonly choose: (letter: Letter) => string
}

/** The messages of the pair, and beside them what is new and what is missing in one of them. */
function Correspondence({ first, second, range, chosen, choose }: CorrespondenceProps) {
  const path = (one: string, other: string) => `/api/ledgers/${encodeURIComponent(one)}/${encodeURIComponent(other)}`
  const ledger = useApi<LedgerAnswer>(address(path(first, second), { ...range }))
  const there = useApi<FormulasAnswer>(`${path(first, second)}/formulas`)
  const back = useApi<FormulasAnswer>(`${path(second, first)}/formulas`)
  const kept = useKept(ledger.data)
  if (ledger.error) return <Problem error={ledger.error} again={ledger.again} />
  if (!kept) return null

  const letters = kept.messages
  const books = { there: there.data, back: back.data }
  const name = (letter: { printings: Letter['printings'] }) => letter.printings.map((printing) => `${printing.article.key} ${printing.id}`)
  const reports = new Map(directions.flatMap((direction) => (books[direction]?.messages ?? []).flatMap((of) => name(of).map((key) => [key, { of, direction }] as const))))
  const reportOf = (letter: Letter) => name(letter).map((key) => reports.get(key)).find((report) => report !== undefined)
  const worded = letters.filter((letter) => reportOf(letter))
  const letter = worded.find((one) => one.printings.some((printing) => printing.id === chosen))
    ?? worded.findLast((one) => reportOf(one)!.of.number > 1) ?? worded.at(-1)
  const report = letter && reportOf(letter)
  const book = report && books[report.direction]
  const byReport = (number: number) => {
    const wanted = book?.messages.find((one) => one.number === number)
    const keys = wanted && new Set(name(wanted))
    return keys && letters.find((one) => name(one).some((key) => keys.has(key)))
  }
  return (
    <div class="correspondence">
      <section aria-labelledby="letters-title">
        <h2 id="letters-title">Correspondence</h2>
        <p class="fine">
          {counted(letters.length, 'message')}{(range.from ?? range.until) !== null && <>, <DateText date={range.from} unknown="from the first day" until={range.until} /></>},{' '}
          <Bounds of={kept.searched} />
        </p>
        {letters.length > 0 && (
          <p class="columns fine" aria-hidden="true"><span>{kept.first.name}</span><span>{kept.second.name}</span></p>
        )}
        {letters.length > 0
          ? <Letters letters={letters} chosen={letter?.number ?? null} formulas={(one) => (reportOf(one) ? choose(one) : null)} />
          : <Empty title="No message between these two."><p>Searched <Bounds of={kept.searched} />. A wider stretch of days, or the states of the two, may have some.</p></Empty>}
      </section>
      {letter && report && book && (
        <aside id="formulas" aria-labelledby="formulas-title">
          <h2 id="formulas-title">Formulas</h2>
          <Formulas letter={letter} of={report.of} searched={book.searched} earlier={byReport} />
        </aside>
      )}
    </div>
  )
}

/** Another pair. */
function Choose({ first, second }: { first: string; second: string }) {
  return (
    <form
      class="choose"
      aria-label="Another pair"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        const [one, other] = [typed.get('first'), typed.get('second')].map((value) => (typeof value === 'string' ? value.trim() : ''))
        if (one && other) go(pairAddress(one, other))
      }}
    >
      <h2>Another pair</h2>
      <PartyField key={`1 ${first}`} name="first" label="one" value={first} required />
      <PartyField key={`2 ${second}`} name="second" label="the other" value={second} required />
      <button>Show</button>
    </form>
  )
}
