/* OpenAPI 3.1, as far as the contract of the server uses it. */

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
  readonly example?: unknown
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>
}

export interface Contract {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters: Readonly<Record<string, Parameter>> }
}

export interface Call {
  readonly method: string
  readonly path: string
  readonly operation: Operation
  readonly parameters: readonly Parameter[]
}

/** The last part of `#/components/schemas/Statement`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}

/** Everything that can be asked for, by tag, in the order of the contract. */
export function callsByTag(contract: Contract): ReadonlyMap<string, readonly Call[]> {
  const found = new Map<string, Call[]>()
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? 'other'
      const parameters = (operation.parameters ?? []).map((each) => ('$ref' in each ? contract.components.parameters[nameOf(each.$ref)]! : each))
      found.set(tag, [...(found.get(tag) ?? []), { method: method.toUpperCase(), path, operation, parameters }])
    }
  }
  return found
}

/** The address that a call has with these values; what is empty is left out, and null where one is missing that it cannot do without. */
export function addressOf({ path, parameters }: Call, values: Readonly<Record<string, string>>): string | null {
  let to = path
  const query = new URLSearchParams()
  for (const { name, in: where, required } of parameters) {
    const value = values[name]?.trim() ?? ''
    if (where === 'path') to = to.replace(`{${name}}`, encodeURIComponent(value))
    else if (where === 'query' && value !== '') query.append(name, value)
    if (required === true && where !== 'header' && value === '') return null
  }
  const asked = query.toString()
  return asked === '' ? to : `${to}?${asked}`
}

/** Whether an answer can be shown in the page: a table or a stream of events goes by itself. */
export function isShown({ operation }: Call): boolean {
  const kinds = Object.entries(operation.responses).flatMap(([status, { content }]) => (status.startsWith('2') ? Object.keys(content ?? {}) : []))
  return kinds.some((kind) => kind === 'application/json' || kind === 'text/plain')
}

/** What a parameter may be, in a few words. */
export function allowed({ type, format, enum: values, minimum, maximum }: Schema): string {
  if (values !== undefined) return values.join(', ')
  const kind = format === 'date' ? 'a day, YYYY-MM-DD' : type === 'integer' ? 'a whole number' : type === 'boolean' ? 'true or false' : 'text'
  return minimum !== undefined && maximum !== undefined ? `${kind}, ${minimum} to ${maximum}` : kind
}
