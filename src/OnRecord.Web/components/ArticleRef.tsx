import type { ArticleLine } from '../api/shapes'
import { DateText } from './DateText'

/** Where it was printed: the outlet, the day, and the way to the article, down to one thing in it. */
export function ArticleRef({ of, part }: { of: ArticleLine; part?: string }) {
  const to = `/articles/${of.key}${part === undefined ? '' : `#${encodeURIComponent(part)}`}`
  return (
    <a href={to} title={of.title ?? undefined}>
      {of.outlet ?? of.file ?? 'an outlet not known'}, <DateText date={of.published?.date ?? null} unknown="undated" />
    </a>
  )
}
