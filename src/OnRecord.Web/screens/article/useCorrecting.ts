import { useState } from 'preact/hooks'
import { send } from '../../api/api'
import type { Correction } from '../../api/corrections'
import { announce } from '../../components/Announcer'
import { counted } from '../../components/words'

interface Made {
  readonly corrections: readonly Correction[]
  readonly effect: { readonly articles: number; readonly statements: number; readonly messages: number; readonly events: number; readonly ties: number }
}

/** Sends corrections and undos, and says what they changed. */
export function useCorrecting(done: () => void) {
  const [error, setError] = useState<Error | null>(null)
  const [waiting, setWaiting] = useState(false)
  const make = async (path: string, body: object) => {
    setWaiting(true)
    setError(null)
    try {
      const made = await send<Made>('POST', path, body)
      announce(`Saved as correction ${made.corrections.map((one) => one.key).join(', ')}. ${effectInWords(made)}`)
      done()
    } catch (problem) {
      setError(problem as Error)
    } finally {
      setWaiting(false)
    }
  }
  return { make, error, waiting }
}

function effectInWords({ effect }: Made): string {
  if (effect.articles === 0) return 'Nothing else changed.'
  return `Changed by it: ${counted(effect.statements, 'statement')}, ${counted(effect.messages, 'message')}, ${counted(effect.events, 'event')}.`
}
