import type { Event, Message, Party, Searched, Statement } from '../../api/shapes'

export const exchanges = ['statements', 'messages', 'events'] as const
export type Exchange = (typeof exchanges)[number]

export const directions = ['there', 'back'] as const
export type Direction = (typeof directions)[number]

/** What one of a pair turned to the other with, in one period. */
export interface Counted {
  readonly statements: number
  readonly distinctStatements: number
  readonly messages: number
  readonly distinctMessages: number
  readonly events: number
  readonly distinctEvents: number
  /** Mean score of the distinct events that happened, −10 to 10. */
  readonly goldstein: number | null
}

export interface CountedPeriod {
  readonly from: string
  readonly until: string
  readonly there: Counted
  readonly back: Counted
}

export interface Pair {
  readonly first: Party
  readonly second: Party
  readonly searched: Searched
}

export interface DyadAnswer extends Pair {
  readonly periods: readonly CountedPeriod[]
  readonly undated: { readonly there: Counted; readonly back: Counted }
}

export interface Records {
  readonly statements: readonly Statement[]
  readonly messages: readonly Message[]
  readonly events: readonly Event[]
}

export interface RecordsAnswer extends DyadAnswer {
  readonly records: { readonly there: Records; readonly back: Records }
}

/** A value with the printings, by their place, that give it. */
export interface Told {
  readonly value: string
  readonly by: readonly number[]
}

export interface Letter {
  readonly number: number
  readonly direction: Direction
  readonly sender: Party
  readonly addressees: readonly Party[]
  readonly kinds: readonly Told[]
  readonly occasions: readonly Told[]
  readonly sent: readonly Told[]
  readonly received: readonly Told[]
  readonly firstPublished: string | null
  readonly toldBeforeSent: boolean
  readonly length: number
  readonly quoted: boolean
  readonly origins: number
  readonly answers: { readonly number: number; readonly days: number | null; readonly said: boolean; readonly by: readonly number[] } | null
  readonly printings: readonly Message[]
}

export interface LedgerAnswer extends Pair {
  readonly messages: readonly Letter[]
}

/** A stretch of words that recurs; without a place where the message leaves it out. */
export interface Formula {
  readonly text: string
  readonly start?: number
  readonly end?: number
  /** Numbers of the earlier messages that have it. */
  readonly earlier: readonly number[]
}

export interface MessageFormulas {
  readonly number: number
  readonly words: string
  readonly recurring: readonly Formula[]
  readonly new: readonly { readonly text: string; readonly start: number; readonly end: number }[]
  readonly missing: readonly Formula[]
  readonly printings: readonly Message[]
}

export interface FormulasAnswer {
  readonly sender: Party
  readonly addressee: Party
  readonly searched: Searched
  readonly messages: readonly MessageFormulas[]
}

/** The count of one kind: every printing, or the same words and acts once. */
export function countOf(counted: Counted, exchange: Exchange, once: boolean): number {
  if (!once) return counted[exchange]
  return exchange === 'statements' ? counted.distinctStatements : exchange === 'messages' ? counted.distinctMessages : counted.distinctEvents
}

/** Every printing of one kind in one direction, with a day and without. */
export function sumOf(dyad: DyadAnswer, direction: Direction, exchange: Exchange): number {
  return dyad.periods.reduce((sum, period) => sum + period[direction][exchange], dyad.undated[direction][exchange])
}

/** A party with the printings that name it. */
export interface ToldParty extends Party {
  readonly by: readonly number[]
}

/** One visit, one accusation, one attack: however many articles tell of it. */
export interface Act {
  readonly number: number
  readonly day: string | null
  readonly actor: readonly Told[]
  readonly actors: readonly ToldParty[]
  readonly recipient: readonly Told[]
  readonly recipients: readonly ToldParty[]
  readonly plover: string
  readonly modes: readonly Told[]
  readonly contexts: readonly Told[]
  readonly cameo: readonly Told[]
  readonly goldstein: readonly Told[]
  /** In the order in which they were first published: planned, then actual. */
  readonly statuses: readonly Told[]
  readonly dates: readonly Told[]
  readonly daysDiffer: boolean
  readonly places: readonly Told[]
  readonly firstPublished: string | null
  readonly origins: number
  readonly printings: readonly Event[]
}

export interface ActsAnswer extends Pair {
  readonly hasEarlier: boolean
  readonly acts: readonly Act[]
}

/** Who printed what some of the printings have, each once. */
export function outletsOf(printings: readonly { readonly article: Event['article'] }[], by: readonly number[]): string {
  const names = by.map((place) => {
    const article = printings[place]?.article
    return article?.outlet ?? article?.file ?? 'an outlet not known'
  })
  return [...new Set(names)].join(', ')
}
