import { Bounds } from '../../components/Bounds'
import { DateText } from '../../components/DateText'
import type { StatementAnswer, VariantsAnswer } from './shapes'

/** The four days of a statement, which are easily taken for one another; one that is not known says so. */
export function Days({ answer: { statement, revision, message }, variants }: { answer: StatementAnswer; variants: VariantsAnswer | null }) {
  const printed = statement.article.published?.date ?? null
  const all = variants === null ? [] : [variants.base, ...variants.variants.map((one) => one.statement)]
  const dated = all.filter((one) => one.article.published !== null).sort((a, b) => (a.article.published!.date < b.article.published!.date ? -1 : 1))
  const first = dated[0]
  const uttered = statement.said ?? message?.sent ?? null
  const isEarly = first !== undefined && uttered !== null && first.article.published!.date < uttered.slice(0, first.article.published!.date.length)
  return (
    <section aria-labelledby="days">
      <h2 id="days">Four days</h2>
      <dl class="days">
        <dt>{message === null ? 'Said' : 'Sent'}</dt>
        <dd><DateText date={uttered} unknown="not told" /></dd>
        <dt>Received</dt>
        <dd>{message === null ? <span class="fine">{revision === null ? 'no message' : 'not kept with revisions'}</span> : <DateText date={message.received} unknown="not told" />}</dd>
        <dt>First published</dt>
        <dd>
          {first === undefined
            ? <span class="fine">{variants === null ? '…' : 'no dated printing'}</span>
            : <>
                <DateText date={first.article.published!.date} />{' by '}
                <a href={`/articles/${first.article.key}#${encodeURIComponent(first.id)}`}><bdi>{first.article.outlet ?? 'an outlet not known'}</bdi></a>
                {isEarly && <span class="early">, before it was {message === null ? 'said' : 'sent'}: one of the days is wrong</span>}
                <span class="fine">, the first {variants && <Bounds of={variants.searched} />}</span>
              </>}
        </dd>
        <dt>Published here</dt>
        <dd><DateText date={printed} unknown="undated" />{statement.article.published !== null && <span class="fine"> by its {statement.article.published.basis}</span>}</dd>
      </dl>
    </section>
  )
}
