import { beforeAll, expect, test, vi } from 'vitest'

let router: typeof import('./router')

beforeAll(async () => {
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '' })
  router = await import('./router')
})

test('a pattern fits part by part', () => {
  expect(router.fit('/', '/')).toEqual({})
  expect(router.fit('/s/:id', '/s/s-1@2')).toEqual({ id: 's-1@2' })
  expect(router.fit('/s/:id', '/s/s-1/')).toEqual({ id: 's-1' })
  expect(router.fit('/dyad/:first/:second', '/dyad/XAR/l%C3%B8v')).toEqual({ first: 'XAR', second: 'løv' })
})

test('what does not fit gives nothing, and nothing throws', () => {
  expect(router.fit('/s/:id', '/s')).toBeNull()
  expect(router.fit('/s/:id', '/s//')).toBeNull()
  expect(router.fit('/s/:id', '/search/x')).toBeNull()
  expect(router.fit('/s/:id', '/s/%E0%A4%A')).toBeNull()
})

test('an address leaves out what is empty and escapes the rest', () => {
  expect(router.address('/search', { q: 'count of deeds & more', speaker: '', of: undefined, limit: 20 })).toBe('/search?q=count+of+deeds+%26+more&limit=20')
  expect(router.address('/search')).toBe('/search')
})
