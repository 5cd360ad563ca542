/** A stretch of a text, half-open, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A paragraph of an article, or a heading: without white space at its ends, never empty. */
export interface Paragraph extends Stretch {
  readonly isHeading: boolean
}

/** Lines of hard-wrapped text are at most so long; a paragraph on one line usually is longer. */
const wrappedLine = 100

/**
 * The paragraphs in order. Where the lines are wrapped by hand and empty lines part the paragraphs, the empty lines count; otherwise
 * every line is a paragraph. A heading is one by itself, also where a flattened page runs it into a paragraph.
 * @param headings in order, not overlapping
 */
export function paragraphsOf(text: string, headings: readonly Stretch[]): readonly Paragraph[] {
  const lines = linesOf(text)
  const wrapped = lines.some((line) => line.start === line.end) && lines.every((line) => line.end - line.start <= wrappedLine)
  const found: Paragraph[] = []
  let open: Stretch | null = null
  let next = 0

  const close = () => {
    if (open) found.push({ ...open, isHeading: false })
    open = null
  }
  const add = (start: number, end: number, isHeading: boolean) => {
    const part = trimmed(text, start, end)
    if (part.start < part.end) found.push({ ...part, isHeading })
  }

  for (const line of lines) {
    while (next < headings.length && headings[next]!.end <= line.start) next++
    if (line.start === line.end) {
      close()
    } else if (next < headings.length && headings[next]!.start < line.end) {
      close()
      let at = line.start
      for (let index = next; index < headings.length && headings[index]!.start < line.end; index++) {
        const start = Math.max(at, headings[index]!.start)
        const end = Math.min(line.end, headings[index]!.end)
        add(at, start, false)
        add(start, end, true)
        at = Math.max(at, end)
      }
      add(at, line.end, false)
    } else {
      const before: Stretch | null = open
      open = before === null ? line : { start: (before as Stretch).start, end: line.end }
      if (!wrapped) close()
    }
  }
  close()
  return found
}

function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\n\r\u2029]/g)) {
    lines.push(trimmed(text, start, index))
    start = index + mark.length
  }
  lines.push(trimmed(text, start, text.length))
  return lines
}

/** A stretch without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Stretch {
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return { start, end }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at]!)
}
