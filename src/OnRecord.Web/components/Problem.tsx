import { ApiError } from '../api/api'

interface Props {
  readonly error: Error
  readonly tryThis?: string
  /** What the reader had typed or done that is still there. */
  readonly kept?: string
  readonly again?: () => void
}

/** Something went wrong: what happened, what was kept, what to try. */
export function Problem({ error, tryThis, kept, again }: Props) {
  const advice = tryThis ?? (error instanceof ApiError ? error.tryThis : undefined)
  return (
    <div class="problem" role="alert">
      <p><strong>{error.message}</strong></p>
      {kept !== undefined && <p>{kept}</p>}
      {advice !== undefined && <p>{advice}</p>}
      {again && <p><button type="button" onClick={again}>Try again</button></p>}
    </div>
  )
}
