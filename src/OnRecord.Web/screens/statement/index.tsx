import type { Statement } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import { useKeys, type Key } from '../../app/keys'
import { address } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { DateText } from '../../components/DateText'
import { readableDate } from '../../components/dates'
import { Parties, Party } from '../../components/Party'
import { Problem } from '../../components/Problem'
import { Sure } from '../../components/StatementCard'
import { Chain } from './Chain'
import { Citation } from './Citation'
import { Days } from './Days'
import { Printings } from './Printings'
import type { StatementAnswer, VariantsAnswer } from './shapes'
import './statement.css'

const forms = { direct: 'verbatim', mixed: 'partly verbatim', indirect: 'in other words' } as const

/** One statement under its lasting address, now (`/s/{id}`) or as it stood in a revision (`/s/{id}@{number}`). */
export default function StatementScreen({ params, query }: ScreenProps) {
  const [id, revision] = parted(params.id!)
  const article = query.get('article')
  const here = `/api/statements/${encodeURIComponent(id)}`
  const frozen = `${here}${revision === null ? '' : `@${encodeURIComponent(revision)}`}`
  const { data, error, again } = useApi<StatementAnswer>(address(frozen, { article }))
  const variants = useApi<VariantsAnswer>(data === null ? null : address(`${here}/variants`, { article: data.statement.article.key }))
  useTitle(error ? `Statement ${params.id!}` : data && `${data.statement.speaker?.name ?? 'Somebody not named'}: “${shortened(data.statement.words)}”`)
  useKeys(keys)
  if (error) return <><h1>Statement <bdi>{params.id}</bdi></h1><Problem error={error} again={again} /></>
  if (!data) return null
  const { statement, message } = data
  return (
    <article class="statement-page" aria-labelledby="statement-of">
      <header>
        {revision !== null && <Frozen id={id} revision={revision} article={article} />}
        <h1 id="statement-of">
          <span class="unseen">Statement by </span><Party of={statement.speaker} />
          {statement.addressees.length > 0 && (
            <span class="to"><span class="arrow" aria-hidden="true"> → </span><span class="unseen"> to </span><Parties of={statement.addressees} /></span>
          )}
        </h1>
        <Epigraph of={statement} />
        <p class="under">
          <span>{statement.act === 'speech' ? forms[statement.form] : `${forms[statement.form]}, ${statement.act}`}</span>
          {message && <span class="message"><span aria-hidden="true">✉{'\ufe0e'} </span>in a {messageInWords(message)}</span>}
          <Sure of={statement.confidence} />
          {statement.corrected !== undefined && <span>corrected {readableDate(statement.corrected.slice(0, 10))}</span>}
          <a href={`/articles/${statement.article.key}#${encodeURIComponent(statement.id)}`}>in its article</a>
        </p>
      </header>
      <Chain answer={data} />
      <Days answer={data} variants={variants.data} />
      <Printings answer={data} variants={variants.data} error={variants.error} />
      <Citation id={id} revision={revision} article={statement.article.key} />
      <Revisions id={id} revision={revision} answer={data} />
      <p class="fine permalink">This statement: <code><bdi>{`${location.origin}/s/${id}${revision === null ? '' : `@${revision}`}`}</bdi></code></p>
    </article>
  )
}

const keys: readonly Key[] = [{
  key: 'y',
  does: 'Copy the citation',
  press: () => document.querySelector<HTMLButtonElement>('.statement-page .copy')?.click(),
}]

function parted(typed: string): readonly [string, string | null] {
  const at = typed.indexOf('@')
  return at < 0 ? [typed, null] : [typed.slice(0, at), typed.slice(at + 1)]
}

function Epigraph({ of }: { of: Statement }) {
  const pieces = of.words.split(' … ')
  const quoted = of.form === 'direct'
  return (
    <blockquote class={`epigraph${of.words.length > 500 ? ' long' : ''}`} dir="auto">
      {pieces.map((piece, index) => <p key={index}>{quoted && index === 0 && '“'}{piece}{index < pieces.length - 1 ? ' …' : quoted && '”'}</p>)}
    </blockquote>
  )
}

function Frozen({ id, revision, article }: { id: string; revision: string; article: string | null }) {
  return (
    <p class="frozen">
      As it stood in revision {revision}. <a href={address(`/s/${encodeURIComponent(id)}`, { article })}>How it stands now</a>
    </p>
  )
}

/** How it stood before; an address with a number behind stays what it is for ever. */
function Revisions({ id, revision, answer }: { id: string; revision: string | null; answer: StatementAnswer }) {
  const revisions = answer.revisions.filter((one) => one.article === answer.statement.article.key)
  if (revisions.length === 0) return null
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      <ol class="revisions">
        {revisions.map((one) => (
          <li key={one.number} aria-current={String(one.number) === revision ? 'true' : undefined}>
            {one.stands
              ? <a href={address(`/s/${encodeURIComponent(id)}@${one.number}`, { article: one.article })}>Revision {one.number}</a>
              : <>Revision {one.number}: not in the article any more</>}
            {' '}since <DateText date={one.at.slice(0, 10)} />
            {one.correction !== null && <>, by <a href={`/corrections#c${one.correction}`}>correction {one.correction}</a></>}
            {one.version !== null && <>, read anew by version {one.version}</>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function messageInWords({ kind, channel, occasion }: NonNullable<StatementAnswer['message']>): string {
  const about = [kind === 'other' ? null : kind, occasion].filter(Boolean).join(', ')
  return `${channel.replaceAll('-', ' ')}${about === '' ? '' : ` (${about})`}`
}

function shortened(words: string): string {
  const points = [...words]
  return points.length <= 60 ? words : `${points.slice(0, 59).join('')}…`
}
