import { Fragment } from 'preact'
import type { Party as Named } from '../api/shapes'

/** True of a party known from one article alone (`a7`), which has no page of its own. */
export function isLocal(party: Named): boolean {
  return /^a\d+$/.test(party.id)
}

/** Somebody, with the way to their page. */
export function Party({ of }: { of: Named | null }) {
  if (of === null) return <span class="party fine">not named</span>
  if (isLocal(of)) return <span class="party">{of.name}</span>
  return <a class="party" href={`/actors/${encodeURIComponent(of.id)}`}>{of.name}</a>
}

export function Parties({ of }: { of: readonly Named[] }) {
  return of.map((party, index) => (
    <Fragment key={party.id}>
      {index > 0 && ', '}
      <Party of={party} />
    </Fragment>
  ))
}

/** Who passed the words on, nearest to the speaker first. */
export function Chain({ via }: { via: readonly Named[] }) {
  if (via.length === 0) return null
  return (
    <span class="chain">
      via{' '}
      {via.map((party, index) => (
        <Fragment key={party.id}>
          {index > 0 && <span class="arrow" aria-label=", then "> → </span>}
          <Party of={party} />
        </Fragment>
      ))}
    </span>
  )
}
