import type { EmptyReason, Searched } from '../../api/shapes'

export interface Place {
  readonly name: string
  /** ISO 3166-1 alpha-3; null for what lies in several states, or in none. */
  readonly country: string | null
  readonly latitude: number
  readonly longitude: number
  readonly kind: string
  readonly events: number
  readonly types: readonly { readonly name: string; readonly count: number }[]
}

export interface EventMap {
  readonly searched: Searched
  readonly total: number
  readonly totalIsLeast: boolean
  /** How many of the events have a place. */
  readonly placed: number
  /** True where there are more of those than are shown: of very many the newest. */
  readonly isPart: boolean
  readonly empty?: EmptyReason
  /** Those with the most events first. */
  readonly places: readonly Place[]
}

/** True of a city, which is where its mark is; an area has its mark in its middle. */
export function isPoint(place: Place): boolean {
  return place.kind === 'city'
}

export function typesInWords(place: Place): string {
  return place.types.map(({ name, count }) => `${name.toLowerCase()} ${count}`).join(', ')
}
