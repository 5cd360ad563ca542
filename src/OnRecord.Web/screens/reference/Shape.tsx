import { Fragment, type ComponentChildren } from 'preact'
import { nameOf, type Schema } from './contract'

/** A schema as a type, with each shape that has a name a link to where it stands. */
export function Shape({ of }: { of: Schema }) {
  return <pre class="shape" tabIndex={0}><code>{shape(of, 0)}</code></pre>
}

function shape(of: Schema, depth: number): ComponentChildren {
  if (of.$ref !== undefined) return <a href={`#schema-${nameOf(of.$ref)}`}>{nameOf(of.$ref)}</a>
  const choices = of.oneOf ?? of.anyOf
  if (choices) return choices.map((each, at) => <Fragment key={at}>{at > 0 && ' | '}{shape(each, depth)}</Fragment>)
  if (of.enum) return of.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (Array.isArray(of.type)) return (of.type as readonly string[]).map((type, at) => <Fragment key={type}>{at > 0 && ' | '}{shape({ ...of, type }, depth)}</Fragment>)
  if (of.type === 'array') return of.items ? <>{shape(of.items, depth)}[]</> : 'array'
  if (of.properties) return members(of, depth)
  return typeof of.type === 'string' ? of.type : 'any'
}

function members({ properties, required }: Schema, depth: number): ComponentChildren {
  const indent = '  '.repeat(depth + 1)
  return (
    <>
      {'{\n'}
      {Object.entries(properties!).map(([name, each]) => (
        <Fragment key={name}>
          {indent}<b>{name}</b>{required?.includes(name) ? '' : '?'}: {shape(each, depth + 1)}
          {each.description !== undefined && <span class="fine">{`  // ${each.description}`}</span>}
          {'\n'}
        </Fragment>
      ))}
      {`${'  '.repeat(depth)}}`}
    </>
  )
}
