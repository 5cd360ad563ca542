import { useState } from 'preact/hooks'
import { send } from '../../api/api'
import { effectInWords, type Corrected } from '../../api/corrections'
import { announce } from '../../components/Announcer'
import { PartyField } from '../../components/PartyField'
import { Problem } from '../../components/Problem'

/** Says that one actor of the archive is another. */
export function Merge({ changed }: { changed: () => void }) {
  const [turn, setTurn] = useState(0)
  const [waiting, setWaiting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const [effect, setEffect] = useState<string | null>(null)
  return (
    <details class="merge">
      <summary>Merge two actors who are one</summary>
      <p class="fine measure">In the whole archive, and in every article added later, the first will be the second. Nothing is lost: it can be taken back.</p>
      <form
        key={turn}
        aria-label="Merge two actors"
        onSubmit={async (event) => {
          event.preventDefault()
          const given = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]))
          setWaiting(true)
          setError(null)
          try {
            const made = await send<Corrected>('POST', '/api/corrections', { action: 'merge', ...given })
            setTurn((count) => count + 1)
            const says = `${given.from} is now ${given.into}. ${effectInWords(made)}`
            setEffect(says)
            announce(says)
            changed()
          } catch (problem) {
            setError(problem as Error)
          } finally {
            setWaiting(false)
          }
        }}
      >
        <PartyField label="This one" name="from" value="" required />
        <PartyField label="is" name="into" value="" required />
        <label class="field"><span>Reason</span><input name="reason" required maxLength={1000} autocomplete="off" /></label>
        <button disabled={waiting}>Merge</button>
      </form>
      {effect !== null && <p class="effect">{effect}</p>}
      {error && <Problem error={error} kept="What you typed is still here; nothing was changed." />}
    </details>
  )
}
