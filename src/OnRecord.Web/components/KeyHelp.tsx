import { Fragment } from 'preact'
import { useRef } from 'preact/hooks'
import { keys, useKeys, type Key } from '../app/keys'

/** The keys of the page, opened with `?`. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  const mine = useRef<readonly Key[]>([{ key: '?', does: 'Show these keys', press: () => dialog.current?.showModal() }])
  useKeys(mine.current)
  return (
    <>
      <button type="button" class="plain" onClick={() => dialog.current?.showModal()}>Keys</button>
      <dialog ref={dialog} class="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {keys.value.map((key) => (
            <Fragment key={key.key}><dt><kbd>{key.key}</kbd></dt><dd>{key.does}</dd></Fragment>
          ))}
        </dl>
        <form method="dialog"><button>Close</button></form>
      </dialog>
    </>
  )
}
