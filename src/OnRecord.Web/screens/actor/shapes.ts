import type { Searched, Statement } from '../../api/shapes'

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
  readonly actor: { readonly id: string; readonly name: string; readonly kind: string | null; readonly country: string | null }
  readonly otherNames: readonly string[]
  readonly first: string | null
  readonly last: string | null
  readonly statements: { readonly made: Total; readonly heard: Total; readonly passedOn: Total }
  readonly messages: { readonly sent: Total; readonly received: Total }
  readonly latest: readonly Statement[]
  readonly wikidata: string | null
  readonly offices: readonly Office[]
}

export interface FacetValue {
  /** Null of somebody known from one article alone. */
  readonly id: string | null
  readonly name: string
  readonly count: number
}

export interface Facet {
  readonly different: number
  readonly without: number
  readonly values: readonly FacetValue[]
}

export interface FacetsAnswer {
  readonly counted: number
  /** True where only the newest were counted. */
  readonly isPart: boolean
  readonly outlets: Facet
  readonly actors: Facet
  readonly recipients: Facet
}
