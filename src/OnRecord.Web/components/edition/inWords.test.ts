import { expect, test } from 'vitest'
import type { RecordMessage, RecordStatement } from '../../api/record'
import { letter, messageDay, messageKind, reasonsOf } from './inWords'

test('reasons are its shape, what spoke for it and against it, and its speaker', () => {
  const statement = {
    why: 'clause-after-cue',
    because: [{ what: 'cue', weight: 2.5 }, { what: 'others', weight: -0.9 }, { what: 'quotation', weight: 0.4 }],
    speakerWhy: 'continued',
    speakerConfidence: 0.94,
  } as unknown as RecordStatement
  expect(reasonsOf(statement).map((reason) => reason.replace(/\s/g, ' '))).toEqual([
    'Found as: clause after cue.',
    'For it, the weightiest first: the cue, quotation marks.',
    'Against it, the weightiest first: other cues that claim the words.',
    'Speaker by who spoke before, right in 94 % of such cases.',
  ])
})

test('a statement of which nothing is known has no reasons', () => {
  expect(reasonsOf({ why: null, because: [], speakerWhy: null, speakerConfidence: null } as unknown as RecordStatement)).toEqual([])
})

test.each([
  [{ kind: 'greeting', channel: 'message', occasion: 'New Year' }, 'greeting (New Year)'],
  [{ kind: 'greeting', channel: 'letter', occasion: null }, 'greeting, letter'],
  [{ kind: 'other', channel: 'in-person', occasion: null }, 'in person'],
  [{ kind: 'other', channel: 'message', occasion: null }, 'message'],
])('%j is a %s', (message, words) => {
  expect(messageKind(message as RecordMessage)).toBe(words)
})

test.each([
  [{ kind: 'greeting', sent: { date: '2025-12-18' }, received: null }, 'sent 18 Dec 2025'],
  [{ kind: 'greeting', sent: { date: '2025-12-18' }, received: { date: '2025-12-18' } }, 'received 18 Dec 2025'],
  [{ kind: 'consultation', sent: { date: '2025-12' }, received: null }, 'held Dec 2025'],
  [{ kind: 'greeting', sent: null, received: null }, null],
])('the day of %j is %s', (message, words) => {
  expect(messageDay(message as RecordMessage)).toBe(words)
})

test('events are lettered', () => {
  expect([1, 26, 27, 52, 53].map(letter)).toEqual(['a', 'z', 'aa', 'az', 'ba'])
})
