/* What the API answers, as far as the screens read it. docs/record.md and the OpenAPI document are the contract. */

export interface Party {
  readonly id: string
  readonly name: string
}

/** What a claim was looked for in. */
export interface Searched {
  readonly articles: number
  readonly undated: number
  readonly outlets: number
  readonly first: string | null
  readonly last: string | null
  readonly emptyDays?: number
  readonly longestGap?: { readonly from: string; readonly until: string } | null
}

/** Half-open, in code points of the words beside it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Printed {
  readonly date: string
  readonly basis: string
}

export interface ArticleLine {
  readonly key: number
  readonly id: string
  readonly file: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: Printed | null
}

export interface Statement {
  readonly id: string
  readonly form: 'direct' | 'mixed' | 'indirect'
  readonly act: 'speech' | 'thought' | 'attitude'
  readonly words: string
  readonly marks: readonly Span[]
  readonly speaker: Party | null
  readonly addressees: readonly Party[]
  readonly via: readonly Party[]
  readonly said: string | null
  readonly confidence: number
  readonly corrected?: string
  readonly article: ArticleLine
}

export interface Message {
  readonly id: string
  readonly kind: string
  readonly channel: string
  readonly sender: Party | null
  readonly addressees: readonly Party[]
  readonly occasion: string | null
  readonly sent: string | null
  readonly received: string | null
  readonly via: readonly Party[]
  readonly replyTo: string | null
  readonly words: string
  /** In words, of what was quoted or told of it. */
  readonly length: number
  readonly quoted: boolean
  readonly confidence: number
  readonly article: ArticleLine
}

export interface Event {
  readonly id: string
  readonly plover: string
  readonly mode: string | null
  readonly cameo: string | null
  readonly goldstein: number | null
  readonly actor: readonly string[]
  readonly actors: readonly Party[]
  readonly recipient: readonly string[]
  readonly recipients: readonly Party[]
  readonly date: string | null
  readonly place: string | null
  readonly status: string
  readonly via: readonly Party[]
  readonly words: string
  readonly confidence: number
  readonly article: ArticleLine
}

export interface Finding {
  /** Its name within the article, `f1` of the first. */
  readonly id: string
  readonly kind: string
  readonly severity: string
  readonly says: string
  readonly evidence: readonly string[]
  /** What people made of it. */
  readonly state: 'open' | 'accepted' | 'dismissed'
  /** When they did. */
  readonly corrected?: string
  readonly article: ArticleLine
}

/** One page of a list; `next` is the cursor of the page behind it. */
export interface Page {
  readonly searched: Searched
  readonly total: number
  /** True where counting stopped at a bound: there are at least so many. */
  readonly totalIsLeast: boolean
  readonly next: string | null
  /** Of an answer without entries: why. */
  readonly empty?: EmptyReason
}

export interface EmptyReason {
  readonly title: string
  readonly detail: string
  /** The filters that nothing fits, by name (`words` for `q`); all that are set where none of them is to blame alone. */
  readonly filters: readonly string[]
}

export interface Story {
  readonly id: string
  readonly question: string
  readonly address: string
}

export interface Outlet {
  readonly outlet: string | null
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
}

export interface Archive {
  readonly articles: number
  readonly statements: number
  readonly messages: number
  readonly events: number
  readonly findings: number
  readonly refusals: number
  readonly searched: Searched
  readonly outlets: readonly Outlet[]
  readonly stories: readonly Story[]
}
