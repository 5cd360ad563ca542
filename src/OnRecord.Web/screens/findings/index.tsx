import './findings.css'
import { useEffect } from 'preact/hooks'
import type { Finding, Page } from '../../api/shapes'
import { mayWrite } from '../../api/session'
import { useList } from '../../api/useList'
import { address } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { announce } from '../../components/Announcer'
import { Bounds } from '../../components/Bounds'
import { Empty } from '../../components/Empty'
import { FilterForm, filtersIn, type FilterField } from '../../components/FilterForm'
import { Pager } from '../../components/Pager'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'
import { Entry } from './Entry'
import { kinds } from './sides'

const fields: readonly FilterField[] = [
  { kind: 'choice', name: 'kind', label: 'Kind', choices: Object.entries(kinds).map(([value, [label]]) => ({ value, label })) },
  { kind: 'choice', name: 'severity', label: 'How grave', choices: [{ value: 'warning', label: 'warnings' }, { value: 'note', label: 'notes' }] },
  {
    kind: 'choice', name: 'state', label: 'What became of it', unset: 'not dismissed',
    choices: [{ value: 'open', label: 'still open' }, { value: 'accepted', label: 'accepted' }, { value: 'dismissed', label: 'dismissed' }],
  },
  { kind: 'words', name: 'outlet', label: 'Printed by' },
  { kind: 'words', name: 'q', label: 'Words' },
  { kind: 'day', name: 'from', label: 'Published from' },
  { kind: 'day', name: 'until', label: 'until' },
]

interface FindingPage extends Page {
  readonly findings: readonly Finding[]
}

/** What is out of joint in the articles, with the words that show it. */
export default function Findings({ query }: ScreenProps) {
  useTitle('Findings')
  const filters = filtersIn(query, fields)
  const { pages, error, waiting, more, again, amend } = useList<FindingPage>(address('/api/findings', { ...filters, limit: 50 }))
  const isEditor = mayWrite.value
  const first = pages[0]
  const shown = pages.reduce((sum, page) => sum + page.findings.length, 0)
  const heading = first ? `${first.totalIsLeast ? 'At least ' : ''}${counted(first.total, 'finding')}` : null
  const changed = (finding: Finding, made: Pick<Finding, 'state' | 'corrected'>) =>
    amend((page) => (page.findings.includes(finding) ? { ...page, findings: page.findings.map((each) => (each === finding ? { ...each, ...made } : each)) } : page))
  useEffect(() => {
    if (heading !== null) announce(heading)
  }, [heading])

  return (
    <div class="findings" aria-busy={waiting}>
      <h1>Findings</h1>
      <p class="measure scope">
        What is out of joint in an article’s own words, with the words on both sides. A finding asks a question; the answer may be a slip of
        the pen, a time zone, or a page that was dated wrongly.
        {first && first.total > 0 && <> {heading} <Bounds of={first.searched} />.</>}
      </p>
      <FilterForm path="/findings" query={query} fields={fields} />
      {error && <Problem error={error} again={again} />}
      {first?.total === 0 && (
        <Empty title={first.empty?.title ?? 'Nothing is out of joint.'}>
          <p>{first.empty?.detail ?? 'Each check looks only where the words leave no doubt.'} Searched <Bounds of={first.searched} />.</p>
        </Empty>
      )}
      <ul class="list">
        {pages.flatMap((page) => page.findings).map((finding) => (
          <li key={`${finding.article.key} ${finding.id}`} data-place={`${finding.article.key} ${finding.id}`}>
            <Entry of={finding} isEditor={isEditor} changed={(made) => changed(finding, made)} />
          </li>
        ))}
      </ul>
      {first && <Pager shown={shown} total={first.total} isLeast={first.totalIsLeast} waiting={waiting} more={more ?? undefined} />}
      {filters.state === undefined && <p><a href={address('/findings', { ...filters, state: 'dismissed' })}>Show those that were dismissed</a></p>}
    </div>
  )
}
