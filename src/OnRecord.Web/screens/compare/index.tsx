import './compare.css'
import { useApi } from '../../api/useApi'
import { address, go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { ArticleRef } from '../../components/ArticleRef'
import { Bounds } from '../../components/Bounds'
import { DateText } from '../../components/DateText'
import { Empty } from '../../components/Empty'
import { Chain, Parties, Party } from '../../components/Party'
import { Problem } from '../../components/Problem'
import { statementAddress } from '../../components/StatementCard'
import { WordDiff } from '../../components/WordDiff'
import { counted, percent } from '../../components/words'
import { Aligned } from './Aligned'
import { Carriers } from './Carriers'
import { published, wordingsOf, type Printing, type VariantsAnswer, type Wording } from './shapes'

const fewRows = 6
const longestAligned = 6_000 // characters of the base; longer ones stand under one another only
const narrow = matchMedia('(max-width: 640px)')

const kinds: Record<Wording['kind'], string> = {
  base: 'the base', verbatim: 'word for word', trimmed: 'trimmed', reworded: 'reworded', translation: 'another translation',
}

/** One statement in every wording: a base line, the others word under word, how they came in time, and who carried which. */
export default function Compare({ params, query }: ScreenProps) {
  const { id } = params as { id: string }
  const answer = useApi<VariantsAnswer>(address(`/api/statements/${encodeURIComponent(id)}/variants`, { article: query.get('article') }))
  const speaker = answer.data?.base.speaker?.name ?? 'somebody not named'
  useTitle(answer.data ? `Wordings of ${speaker}` : answer.error ? 'Compare' : null)
  if (answer.error) return <div class="compare"><h1>Compare</h1><Problem error={answer.error} again={answer.again} /></div>
  if (!answer.data) return null

  const { base, searched } = answer.data
  const wordings = wordingsOf(answer.data)
  const printings = wordings.reduce((sum, wording) => sum + wording.printings.length, 0)
  const [first, ...others] = wordings as [Wording, ...Wording[]]
  const rows = query.get('rows') === 'all' ? others : others.slice(0, fewRows)
  const canAlign = base.words.length <= longestAligned
  const isAligned = canAlign && (query.get('view') ?? (narrow.matches ? 'running' : 'aligned')) === 'aligned'
  const at = (changes: Record<string, string | null>) => address(`/compare/${encodeURIComponent(id)}`, {
    article: query.get('article'), view: query.get('view'), rows: query.get('rows'), version: query.get('version'), ...changes,
  })
  return (
    <div class="compare">
      <h1>Compare wordings</h1>
      <p class="lead">
        <Party of={base.speaker} />{base.addressees.length > 0 && <> to <Parties of={base.addressees} /></>}:{' '}
        {counted(answer.data.wordings, 'wording')} in {counted(printings, 'printing')} of {counted(answer.data.origins, 'independent origin')}, <Bounds of={searched} />.
      </p>
      {others.length === 0 ? (
        <>
          <blockquote class="only">{base.words}</blockquote>
          <Empty title={printings === 1 ? 'Only one article prints it.' : 'All printings have the same words.'}>
            <p>Looked for <Bounds of={searched} />, among what the same speaker said within a month of it.</p>
          </Empty>
        </>
      ) : (
        <section aria-labelledby="wordings-title">
          <h2 id="wordings-title">Word by word</h2>
          <div class="controls">
            {canAlign && (
              <div class="switch" role="group" aria-label="How they are laid out">
                <button type="button" aria-pressed={isAligned} onClick={() => go(at({ view: 'aligned' }), { replace: true })}>word under word</button>
                <button type="button" aria-pressed={!isAligned} onClick={() => go(at({ view: 'running' }), { replace: true })}>one after another</button>
              </div>
            )}
            <span class="fine">Against {first.siglum}: <del>struck</del> words are left out, <ins>underlined</ins> ones put in.</span>
          </div>
          {isAligned && <Aligned base={first} others={rows} />}
          <ol class={isAligned ? 'running unseen' : 'running'}>
            {[first, ...rows].map((wording) => (
              <li key={wording.siglum}>
                <p class="siglum" aria-hidden="true">{wording.siglum}</p>
                <div>
                  <p class="unseen">Wording {wording.siglum}, {kinds[wording.kind]}:</p>
                  <blockquote>{wording.kind === 'base' ? wording.words : <WordDiff text={wording.words} differences={wording.differences} />}</blockquote>
                </div>
              </li>
            ))}
          </ol>
          {others.length > rows.length && (
            <p class="pager"><span class="fine">{counted(rows.length + 1, 'wording')} of {wordings.length}</span> <a href={at({ rows: 'all' })}>Show all</a></p>
          )}
          <Sigla wordings={wordings} base={first} />
        </section>
      )}
      {printings > 1 && <Versions wordings={wordings} chosen={Number(query.get('version') ?? printings)} choose={(version) => go(at({ version: String(version) }), { replace: true })} answer={answer.data} />}
      {printings === 1 && (
        <section aria-labelledby="carriers-title">
          <h2 id="carriers-title">Who carried it</h2>
          <Carriers answer={answer.data} wordings={wordings} until={null} />
        </section>
      )}
    </div>
  )
}

/** What the letters mean: kind, printings, and the way to make a wording the base. */
function Sigla({ wordings, base }: { wordings: readonly Wording[]; base: Wording }) {
  return (
    <dl class="sigla">
      {wordings.map((wording) => {
        const [earliest] = wording.printings as [Printing]
        const sure = Math.min(...wording.printings.map((printing) => printing.probability))
        return (
          <div key={wording.siglum}>
            <dt>{wording.siglum}</dt>
            <dd>
              {kinds[wording.kind]}{wording.kind !== 'base' && <span class={`fine figure${sure < 0.6 ? ' unsure' : ''}`}>, {percent(sure)} sure that it is one utterance</span>}
              {wording !== base && (
                <> · <a href={address(`/compare/${encodeURIComponent(earliest.statement.id)}`, { article: earliest.statement.article.key })}>make it the base</a></>
              )}
              {' · '}<a href={statementAddress(earliest.statement)}>the statement</a>
              <ul>
                {wording.printings.map(({ statement, origin }) => (
                  <li key={`${statement.article.key} ${statement.id}`}>
                    <ArticleRef of={statement.article} part={statement.id} />
                    {statement.via.length > 0 && <> <Chain via={statement.via} /></>}
                    <span class="fine">, origin {origin + 1}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

interface VersionsProps {
  readonly answer: VariantsAnswer
  readonly wordings: readonly Wording[]
  /** From 1. */
  readonly chosen: number
  readonly choose: (version: number) => void
}

/** The printings in the order of their days, one at a time, and who had carried it by then. */
function Versions({ answer, wordings, chosen, choose }: VersionsProps) {
  const versions = wordings
    .flatMap((wording) => wording.printings.map((printing) => ({ wording, printing })))
    .sort((one, other) => (published(one.printing.statement) ?? '9').localeCompare(published(other.printing.statement) ?? '9'))
  const place = Math.min(versions.length, Math.max(1, Number.isInteger(chosen) ? chosen : versions.length))
  const { wording, printing } = versions[place - 1]!
  const { statement } = printing
  const day = published(statement)
  const words = `${place} of ${versions.length}: wording ${wording.siglum}, ${statement.article.outlet ?? statement.article.file ?? 'an outlet not known'}`
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">Through time</h2>
      <div class="slider">
        <label>
          <span class="unseen">Printing</span>
          <input type="range" min={1} max={versions.length} value={place} aria-valuetext={words} onInput={(event) => choose(Number(event.currentTarget.value))} />
        </label>
        <p>
          <strong class="figure">{place} of {versions.length}</strong>, <DateText date={day} unknown="no day" />: <ArticleRef of={statement.article} part={statement.id} />
          {statement.via.length > 0 && <> <Chain via={statement.via} /></>}
          <span class="fine"> wording {wording.siglum}{printing.daysLater !== null && printing.daysLater > 0 && `, ${counted(printing.daysLater, 'day')} after the first`}</span>
        </p>
      </div>
      <blockquote class="version">{wording.kind === 'base' ? wording.words : <WordDiff text={wording.words} differences={wording.differences} />}</blockquote>
      <h2>Who carried it</h2>
      <Carriers answer={answer} wordings={wordings} until={place === versions.length ? null : day} />
    </section>
  )
}
