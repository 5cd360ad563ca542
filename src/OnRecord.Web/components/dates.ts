const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `1 Dec 2025` for `2025-12-01`, `Dec 2025` for `2025-12`; anything else stays as it is. */
export function readableDate(date: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date)
  const month = match && months[Number(match[2]) - 1]
  if (!match || !month) return date
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`
}

/** `18–25 Dec 2025`, `18 Dec 2025 – 3 Jan 2026`: as much said once as can be. */
export function readableInterval(from: string, until: string): string {
  if (from === until) return readableDate(from)
  const full = /^\d{4}-\d{2}-\d{2}$/
  if (full.test(from) && full.test(until)) {
    if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8))}–${readableDate(until)}`
    if (from.slice(0, 4) === until.slice(0, 4)) return `${readableDate(from).slice(0, -5)} – ${readableDate(until)}`
  }
  return `${readableDate(from)} – ${readableDate(until)}`
}
