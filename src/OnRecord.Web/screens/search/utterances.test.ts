import { expect, test } from 'vitest'
import type { Statement } from '../../api/shapes'
import { Utterances } from './utterances'

let count = 0

function says(words: string, speaker = 'ilen-varro', name = 'Ilen Varro'): Statement {
  return {
    id: `s-${++count}`, form: 'direct', act: 'speech', words, marks: [], speaker: { id: speaker, name }, addressees: [], via: [], said: null, confidence: 1,
    article: { key: count, id: '', file: null, title: null, outlet: null, url: null, published: null },
  }
}

function over(...pages: readonly (readonly Statement[])[]): Utterances {
  const all = new Utterances()
  for (const page of pages) all.add(page)
  return all
}

const sizes = ({ stretches }: Utterances) => stretches.map((each) => each.map(({ others }) => 1 + others.length))
const groups = (...statements: Statement[]) => sizes(over(statements))[0]

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

test('words of nobody, and words too few to compare, stay apart', () => {
  expect(groups({ ...says('We keep count of deeds'), speaker: null }, { ...says('We keep count of deeds'), speaker: null }, says('Not now'), says('Not now'))).toEqual([1, 1, 1, 1])
})

test('a printing on a later page joins the utterance where it began', () => {
  const all = over([says('We keep count of deeds, not of speeches'), says('The sea is another matter altogether')], [says('keep count of deeds, not of speeches'), says('The river is no matter at all')])
  expect(sizes(all)).toEqual([[2, 1], [1]])
  expect([all.count, all.joined]).toEqual([3, 1])
})

test('pages make no difference to what stands together', () => {
  const tails = ['deeds', 'deeds and days', 'deeds, days and debts', 'ships', 'ships and days']
  const all = Array.from({ length: 60 }, (_, at) => says(`We keep count of ${tails[at % 5]} in the year ${at % 7} of the ${'long '.repeat(at % 3)}bridge`, `p-${at % 2}`))
  const members = (utterances: Utterances) => utterances.stretches.flat().map(({ first, others }) => [first, ...others].map(({ id }) => id))
  expect(members(over(...Array.from({ length: 6 }, (_, page) => all.slice(page * 10, page * 10 + 10))))).toEqual(members(over(all)))
})

test('a stretch stays the same object while nothing joins it', () => {
  const all = over([says('We keep count of deeds, not of speeches')], [says('The sea is another matter altogether')])
  const [first, second] = all.stretches
  all.add([says('The sea is another matter altogether')])
  expect(all.stretches[0]).toBe(first)
  expect(all.stretches[1]).not.toBe(second)
})
