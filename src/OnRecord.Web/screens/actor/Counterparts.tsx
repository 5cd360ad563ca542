import { address } from '../../app/router'
import { figure } from '../../components/words'
import type { FacetsAnswer, FacetValue } from './shapes'

interface Props {
  readonly id: string
  /** Of the statements made by the actor, made to it, of the messages sent and received. */
  readonly made: FacetsAnswer
  readonly heard: FacetsAnswer
  readonly sent: FacetsAnswer
  readonly received: FacetsAnswer
}

interface Line {
  readonly id: string | null
  readonly name: string
  readonly counts: readonly number[]
}

/** Whom the actor speaks and writes to, and who to it: every figure opens its list, every name the pair. */
export function Counterparts({ id, made, heard, sent, received }: Props) {
  const lines = together(id, [made.recipients.values, heard.actors.values, sent.recipients.values, received.actors.values])
  const isPart = [made, heard, sent, received].some((facets) => facets.isPart)
  if (lines.length === 0) return <p class="fine">Nobody whom the articles name.</p>
  const list = (place: number, other: Line) => {
    const of = place < 2 ? 'statements' : 'messages'
    const who = other.id ?? other.name
    return address('/search', place % 2 === 0 ? { of, speaker: id, to: who } : { of, speaker: who, to: id })
  }
  return (
    <>
      {isPart && <p class="fine">Counted over the newest records only; a pair’s own page counts all.</p>}
      <div class="counterparts" tabIndex={0} role="region" aria-label="Counterparts">
        <table>
          <thead>
            <tr><th scope="col">with</th><th scope="col">says to</th><th scope="col">hears from</th><th scope="col">writes to</th><th scope="col">is written to by</th></tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id ?? line.name}>
                <th scope="row">{line.id === null ? line.name : <a href={`/dyad/${encodeURIComponent(id)}/${encodeURIComponent(line.id)}`}>{line.name}</a>}</th>
                {line.counts.map((count, place) => (
                  <td key={place}>{count === 0 ? <span class="fine">0</span> : <a href={list(place, line)}>{figure(count)}</a>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function together(own: string, lists: readonly (readonly FacetValue[])[]): readonly Line[] {
  const lines = new Map<string, { id: string | null; name: string; counts: number[] }>()
  lists.forEach((list, place) => {
    for (const { id, name, count } of list) {
      if (id === own) continue
      const key = id ?? name
      const line = lines.get(key) ?? { id, name, counts: lists.map(() => 0) }
      line.counts[place] = count
      if (name.length > line.name.length) line.name = name // articles that name somebody in full know best
      lines.set(key, line)
    }
  })
  const sum = (line: Line) => line.counts.reduce((all, count) => all + count, 0)
  return [...lines.values()].sort((one, other) => sum(other) - sum(one) || one.name.localeCompare(other.name))
}
