import type { EmptyReason, Searched } from '../../api/shapes'

export interface Node {
  /** Null for one whom only the name tells. */
  readonly id: string | null
  readonly name: string
  readonly kind: string | null
  readonly country: string | null
  /** How often somebody speaks to, is spoken to, passes on or is passed on. */
  readonly weight: number
}

export interface Edge {
  /** Place of a node, from 0. */
  readonly from: number
  readonly to: number
  /** `quotes`: passes on first; `relays`: passes on what the other had passed on. */
  readonly kind: 'addresses' | 'quotes' | 'relays'
  readonly count: number
}

export interface Network {
  readonly searched: Searched
  /** Statements that were looked at: of very many the newest. */
  readonly counted: number
  readonly isPart: boolean
  readonly nodesLeftOut: number
  readonly edgesLeftOut: number
  readonly empty?: EmptyReason
  /** Those with the most lines first. */
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}
