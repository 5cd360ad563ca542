import { useEffect, useRef } from 'preact/hooks'
import type { Event, Page } from '../../api/shapes'
import { useList } from '../../api/useList'
import { address } from '../../app/router'
import { EventCard } from '../../components/EventCard'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'

const page = 100
const mostPages = 20    // of which the map counts no more events either

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

/** The events at a place, out of the list of all that the filters find. */
export function EventsAt({ place, count, filters, isCalled, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pages, error, waiting, more, again } = useList<EventPage>(address('/api/events', { ...filters, limit: page }))
  const found = pages.flatMap(({ events }) => events).filter((event) => event.place === place)
  const isDone = found.length >= count || pages.length >= mostPages
  useEffect(() => {
    if (!isDone && !waiting && more) more()
  })
  useEffect(() => {
    if (isCalled) heading.current!.focus()
  }, [])
  return (
    <section class="at" aria-labelledby="at-title" aria-busy={waiting && !isDone}>
      <div class="head">
        <h2 id="at-title" ref={heading} tabIndex={-1}>{place} <span class="fine figure">{counted(count, 'event')}</span></h2>
        <button type="button" class="plain" onClick={close}>Close the list</button>
      </div>
      {error && <Problem error={error} again={again} />}
      <ul class="cards">{found.map((event) => <li key={`${event.id} ${event.article.key}`}><EventCard of={event} /></li>)}</ul>
      {found.length < count && pages.length >= mostPages && (
        <p class="fine">Looked for among the newest {counted(page * mostPages, 'event')}. Narrow it down to see the others.</p>
      )}
    </section>
  )
}
