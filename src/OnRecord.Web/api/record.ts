import type { Correction } from './corrections'

/* The record of one article, schema onrecord/record/1, as far as the screens read it. All offsets count code points of article.text. */

import type { ArticleLine, Printed } from './shapes'

export interface Passage {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What people made of an entry; the machine's own values are in `changed`. */
export interface Corrected {
  readonly by: string
  readonly at: string
  readonly accepted: boolean
  readonly changed: readonly { readonly field: string; readonly was: readonly string[] }[]
}

export interface RecordActor {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly role: string | null
  readonly mentions: readonly Passage[]
}

export interface RecordStatement {
  readonly id: string
  readonly form: 'direct' | 'mixed' | 'indirect'
  readonly act: 'speech' | 'thought' | 'attitude'
  readonly content: readonly Passage[]
  readonly cue: (Passage & { readonly lemma: string }) | null
  readonly source: Passage | null
  readonly speaker: string | null
  readonly addressees: readonly string[]
  readonly via: readonly string[]
  readonly said: string | null
  readonly message: string | null
  readonly confidence: number
  readonly why: string | null
  readonly because: readonly { readonly what: string; readonly weight: number }[]
  readonly speakerConfidence: number | null
  readonly speakerWhy: string | null
  readonly corrected?: Corrected
}

export interface DatedPassage {
  readonly date: string
  readonly start: number | null
  readonly end: number | null
  readonly text: string | null
}

export interface RecordMessage {
  readonly id: string
  readonly kind: string
  readonly channel: string
  readonly sender: string
  readonly addressees: readonly string[]
  readonly occasion: string | null
  readonly sent: DatedPassage | null
  readonly received: DatedPassage | null
  readonly via: readonly string[]
  readonly replyTo: string | null
  readonly statements: readonly string[]
  readonly evidence: readonly Passage[]
  readonly confidence: number
  readonly why: string | null
  readonly corrected?: Corrected
}

export interface RecordEvent {
  readonly id: string
  readonly plover: string
  readonly mode: string | null
  readonly context: readonly string[]
  readonly cameo: string | null
  readonly goldstein: number | null
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly actorIds: readonly string[]
  readonly recipientIds: readonly string[]
  readonly date: string | null
  readonly place: string | null
  readonly status: string
  readonly statement: string | null
  readonly via: readonly string[]
  readonly trigger: Passage | null
  readonly evidence: readonly Passage[]
  readonly why: string | null
  readonly confidence: number
  readonly corrected?: Corrected
}

export interface RecordTime extends Passage {
  readonly type: string
  readonly value: string
  readonly from: string | null
  readonly until: string | null
}

export interface RecordFinding {
  readonly kind: string
  readonly severity: 'note' | 'warning'
  readonly says: string
  readonly evidence: readonly Passage[]
}

export interface Record {
  readonly schema: string
  readonly article: {
    readonly id: string
    readonly file: string | null
    readonly title: string | null
    readonly outlet: string | null
    readonly url: string | null
    readonly language: string | null
    readonly published: Printed | null
    readonly encoding: { readonly name: string; readonly guessed: boolean } | null
    readonly text: string
    readonly headings: readonly Passage[]
    readonly corrected?: Corrected
  }
  readonly actors: readonly RecordActor[]
  readonly statements: readonly RecordStatement[]
  readonly messages: readonly RecordMessage[]
  readonly events: readonly RecordEvent[]
  readonly times: readonly RecordTime[]
  readonly findings: readonly RecordFinding[]
  readonly made: { readonly version: string; readonly models: { readonly [task: string]: string } }
}

/** The answer of `/api/articles/{key}`. */
export interface ArticleAnswer {
  readonly article: ArticleLine
  readonly unread: boolean
  readonly record: Record
  readonly corrections: readonly Correction[]
}
