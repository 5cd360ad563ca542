import type { ArticleLine, Searched, Statement } from '../../api/shapes'

export interface Total {
  readonly total: number
  readonly totalIsLeast: boolean
}

export interface Office {
  readonly title: string
  readonly country: string | null
  /** ISO 8601, to the month or year where no more is known; null from when nobody knows. */
  readonly from: string | null
  readonly until: string | null
}

export interface ActorAnswer {
  readonly searched: Searched
  readonly actor: KnownParty
  readonly otherNames: readonly string[]
  readonly first: string | null
  readonly last: string | null
  readonly statements: { readonly made: Total; readonly heard: Total; readonly passedOn: Total }
  readonly messages: { readonly sent: Total; readonly received: Total }
  readonly latest: readonly Statement[]
  readonly counterparts: { readonly different: number; readonly parties: readonly Counterpart[] }
  /** Who prints the actor's statements; a part where only the newest were counted. */
  readonly carried: {
    readonly counted: number
    readonly isPart: boolean
    readonly outlets: { readonly different: number; readonly without: number; readonly values: readonly { readonly name: string; readonly count: number }[] }
  }
  /** The articles in which the actor has a part, the newest first. */
  readonly named: Total & { readonly articles: readonly ArticleLine[] }
  readonly wikidata: string | null
  readonly offices: readonly Office[]
}

/** How often one turned to another, every printing counted. */
export interface TurnedTo {
  readonly statements: number
  readonly messages: number
  readonly events: number
}

export interface KnownParty {
  readonly id: string
  readonly name: string
  readonly kind: string | null
  readonly country: string | null
}

/** Somebody with whom the actor has to do. */
export interface Counterpart {
  readonly party: KnownParty
  /** From the actor to them. */
  readonly there: TurnedTo
  readonly back: TurnedTo
  readonly first: string | null
  readonly last: string | null
}
