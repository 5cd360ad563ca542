import type { ArticleLine } from '../api/shapes'
import { DateText } from './DateText'

/** One article in a list: its title, and who printed it when. */
export function ArticleCard({ of }: { of: ArticleLine }) {
  return (
    <article class="card article">
      <h2 class="words"><a href={`/articles/${of.key}`}>{of.title ?? of.file ?? 'untitled'}</a></h2>
      <p class="under">
        <span>{of.outlet ?? 'outlet not known'}</span>
        <DateText date={of.published?.date ?? null} unknown="undated" />
      </p>
    </article>
  )
}
