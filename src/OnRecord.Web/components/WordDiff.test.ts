import { expect, test } from 'vitest'
import { wordDifferences } from './WordDiff'

test.each([
  ['count of deeds', 'count of deeds', 'count of deeds'],
  ['count of deeds', 'counts of our deeds', '-count +counts =of +our =deeds'],
  ['count of deeds', 'deeds of count', '-count_of =deeds +of_count'],
  ['Count of deeds', '“count of deeds”,', '=“count_of_deeds”,'],
  ['', 'deeds', '+deeds'],
])('“%s” becomes “%s”', (first, second, told) => {
  const signs = { same: '=', added: '+', dropped: '-' } as const
  const found = wordDifferences(first, second)
  if (first === second) expect(found).toEqual([{ kind: 'same', text: told }])
  else expect(found.map(({ kind, text }) => signs[kind] + text.replaceAll(' ', '_')).join(' ')).toBe(told)
})
