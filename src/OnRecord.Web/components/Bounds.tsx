import type { Searched } from '../api/shapes'
import { readableInterval } from './dates'
import { counted } from './words'

/** What a claim was looked for in: without it, none of *first*, *new*, *missing* and *only* may be printed. */
export function Bounds({ of }: { of: Searched }) {
  return <span class="bounds">{boundsInWords(of)}</span>
}

export function boundsInWords(of: Searched): string {
  const parts = [`in ${counted(of.articles, 'article')} of ${counted(of.outlets, 'outlet')}`]
  if (of.first !== null && of.last !== null) parts.push(readableInterval(of.first, of.last))
  if (of.undated > 0) parts.push(`${of.undated} without a date`)
  if (of.emptyDays !== undefined && of.emptyDays > 0) parts.push(`${counted(of.emptyDays, 'day')} without an article`)
  return parts.join(', ')
}
