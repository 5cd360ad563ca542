import type { ArticleLine, Party, Searched, Statement } from '../../api/shapes'

/** A form of the phrase in a statement. */
export interface Use {
  readonly form: string
  readonly start: number
  readonly end: number
  readonly distance: number
  /** In what a near form differs: `inflected`, `synonym`, `replaced`, `reordered`, `inserted`. */
  readonly changes: readonly string[]
  readonly statement: Statement
}

/** One use of the phrase itself. */
export interface UseLine {
  readonly id: string
  readonly speaker: Party | null
  readonly addressees: readonly Party[]
  readonly day: string | null
  /** True where the day is that of saying; else it is that of publishing. */
  readonly saidThen: boolean
  readonly article: ArticleLine
}

export interface PhraseAnswer {
  readonly phrase: string
  readonly searched: Searched
  readonly total: number
  readonly totalIsLeast: boolean
  readonly first: Use | null
  readonly last: Use | null
  readonly years: readonly { readonly year: number; readonly uses: number }[]
  readonly users: readonly { readonly speaker: Party | null; readonly addressee: Party | null; readonly uses: number }[]
  readonly described: number
  readonly uses: readonly UseLine[]
  readonly near: readonly Use[]
  readonly compared: number
  readonly comparedIsPart: boolean
}
