/* Days as numbers, so that charts can reckon with them: 0 is 1 January 1970. */

const dayLength = 86_400_000 // milliseconds

/** The day of `2031-12-18`, the first day of `2031-12` and `2031`; null of anything else. */
export function dayOf(date: string | null): number | null {
  const match = date === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date)
  return match ? dayFrom(Number(match[1]), match[2] === undefined ? 0 : Number(match[2]) - 1, match[3] === undefined ? 1 : Number(match[3])) : null
}

/** @param month from 0; 12 and more run into the next years */
export function dayFrom(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return Math.floor(date.getTime() / dayLength)
}

/** `2031-12-18`. */
export function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

function parts(day: number): { year: number; month: number } {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() }
}

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

export function isPeriod(word: string | null): word is Period {
  return periods.includes(word as Period)
}

const mondayBefore = 3 // 1 January 1970 was a Thursday

/** Which of all periods of a length a day lies in. */
export function periodOf(day: number, per: Period): number {
  if (per === 'day') return day
  if (per === 'week') return Math.floor((day + mondayBefore) / 7)
  const { year, month } = parts(day)
  return per === 'month' ? year * 12 + month : per === 'quarter' ? year * 4 + Math.floor(month / 3) : year
}

/** The first day of a period. */
export function periodStart(period: number, per: Period): number {
  if (per === 'day') return period
  if (per === 'week') return period * 7 - mondayBefore
  const months = per === 'month' ? period : per === 'quarter' ? period * 3 : period * 12
  return dayFrom(Math.floor(months / 12), months % 12, 1)
}

/** The last day of a period. */
export function periodEnd(period: number, per: Period): number {
  return periodStart(period + 1, per) - 1
}

const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `18 Dec 2031`, `week of 15 Dec 2031`, `Dec 2031`, `Oct–Dec 2031`, `2031`. */
export function periodInWords(period: number, per: Period): string {
  const start = periodStart(period, per)
  const { year, month } = parts(start)
  const day = `${Number(isoDay(start).slice(8))} ${short[month]} ${year}`
  switch (per) {
    case 'day': return day
    case 'week': return `week of ${day}`
    case 'month': return `${short[month]} ${year}`
    case 'quarter': return `${short[month]}–${short[month + 2]} ${year}`
    case 'year': return String(year)
  }
}

/** A mark on a time axis. */
export interface Tick {
  readonly day: number
  readonly label: string
  /** Where a year begins. */
  readonly isYear: boolean
}

const steps: readonly { readonly months: number; readonly days: number }[] = [
  { months: 0, days: 1 },
  { months: 0, days: 7 },
  { months: 1, days: 30 },
  { months: 3, days: 91 },
  { months: 12, days: 365 },
  { months: 24, days: 730 },
  { months: 60, days: 1826 },
  { months: 120, days: 3652 },
]

/** As many marks between two days as have room, at the beginnings of days, months or years. */
export function ticks(first: number, last: number, most: number): readonly Tick[] {
  const step = steps.find(({ days }) => (last - first) / days <= Math.max(1, most)) ?? steps.at(-1)!
  const found: Tick[] = []
  if (step.months === 0) {
    for (let day = step.days === 1 ? first : periodStart(periodOf(first + 6, 'week'), 'week'); day <= last; day += step.days) {
      const { year, month } = parts(day)
      const isYear = found.length === 0 || parts(found.at(-1)!.day).year !== year
      found.push({ day, label: `${Number(isoDay(day).slice(8))} ${short[month]}${isYear ? ` ${year}` : ''}`, isYear })
    }
    return found
  }
  const from = parts(first)
  let month = Math.ceil((from.year * 12 + from.month) / step.months) * step.months
  for (; ; month += step.months) {
    const year = Math.floor(month / 12)
    const day = dayFrom(year, month % 12, 1)
    if (day > last) return found
    if (day < first) continue
    const isYear = month % 12 === 0
    const name = `${short[month % 12]!}${found.length === 0 ? ` ${year}` : ''}`
    found.push({ day, label: step.months >= 12 || isYear ? String(year) : name, isYear })
  }
}
