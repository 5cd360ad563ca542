import { expect, test } from 'vitest'
import type { Passage, Record, RecordStatement } from '../../api/record'
import { modelOf, segmentsOf, type Model } from './model'

function passage(text: string, words: string): Passage {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length, text: words }
}

function says(id: string, content: readonly Passage[], more: Partial<RecordStatement> = {}): RecordStatement {
  return {
    id, form: 'direct', act: 'speech', content, cue: null, source: null, speaker: 'a1', addressees: [], via: [], said: null, message: null, confidence: 0.9, why: null,
    because: [], speakerConfidence: null, speakerWhy: null, ...more,
  }
}

function record(text: string, more: Partial<Record>): Record {
  return {
    schema: 'onrecord/record/1',
    article: { id: 'sha256:0', file: null, title: null, outlet: null, url: null, language: 'en', published: null, encoding: null, text, headings: [] },
    actors: [], statements: [], messages: [], events: [], times: [], findings: [], made: { version: '0', models: {} }, ...more,
  }
}

/** What is marked as content, with the names of whose it is. */
function contents(model: Model): readonly string[] {
  return model.parts.flat().flatMap(segmentsOf).flatMap((segment) => {
    const held = segment.marks.filter((mark) => mark.role === 'content').map((mark) => mark.entry.name)
    return held.length === 0 ? [] : [`${held.sort().join(' ')}:${model.text.slice(segment.start, segment.end)}`]
  })
}

test('statements are marked in the text whatever the script', () => {
  const text = 'Head 🤝\n\n김 said 🤝 “한국 🤝 친구” and more.\n\nEnd.'
  const model = modelOf(record(text, { statements: [says('s-1', [passage(text, '한국 🤝 친구')]), says('s-2', [passage(text, '🤝 친구')])] }))
  expect(contents(model)).toEqual(['s1:한국 ', 's1 s2:🤝 친구'])
  expect(model.parts.flat().map(({ start, end }) => text.slice(start, end))).toEqual(['Head 🤝', '김 said 🤝 “한국 🤝 친구” and more.', 'End.'])
})

test('a statement over paragraphs is marked in both, and has its note at the first', () => {
  const text = 'He said: one.\n\ntwo, he said.'
  const model = modelOf(record(text, { statements: [says('s-1', [passage(text, 'one.\n\ntwo')])] }))
  expect(contents(model)).toEqual(['s1:one.', 's1:two'])
  expect(model.parts.flat().map((paragraph) => paragraph.entries.length)).toEqual([1, 0])
})

test('white space at the ends of a span is not marked, so that its anchor and number stand at words', () => {
  const text = 'One.\n\n Two words. \n\nThree.'
  const model = modelOf(record(text, { statements: [says('s-1', [{ start: 4, end: 20, text: '' }])] }))
  expect(contents(model)).toEqual(['s1:Two words.'])
  expect(model.parts.flat()[1]!.entries).toHaveLength(1)
})

test('spans outside the text do no harm', () => {
  const text = 'Short 🤝 text.'
  const wild = [{ start: -5, end: 900, text: 'x' }, { start: 7, end: 3, text: 'y' }, { start: 2 ** 31, end: -(2 ** 31), text: 'z' }]
  expect(contents(modelOf(record(text, { statements: [says('s-1', wild)] })))).toEqual([`s1:${text}`])
})

test('what rests on no words has a place all the same', () => {
  const finding = { kind: 'no-publication-date', severity: 'note', says: 'Nothing tells when.', evidence: [] } as const
  expect(modelOf(record('Text.', { findings: [finding] })).unplaced.map((entry) => entry.name)).toEqual(['f1'])
})

test('a title is not said twice, unless something is marked in it', () => {
  const text = 'On the bridge\n\nVarro spoke.'
  const plain = record(text, {})
  const titled = { ...plain, article: { ...plain.article, title: ' On the bridge ' } }
  const read = (one: Record) => modelOf(one).parts.flat().map(({ start, end }) => text.slice(start, end))
  expect(read(titled)).toEqual(['Varro spoke.'])
  expect(read({ ...titled, statements: [says('s-1', [passage(text, 'bridge')])] })).toEqual(['On the bridge', 'Varro spoke.'])
})

test('every entry of a long article belongs to one part', () => {
  const lines = Array.from({ length: 400 }, (_, index) => `Line ${index} of a long article, which goes on for a while before it ends at last, as lines of articles do, sooner or later.`)
  const text = lines.join('\n')
  const statements = lines.map((line, index) => says(`s-${index}`, [passage(text, line)]))
  const model = modelOf(record(text, { statements }))
  expect(model.parts.length).toBeGreaterThan(3)
  expect(model.parts.flat().flatMap((paragraph) => paragraph.entries)).toHaveLength(400)
  expect(model.partOf.size).toBe(400)
})

test('segments together are the whole paragraph whatever the marks', () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  for (let run = 0; run < 300; run++) {
    const text = 'x'.repeat(30 + random(30))
    const statements = Array.from({ length: random(8) }, (_, index) => {
      const start = random(60)
      return says(`s-${index}`, [{ start, end: start + random(12), text: '' }])
    })
    for (const paragraph of modelOf(record(text, { statements })).parts.flat()) {
      const segments = segmentsOf(paragraph)
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end, marks } of segments) {
        expect(start).toBeLessThan(end)
        for (const mark of marks) expect(mark.start <= start && end <= mark.end).toBe(true)
      }
    }
  }
})
