import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import type { Corrected, RecordEvent, RecordFinding, RecordMessage, RecordStatement, RecordTime } from '../../api/record'
import { DateText } from '../DateText'
import { readableDate, readableInterval } from '../dates'
import { Party } from '../Party'
import { percent } from '../words'
import { actOf, eventReasons, formOf, letter, messageDay, messageKind, messageReasons, reasonsOf } from './inWords'
import { sure, type Entry, type Model } from './model'

interface Props {
  readonly model: Model
  readonly entry: Entry
  readonly isOpen: boolean
  readonly toggle: (entry: Entry) => void
  /** What may be done with the entry, under it when it is open. */
  readonly actions?: ((entry: Entry) => ComponentChildren) | undefined
}

/** An entry in the margin: what it says in two lines; opened, why the machine thinks so. */
export function Note({ model, entry, isOpen, toggle, actions }: Props) {
  const corrected = 'corrected' in entry.of ? entry.of.corrected : undefined
  const confidence = 'confidence' in entry.of ? entry.of.confidence : null
  return (
    <li class={`note ${entry.kind}${confidence !== null && confidence < sure ? ' unsure' : ''}`} id={`note-${entry.name}`} data-of={entry.name} tabIndex={-1}>
      <div class="head">
        <button type="button" class="sign" aria-expanded={isOpen} aria-label={`${spoken(entry)}: ${isOpen ? 'close' : 'open'} the note`} onClick={() => toggle(entry)}>
          {signOf(entry)}
        </button>
        {confidence !== null && <span class="figure" title="How sure the machine is">{percent(confidence)}</span>}
        <Body model={model} entry={entry} />
      </div>
      {corrected && <p class="corrected">{correctedInWords(corrected)}</p>}
      {isOpen && (
        <div class="more">
          <More model={model} entry={entry} />
          {actions?.(entry)}
        </div>
      )}
    </li>
  )
}

export function signOf(entry: Entry): string {
  switch (entry.kind) {
    case 'statement': return String(entry.number)
    case 'message': return `✉\ufe0e${entry.number}`
    case 'event': return letter(entry.number)
    case 'time': return '◷'
    case 'finding': return '⚠\ufe0e'
  }
}

export function spoken(entry: Entry): string {
  return entry.kind === 'event' ? `Event ${letter(entry.number)}` : `${entry.kind[0]!.toUpperCase()}${entry.kind.slice(1)} ${entry.number}`
}

function Body({ model, entry }: { model: Model; entry: Entry }) {
  switch (entry.kind) {
    case 'statement': return <StatementBody model={model} of={entry.of} />
    case 'message': return <MessageBody model={model} of={entry.of} />
    case 'event': return <EventBody model={model} of={entry.of} />
    case 'time': return <TimeBody of={entry.of} />
    case 'finding': return <FindingBody of={entry.of} />
  }
}

function Name({ model, id }: { model: Model; id: string }) {
  return <Party of={{ id, name: model.names.get(id) ?? id }} />
}

function Names({ model, ids }: { model: Model; ids: readonly string[] }) {
  return ids.map((id, index) => <Fragment key={id}>{index > 0 && ', '}<Name model={model} id={id} /></Fragment>)
}

function To({ model, ids }: { model: Model; ids: readonly string[] }) {
  if (ids.length === 0) return null
  return <span class="to"><Arrow says="to" /><Names model={model} ids={ids} /></span>
}

function Arrow({ says }: { says: string }) {
  return <><span class="arrow" aria-hidden="true"> → </span><span class="unseen">{` ${says} `}</span></>
}

/** The way of the words from the mouth to this page. */
function Chain({ model, from, codes = [], via }: { model: Model; from: string | null; codes?: readonly string[]; via: readonly string[] }) {
  if (via.length === 0) return null
  return (
    <p class="via">
      <span class="unseen">Passed on: </span>
      {from === null ? codes.join(', ') || 'not named' : <Name model={model} id={from} />}
      {via.map((id) => <Fragment key={id}><Arrow says="then" /><Name model={model} id={id} /></Fragment>)}
      <Arrow says="then" />
      <bdi>{model.record.article.outlet ?? 'this page'}</bdi>
    </p>
  )
}

function StatementBody({ model, of }: { model: Model; of: RecordStatement }) {
  const message = of.message === null ? undefined : model.byId.get(of.message)
  const name = of.speaker === null ? null : model.names.get(of.speaker) ?? of.speaker
  return (
    <>
      <span class="unseen">Statement by </span>
      {of.speaker === null ? <span class="party fine">not named</span> : <Name model={model} id={of.speaker} />}
      {of.source !== null && of.source.text !== name && (
        <span class="source"> <abbr title="The words that name who said it">who</abbr> <bdi>{of.source.text}</bdi></span>
      )}
      <To model={model} ids={of.addressees} />
      <p class="how">
        {formOf(of)}
        {of.said !== null && <> · said <DateText date={of.said} /></>}
        {message && (
          <> · <a class="message" href={`#${message.name}`}>in a message <span aria-hidden="true">✉{'\ufe0e'}{message.number}</span></a></>
        )}
      </p>
      <Chain model={model} from={of.speaker} via={of.via} />
    </>
  )
}

