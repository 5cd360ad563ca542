import { address } from '../../app/router'
import { DateText } from '../../components/DateText'
import { counted, figure } from '../../components/words'
import type { ActorAnswer, Counterpart, TurnedTo } from './shapes'

const kinds = ['statements', 'messages', 'events'] as const

/** With whom the actor has to do: every figure opens its list, every name the pair. People and bodies come before states, which have what theirs have. */
export function Counterparts({ id, of }: { id: string; of: ActorAnswer['counterparts'] }) {
  if (of.parties.length === 0) return <p class="fine">Nobody who means the same in every article.</p>
  const isState = ({ party }: Counterpart) => party.kind === null || party.kind === 'state'
  const groups = [of.parties.filter((one) => !isState(one)), of.parties.filter(isState)]
  return (
    <>
      <div class="counterparts" tabIndex={0} role="region" aria-label="Counterparts">
        <table>
          <thead>
            <tr>
              <td rowSpan={2} />
              <th scope="colgroup" colSpan={3}>to them</th>
              <th scope="colgroup" colSpan={3}>from them</th>
              <th scope="col" rowSpan={2}>when</th>
            </tr>
            <tr>{[0, 1].map((side) => kinds.map((kind) => <th key={`${side} ${kind}`} scope="col">{kind}</th>))}</tr>
          </thead>
          {groups.map((group, index) => group.length > 0 && (
            <tbody key={index}>
              {group.map((one) => (
                <tr key={one.party.id}>
                  <th scope="row">
                    <a href={pair(id, one.party.id)}>{one.party.name}</a>{index === 1 && <span class="fine"> state</span>}
                  </th>
                  <Figures of={one.there} list={(kind) => address(pair(id, one.party.id), { open: `${kind}.there.all` })} />
                  <Figures of={one.back} list={(kind) => address(pair(id, one.party.id), { open: `${kind}.back.all` })} />
                  <td class="fine"><DateText date={one.first} until={one.last} /></td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {of.different > of.parties.length && <p class="fine">and {counted(of.different - of.parties.length, 'other')}</p>}
    </>
  )
}

function pair(one: string, other: string): string {
  return `/dyad/${encodeURIComponent(one)}/${encodeURIComponent(other)}`
}

function Figures({ of, list }: { of: TurnedTo; list: (kind: (typeof kinds)[number]) => string }) {
  return kinds.map((kind) => <td key={kind}>{of[kind] === 0 ? <span class="fine">0</span> : <a href={list(kind)}>{figure(of[kind])}</a>}</td>)
}
