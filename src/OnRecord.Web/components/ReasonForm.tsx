import { useEffect, useRef, useState } from 'preact/hooks'
import { isAbort } from '../api/api'
import './forms.css'
import { Problem } from './Problem'

interface Props {
  /** What is done, as a button says it. */
  readonly does: string
  /** Names what it is done to, for a screen reader. */
  readonly to: string
  /** What it means. */
  readonly says?: string
  readonly make: (reason: string) => Promise<void>
}

/** A button that asks why before it does what it says. */
export function ReasonForm({ does, to, says, make }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isOpen) input.current!.focus()
  }, [isOpen])

  if (!isOpen) {
    return <button type="button" class="plain" ref={button} onClick={() => setOpen(true)}>{does}<span class="unseen">: {to}</span></button>
  }
  const close = () => {
    setOpen(false)
    setError(null)
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <form
      class="reason"
      aria-label={`${does}: ${to}`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={async (event) => {
        event.preventDefault()
        setWaiting(true)
        setError(null)
        try {
          await make(input.current!.value.trim())
          setOpen(false)
        } catch (problem) {
          if (!isAbort(problem)) setError(problem as Error)
        } finally {
          setWaiting(false)
        }
      }}
    >
      {says !== undefined && <p class="fine">{says}</p>}
      <label>Reason <input ref={input} name="reason" required maxLength={1000} autocomplete="off" /></label>
      <button disabled={waiting}>{does}</button>
      <button type="button" class="plain" onClick={close}>Cancel</button>
      {error && <Problem error={error} kept="The reason is still here; nothing was changed." />}
    </form>
  )
}
