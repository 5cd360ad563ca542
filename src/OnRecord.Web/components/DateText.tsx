import { readableDate, readableInterval } from './dates'

interface Props {
  /** ISO 8601: a day, a month, a year, or an interval with a slash; null where it is not known. */
  readonly date: string | null
  readonly until?: string | null
  readonly unknown?: string
}

/** A date as readers write it; one that is not known says so. */
export function DateText({ date, until, unknown = 'day not known' }: Props) {
  if (date === null || date === '') return <span class="fine">{unknown}</span>
  const [from, to] = date.split('/')
  const end = until ?? to
  if (end && end !== from) return <span class="figure">{readableInterval(from!, end)}</span>
  return <time class="figure" dateTime={from}>{readableDate(from!)}</time>
}
