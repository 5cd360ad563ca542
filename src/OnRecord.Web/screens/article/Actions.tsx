import type { Signal } from '@preact/signals'
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { send } from '../../api/api'
import type { Correction } from '../../api/record'
import { announce } from '../../components/Announcer'
import type { Entry, Model } from '../../components/edition/model'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'
import { fieldsOf, type Field } from './fields'

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

interface Made {
  readonly corrections: readonly Correction[]
  readonly effect: { readonly articles: number; readonly statements: number; readonly messages: number; readonly events: number; readonly ties: number }
}

/** What may be done with an entry: cite it, say that it is right or wrong, put it right, take that back. */
export function Actions({ article, model, entry, correcting, mayCorrect, corrections, changed, cite }: Props) {
  const isCorrecting = useComputed(() => correcting.value === entry.name).value
  const [error, setError] = useState<Error | null>(null)
  const [waiting, setWaiting] = useState(false)
  if (entry.kind === 'time' || entry.kind === 'finding') return null
  const { id } = entry.of

  const make = async (path: string, body: object) => {
    setWaiting(true)
    setError(null)
    try {
      const made = await send<Made>('POST', path, body)
      announce(`Saved as correction ${made.corrections.map((one) => one.key).join(', ')}. ${effectInWords(made)}`)
      correcting.value = null
      changed()
    } catch (problem) {
      setError(problem as Error)
    } finally {
      setWaiting(false)
    }
  }
  const mine = corrections.filter((one) => one.undoneBy === null && one.change.kind !== 'undo' && targetOf(one) === id)

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
        ? <Form model={model} fields={fieldsOf(entry)} waiting={waiting} close={() => (correcting.value = null)} make={(body) => make('/api/corrections', { article, entry: id, ...body })} />
        : <p class="fine">Corrections need the role of an editor, which you do not have here.</p>)}
      {error && <Problem error={error} kept="What you typed is still here; nothing was changed." />}
    </div>
  )
}

function effectInWords({ effect }: Made): string {
  if (effect.articles === 0) return 'Nothing else changed.'
  return `Changed by it: ${counted(effect.statements, 'statement')}, ${counted(effect.messages, 'message')}, ${counted(effect.events, 'event')}.`
}

function targetOf({ change }: Correction): string | null {
  const target = change.target
  return typeof target === 'object' && target !== null && 'id' in target && typeof target.id === 'string' ? target.id : null
}

interface FormProps {
  readonly model: Model
  readonly fields: readonly Field[]
  readonly waiting: boolean
  readonly close: () => void
  readonly make: (body: object) => void
}

/** Puts one field right, or rejects the whole entry; either needs a reason. */
function Form({ model, fields, waiting, close, make }: FormProps) {
  const [name, setName] = useState(fields[0]!.name)
  const field = fields.find((one) => one.name === name)!
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form, event.submitter)
    const reason = String(data.get('reason')).trim()
    if (data.get('do') === 'reject') {
      make({ action: 'reject', reason })
      return
    }
    const typed = data.getAll('value').map(String).flatMap((value) => (field.isList ? value.split(',') : [value])).map((value) => value.trim()).filter(Boolean)
    const values = typed.map((value) => (field.isParty ? idOf(model, value) : value))
    const stranger = field.isParty && values.some((value) => !model.names.has(value)) ? typed.at(-1)! : null
    make({ action: 'edit', field: field.name, values, reason, ...(stranger !== null && values.length === 1 && stranger !== values[0] ? { name: stranger } : {}) })
  }
  const list = `parties-${field.name}`
  return (
    <form class="correct" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <label>Field <select value={name} onChange={(event) => setName(event.currentTarget.value)} ref={focusOnce}>
        {fields.map((one) => <option key={one.name} value={one.name}>{one.label}</option>)}
      </select></label>
      <label key={field.name}>Should be{' '}
        {field.choices
          ? <select name="value" defaultValue={field.now[0] ?? ''}>{field.choices.map((choice) => <option key={choice} value={choice} selected={choice === field.now[0]}>{choice}</option>)}</select>
          : <input name="value" list={field.isParty ? list : undefined} placeholder={field.hint} defaultValue={field.now.map((value) => model.names.get(value) ?? value).join(', ')} maxLength={500} />}
      </label>
      {field.isParty && <datalist id={list}>{model.record.actors.map((actor) => <option key={actor.id} value={actor.name} />)}</datalist>}
      <label>Why <input name="reason" required maxLength={1000} placeholder="in a line, for the log" /></label>
      <p class="row">
        <button type="submit" name="do" value="edit" disabled={waiting}>{waiting ? 'Saving …' : 'Save'}</button>
        <button type="submit" name="do" value="reject" disabled={waiting}>Reject it: the article does not say this</button>
        <button type="button" onClick={close}>Cancel</button>
      </p>
    </form>
  )
}

/** A name of this article stands for its id; an unknown name becomes an id of its own, `Ana Ruiz` → `ana-ruiz`. */
function idOf(model: Model, typed: string): string {
  if (model.names.has(typed)) return typed
  const known = model.record.actors.find((actor) => actor.name.toLowerCase() === typed.toLowerCase())
  if (known) return known.id
  return /^[A-Z]{2,}$/.test(typed) ? typed : typed.toLowerCase().normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}

function focusOnce(element: HTMLSelectElement | null): void {
  element?.focus({ preventScroll: true })
}
