import { ApiError } from '../api/api'
import { Empty } from './Empty'

interface Candidate {
  readonly id: string
  readonly name: string
  readonly kind?: string | null
  readonly country?: string | null
}

interface Several {
  readonly typed: string
  readonly candidates: readonly Candidate[]
}

/** Those whom a name may mean, where the server says that it may mean several. */
export function severalParties(error: Error | null): Several | null {
  if (!(error instanceof ApiError) || error.document.type !== '/problems/several-parties') return null
  const { typed, candidates } = error.document
  return typeof typed === 'string' && Array.isArray(candidates) ? { typed, candidates: candidates as Candidate[] } : null
}

/** The choice between several of one name. */
export function SeveralParties({ of, to }: { of: Several; to: (id: string) => string }) {
  return (
    <Empty title={`Several are called “${of.typed}”. Which one?`}>
      <ul class="candidates">
        {of.candidates.map((party) => (
          <li key={party.id}>
            <a href={to(party.id)}>{party.name}</a>{' '}
            <span class="fine">{[party.kind, party.country, party.id].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
