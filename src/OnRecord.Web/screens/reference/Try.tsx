import { useState } from 'preact/hooks'
import { announce } from '../../components/Announcer'
import { figure } from '../../components/words'
import { addressOf, isShown, type Call } from './contract'
import type { Examples } from './examples'

interface Answer {
  readonly address: string
  readonly status: number
  readonly milliseconds: number
  readonly length: number
  readonly text: string
}

const most = 60_000    // characters shown of an answer

/** Asks the server in place, with values that can be changed. */
export function Try({ call, examples }: { call: Call; examples: Examples }) {
  const parameters = call.parameters.filter((each) => each.in !== 'header')
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const all = Object.fromEntries(parameters.map((each) => [each.name, values[each.name] ?? (each.required ? examples.of(each) : '')]))
  const to = addressOf(call, all)

  const ask = async () => {
    if (to === null) return
    setFailed(null)
    const began = performance.now()
    try {
      const got = await fetch(to, { credentials: 'same-origin' })
      const text = await got.text()
      const isJson = got.headers.get('Content-Type')?.includes('json') ?? false
      setAnswer({ address: to, status: got.status, milliseconds: performance.now() - began, length: text.length, text: isJson ? JSON.stringify(JSON.parse(text), null, 2) : text })
      announce(`Answered with ${got.status}`)
    } catch {
      setFailed('The server does not answer. See whether “onrecord serve” still runs, then try again.')
    }
  }

  return (
    <form
      class="try"
      aria-label={`Try ${call.method} ${call.path}`}
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      {parameters.length > 0 && (
        <div class="values">
          {parameters.map(({ name, required, schema }) => {
            const set = (value: string) => setValues((before) => ({ ...before, [name]: value }))
            return (
              <label key={name} class="field">
                <span>{name}{required && ' (needed)'}</span>
                {schema.enum ? (
                  <select value={all[name]} onChange={(event) => set(event.currentTarget.value)}>
                    {!required && <option value="" />}
                    {schema.enum.map((value) => <option key={String(value)} value={String(value)}>{String(value)}</option>)}
                  </select>
                ) : (
                  <input value={all[name]} required={required ?? false} maxLength={2000} autocomplete="off" spellcheck={false} onInput={(event) => set(event.currentTarget.value)} />
                )}
              </label>
            )
          })}
        </div>
      )}
      <p class="ask">
        {isShown(call) && <button disabled={to === null}>Try it</button>}
        {to === null ? <code>{call.path}</code> : <a href={to} target="_blank" rel="noreferrer"><code>{to}</code></a>}
      </p>
      {failed !== null && <p role="alert">{failed}</p>}
      {answer && (
        <div class="answer">
          <p class="fine figure">
            {answer.status}, {Math.round(answer.milliseconds)} ms, {figure(answer.length)} characters, from <code>{answer.address}</code>
          </p>
          <pre tabIndex={0} aria-label="The answer"><code>{answer.text.slice(0, most)}</code></pre>
          {answer.text.length > most && <p class="fine">The first {figure(most)} of {figure(answer.text.length)} characters.</p>}
        </div>
      )}
    </form>
  )
}
