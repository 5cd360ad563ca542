import { useState } from 'preact/hooks'
import type { Model } from '../../components/edition/model'
import type { Field } from './fields'

interface Props {
  readonly model: Model
  readonly fields: readonly Field[]
  /** Whether the whole of it may be rejected. */
  readonly canReject?: boolean
  readonly waiting: boolean
  readonly close: () => void
  readonly make: (body: object) => void
}

/** Puts one field right, or rejects the whole entry; either needs a reason. */
export function CorrectionForm({ model, fields, canReject = false, waiting, close, make }: Props) {
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
        {canReject && <button type="submit" name="do" value="reject" disabled={waiting}>Reject it: the article does not say this</button>}
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
