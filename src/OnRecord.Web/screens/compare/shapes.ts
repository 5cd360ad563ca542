import type { Searched, Statement } from '../../api/shapes'
import type { Difference } from '../../components/WordDiff'

export interface VariantsAnswer {
  readonly searched: Searched
  readonly wordings: number
  readonly origins: number
  readonly base: Statement
  readonly baseOrigin: number
  readonly variants: readonly {
    readonly kind: 'verbatim' | 'trimmed' | 'reworded' | 'translation'
    readonly probability: number
    readonly daysLater: number | null
    readonly origin: number
    readonly differences: readonly Difference[]
    readonly statement: Statement
  }[]
  readonly silent: readonly string[]
  readonly listened: { readonly from: string; readonly until: string } | null
}

/** One article's printing of the statement. */
export interface Printing {
  readonly statement: Statement
  readonly origin: number
  readonly daysLater: number | null
  readonly probability: number
}

/** One wording, by the letter that it goes under, with every printing that has it. */
export interface Wording {
  readonly siglum: string
  readonly kind: 'base' | 'verbatim' | 'trimmed' | 'reworded' | 'translation'
  readonly words: string
  /** From the base's words; empty of the base itself. */
  readonly differences: readonly Difference[]
  /** The earliest published first. */
  readonly printings: readonly Printing[]
}

/** The wordings, each once, the base first and the others by when they were first printed. */
export function wordingsOf(answer: VariantsAnswer): readonly Wording[] {
  const base: Printing = { statement: answer.base, origin: answer.baseOrigin, daysLater: 0, probability: 1 }
  const groups = new Map<string, { kind: Wording['kind']; words: string; differences: readonly Difference[]; printings: Printing[] }>()
  groups.set(folded(answer.base.words), { kind: 'base', words: answer.base.words, differences: [], printings: [base] })
  for (const { statement, origin, daysLater, probability, kind, differences } of answer.variants) {
    const key = folded(statement.words)
    const group = groups.get(key) ?? { kind, words: statement.words, differences, printings: [] }
    group.printings.push({ statement, origin, daysLater, probability })
    groups.set(key, group)
  }
  return [...groups.values()].map((group, index) => ({
    ...group,
    siglum: siglum(index),
    printings: group.printings.sort((one, other) => (published(one.statement) ?? '9').localeCompare(published(other.statement) ?? '9')),
  }))
}

export function published(statement: Statement): string | null {
  return statement.article.published?.date ?? null
}

/** Its words alone, so that marks and capitals make no wording of their own. */
function folded(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** A, B … Z, A2, B2 … */
function siglum(index: number): string {
  return String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26) + 1))
}
