import { beforeAll, expect, test, vi } from 'vitest'

let search: typeof import('./query')

beforeAll(async () => {
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '' })
  search = await import('./query')
})

const read = (text: string) => search.readQuery(new URLSearchParams(text))

test('an address is read and written back the same', () => {
  const address = '/search?of=messages&q=bridge&speaker=ilen-varro&to=tomo-besk&type=greeting&from=2031-01-01'
  expect(search.screenAddress(read(address.split('?')[1]!))).toBe(address)
})

test('what a kind cannot be narrowed by is not asked for', () => {
  expect(read('of=articles&speaker=varro&q=bridge').filters).toEqual({ q: 'bridge' })
  expect(read('of=rumours&q= bridge ')).toEqual({ of: 'statements', filters: { q: 'bridge' } })
})

test('another kind keeps the filters that it has too, but no type', () => {
  const query = read('of=events&q=bridge&to=XKV&type=AGREE&status=planned')
  expect(search.among(query, 'messages').filters).toEqual({ q: 'bridge', to: 'XKV' })
  expect(search.among(query, 'articles').filters).toEqual({ q: 'bridge' })
  expect(search.among(query, 'events')).toEqual(query)
})

test('a filter is set, changed and taken away', () => {
  const query = read('q=bridge&speaker=varro')
  expect(search.narrowed(query, { speaker: 'besk', outlet: 'KTB' }).filters).toEqual({ q: 'bridge', speaker: 'besk', outlet: 'KTB' })
  expect(search.narrowed(query, { speaker: '' }).filters).toEqual({ q: 'bridge' })
})
