import { useEffect, useRef, useState } from 'preact/hooks'
import { send } from '../../api/api'
import type { Record } from '../../api/record'
import { useTitle } from '../../app/title'
import { announce } from '../../components/Announcer'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'
import { mayWrite } from '../../api/session'
import './add.css'
import { Files } from './Files'
import { Progress } from './Progress'
import { Reading } from './Reading'

/** What is known of a text that is pasted; all of it may be left empty. */
const about = [
  ['title', 'Title', 'text'], ['outlet', 'Outlet', 'text'], ['published', 'Dated', 'text'],
] as const

/** Puts articles into the archive, or reads one without keeping it. */
export default function Add() {
  useTitle('Add articles')
  const mayAdd = mayWrite.value
  const [additions, setAdditions] = useState<readonly string[]>([])
  const [reading, setReading] = useState<Record | null>(null)
  const [waiting, setWaiting] = useState<string | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const result = useRef<HTMLDivElement>(null)

  const work = async <T,>(says: string, path: string, body: unknown, use: (answer: T) => void) => {
    setWaiting(says)
    setError(null)
    announce(says)
    try {
      use(await send<T>('POST', path, body))
    } catch (problem) {
      setError(problem as Error)
    } finally {
      setWaiting(null)
    }
  }
  const add = (says: string, body: unknown) => work<{ id: string }>(says, '/api/additions', body, ({ id }) => setAdditions((before) => [id, ...before]))
  const read = (body: unknown) => work<Record>('Reading …', '/api/readings', body, (record) => {
    setReading(record)
    announce(`Read: ${counted(record.statements.length, 'statement')}. Nothing is kept.`)
  })
  useEffect(() => {
    if (reading || error || additions.length > 0) result.current?.scrollIntoView({ block: 'nearest' })
  }, [reading, error, additions])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget as HTMLFormElement)
    const given = Object.fromEntries([...data].filter(([, value]) => typeof value === 'string' && value.trim() !== ''))
    const does = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'read' ? read : (body: unknown) => add('Sending …', body)
    void does(given)
  }
  return (
    <div class="add">
      <h1>Add articles</h1>
      <p class="measure">
        A text, a page from the web, or files: text, HTML, JSON Lines, feeds, web archives, also compressed. All of it is read by this server
        and sent nowhere else. What is in the archive already is not added twice.
      </p>
      {!mayAdd && <p class="fine measure">You may try a text here. To add to the archive you need the role of an editor.</p>}

      <div class="ways">
        <form onSubmit={submit} aria-labelledby="paste">
          <h2 id="paste">Paste a text</h2>
          <textarea name="text" required rows={10} aria-label="The text of the article" placeholder="The text of an article" dir="auto" maxLength={2_000_000} />
          <div class="about">
            {about.map(([name, label, type]) => (
              <label key={name}>{label} <input name={name} type={type} maxLength={500} placeholder={name === 'published' ? '2025-12-18' : 'if the text does not say'} /></label>
            ))}
          </div>
          <p class="row">
            <button type="submit" value="read" disabled={waiting !== null}>Try it, keep nothing</button>
            <button type="submit" value="add" disabled={waiting !== null || !mayAdd}>Add to the archive</button>
          </p>
        </form>

        <div>
          <form onSubmit={submit} aria-labelledby="address">
            <h2 id="address">Give an address</h2>
            <input name="url" type="url" required pattern="https?://.+" aria-label="Address of a page or feed" placeholder="https://" maxLength={2000} />
            <p class="row">
              <button type="submit" value="read" disabled={waiting !== null}>Try it, keep nothing</button>
              <button type="submit" value="add" disabled={waiting !== null || !mayAdd}>Add to the archive</button>
            </p>
          </form>
          <Files isOff={waiting !== null || !mayAdd} send={(files, says) => {
            const form = new FormData()
            for (const file of files) form.append('files', file, file.name)
            void add(says, form)
          }} />
        </div>
      </div>

      <div ref={result} class="results">
        {waiting !== null && <p role="status">{waiting}</p>}
        {error && <Problem error={error} kept="What you typed or chose is still here, and the archive is as it was." />}
        {additions.map((id) => <Progress key={id} id={id} />)}
        {reading && <Reading key={reading.article.id} record={reading} close={() => setReading(null)} />}
      </div>
    </div>
  )
}
