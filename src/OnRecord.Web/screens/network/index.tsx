import './network.css'
import { useEffect, useState } from 'preact/hooks'
import { useApi } from '../../api/useApi'
import { address } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { announce } from '../../components/Announcer'
import { Bounds } from '../../components/Bounds'
import { Count } from '../../components/Count'
import { Empty } from '../../components/Empty'
import { FilterForm, filtersIn, type FilterField } from '../../components/FilterForm'
import { Problem } from '../../components/Problem'
import { counted, figure } from '../../components/words'
import { Drawing } from './Drawing'
import type { Edge, Network, Node } from './shapes'

const fields: readonly FilterField[] = [
  { kind: 'words', name: 'q', label: 'Words' },
  { kind: 'party', name: 'speaker', label: 'Who said it' },
  { kind: 'party', name: 'to', label: 'To whom' },
  { kind: 'party', name: 'via', label: 'Passed on by' },
  { kind: 'words', name: 'outlet', label: 'Printed by' },
  {
    kind: 'choice', name: 'form', label: 'How',
    choices: [{ value: 'direct', label: 'verbatim' }, { value: 'mixed', label: 'partly verbatim' }, { value: 'indirect', label: 'in other words' }],
  },
  { kind: 'day', name: 'from', label: 'From' },
  { kind: 'day', name: 'until', label: 'Until' },
]

const most = 40
const does: Readonly<Record<Edge['kind'], string>> = { addresses: 'speaks to', quotes: 'passes on', relays: 'has it from' }

/** Who speaks to whom, and who passes on whose words. */
export default function NetworkScreen({ query }: ScreenProps) {
  useTitle('Network')
  const filters = filtersIn(query, fields)
  const { data, error, waiting, again } = useApi<Network>(address('/api/network', { ...filters, limit: most }))
  const [lit, light] = useState<number | null>(null)
  useEffect(() => {
    if (data) announce(`${counted(data.edges.length, 'tie')} between ${counted(data.nodes.length, 'party', 'parties')}`)
  }, [data])
  const name = (node: number) => data!.nodes[node]!.name
  const says = (edge: Edge) => `${name(edge.from)} ${does[edge.kind]} ${name(edge.to)}: ${counted(edge.count, 'statement')}`
  const list = (edge: Edge) => {
    const [from, to] = [asked(data!.nodes[edge.from]!), asked(data!.nodes[edge.to]!)]
    const ends = { addresses: { speaker: from, to }, quotes: { speaker: to, via: from }, relays: { via: `${from} ${to}` } }
    return address('/search', { ...filters, ...ends[edge.kind] })
  }

  return (
    <div class="network" aria-busy={waiting}>
      <h1>Network</h1>
      {data && (
        <p class="measure scope">
          Who speaks to whom, and who passes on whose words, in {data.isPart && 'the newest '}
          <Count of={data.counted} one="statement" href={address('/search', filters)} /> <Bounds of={data.searched} />.
        </p>
      )}
      <FilterForm path="/network" query={query} fields={fields} />
      {error && <Problem error={error} again={again} />}
      {data?.counted === 0 && <Empty title={data.empty?.title ?? 'No statement is found.'}><p>{data.empty?.detail}</p></Empty>}
      {data && data.counted > 0 && data.edges.length === 0 && (
        <Empty title="Nobody is said to speak to anybody here.">
          <p>None of these statements names to whom it was said, or who passed it on. <a href={address('/search', filters)}>See the {counted(data.counted, 'statement')}</a>.</p>
        </Empty>
      )}
      {data && data.edges.length > 0 && (
        <>
          <div class="both">
            <figure>
              <Drawing of={data} lit={lit} light={light} says={says} list={list} page={(node) => pageOf(node, filters)} />
              <figcaption>
                <ul class="signs">
                  <li><Sign kind="addresses" /> speaks to</li>
                  <li><Sign kind="quotes" /> passes on the words of</li>
                  <li><Sign kind="relays" /> has them from</li>
                  <li>● people · ◆ states · ■ outlets and bodies</li>
                </ul>
                <LeftOut of={data} />
              </figcaption>
            </figure>
            <Ties of={data} lit={lit} light={light} list={list} filters={filters} />
          </div>
        </>
      )}
    </div>
  )
}

/** By what somebody is looked for: an id, or all of a name that only one article knows. */
function asked(node: Node): string {
  return node.id ?? `"${node.name.replaceAll('"', '')}"`
}

function pageOf(node: Node, filters: Readonly<Record<string, string>>): string {
  return node.id === null ? address('/search', { ...filters, speaker: asked(node) }) : `/actors/${encodeURIComponent(node.id)}`
}

function Sign({ kind }: { kind: Edge['kind'] }) {
  return (
    <svg class={`sign edge ${kind}`} viewBox="0 0 36 10" width="36" height="10" aria-hidden="true">
      <path class="line" d="M0 5H28" stroke-width="2" />
      <path class="head" d="M26 1L36 5L26 9Z" />
    </svg>
  )
}

/** What the drawing does not show, so that nobody takes it for all. */
function LeftOut({ of }: { of: Network }) {
  const tied = new Set(of.edges.flatMap(({ from, to }) => [from, to]))
  const alone = of.nodes.length - tied.size
  return (
    <p class="fine">
      {of.nodesLeftOut > 0
        ? <>Drawn are the {figure(of.nodes.length)} with the most lines. Left out: {counted(of.nodesLeftOut, 'other party', 'other parties')}, and {counted(of.edgesLeftOut, 'tie')} with one of them.</>
        : 'Nobody is left out.'}
      {alone > 0 && <> Not drawn: {counted(alone, 'party', 'parties')} without a tie to any of these.</>}
    </p>
  )
}

interface TiesProps {
  readonly of: Network
  readonly lit: number | null
  readonly light: (node: number | null) => void
  readonly list: (edge: Edge) => string
  readonly filters: Readonly<Record<string, string>>
}

function Ties({ of, lit, light, list, filters }: TiesProps) {
  const party = (number: number) => {
    const node = of.nodes[number]!
    return <a class="party" href={pageOf(node, filters)} onFocus={() => light(number)} onBlur={() => light(null)}>{node.name}</a>
  }
  return (
    <div class="rows" role="region" aria-label="Ties in a table" tabIndex={0}>
      <table>
        <thead><tr><th scope="col">Tie</th><th scope="col" class="number">Statements</th></tr></thead>
        <tbody>
          {of.edges.map((edge) => (
            <tr
              key={`${edge.kind} ${edge.from} ${edge.to}`}
              class={lit !== null && (edge.from === lit || edge.to === lit) ? 'lit' : undefined}
              onMouseEnter={() => light(edge.from)}
              onMouseLeave={() => light(null)}
            >
              <td>{party(edge.from)} <span class={edge.kind}>{does[edge.kind]}</span> {party(edge.to)}</td>
              <td class="number"><a href={list(edge)} aria-label={`${counted(edge.count, 'statement')}: ${of.nodes[edge.from]!.name} ${does[edge.kind]} ${of.nodes[edge.to]!.name}`}>{figure(edge.count)}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
