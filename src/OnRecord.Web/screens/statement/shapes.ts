import type { Searched, Statement } from '../../api/shapes'

export interface MessageDays {
  readonly id: string
  readonly kind: string
  readonly channel: string
  readonly occasion: string | null
  readonly sent: string | null
  readonly received: string | null
}

export interface Revision {
  readonly article: number
  readonly number: number
  readonly at: string
  readonly correction: number | null
  /** The version that read it anew. */
  readonly version: string | null
  /** False where it was rejected or no longer read. */
  readonly stands: boolean
}

/** The answer of `/api/statements/{id}`. */
export interface StatementAnswer {
  readonly statement: Statement
  /** Null for how it stands now. */
  readonly revision: number | null
  readonly printings: readonly Statement[]
  readonly message: MessageDays | null
  readonly revisions: readonly Revision[]
}

export interface VariantsAnswer {
  readonly searched: Searched
  readonly wordings: number
  readonly origins: number
  readonly base: Statement
  readonly variants: readonly {
    readonly kind: string
    readonly probability: number
    readonly daysLater: number | null
    readonly statement: Statement
  }[]
  /** Outlets that were read at the time and did not print it. */
  readonly silent: readonly string[]
}
