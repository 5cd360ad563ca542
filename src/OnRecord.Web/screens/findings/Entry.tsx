import { useRef, useState } from 'preact/hooks'
import { get, send } from '../../api/api'
import { effectInWords, type Corrected, type Correction } from '../../api/corrections'
import type { Finding } from '../../api/shapes'
import { address } from '../../app/router'
import { announce } from '../../components/Announcer'
import { ArticleRef } from '../../components/ArticleRef'
import { DateText } from '../../components/DateText'
import { Problem } from '../../components/Problem'
import { ReasonForm } from '../../components/ReasonForm'
import { kinds, sidesOf } from './sides'

/** The correction that made the finding what it is. @throws Error where the log has none in force. */
async function correctionOf({ kind, state, evidence, article }: Finding): Promise<number> {
  const { corrections } = await get<{ readonly corrections: readonly Correction[] }>(address('/api/corrections', { article: article.key, inForce: 'true', limit: 200 }))
  const did = state === 'accepted' ? 'accept' : 'reject'
  const name = kind.replaceAll('-', '')
  const same = corrections.flatMap(({ key, change }) =>
    change.$type === did && change.target.kind === 'finding' && change.target.id.toLowerCase() === name ? [{ key, words: change.target.words.map(({ text }) => text) }] : [])
  const found = same.find(({ words }) => words.length === evidence.length && words.every((text, at) => text === evidence[at])) ?? (same.length === 1 ? same[0] : undefined)
  if (!found) throw new Error('The log of corrections does not have it among the last 200 in force for this article.')
  return found.key
}

interface Props {
  readonly of: Finding
  readonly isEditor: boolean
  readonly changed: (made: Pick<Finding, 'state' | 'corrected'>) => void
}

/** One finding: what is out of joint, both sides of it, and what an editor makes of it. */
export function Entry({ of, isEditor, changed }: Props) {
  /** The number under which it can be taken back, where it was said here. */
  const key = useRef<number | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [name, means] = kinds[of.kind] ?? [of.kind.replaceAll('-', ' '), '']
  const title = of.article.title ?? of.article.file ?? 'an article without a title'
  const sides = sidesOf(of)
  const say = async (did: 'accept' | 'reject', reason?: string) => {
    const made = await send<Corrected>('POST', '/api/corrections', { action: did, article: of.article.key, entry: of.id, ...(reason === undefined ? {} : { reason }) })
    const { key: number, at } = made.corrections[0]!
    key.current = number
    setError(null)
    changed({ state: did === 'accept' ? 'accepted' : 'dismissed', corrected: at })
    announce(did === 'accept' ? 'Accepted.' : 'Dismissed.')
  }
  const undo = async (reason: string) => {
    const made = await send<Corrected>('POST', `/api/corrections/${key.current ?? (await correctionOf(of))}/undo`, { reason })
    key.current = null
    changed({ state: 'open' })
    announce(`Taken back. ${effectInWords(made)}`)
  }

  return (
    <article class={`finding${of.state === 'dismissed' ? ' dismissed' : ''}`} aria-label={`Finding: ${name}, in ${title}`}>
      <div>
        <p class="what"><span class={`kind ${of.severity}`}><span aria-hidden="true">⚠{'\ufe0e'} </span>{name}</span> <span class="fine">{of.severity}</span></p>
        <p class="says" title={means}>{of.says}</p>
        {sides.length > 0 && (
          <dl class="sides">
            {sides.map((side) => (
              <div key={side.label + side.words}>
                <dt>{side.label}</dt>
                <dd>{side.words === null ? <DateText date={side.date} /> : side.isMark ? side.words : <q>{side.words}</q>}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div class="aside">
        <p class="where">
          <ArticleRef of={of.article} part={of.id} />
          {of.article.title !== null && <><br /><span class="fine">{of.article.title}</span></>}
        </p>
        {!isEditor && of.state !== 'open' && <p class="verdict"><Verdict of={of} /></p>}
        {isEditor && (
          <div class="verdict">
            {of.state === 'open' ? (
              <>
                <button type="button" class="plain" onClick={() => void say('accept').catch(setError)}>Accept<span class="unseen">: {name}, {title}</span></button>
                <ReasonForm does="Dismiss" to={`${name}, ${title}`} says="It stays in the log, and can be taken back." make={(reason) => say('reject', reason)} />
              </>
            ) : (
              <>
                <Verdict of={of} />
                <ReasonForm does="Take that back" to={`${name}, ${title}`} make={undo} />
              </>
            )}
            {error && <Problem error={error} />}
          </div>
        )}
      </div>
    </article>
  )
}

/** What became of it and when; the log says by whom and why. */
function Verdict({ of: { state, corrected, article } }: { of: Finding }) {
  return (
    <a href={address('/corrections', { article: article.key, inForce: 'true' })}>
      {state === 'accepted' ? 'Accepted' : 'Dismissed'}{corrected !== undefined && <> <DateText date={corrected.slice(0, 10)} /></>}
    </a>
  )
}
