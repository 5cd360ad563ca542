import { expect, test } from 'vitest'
import type { Statement } from '../../api/shapes'
import { utterances } from './utterances'

let count = 0

function says(words: string, speaker = 'ilen-varro', name = 'Ilen Varro'): Statement {
  return {
    id: `s-${++count}`, form: 'direct', act: 'speech', words, marks: [], speaker: { id: speaker, name }, addressees: [], via: [], said: null, confidence: 1,
    article: { key: count, id: '', file: null, title: null, outlet: null, url: null, published: null },
  }
}

const groups = (...statements: Statement[]) => utterances(statements).map((each) => 1 + each.others.length)

test('a trimmed printing stands with the whole one', () => {
  expect(groups(says('We keep count of deeds, not of speeches, as our mothers did'), says('keep count of deeds, not of speeches'))).toEqual([2])
})

test('one word changed leaves it one utterance', () => {
  expect(groups(says('We wish our good neighbours a long and happy bridge over the cold river'), says('We wish our good neighbours a long and happy life over the cold river'))).toEqual([2])
})

test('other people and other words stay apart', () => {
  expect(groups(says('We keep count of deeds'), says('We keep count of deeds', 'tomo-besk', 'Tomo Besk'), says('The sea is another matter altogether'))).toEqual([1, 1, 1])
})

test('a nameless speaker of one article is nobody in the next', () => {
  expect(groups(says('We keep count of deeds', 'a1', 'an official'), says('We keep count of deeds', 'a1', 'a fisherman'))).toEqual([1, 1])
})
