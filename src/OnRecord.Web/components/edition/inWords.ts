import type { RecordEvent, RecordMessage, RecordStatement } from '../../api/record'
import { readableDate } from '../dates'
import { percent } from '../words'

const forms = { direct: 'verbatim', mixed: 'partly verbatim', indirect: 'in other words' } as const

/** How the words are given: `verbatim`, `in other words, a thought`; speech goes without saying. */
export function formOf(of: RecordStatement): string {
  return of.act === 'speech' ? forms[of.form] : `${forms[of.form]}, ${of.act === 'thought' ? 'a thought' : 'an attitude'}`
}

const aspects: { readonly [what: string]: string } = {
  cue: 'the cue',
  content: 'which words it takes in',
  source: 'the words that name the source',
  quotation: 'quotation marks',
  place: 'where in the text it stands',
  rule: 'what the rules found',
  others: 'other cues that claim the words',
}

/** Why a statement was found, in sentences: its shape, what spoke for it and against it, by what its speaker was found. */
export function reasonsOf(of: RecordStatement): readonly string[] {
  const reasons: string[] = []
  if (of.why !== null) reasons.push(`Found as: ${of.why.replaceAll('-', ' ')}.`)
  const weighed = (says: string, fits: (weight: number) => boolean) => {
    const found = of.because.filter((reason) => fits(reason.weight)).map((reason) => aspects[reason.what] ?? reason.what)
    if (found.length > 0) reasons.push(`${says}, the weightiest first: ${found.join(', ')}.`)
  }
  weighed('For it', (weight) => weight > 0)
  weighed('Against it', (weight) => weight < 0)
  if (of.speakerWhy !== null && of.speakerConfidence !== null) {
    const by = of.speakerWhy === 'continued' ? 'who spoke before' : of.speakerWhy
    reasons.push(`Speaker by ${by}, right in ${percent(of.speakerConfidence)} of such cases.`)
  }
  return reasons
}

const shapes: { readonly [why: string]: string } = {
  sent: 'somebody sent it to somebody',
  received: 'somebody received it from somebody',
  answered: 'somebody answered somebody',
  exchanged: 'two exchanged such messages',
  noun: 'one’s message to the other is named',
  verb: 'the verb itself is the message: to congratulate, to thank',
  talk: 'the two met or called each other',
  published: 'the whole text is the message',
  turns: 'the two speak in turn',
}

export function messageReasons(of: RecordMessage): readonly string[] {
  return of.why === null ? [] : [`Found because ${shapes[of.why] ?? of.why}.`]
}

/** `greeting (New Year), letter`; a kind that says nothing is left out. */
export function messageKind(of: RecordMessage): string {
  const occasion = of.occasion === null ? '' : ` (${of.occasion})`
  const kind = of.kind === 'other' ? '' : of.kind
  return [`${kind}${occasion}`.trim(), of.channel === 'message' && kind !== '' ? '' : of.channel.replaceAll('-', ' ')].filter(Boolean).join(', ')
}

export function messageDay(of: RecordMessage): string | null {
  if (of.sent === null) return null
  const verb = of.kind === 'consultation' ? 'held' : of.received?.date === of.sent.date ? 'received' : 'sent'
  return `${verb} ${readableDate(of.sent.date)}`
}

const acts: { readonly [plover: string]: string } = {
  AGREE: 'agrees with',
  CONSULT: 'consults with',
  SUPPORT: 'supports',
  CONCEDE: 'concedes to',
  COOPERATE: 'cooperates with',
  AID: 'gives aid to',
  RETREAT: 'retreats from',
  REQUEST: 'makes a request of',
  ACCUSE: 'accuses',
  REJECT: 'rejects',
  THREATEN: 'threatens',
  PROTEST: 'protests against',
  SANCTION: 'puts sanctions on',
  MOBILIZE: 'mobilizes against',
  COERCE: 'coerces',
  ASSAULT: 'attacks',
}

/** The type of an event as a verb; one that PLOVER does not have stays as it is. */
export function actOf(plover: string): string {
  return acts[plover] ?? plover.toLowerCase()
}

export function eventReasons(of: RecordEvent): readonly string[] {
  return of.why === null ? [] : [`Read from: ${of.why}.`]
}

/** Events are lettered, since statements are numbered: a, b … z, aa, ab. */
export function letter(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26))
  return number > 26 ? letter(Math.floor((number - 1) / 26)) + last : last
}
