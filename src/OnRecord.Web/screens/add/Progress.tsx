import { useEffect, useState } from 'preact/hooks'
import type { Record } from '../../api/record'
import type { ArticleLine } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import { announce } from '../../components/Announcer'
import { ArticleRef } from '../../components/ArticleRef'
import { counted, figure } from '../../components/words'

interface Told {
  readonly event: 'started' | 'added' | 'unchanged' | 'refused' | 'done'
  readonly taken: number
  readonly added: number
  readonly unchanged: number
  readonly refused: number
  readonly article?: ArticleLine
  readonly statements?: number
  readonly name?: string
  readonly says?: string
  readonly problem?: string | null
}

interface State {
  readonly last: Told | null
  readonly lines: readonly Told[]
  readonly isDone: boolean
  /** True once the server no longer tells: it went away, or the addition is long past. */
  readonly isLost: boolean
}

/** So many lines stay on the page; all are counted. */
const most = 200

/** How an addition goes on, told by the server as it happens. */
export function Progress({ id }: { id: string }) {
  const [state, setState] = useState<State>({ last: null, lines: [], isDone: false, isLost: false })
  useEffect(() => {
    const source = new EventSource(`/api/additions/${encodeURIComponent(id)}/events`)
    const hear = (message: MessageEvent<string>) => {
      const told = JSON.parse(message.data) as Told
      setState((before) => ({
        last: told,
        lines: told.event === 'started' || told.event === 'done' ? before.lines : [...before.lines, told].slice(-most),
        isDone: told.event === 'done',
        isLost: false,
      }))
      if (told.event === 'done') {
        source.close()
        announce(told.problem ?? `Done: ${inWords(told)}`)
      }
    }
    for (const name of ['started', 'added', 'unchanged', 'refused', 'done']) source.addEventListener(name, hear)
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setState((before) => ({ ...before, isLost: true }))
    }
    return () => source.close()
  }, [id])

  const { last, lines, isDone, isLost } = state
  const articles = lines.filter((line) => line.event !== 'refused')
  const refused = lines.filter((line) => line.event === 'refused')
  const problem = last?.event === 'done' ? last.problem : null
  return (
    <section class="progress" aria-label="What is added">
      <p class="state" role="status">
        <strong>{isDone ? (problem ? 'Ended before its end' : 'Done') : isLost ? 'The server tells no more' : last === null ? 'Waiting for its turn …' : 'Reading …'}</strong>
        {last !== null && <> {inWords(last)}</>}
      </p>
      {problem && <div class="problem" role="alert"><p>{problem}</p><p>What was added until then is kept, as counted above.</p></div>}
      {isLost && !isDone && (
        <div class="problem" role="alert">
          <p>{last === null ? 'Nothing has been heard of it.' : `Until then ${counted(last.added, 'article')} had been added; these are kept.`}</p>
          <p>Send the same again: what is there already is not added twice.</p>
        </div>
      )}
      {refused.length > 0 && (
        <>
          <h3>Refused</h3>
          <ul class="refused">
            {refused.map((line, index) => <li key={index}><bdi><strong>{line.name}</strong></bdi>: {line.says}</li>)}
          </ul>
        </>
      )}
      {articles.length > 0 && (
        <ol class="came" reversed>
          {[...articles].reverse().map((line, index) => <Came key={articles.length - index} line={line} isOpen={articles.length - index <= 3 || index === 0} />)}
        </ol>
      )}
    </section>
  )
}

function inWords({ taken, added, unchanged, refused }: Told): string {
  const parts = [`${counted(added, 'article')} added`]
  if (unchanged > 0) parts.push(`${figure(unchanged)} there already`)
  if (refused > 0) parts.push(`${figure(refused)} refused`)
  return `${parts.join(', ')}, of ${figure(Math.max(taken, added + unchanged + refused))} read.`
}

/** An article as it comes in, with what was found in it. */
function Came({ line, isOpen }: { line: Told; isOpen: boolean }) {
  const [open, setOpen] = useState(isOpen)
  const { article } = line
  if (!article) return <li><bdi>{line.name}</bdi> <span class="fine">there already</span></li>
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <bdi>{article.title ?? article.file ?? 'Untitled'}</bdi>
          <span class="fine"> {line.event === 'unchanged' ? 'there already' : counted(line.statements ?? 0, 'statement')}</span>
        </summary>
        <p class="fine"><ArticleRef of={article} /></p>
        {open && <Found article={article.key} />}
      </details>
    </li>
  )
}

function Found({ article }: { article: number }) {
  const { data } = useApi<{ record: Pick<Record, 'statements' | 'actors'> }>(`/api/articles/${article}?fields=record.statements,record.actors`)
  if (!data) return null
  const names = new Map(data.record.actors.map((actor) => [actor.id, actor.name]))
  return (
    <ul class="found">
      {data.record.statements.map((statement) => (
        <li key={statement.id}>
          <a href={`/articles/${article}#${encodeURIComponent(statement.id)}`}>
            <strong><bdi>{statement.speaker === null ? 'not named' : names.get(statement.speaker) ?? statement.speaker}</bdi></strong>
          </a>{' '}
          <bdi class="words">{statement.content.map((piece) => piece.text).join(' … ')}</bdi>
        </li>
      ))}
    </ul>
  )
}
