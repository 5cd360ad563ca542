import type { Signal } from '@preact/signals'
import { useComputed } from '@preact/signals'
import type { Correction } from '../../api/corrections'
import type { Entry, Model } from '../../components/edition/model'
import { Problem } from '../../components/Problem'
import { CorrectionForm } from './CorrectionForm'
import { fieldsOf } from './fields'
import { useCorrecting } from './useCorrecting'

interface Props {
  readonly article: number
  readonly model: Model
  readonly entry: Entry
  readonly correcting: Signal<string | null>
  readonly mayCorrect: boolean
  readonly corrections: readonly Correction[]
  readonly changed: () => void
  readonly cite: () => void
}

/** What may be done with an entry: cite it, say that it is right or wrong, put it right, take that back. */
export function Actions({ article, model, entry, correcting, mayCorrect, corrections, changed, cite }: Props) {
  const isCorrecting = useComputed(() => correcting.value === entry.name).value
  const { make, error, waiting } = useCorrecting(() => {
    correcting.value = null
    changed()
  })
  if (entry.kind === 'time' || entry.kind === 'finding') return null
  const { id } = entry.of

  const mine = corrections.filter((one) => one.undoneBy === null && one.change.$type !== 'undo' && targetOf(one) === id)

  return (
    <div class="actions">
      <p class="row">
        {entry.kind === 'statement' && <><a href={`/s/${encodeURIComponent(id)}?article=${article}`}>Open the statement</a><button type="button" class="plain" onClick={cite}>Copy the citation</button></>}
        {mayCorrect && !isCorrecting && (
          <>
            <button type="button" class="plain" disabled={waiting} onClick={() => make('/api/corrections', { action: 'accept', article, entry: id })}>Right as it is</button>
            <button type="button" class="plain" onClick={() => (correcting.value = entry.name)}>Correct</button>
          </>
        )}
      </p>
      {mine.map((one) => (
        <p key={one.key} class="fine">
          Correction {one.key} by {one.author}{one.reason !== null && <>: <q>{one.reason}</q></>}{' '}
          {mayCorrect && (
            <button type="button" class="plain" disabled={waiting} onClick={() => make(`/api/corrections/${one.key}/undo`, { reason: 'taken back on the article’s page' })}>Undo</button>
          )}
        </p>
      ))}
      {isCorrecting && (mayCorrect
        ? <CorrectionForm model={model} fields={fieldsOf(entry)} canReject waiting={waiting} close={() => (correcting.value = null)} make={(body) => make('/api/corrections', { article, entry: id, ...body })} />
        : <p class="fine">Corrections need the role of an editor, which you do not have here.</p>)}
      {error && <Problem error={error} kept="What you typed is still here; nothing was changed." />}
    </div>
  )
}

function targetOf({ change }: Correction): string | null {
  return 'target' in change ? change.target?.id ?? null : null
}
