import { useEffect, useRef } from 'preact/hooks'
import type { Event, Page } from '../../api/shapes'
import { useList } from '../../api/useList'
import { address } from '../../app/router'
import { EventCard } from '../../components/EventCard'
import { Pager } from '../../components/Pager'
import { Problem } from '../../components/Problem'
import { Stretch } from '../../components/Stretch'
import { counted } from '../../components/words'

interface EventPage extends Page {
  readonly events: readonly Event[]
}

interface Props {
  readonly place: string
  readonly count: number
  readonly filters: Readonly<Record<string, string>>
  /** True where the reader has opened the list just now, and is taken there. */
  readonly isCalled: boolean
  readonly close: () => void
}

/** The events at a place. */
export function EventsAt({ place, count, filters, isCalled, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pages, error, waiting, more, again } = useList<EventPage>(address('/api/events', { ...filters, place, limit: 50 }))
  const shown = pages.reduce((sum, { events }) => sum + events.length, 0)
  useEffect(() => {
    if (isCalled) heading.current!.focus()
  }, [])
  return (
    <section class="at" aria-labelledby="at-title" aria-busy={waiting}>
      <div class="head">
        <h2 id="at-title" ref={heading} tabIndex={-1}>{place} <span class="fine figure">{counted(count, 'event')}</span></h2>
        <button type="button" class="plain" onClick={close}>Close the list</button>
      </div>
      {error && <Problem error={error} again={again} />}
      {pages.map(({ events }, index) => (
        <Stretch key={index} rows={events.length}>
          {events.map((event) => <li key={`${event.id} ${event.article.key}`} data-place={`${event.id} ${event.article.key}`}><EventCard of={event} most={420} /></li>)}
        </Stretch>
      ))}
      {pages[0] && <Pager shown={shown} total={pages[0].total} isLeast={pages[0].totalIsLeast} waiting={waiting} more={more ?? undefined} />}
    </section>
  )
}
