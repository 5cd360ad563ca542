import { expect, test } from 'vitest'
import { offsetsOf } from './offsets'

test.each(['', 'plain', '한국 친구', '🎉🎉 한국 😀 x', 'a😀', '\ud83d alone', '👨‍👩‍👧 one family'])('code points of %j are found where the browser counts them', (text) => {
  const points = [...text]
  const offsets = offsetsOf(text)
  for (let point = 0; point <= points.length; point++) expect(offsets(point)).toBe(points.slice(0, point).join('').length)
})

test('what lies outside the text is moved to its ends', () => {
  const offsets = offsetsOf('a😀b')
  expect([offsets(-5), offsets(900), offsets(Infinity)]).toEqual([0, 4, 4])
})
