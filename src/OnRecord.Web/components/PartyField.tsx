import { useEffect, useId, useState } from 'preact/hooks'
import { address } from '../app/router'
import { useApi } from '../api/useApi'

interface Named {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly label: string
  readonly name: string
  /** What stands there at first: a name or an id. */
  readonly value: string
  readonly required?: boolean
}

const pause = 150 // milliseconds without a key before the server is asked
const most = 100

/** A field for somebody: a name or an id, with those of the archive to choose from. */
export function PartyField({ label, name, value, required = false }: Props) {
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => setAsked(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  // A small archive's are all known at once; of a large one's those that have the words typed so far.
  const all = useApi<{ parties: readonly Named[] }>(typed === null ? null : address('/api/parties', { limit: most }))
  const having = useApi<{ parties: readonly Named[] }>(!asked ? null : address('/api/parties', { q: asked, limit: most }))
  const choice = new Map([...(having.data?.parties ?? []), ...(all.data?.parties ?? [])].map((party) => [party.id, party]))
  return (
    <label class="field">
      <span>{label}</span>
      <input
        name={name}
        list={list}
        defaultValue={value}
        required={required}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onFocus={(event) => setTyped((before) => before ?? event.currentTarget.value)}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {[...choice.values()].map((party) => <option key={party.id} value={party.id} label={party.name} />)}
      </datalist>
    </label>
  )
}
