import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { getText } from '../../api/api'
import type { ArticleAnswer } from '../../api/record'
import { useApi } from '../../api/useApi'
import { useKeys, type Key } from '../../app/keys'
import { address, go, place } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { announce } from '../../components/Announcer'
import { copy } from '../../components/copy'
import { Edition } from '../../components/edition/Edition'
import { modelOf, type Entry } from '../../components/edition/model'
import { reach, stepTo } from '../../components/edition/steps'
import { Switch } from '../../components/edition/Switch'
import { viewNames, views, type View } from '../../components/edition/views'
import { Problem } from '../../components/Problem'
import { Actions } from './Actions'
import './article.css'
import { Head } from './Head'
import { Original } from './Original'
import { mayWrite } from '../../api/session'

/** An article as an annotated edition. */
export default function Article({ params, query }: ScreenProps) {
  const { data, error, again } = useApi<ArticleAnswer>(`/api/articles/${encodeURIComponent(params.key!)}`)
  useTitle(error ? `Article ${params.key!}` : data && (data.article.title ?? data.article.file ?? 'Article'))
  if (error) return <><h1>Article <bdi>{params.key}</bdi></h1><Problem error={error} again={again} /></>
  if (!data) return null
  return <Page answer={data} query={query} again={again} />
}

function Page({ answer, query, again }: { answer: ArticleAnswer; query: URLSearchParams; again: () => void }) {
  const { key } = answer.article
  const model = useMemo(() => modelOf(answer.record), [answer.record])
  const view = views.find((one) => one === query.get('show')) ?? 'all'
  const [original, setOriginal] = useState(false)
  const current = useSignal<string | null>(null)
  const opened = useSignal<string | null>(null)
  const correcting = useSignal<string | null>(null)
  const mayCorrect = mayWrite.value

  const show = (wanted: View) => {
    const next = new URLSearchParams(place.peek().query)
    if (wanted === 'all') next.delete('show')
    else next.set('show', wanted)
    go(address(place.peek().path, next), { replace: true })
    announce(`${viewNames[wanted]} shown`)
  }

  // The keys stay the same list as long as the page stands, and find what they work on here.
  const now = useRef({ model, view, show, mayCorrect })
  now.current = { model, view, show, mayCorrect }
  const keys = useMemo<readonly Key[]>(() => {
    const step = (by: 1 | -1) => stepTo(by, now.current.model, now.current.view, current, true)
    const withCurrent = (work: (entry: Entry) => void) => {
      const entry = now.current.model.byName.get(current.peek() ?? '')
      if (entry) work(entry)
      else announce('Choose a statement first, with j or k')
    }
    return [
      { key: 'j', does: 'Next statement (or what is shown alone)', press: () => step(1) },
      { key: 'k', does: 'The one before', press: () => step(-1) },
      { key: 'o', does: 'Open or close its note', press: () => withCurrent((entry) => (opened.value = opened.peek() === entry.name ? null : entry.name)) },
      { key: 'c', does: 'Correct it', press: () => withCurrent((entry) => {
        if (!now.current.mayCorrect) announce('Corrections need the role of an editor')
        opened.value = entry.name
        correcting.value = entry.name
      }) },
      { key: 'y', does: 'Copy its citation', press: () => withCurrent((entry) => cite(key, entry)) },
      { key: 'p', does: 'Plain text, and back', press: () => now.current.show(now.current.view === 'plain' ? 'all' : 'plain') },
      { key: 'v', does: 'The original beside it', press: () => setOriginal((shown) => !shown) },
      ...views.slice(0, 6).map((one, index) => ({ key: String(index), does: viewNames[one], press: () => now.current.show(one) })),
    ]
  }, [])
  useKeys(keys)

  const actions = useCallback((entry: Entry) => (
    <Actions article={key} model={model} entry={entry} correcting={correcting} mayCorrect={mayCorrect} corrections={answer.corrections} changed={again} cite={() => cite(key, entry)} />
  ), [answer, model, mayCorrect])

  // What the address names: #s3, or the id of an entry.
  const { hash } = place.value
  useEffect(() => {
    if (hash === '') return
    const entry = model.byName.get(hash) ?? model.byId.get(decoded(hash))
    if (entry) reach(entry, current, true)
  }, [hash, model])

  return (
    <article class={`article${original ? ' beside' : ''}`} lang={answer.record.article.language ?? undefined}>
      <Head answer={answer} model={model} mayCorrect={mayCorrect} changed={again} />
      <Switch model={model} view={view} show={show}>
        <button type="button" aria-pressed={original} onClick={() => setOriginal(!original)}>Original beside it</button>
      </Switch>
      <div class="leaves">
        <Edition
          model={model}
          view={view}
          current={current}
          opened={opened}
          actions={actions}
        />
        {original && <Original article={key} close={() => setOriginal(false)} />}
      </div>
      <Foot answer={answer} />
    </article>
  )
}

function Foot({ answer: { article, record } }: { answer: ArticleAnswer }) {
  const models = Object.entries(record.made.models).map(([task, model]) => `${task} ${model}`).join(', ')
  return (
    <footer class="made fine">
      Read by OnRecord {record.made.version}{models !== '' && `: ${models}`}.{' '}
      <a href={`/api/articles/${article.key}`} target="_blank" rel="noreferrer">The record as JSON</a> · <code>{article.id}</code>
    </footer>
  )
}

async function cite(article: number, entry: Entry): Promise<void> {
  if (entry.kind !== 'statement') {
    announce('Only statements have a citation')
    return
  }
  try {
    const words = await getText(address(`/api/statements/${encodeURIComponent(entry.of.id)}/citation`, { as: 'text', article }))
    announce((await copy(words.trim())) ? 'Citation copied' : 'The browser does not let pages copy; open the statement and copy it there')
  } catch (error) {
    announce((error as Error).message)
  }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
