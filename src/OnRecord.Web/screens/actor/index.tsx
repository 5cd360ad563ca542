import './actor.css'
import type { Page, Statement } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import { address, go } from '../../app/router'
import type { ScreenProps } from '../../app/screens'
import { useTitle } from '../../app/title'
import { ArticleRef } from '../../components/ArticleRef'
import { Bounds } from '../../components/Bounds'
import { Count } from '../../components/Count'
import { DateText } from '../../components/DateText'
import { Empty } from '../../components/Empty'
import { PartyField } from '../../components/PartyField'
import { Problem } from '../../components/Problem'
import { SeveralParties, severalParties } from '../../components/SeveralParties'
import { StatementCard } from '../../components/StatementCard'
import { figure } from '../../components/words'
import { Counterparts } from './Counterparts'
import { Offices } from './Offices'
import type { ActorAnswer, Total } from './shapes'

const latest = 10
const mostCounterparts = 50

/** Somebody: what they are called, which offices they held, what they said and wrote, to whom, and who printed it. */
export default function Actor({ params }: ScreenProps) {
  const { id } = params as { id: string }
  const answer = useApi<ActorAnswer>(address(`/api/parties/${encodeURIComponent(id)}`, { latest, counterparts: mostCounterparts }))
  useTitle(answer.data ? answer.data.actor.name : answer.error ? 'Actor' : null)
  const several = severalParties(answer.error)
  if (several) return <div class="actor"><h1>Actor</h1><SeveralParties of={several} to={(one) => `/actors/${encodeURIComponent(one)}`} /></div>
  if (answer.error) return <div class="actor"><h1>Actor</h1><Problem error={answer.error} again={answer.again} /></div>
  if (!answer.data) return null

  const { actor, searched, offices, otherNames, wikidata } = answer.data
  return (
    <div class="actor">
      <h1>{actor.name}</h1>
      <p class="lead">
        {[actor.kind, actor.country].filter(Boolean).join(', ')}
        <span class="fine"> · {actor.id}</span>
        {wikidata !== null && <span class="fine"> · Wikidata {wikidata}</span>}
      </p>
      {otherNames.length > 0 && <p>Also called {otherNames.map((name) => `“${name}”`).join(', ')}.</p>}
      <p>
        {answer.data.first !== null ? <>Here <DateText date={answer.data.first} until={answer.data.last} /></> : 'Nothing here has a day'}, <Bounds of={searched} />.
      </p>
      <Totals of={answer.data} />
      {offices.length > 0 && (
        <section>
          <h2>Offices</h2>
          <Offices of={offices} last={searched.last} />
        </section>
      )}
      <Around of={answer.data} />
      <section>
        <h2>Latest statements</h2>
        {answer.data.latest.length === 0
          ? <Empty title="No statement of theirs."><p>Looked for <Bounds of={searched} />.</p></Empty>
          : <ul class="cards">{answer.data.latest.map((one) => <li key={`${one.article.key} ${one.id}`}><StatementCard of={one} /></li>)}</ul>}
        {answer.data.statements.made.total > answer.data.latest.length && (
          <p class="pager"><a href={address('/search', { of: 'statements', speaker: actor.id })}>All {figure(answer.data.statements.made.total)} statements</a></p>
        )}
      </section>
      <SpokenOf id={actor.id} name={actor.name} />
      <section>
        <h2>Articles</h2>
        <p class="fine">
          Has a part in <Count of={answer.data.named.total} one="article" isLeast={answer.data.named.totalIsLeast} />
          {answer.data.named.total > answer.data.named.articles.length && `, the latest ${answer.data.named.articles.length} of which stand here`}
        </p>
        <ul class="articles">
          {answer.data.named.articles.map((article) => (
            <li key={article.key}><ArticleRef of={article} />{article.title !== null && <span class="fine"> {article.title}</span>}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** What there is of the actor, each figure with its list. */
function Totals({ of }: { of: ActorAnswer }) {
  const { id } = of.actor
  const lines: readonly (readonly [string, Total, string, string])[] = [
    ['says', of.statements.made, 'statement', address('/search', { of: 'statements', speaker: id })],
    ['is told', of.statements.heard, 'statement', address('/search', { of: 'statements', to: id })],
    ['passes on', of.statements.passedOn, 'statement', address('/search', { of: 'statements', via: id })],
    ['sends', of.messages.sent, 'message', address('/search', { of: 'messages', speaker: id })],
    ['receives', of.messages.received, 'message', address('/search', { of: 'messages', to: id })],
  ]
  return (
    <dl class="totals">
      {lines.map(([name, total, one, href]) => (
        <div key={name}><dt>{name}</dt><dd><Count of={total.total} one={one} href={href} isLeast={total.totalIsLeast} /></dd></div>
      ))}
    </dl>
  )
}

/** With whom, and in which outlets. */
function Around({ of }: { of: ActorAnswer }) {
  const { id } = of.actor
  const { outlets, counted, isPart } = of.carried
  return (
    <div class="around">
      <section>
        <h2>With whom</h2>
        <Counterparts id={id} of={of.counterparts} />
        <form
          class="with"
          onSubmit={(event) => {
            event.preventDefault()
            const other = String(new FormData(event.currentTarget).get('other') ?? '').trim()
            if (other !== '') go(`/dyad/${encodeURIComponent(id)}/${encodeURIComponent(other)}`)
          }}
        >
          <PartyField name="other" label="As a pair with" value="" required />
          <button>Show</button>
        </form>
      </section>
      <section>
        <h2>Who prints it</h2>
        {isPart && <p class="fine">Of the newest {figure(counted)} statements.</p>}
        {outlets.values.length === 0 ? <p class="fine">No outlet is known.</p> : (
          <table>
            <thead class="unseen"><tr><th scope="col">outlet</th><th scope="col">statements</th></tr></thead>
            <tbody>
              {outlets.values.map((outlet) => (
                <tr key={outlet.name}>
                  <th scope="row">{outlet.name}</th>
                  <td><a href={address('/search', { of: 'statements', speaker: id, outlet: outlet.name })}>{figure(outlet.count)}</a></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {outlets.without > 0 && <p class="fine">{figure(outlets.without)} more in articles of an outlet not known.</p>}
        {outlets.different > outlets.values.length && <p class="fine">and {figure(outlets.different - outlets.values.length)} more outlets</p>}
      </section>
    </div>
  )
}

/** What others say of the actor, by whatever name. */
function SpokenOf({ id, name }: { id: string; name: string }) {
  const answer = useApi<Page & { statements: readonly Statement[] }>(address('/api/statements', { about: id, limit: 5 }))
  if (!answer.data || answer.data.total === 0) return null
  return (
    <section>
      <h2>In the words of others</h2>
      <p>
        <Count of={answer.data.total} one="statement" href={address('/search', { of: 'statements', about: id })} isLeast={answer.data.totalIsLeast} /> that
        name {name}, <Bounds of={answer.data.searched} />.
      </p>
      <ul class="cards">{answer.data.statements.map((one) => <li key={`${one.article.key} ${one.id}`}><StatementCard of={one} /></li>)}</ul>
    </section>
  )
}
