import { address, go } from '../app/router'
import { readableDate } from './dates'
import { PartyField } from './PartyField'
import './forms.css'

/** One thing to narrow a list by; `name` is what the address calls it. */
export type FilterField =
  | { readonly kind: 'words' | 'party' | 'day'; readonly name: string; readonly label: string }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly choices: readonly Choice[]
      /** What is shown where nothing is chosen, if that is not all. */
      readonly unset?: string
    }

export interface Choice {
  readonly value: string
  readonly label: string
}

export function choicesOf(values: readonly string[], label: (value: string) => string = (value) => value): readonly Choice[] {
  return values.map((value) => ({ value, label: label(value) }))
}

/** What is asked for of the fields, by name, without those left empty. */
export function filtersIn(query: URLSearchParams, fields: readonly FilterField[]): Record<string, string> {
  const set: Record<string, string> = {}
  for (const { name } of fields) {
    const value = query.get(name)?.trim() ?? ''
    if (value !== '') set[name] = value
  }
  return set
}

interface Props {
  readonly path: string
  readonly query: URLSearchParams
  readonly fields: readonly FilterField[]
}

/** Narrows what a screen shows. What is asked for stands in the address, so that it can be sent. */
export function FilterForm({ path, query, fields }: Props) {
  const set = filtersIn(query, fields)
  const names = fields.filter(({ name }) => name in set)
  return (
    <details class="filters" open={names.length > 0 || matchMedia('(min-width: 801px)').matches}>
      <summary>Narrow it down</summary>
      {/* Anew with each address, so that the fields say what is shown. */}
      <form
        key={query.toString()}
        class={fields.length < 7 ? 'few' : undefined}
        aria-label="Narrow it down"
        onSubmit={(event) => {
          event.preventDefault()
          const wanted: Record<string, string> = {}
          for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === 'string') wanted[name] = value.trim()
          go(address(path, wanted))
        }}
      >
        {fields.map((field) => <Field key={field.name} of={field} value={set[field.name] ?? ''} />)}
        <button>Show</button>
      </form>
      {names.length > 0 && (
        <p class="set">
          {names.map((field) => (
            <span key={field.name}>
              <span class="fine">{field.label}:</span> {valueName(field, set[field.name]!)}{' '}
              <a href={address(path, { ...set, [field.name]: '' })} aria-label={`take away ${field.label}: ${valueName(field, set[field.name]!)}`}>take away</a>
            </span>
          ))}
          {names.length > 1 && <a href={path}>take all away</a>}
        </p>
      )}
    </details>
  )
}

function Field({ of, value }: { of: FilterField; value: string }) {
  if (of.kind === 'party') return <PartyField label={of.label} name={of.name} value={value} />
  return (
    <label class="field">
      <span>{of.label}</span>
      {of.kind === 'choice' ? (
        <select name={of.name} defaultValue={value}>
          <option value="">{of.unset ?? 'any'}</option>
          {of.choices.map((choice) => <option key={choice.value} value={choice.value} selected={choice.value === value}>{choice.label}</option>)}
        </select>
      ) : of.kind === 'day' ? (
        <input type="date" name={of.name} defaultValue={value} />
      ) : (
        <input name={of.name} defaultValue={value} maxLength={1000} autocomplete="off" />
      )}
    </label>
  )
}

function valueName(field: FilterField, value: string): string {
  if (field.kind === 'day') return readableDate(value)
  return field.kind === 'choice' ? (field.choices.find((choice) => choice.value === value)?.label ?? value) : value
}
