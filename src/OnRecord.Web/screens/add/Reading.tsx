import { useSignal } from '@preact/signals'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Record } from '../../api/record'
import { useKeys, type Key } from '../../app/keys'
import { readableDate } from '../../components/dates'
import { Edition } from '../../components/edition/Edition'
import { modelOf } from '../../components/edition/model'
import { stepTo } from '../../components/edition/steps'
import { Switch } from '../../components/edition/Switch'
import type { View } from '../../components/edition/views'

/** A text as it was read, marked as an article is; it is not kept. */
export function Reading({ record, close }: { record: Record; close: () => void }) {
  const model = useMemo(() => modelOf(record), [record])
  const [view, setView] = useState<View>('all')
  const current = useSignal<string | null>(null)
  const opened = useSignal<string | null>(null)
  const now = useRef({ model, view })
  now.current = { model, view }
  const keys = useMemo<readonly Key[]>(() => [
    { key: 'j', does: 'Next statement (or what is shown alone)', press: () => stepTo(1, now.current.model, now.current.view, current, false) },
    { key: 'k', does: 'The one before', press: () => stepTo(-1, now.current.model, now.current.view, current, false) },
    { key: 'o', does: 'Open or close its note', press: () => (opened.value = opened.peek() === current.peek() ? null : current.peek()) },
    { key: 'p', does: 'Plain text, and back', press: () => setView((before) => (before === 'plain' ? 'all' : 'plain')) },
  ], [])
  useKeys(keys)
  const { title, outlet, published } = record.article
  return (
    <section class="reading" aria-labelledby="read">
      <div class="bar">
        <h2 id="read" dir="auto">{title ?? 'As it was read'}</h2>
        <button type="button" onClick={close}>Close</button>
      </div>
      <p class="fine">
        <bdi>{outlet ?? 'Outlet not known'}</bdi> · {published === null ? 'undated' : `dated ${readableDate(published.date)}`} · not kept: it goes when you leave this page.
      </p>
      {record.findings.map((finding, index) => <p key={index} class="finding-line">⚠{'\ufe0e'} {finding.says}</p>)}
      <Switch model={model} view={view} show={setView} />
      <Edition model={model} view={view} current={current} opened={opened} />
    </section>
  )
}
