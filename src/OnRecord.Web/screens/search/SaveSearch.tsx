import { useRef, useState } from 'preact/hooks'
import { ApiError, send } from '../../api/api'
import { announce } from '../../components/Announcer'
import { Problem } from '../../components/Problem'
import type { Query } from './query'

/** Gives the search a name, under which it can be followed in a feed reader. */
export function SaveSearch({ query }: { query: Query }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [error, setError] = useState<Error | null>(null)
  const [feed, setFeed] = useState<string | null>(null)
  const open = () => {
    setError(null)
    setFeed(null)
    dialog.current?.showModal()
  }
  const save = async (name: string) => {
    try {
      await send('PUT', `/api/searches/${encodeURIComponent(name)}`, query.filters)
      setFeed(`/searches/${encodeURIComponent(name)}.atom`)
      announce('Saved')
    } catch (problem) {
      setError(problem as Error)
    }
  }
  return (
    <>
      <button type="button" class="plain" onClick={open}>Save this search</button>
      <dialog ref={dialog} aria-labelledby="save-title">
        <h2 id="save-title">Save this search</h2>
        {feed === null ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const name = new FormData(event.currentTarget).get('name')
              if (typeof name === 'string' && name.trim() !== '') void save(name.trim())
            }}
          >
            <p><label>Name <input name="name" required maxLength={100} /></label></p>
            {error && <Problem error={error} {...(error instanceof ApiError && error.status === 0 ? { kept: 'The name is still here.' } : {})} />}
            <p class="buttons"><button>Save</button> <button type="button" onClick={() => dialog.current?.close()}>Cancel</button></p>
          </form>
        ) : (
          <>
            <p>Saved. What is found from now on comes to a feed reader at <a href={feed}>{feed}</a>.</p>
            <p><button type="button" onClick={() => dialog.current?.close()}>Close</button></p>
          </>
        )}
      </dialog>
    </>
  )
}
