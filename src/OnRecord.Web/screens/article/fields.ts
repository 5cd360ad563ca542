import type { Record } from '../../api/record'
import type { Entry } from '../../components/edition/model'

/** A field of an entry that people may put right. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly now: readonly string[]
  readonly isParty?: boolean
  readonly isList?: boolean
  readonly choices?: readonly string[]
  readonly hint?: string
}

const day = '2025-12-18, 2025-12 or 2025; empty for not told'
const kinds = ['greeting', 'congratulation', 'condolence', 'thanks', 'reply', 'invitation', 'appeal', 'protest', 'consultation', 'other']
const channels = ['letter', 'telegram', 'message', 'call', 'note', 'video', 'in-person']
const acts = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE',
  'COERCE', 'ASSAULT',
]

export function fieldsOfArticle({ title, outlet, published, url }: Record['article']): readonly Field[] {
  const some = (value: string | null) => (value === null ? [] : [value])
  return [
    { name: 'published', label: 'Dated', now: some(published?.date ?? null), hint: day },
    { name: 'outlet', label: 'Outlet', now: some(outlet), hint: 'who printed it' },
    { name: 'title', label: 'Title', now: some(title) },
    { name: 'url', label: 'Address', now: some(url), hint: 'https://' },
  ]
}

export function fieldsOf(entry: Entry): readonly Field[] {
  const some = (value: string | null) => (value === null ? [] : [value])
  switch (entry.kind) {
    case 'statement': return [
      { name: 'speaker', label: 'Who said it', now: some(entry.of.speaker), isParty: true, hint: 'a name' },
      { name: 'addressees', label: 'To whom', now: entry.of.addressees, isParty: true, isList: true, hint: 'names, with commas between' },
      { name: 'via', label: 'Passed on by', now: entry.of.via, isParty: true, isList: true, hint: 'nearest to the speaker first' },
      { name: 'said', label: 'When it was said', now: some(entry.of.said), hint: day },
      { name: 'form', label: 'Form', now: [entry.of.form], choices: ['direct', 'mixed', 'indirect'] },
      { name: 'act', label: 'Act', now: [entry.of.act], choices: ['speech', 'thought', 'attitude'] },
    ]
    case 'message': return [
      { name: 'sender', label: 'Who sent it', now: [entry.of.sender], isParty: true, hint: 'a name' },
      { name: 'addressees', label: 'To whom', now: entry.of.addressees, isParty: true, isList: true, hint: 'names, with commas between' },
      { name: 'kind', label: 'Kind', now: [entry.of.kind], choices: kinds },
      { name: 'channel', label: 'Channel', now: [entry.of.channel], choices: channels },
      { name: 'occasion', label: 'Occasion', now: some(entry.of.occasion), hint: 'New Year; empty for none' },
      { name: 'sent', label: 'When it was sent', now: some(entry.of.sent?.date ?? null), hint: day },
      { name: 'received', label: 'When it was received', now: some(entry.of.received?.date ?? null), hint: day },
    ]
    case 'event': return [
      { name: 'plover', label: 'Act', now: [entry.of.plover], choices: acts },
      { name: 'cameo', label: 'CAMEO code', now: some(entry.of.cameo), hint: 'two to four digits' },
      { name: 'actors', label: 'Who acts', now: entry.of.actorIds.length > 0 ? entry.of.actorIds : entry.of.actor, isParty: true, isList: true, hint: 'names or codes of states' },
      { name: 'recipients', label: 'Towards whom', now: entry.of.recipientIds.length > 0 ? entry.of.recipientIds : entry.of.recipient, isParty: true, isList: true, hint: 'names or codes of states' },
      { name: 'date', label: 'When', now: some(entry.of.date), hint: day },
      { name: 'place', label: 'Where', now: some(entry.of.place), hint: 'empty for not told' },
      { name: 'status', label: 'Status', now: [entry.of.status], choices: ['actual', 'planned', 'threatened', 'denied', 'past'] },
    ]
    default: return []
  }
}
