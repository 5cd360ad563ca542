import { counted } from '../components/words'

/** Where an entry stood when it was corrected: its words, by which it is found again. */
export interface Target {
  readonly kind: 'statement' | 'message' | 'event' | 'finding'
  readonly id: string
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

export interface NamedActor {
  readonly id: string
  readonly name: string
}

/** What a correction says. Without a target it is of the article itself. */
export type Change =
  | { readonly $type: 'accept' | 'reject'; readonly target: Target }
  | {
      readonly $type: 'edit'
      readonly target?: Target
      readonly field: string
      readonly was: readonly string[]
      readonly becomes: readonly string[]
      /** Who the ids in `becomes` are. */
      readonly actors: readonly NamedActor[]
    }
  | { readonly $type: 'merge'; readonly from: string; readonly into: NamedActor }
  | { readonly $type: 'split'; readonly from: NamedActor; readonly into: NamedActor; readonly only?: readonly Target[] }
  | { readonly $type: 'note'; readonly target?: Target; readonly text: string }
  | { readonly $type: 'undo'; readonly corrections: readonly number[] }

/** One line of the log: never deleted, and taken back by another. */
export interface Correction {
  readonly key: number
  readonly at: string
  readonly author: string
  readonly reason: string | null
  /** Null where it is of the whole archive. */
  readonly article: number | null
  /** Why it could not be anchored again; null where it was. */
  readonly lost: string | null
  readonly undoneBy: number | null
  /** What it changed when it was made; null where that was not kept. */
  readonly effect: Effect | null
  readonly change: Change
}

/** What a correction changed downstream. */
export interface Effect {
  readonly articles: number
  readonly statements: number
  readonly messages: number
  readonly events: number
  readonly findings: number
  readonly ties: number
}

export interface Corrected {
  readonly corrections: readonly Correction[]
  readonly effect: Effect
  /** Articles that are still to be made anew. */
  readonly unsettled: number
}

export function effectInWords({ effect, unsettled }: Pick<Corrected, 'effect' | 'unsettled'>): string {
  const changed = [
    effect.statements > 0 ? counted(effect.statements, 'statement') : '',
    effect.messages > 0 ? counted(effect.messages, 'message') : '',
    effect.events > 0 ? counted(effect.events, 'event') : '',
    effect.findings > 0 ? counted(effect.findings, 'finding') : '',
    effect.ties > 0 ? counted(effect.ties, 'tie between parties', 'ties between parties') : '',
  ].filter((part) => part !== '')
  const said = changed.length === 0 ? 'Nothing reads otherwise.' : `Changed by it: ${changed.join(', ')}, in ${counted(effect.articles, 'article')}.`
  return unsettled === 0 ? said : `${said} ${counted(unsettled, 'article')} still to be made anew.`
}
