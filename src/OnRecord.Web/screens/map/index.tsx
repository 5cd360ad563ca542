import './map.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useApi } from '../../api/useApi'
import { address, go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { announce } from '../../components/Announcer'
import { Bounds } from '../../components/Bounds'
import { Count } from '../../components/Count'
import { Empty } from '../../components/Empty'
import { choicesOf, FilterForm, filtersIn, type FilterField } from '../../components/FilterForm'
import { Problem } from '../../components/Problem'
import { counted, figure } from '../../components/words'
import { EventsAt } from './EventsAt'
import { isPoint, typesInWords, type EventMap, type Place } from './shapes'
import { WorldMap } from './WorldMap'

const plover = ['ACCUSE', 'AGREE', 'AID', 'ASSAULT', 'COERCE', 'CONCEDE', 'CONSULT', 'COOPERATE', 'MOBILIZE', 'PROTEST', 'REJECT', 'REQUEST', 'RETREAT', 'SANCTION', 'SUPPORT', 'THREATEN']

const fields: readonly FilterField[] = [
  { kind: 'words', name: 'q', label: 'Words' },
  { kind: 'party', name: 'speaker', label: 'Who did it' },
  { kind: 'party', name: 'to', label: 'To whom' },
  { kind: 'party', name: 'via', label: 'Passed on by' },
  { kind: 'words', name: 'outlet', label: 'Printed by' },
  { kind: 'choice', name: 'type', label: 'What', choices: choicesOf(plover, (type) => type.toLowerCase()) },
  { kind: 'choice', name: 'status', label: 'Status', choices: choicesOf(['actual', 'planned', 'threatened', 'denied', 'past']) },
  { kind: 'day', name: 'from', label: 'From' },
  { kind: 'day', name: 'until', label: 'Until' },
]

/** Where events happened. The address says which, and which place's list is open. */
export default function MapScreen({ query }: ScreenProps) {
  useTitle('Map')
  const filters = filtersIn(query, fields)
  const { data, error, waiting, again } = useApi<EventMap>(address('/api/map', filters))
  const [lit, light] = useState<string | null>(null)
  const chosen = query.get('place')
  const first = useRef(chosen)
  const at = (place: Place) => address('/map', { ...filters, place: place.name })
  const here = data?.places.filter((place) => place.name === chosen) ?? []
  useEffect(() => {
    if (data) announce(`${counted(data.placed, 'event')} at ${counted(data.places.length, 'place')}`)
  }, [data])

  return (
    <div class="map" aria-busy={waiting}>
      <h1>Map</h1>
      {data && <Scope of={data} list={address('/search', { of: 'events', ...filters })} />}
      <FilterForm path="/map" query={query} fields={fields} />
      {error && <Problem error={error} again={again} />}
      {data?.total === 0 && (
        <Empty title={data.empty?.title ?? 'No event is found.'}><p>{data.empty?.detail}</p></Empty>
      )}
      {data && data.total > 0 && data.places.length === 0 && (
        <Empty title="No article tells a place for any of them.">
          <p>A state is no place on a map. <a href={address('/search', { of: 'events', ...filters })}>See the {counted(data.total, 'event')} as a list</a>.</p>
        </Empty>
      )}
      {data && data.places.length > 0 && (
        <>
          <div class="both">
            <WorldMap places={data.places} chosen={chosen} lit={lit} light={light} address={at} />
            <PlaceTable places={data.places} chosen={chosen} lit={lit} light={light} address={at} />
          </div>
          {here.length > 0 && (
            <>
              <EventsAt
                key={chosen}
                place={chosen!}
                count={here.reduce((sum, place) => sum + place.events, 0)}
                filters={filters}
                isCalled={chosen !== first.current}
                close={() => go(address('/map', filters))}
              />
              {here.length > 1 && <p class="fine">{counted(here.length, 'place')} have this name.</p>}
            </>
          )}
        </>
      )}
    </div>
  )
}

function Scope({ of, list }: { of: EventMap; list: string }) {
  const without = of.total - of.placed
  return (
    <p class="measure scope">
      {of.placed > 0 && <>{of.isPart && 'The newest '}{counted(of.placed, 'event')} at {counted(of.places.length, 'place')}, of </>}
      <Count of={of.total} one="event" isLeast={of.totalIsLeast} href={list} /> found <Bounds of={of.searched} />.
      {without > 0 && !of.isPart && (
        <> Not on the map: {figure(without)} whose article tells no place. A state is none: nothing is pinned to its middle, nor to the capital
        that stands for its government.</>
      )}
    </p>
  )
}

interface TableProps {
  readonly places: readonly Place[]
  readonly chosen: string | null
  readonly lit: string | null
  readonly light: (name: string | null) => void
  readonly address: (place: Place) => string
}

function PlaceTable({ places, chosen, lit, light, address: at }: TableProps) {
  return (
    <div class="rows" role="region" aria-label="Places in a table" tabIndex={0}>
      <table>
        <thead><tr><th scope="col">Place</th><th scope="col">What</th><th scope="col" class="number">Events</th></tr></thead>
        <tbody>
          {places.map((place) => (
            <tr
              key={place.name + place.latitude}
              class={place.name === lit || place.name === chosen ? 'lit' : undefined}
              onMouseEnter={() => light(place.name)}
              onMouseLeave={() => light(null)}
            >
              <th scope="row">{place.name} <span class="fine">{[place.country, isPoint(place) ? null : place.kind].filter(Boolean).join(', ')}</span></th>
              <td>{typesInWords(place)}</td>
              <td class="number">
                <a
                  href={at(place)}
                  aria-label={`${counted(place.events, 'event')} in ${place.name}`}
                  aria-current={place.name === chosen ? 'true' : undefined}
                  onFocus={() => light(place.name)}
                  onBlur={() => light(null)}
                >
                  {figure(place.events)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
