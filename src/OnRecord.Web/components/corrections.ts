import type { Change, Correction, NamedActor, Target } from '../api/corrections'

const fields: Readonly<Record<string, string>> = {
  speaker: 'who said it', addressees: 'to whom', via: 'passed on by', said: 'when it was said', form: 'how it is quoted', act: 'what kind of saying',
  sender: 'who sent it', kind: 'what kind of message', channel: 'by what way', occasion: 'on what occasion', sent: 'when it was sent',
  received: 'when it was received', replyTo: 'what it answers', plover: 'what kind of event', mode: 'mode', cameo: 'CAMEO code', actors: 'who did it',
  recipients: 'to whom it was done', date: 'when', place: 'where', status: 'whether it happened', title: 'title', outlet: 'outlet', published: 'day of publication', url: 'address',
}

export function fieldName(field: string): string {
  return fields[field] ?? field
}

/** What of its article a correction is about; null where it is about all of it, or about the archive. */
export function targetOf(change: Change): Target | null {
  return 'target' in change ? (change.target ?? null) : null
}

/** What somebody did, as a heading of the log. */
export function didWhat(one: Correction): string {
  const { change } = one
  const target = targetOf(change)
  const what = target?.kind !== 'finding' ? (target?.kind ?? 'article') : `finding, ${spaced(target.id)}`
  switch (change.$type) {
    case 'accept': return `Accepted ${some(what)}`
    case 'reject': return `${target?.kind === 'finding' ? 'Dismissed' : 'Rejected'} ${some(what)}`
    case 'edit': return `Corrected ${some(what)}`
    case 'merge': return 'Merged two actors'
    case 'split': return 'Told two actors apart'
    case 'note': return `Noted of ${some(what)}`
    case 'undo': return `Took back ${change.corrections.length === 1 ? 'correction' : 'corrections'} ${change.corrections.join(', ')}`
  }
}

/** Values as people read them: names for ids that are known. */
export function readable(values: readonly string[], actors: readonly NamedActor[]): string {
  return values.map((value) => actors.find(({ id }) => id === value)?.name ?? value).join(', ')
}

/** Findings have no ids of their own but are known by their kinds: `date conflict` of `DateConflict`. */
function spaced(kind: string): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

function some(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}
