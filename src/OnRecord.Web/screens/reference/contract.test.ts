import { expect, test } from 'vitest'
import { addressOf, allowed, callsByTag, isShown, type Contract } from './contract'

const contract: Contract = {
  info: { title: '', version: '1', description: '' },
  components: { schemas: {}, parameters: { q: { name: 'q', in: 'query', schema: { type: 'string' } } } },
  paths: {
    '/api/things/{id}': {
      get: {
        operationId: 'getThing', summary: '', tags: ['things'], responses: {},
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, { $ref: '#/components/parameters/q' }],
      },
    },
  },
}
const [call] = callsByTag(contract).get('things')!

test('parameters are found where the contract has them', () => {
  expect(call!.method).toBe('GET')
  expect(call!.parameters.map(({ name }) => name)).toEqual(['id', 'q'])
})

test('an address has what is given, as an address needs it', () => {
  expect(addressOf(call!, { id: 'a/b', q: 'x y' })).toBe('/api/things/a%2Fb?q=x+y')
  expect(addressOf(call!, { id: 'a', q: ' ' })).toBe('/api/things/a')
  expect(addressOf(call!, { q: 'x' })).toBeNull()
})

test('only what is read as text is shown in the page', () => {
  const giving = (kind: string) => ({ ...call!, operation: { ...call!.operation, responses: { 200: { description: '', content: { [kind]: {} } }, default: { description: '', content: { 'application/json': {} } } } } })
  expect(isShown(giving('application/json'))).toBe(true)
  expect(isShown(giving('text/event-stream'))).toBe(false)
})

test('bounds are told', () => {
  expect(allowed({ type: 'integer', minimum: 1, maximum: 100 })).toBe('a whole number, 1 to 100')
  expect(allowed({ type: 'string', enum: ['a', 'b'] })).toBe('a, b')
})
