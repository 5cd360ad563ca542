import './corrections.css'
import type { Correction } from '../../api/corrections'
import { mayWrite } from '../../api/session'
import { useApi } from '../../api/useApi'
import { address } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { CorrectionLine } from '../../components/CorrectionLine'
import { Empty } from '../../components/Empty'
import { FilterForm, filtersIn, type FilterField } from '../../components/FilterForm'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'
import { Merge } from './Merge'

const fields: readonly FilterField[] = [
  { kind: 'words', name: 'article', label: 'Article, by its number' },
  { kind: 'words', name: 'author', label: 'By' },
  { kind: 'choice', name: 'inForce', label: 'Taken back', choices: [{ value: 'true', label: 'leave these out' }] },
  { kind: 'choice', name: 'lost', label: 'Not anchored again', choices: [{ value: 'true', label: 'only these' }] },
]

interface Log {
  readonly total: number
  /** Articles that are still to be made anew. */
  readonly unsettled: number
  readonly next: string | null
  /** The last first. */
  readonly corrections: readonly Correction[]
}

/** What people corrected, and the way back. The address says which part of the log stands here. */
export default function Corrections({ query }: ScreenProps) {
  useTitle('Corrections')
  const filters = filtersIn(query, fields)
  const cursor = query.get('cursor')
  const { data, error, waiting, again } = useApi<Log>(address('/api/corrections', { ...filters, cursor }))

  return (
    <div class="corrections" aria-busy={waiting}>
      <h1>Corrections</h1>
      <div class="measure scope">
        <p>
          A correction says what somebody knows better than the machine. Nothing is overwritten: what the machine had stays beside it, each
          has an author, a time and a reason, each can be taken back, and all hold when the articles are read again.
        </p>
        <p>
          To make one, open an article, go to a statement, a message or an event with <kbd>j</kbd> and <kbd>k</kbd>, and press <kbd>c</kbd>.
        </p>
      </div>
      {mayWrite.value && <Merge changed={again} />}
      <FilterForm path="/corrections" query={query} fields={fields} />
      {error && <Problem error={error} again={again} />}
      {data && (
        <>
          <p class="fine">
            {counted(data.total, 'correction')}, the last first.
            {data.unsettled > 0 && <> {counted(data.unsettled, 'article')} {data.unsettled === 1 ? 'is' : 'are'} still being made anew.</>}
          </p>
          {data.total === 0 && (
            <Empty title={Object.keys(filters).length === 0 ? 'Nobody has corrected anything yet.' : 'No correction is like that.'}>
              {filters.lost === 'true'
                ? <p>Every correction has found its words again.</p>
                : <p><a href="/search">Search for something</a> that looks wrong, and open its article.</p>}
            </Empty>
          )}
          <ol class="log">{data.corrections.map((one) => <li key={one.key}><CorrectionLine of={one} mayWrite={mayWrite.value} changed={again} /></li>)}</ol>
          {(data.next !== null || cursor !== null) && (
            <p class="pager">
              {cursor !== null && <a href={address('/corrections', filters)}>The latest</a>}
              {data.next !== null && <a href={address('/corrections', { ...filters, cursor: data.next })}>Earlier ones</a>}
            </p>
          )}
        </>
      )}
    </div>
  )
}
