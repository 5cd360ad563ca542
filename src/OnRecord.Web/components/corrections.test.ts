import { expect, test } from 'vitest'
import type { Change, Correction } from '../api/corrections'
import { didWhat, readable } from './corrections'

const of = (change: Change): Correction => ({ key: 1, at: '2032-01-01T00:00:00Z', author: 'vesna', reason: null, article: 12, lost: null, undoneBy: null, effect: null, change })
const target = { kind: 'event', id: 'e-1', words: [] } as const

test('a heading says what was done, and to what', () => {
  expect(didWhat(of({ $type: 'reject', target }))).toBe('Rejected an event')
  expect(didWhat(of({ $type: 'edit', field: 'title', was: [], becomes: ['x'], actors: [] }))).toBe('Corrected an article')
  expect(didWhat(of({ $type: 'reject', target: { kind: 'finding', id: 'NoPublicationDate', words: [] } }))).toBe('Dismissed a finding, no publication date')
  expect(didWhat(of({ $type: 'undo', corrections: [3, 4] }))).toBe('Took back corrections 3, 4')
})

test('ids that are known read as names', () => {
  expect(readable(['mira-castan', '2031-05'], [{ id: 'mira-castan', name: 'Mira Castan' }])).toBe('Mira Castan, 2031-05')
})
