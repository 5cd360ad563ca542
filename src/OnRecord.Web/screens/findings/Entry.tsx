import { useState } from 'preact/hooks'
import { send } from '../../api/api'
import { effectInWords, type Corrected } from '../../api/corrections'
import type { Finding } from '../../api/shapes'
import { announce } from '../../components/Announcer'
import { ArticleRef } from '../../components/ArticleRef'
import { DateText } from '../../components/DateText'
import { Problem } from '../../components/Problem'
import { ReasonForm } from '../../components/ReasonForm'
import { kinds, sidesOf } from './sides'

/** What somebody has said of a finding here, and the number under which it can be taken back. */
interface Verdict {
  readonly did: 'accept' | 'reject'
  readonly key: number
}

/** One finding: what is out of joint, both sides of it, and what an editor makes of it. */
export function Entry({ of, isEditor }: { of: Finding; isEditor: boolean }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [name, means] = kinds[of.kind] ?? [of.kind.replaceAll('-', ' '), '']
  const title = of.article.title ?? of.article.file ?? 'an article without a title'
  const sides = sidesOf(of)
  const say = async (did: Verdict['did'], reason?: string) => {
    const made = await send<Corrected>('POST', '/api/corrections', { action: did, article: of.article.key, entry: of.id, ...(reason === undefined ? {} : { reason }) })
    setVerdict({ did, key: made.corrections[0]!.key })
    announce(did === 'accept' ? 'Accepted.' : 'Dismissed.')
  }
  const undo = async (reason: string) => {
    const made = await send<Corrected>('POST', `/api/corrections/${verdict!.key}/undo`, { reason })
    setVerdict(null)
    announce(`Taken back. ${effectInWords(made)}`)
  }

  return (
    <article class={`finding${verdict?.did === 'reject' ? ' dismissed' : ''}`} aria-label={`Finding: ${name}, in ${title}`}>
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
        {isEditor && (
          <div class="verdict">
            {verdict === null ? (
              <>
                <button type="button" class="plain" onClick={() => void say('accept').catch(setError)}>Accept<span class="unseen">: {name}, {title}</span></button>
                <ReasonForm does="Dismiss" to={`${name}, ${title}`} says="It stays in the log, and can be taken back." make={(reason) => say('reject', reason)} />
              </>
            ) : (
              <>
                <span>{verdict.did === 'accept' ? 'Accepted' : 'Dismissed'}, as <a href="/corrections">correction {verdict.key}</a>.</span>
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
