import { useState } from 'preact/hooks'
import { useApi } from '../../api/useApi'
import { useKept } from '../../api/useKept'
import { address } from '../../app/router'
import { ArticleRef } from '../../components/ArticleRef'
import { Bounds } from '../../components/Bounds'
import { DateText } from '../../components/DateText'
import { Parties } from '../../components/Party'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'
import type { Range } from './Chart'
import { Differing } from './Differing'
import type { Act, ActsAnswer, Told, ToldParty } from './shapes'

const page = 10
const most = 200

/** What the two did to each other, each act once, with every article that tells of it and where they differ; the latest first. */
export function Acts({ base, range }: { base: string; range: Range }) {
  const [count, setCount] = useState(page)
  const answer = useApi<ActsAnswer>(address(`${base}/acts`, { ...range, limit: most }))
  const kept = useKept(answer.data)
  if (answer.error) return <Problem error={answer.error} again={answer.again} />
  if (!kept || kept.acts.length === 0) return null
  const { acts, hasEarlier, searched } = kept
  const shown = acts.slice(-count).reverse()
  return (
    <section class="acts" aria-labelledby="acts-title">
      <h2 id="acts-title">Acts</h2>
      <p class="fine">
        {hasEarlier ? `The latest ${counted(acts.length, 'act')}; a shorter stretch of days shows earlier ones` : counted(acts.length, 'act')}, each once
        however many articles tell of it, <Bounds of={searched} />
      </p>
      <ol>{shown.map((act) => <One key={act.number} act={act} />)}</ol>
      {shown.length < acts.length && (
        <p class="pager">
          <span class="fine figure">{shown.length} of {acts.length}</span>
          <button type="button" onClick={() => setCount(count + page)}>Show more</button>
        </p>
      )}
    </section>
  )
}

function One({ act }: { act: Act }) {
  const { printings } = act
  const surest = printings.reduce((one, other) => (other.confidence > one.confidence ? other : one))
  const status = act.statuses.length === 1 && act.statuses[0]!.value !== 'actual' ? act.statuses[0]!.value : null
  return (
    <li>
      <p class="head">
        <DateText date={act.day} /> <span class="kind">{act.plover.toLowerCase()}</span>
        {act.modes.length === 1 && <span class="fine"> {act.modes[0]!.value.replaceAll('_', ' ')}</span>}
        {status !== null && <span class="fine"> {status}</span>}
        {'  '}<Side codes={act.actor} parties={act.actors} /><span class="arrow" aria-label=" towards "> → </span><Side codes={act.recipient} parties={act.recipients} />
        {act.places.length === 1 && <span class="fine"> in {act.places[0]!.value}</span>}
      </p>
      <blockquote><a href={`/articles/${surest.article.key}#${encodeURIComponent(surest.id)}`}>{surest.words}</a></blockquote>
      <Differing
        printings={printings}
        of={[
          ['day', act.dates, true], ['status', act.statuses, false], ['how', act.modes, false], ['place', act.places, false],
          ['CAMEO', act.cameo, false], ['Goldstein', act.goldstein, false],
        ]}
      />
      <details>
        <summary>{counted(printings.length, 'printing')} of {counted(act.origins, 'origin')}</summary>
        <ul class="printings">{printings.map((printing) => <li key={`${printing.article.key} ${printing.id}`}><ArticleRef of={printing.article} part={printing.id} /></li>)}</ul>
      </details>
    </li>
  )
}

/** One side of an act: who of it is named, and its codes. */
function Side({ codes, parties }: { codes: readonly Told[]; parties: readonly ToldParty[] }) {
  const states = codes.map((told) => told.value).join(', ')
  if (parties.length === 0) return <strong>{states === '' ? 'not named' : states}</strong>
  return <><Parties of={parties} />{states !== '' && <span class="fine"> {states}</span>}</>
}
