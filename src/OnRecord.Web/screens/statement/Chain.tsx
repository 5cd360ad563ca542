import { DateText } from '../../components/DateText'
import { Parties, Party } from '../../components/Party'
import type { StatementAnswer } from './shapes'

/** The way of the words from the mouth to the page, step by step. */
export function Chain({ answer: { statement, message } }: { answer: StatementAnswer }) {
  const said = statement.said ?? message?.sent ?? null
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">How it came here</h2>
      <ol class="steps">
        <li>
          <span>
            <Party of={statement.speaker} /> {message === null ? 'said it' : 'sent it'}
            {statement.addressees.length > 0 && <> to <Parties of={statement.addressees} /></>}
          </span>
          <span class="when"><DateText date={said} unknown="day not told" /></span>
        </li>
        {statement.via.map((party) => (
          <li key={party.id} class="via"><span><Party of={party} /> passed it on</span> <span class="when fine">day not told</span></li>
        ))}
        <li>
          <span>
            <a class="party" href={`/articles/${statement.article.key}#${encodeURIComponent(statement.id)}`}>
              <bdi>{statement.article.outlet ?? 'An outlet not known'}</bdi>
            </a>{' '}
            printed it{statement.article.title !== null && <> under <cite><bdi>{statement.article.title}</bdi></cite></>}
          </span>
          <span class="when"><DateText date={statement.article.published?.date ?? null} unknown="undated" /></span>
        </li>
      </ol>
    </section>
  )
}