function MessageBody({ model, of }: { model: Model; of: RecordMessage }) {
  const day = messageDay(of)
  const answered = of.replyTo === null ? undefined : model.byId.get(of.replyTo)
  return (
    <>
      <span class="unseen">Message from </span>
      <Name model={model} id={of.sender} /><To model={model} ids={of.addressees} />
      <p class="how">
        {[messageKind(of), day].filter(Boolean).join(' · ')}
        {of.received !== null && of.received.date !== of.sent?.date && <> · received <DateText date={of.received.date} /></>}
        {answered && <> · answers <a class="message" href={`#${answered.name}`}>✉{'\ufe0e'}{answered.number}</a></>}
      </p>
      <Chain model={model} from={of.sender} via={of.via} />
    </>
  )
}

function EventBody({ model, of }: { model: Model; of: RecordEvent }) {
  const side = (codes: readonly string[], ids: readonly string[]) =>
    ids.length > 0 ? <Names model={model} ids={ids} /> : <strong>{codes.length > 0 ? codes.join(', ') : 'somebody'}</strong>
  const status = of.status === 'actual' ? null : of.status === 'past' ? 'past, as background' : of.status
  return (
    <>
      <span class="unseen">Event: </span>
      {side(of.actor, of.actorIds)} <em class="act">{actOf(of.plover)}</em> {side(of.recipient, of.recipientIds)}
      <p class="how">
        {status !== null && <strong>{status} · </strong>}
        {of.date === null ? 'day not told' : readableDate(of.date)}
        {of.place !== null && <> · <bdi>{of.place}</bdi></>}
        {of.cameo !== null && <> · <span class="code">CAMEO {of.cameo}{of.goldstein !== null && `, ${of.goldstein > 0 ? '+' : ''}${of.goldstein}`}</span></>}
      </p>
      <Chain model={model} from={of.actorIds[0] ?? null} codes={of.actor} via={of.via} />
    </>
  )
}

function TimeBody({ of }: { of: RecordTime }) {
  const days = of.from !== null && of.until !== null ? readableInterval(of.from, of.until) : null
  return (
    <>
      <span class="unseen">Time: </span>
      <bdi>{of.text}</bdi><Arrow says="means" />
      {days ?? <code>{of.value}</code>}
      {of.type !== 'DATE' && <span class="fine"> {of.type.toLowerCase()}</span>}
    </>
  )
}

function FindingBody({ of }: { of: RecordFinding }) {
  return <><span class="unseen">Finding, {of.severity}: </span><span class="says">{of.says}</span></>
}

function More({ model, entry }: { model: Model; entry: Entry }) {
  const reasons =
    entry.kind === 'statement' ? reasonsOf(entry.of)
    : entry.kind === 'message' ? messageReasons(entry.of)
    : entry.kind === 'event' ? eventReasons(entry.of)
    : []
  return (
    <>
      {entry.kind === 'statement' && (
        <p>
          {entry.of.cue === null ? 'No word attributes it.' : <><abbr title="The words that attribute">cue</abbr> <bdi class="cue">{entry.of.cue.text}</bdi></>}
          {entry.of.source === null && ' Its source is not named here.'}
        </p>
      )}
      {entry.kind === 'message' && entry.of.statements.length > 0 && (
        <p>
          Holds {entry.of.statements.map((id, index) => {
            const held = model.byId.get(id)
            return held && <Fragment key={id}>{index > 0 && ', '}<a href={`#${held.name}`}>{held.number}</a></Fragment>
          })}.
        </p>
      )}
      {entry.kind === 'event' && (
        <p>
          {entry.of.actor.join(', ') || '?'} → {entry.of.recipient.join(', ') || '?'}
          {[entry.of.mode, ...entry.of.context].filter(Boolean).length > 0 && ` · ${[entry.of.mode, ...entry.of.context].filter(Boolean).join(', ').replaceAll('_', ' ')}`}
        </p>
      )}
      {entry.kind === 'time' && <p><code>{entry.of.type} {entry.of.value}</code></p>}
      {entry.kind === 'finding' && <p class="fine">{entry.of.kind.replaceAll('-', ' ')}</p>}
      {reasons.length > 0 && <ul class="why" aria-label="Why the machine thinks so">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
    </>
  )
}

/** `Corrected by vesna, 20 Dec 2031. The machine had: speaker tomo-besk.` */
export function correctedInWords(one: Corrected): string {
  const did = `${one.accepted ? 'Accepted' : 'Corrected'} by ${one.by}, ${readableDate(one.at.slice(0, 10))}.`
  if (one.changed.length === 0) return did
  return `${did} The machine had: ${one.changed.map(({ field, was }) => `${field} ${was.length === 0 ? 'nothing' : was.join(', ')}`).join('; ')}.`
}
