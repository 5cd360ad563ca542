import type { Finding } from '../../api/shapes'

/** One side of what does not fit: where it stands, and the words or the day. */
export interface Side {
  readonly label: string
  readonly words: string | null
  /** True of words that are a mark of quotation themselves. */
  readonly isMark: boolean
  readonly date: string | null
}

/** What a kind of finding is called, and what it means in a sentence. */
export const kinds: Readonly<Record<string, readonly [name: string, means: string]>> = {
  'published-before-reported-event': ['Published before what it tells of', 'It tells as past what happened after the day that it is dated.'],
  'weekday-date-mismatch': ['Weekday and date differ', 'A weekday stands with a date that has another.'],
  'date-conflict': ['Two dates for one deed', 'One deed that happens once is dated twice.'],
  'office-mismatch': ['Office of another time', 'Somebody has a title that they held at other times only.'],
  'unbalanced-quotation': ['Quotation mark without a partner', 'What is quoted has no clear end.'],
  'no-publication-date': ['No date of publication', 'Neither metadata, header nor dateline tell it.'],
}

/** Of the kinds that come of comparing the text with the day of publication. */
const dated = ['published-before-reported-event', 'weekday-date-mismatch', 'office-mismatch']
const labels: Readonly<Record<string, readonly string[]>> = {
  'published-before-reported-event': ['Told as past'],
  'date-conflict': ['Dated here', 'and here'],
}

/** Both sides of a finding, the words of the text as they stand there. */
export function sidesOf({ kind, evidence, article }: Pick<Finding, 'kind' | 'evidence'> & { readonly article: Pick<Finding['article'], 'published'> }): readonly Side[] {
  const words = evidence.map((each, at) => ({ label: labels[kind]?.[at] ?? (at === 0 ? 'The text has' : 'and'), words: each, isMark: kind === 'unbalanced-quotation', date: null }))
  const { published } = article
  return dated.includes(kind) && published !== null
    ? [{ label: `Published, by its ${published.basis === 'option' ? 'editor here' : published.basis}`, words: null, isMark: false, date: published.date }, ...words]
    : words
}
