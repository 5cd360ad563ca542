import type { Correction } from '../../api/corrections'
import { useApi } from '../../api/useApi'
import { CorrectionLine } from '../../components/CorrectionLine'
import { Problem } from '../../components/Problem'

interface Log {
  readonly next: string | null
  readonly corrections: readonly Correction[]
}

/** Findings that somebody has dismissed, as the log of corrections has them, with the way back. */
export function Dismissed({ mayWrite, changed }: { mayWrite: boolean; changed: () => void }) {
  const { data, error, again } = useApi<Log>('/api/corrections?inForce=true&limit=200')
  const found = data?.corrections.filter(({ change }) => change.$type === 'reject' && change.target.kind === 'finding') ?? []
  const back = () => {
    again()
    changed()
  }
  return (
    <section class="gone" aria-labelledby="dismissed">
      <h2 id="dismissed">Dismissed</h2>
      {error && <Problem error={error} again={again} />}
      {data && found.length === 0 && <p>Nothing was dismissed{data.next !== null && ' among the last 200 corrections'}.</p>}
      <ol>{found.map((one) => <li key={one.key}><CorrectionLine of={one} mayWrite={mayWrite} changed={back} /></li>)}</ol>
      {data !== null && data.next !== null && found.length > 0 && <p class="fine">Among the last 200 corrections. <a href="/corrections?inForce=true">All of the log</a></p>}
    </section>
  )
}
