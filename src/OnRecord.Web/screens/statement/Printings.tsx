import type { Statement } from '../../api/shapes'
import { ArticleRef } from '../../components/ArticleRef'
import { Bounds } from '../../components/Bounds'
import { Problem } from '../../components/Problem'
import { counted } from '../../components/words'
import type { StatementAnswer, VariantsAnswer } from './shapes'

const kinds: { readonly [kind: string]: string } = {
  verbatim: 'word for word', trimmed: 'trimmed', reworded: 'reworded', translation: 'as if translated anew',
}
const shown = 6

/** Where else it was printed: in the same words, and in others. */
export function Printings({ answer: { statement, printings }, variants, error }: { answer: StatementAnswer; variants: VariantsAnswer | null; error: Error | null }) {
  const others = printings.filter((one) => one.article.key !== statement.article.key)
  const compare = `/compare/${encodeURIComponent(statement.id)}?article=${statement.article.key}`
  return (
    <section aria-labelledby="printings">
      <h2 id="printings">Other printings</h2>
      {others.length > 0 && (
        <p>In the same article under {counted(others.length, 'other address', 'other addresses')}: {others.map((one, index) => <>{index > 0 && ', '}<ArticleRef of={one.article} part={one.id} /></>)}.</p>
      )}
      {error && <Problem error={error} />}
      {variants && variants.variants.length === 0 && <p>Nobody else printed it, <Bounds of={variants.searched} />.</p>}
      {variants && variants.variants.length > 0 && (
        <>
          <p>
            {counted(variants.variants.length, 'other printing')}, {counted(variants.wordings, 'wording')} from {counted(variants.origins, 'origin')} in all.{' '}
            <a href={compare}>Compare them word by word</a>
          </p>
          <ul class="brief">
            {[...variants.variants].sort(byDay).slice(0, shown).map(({ kind, daysLater, statement: one }) => (
              <li key={`${one.article.key}/${one.id}`}>
                <span class="kind">{kinds[kind] ?? kind}</span>
                <span>
                  <q><bdi><a href={`/s/${encodeURIComponent(one.id)}?article=${one.article.key}`}>{cut(one.words)}</a></bdi></q>{' '}
                  <span class="fine"><ArticleRef of={one.article} part={one.id} />{later(daysLater)}</span>
                </span>
              </li>
            ))}
          </ul>
          {variants.variants.length > shown && <p><a href={compare}>All {variants.variants.length}</a></p>}
          {variants.silent.length > 0 && (
            <p class="fine">Read at the time and without it: {variants.silent.slice(0, 8).join(', ')}{variants.silent.length > 8 && ` and ${variants.silent.length - 8} more`}.</p>
          )}
        </>
      )}
    </section>
  )
}

function byDay(a: { readonly statement: Statement }, b: { readonly statement: Statement }): number {
  return (a.statement.article.published?.date ?? '9') < (b.statement.article.published?.date ?? '9') ? -1 : 1
}

function later(days: number | null): string {
  if (days === null || days === 0) return ''
  return days > 0 ? `, ${counted(days, 'day')} after the first` : `, ${counted(-days, 'day')} before it`
}

function cut(words: string): string {
  const points = [...words]
  return points.length <= 160 ? words : `${points.slice(0, 159).join('').replace(/\s+\S*$/, '')} …`
}
