import './reference.css'
import { useEffect, useState } from 'preact/hooks'
import { useApi } from '../../api/useApi'
import { useTitle } from '../../app/title'
import { Problem } from '../../components/Problem'
import { allowed, callsByTag, type Call, type Contract } from './contract'
import { useExamples, type Examples } from './examples'
import { Guides } from './Guides'
import { Shape } from './Shape'
import { Try } from './Try'

/** The API, from the contract that the server itself gives: every call, what it takes and answers, to be tried in place. */
export default function Reference() {
  useTitle('API')
  const { data, error, again } = useApi<Contract>('/api/openapi.json')
  const examples = useExamples()
  useEffect(() => {
    if (!data) return
    openMarked()
    addEventListener('hashchange', openMarked)
    return () => removeEventListener('hashchange', openMarked)
  }, [data])
  if (error) return <><h1>The API</h1><Problem error={error} again={again} /></>
  if (!data) return <h1>The API</h1>
  const tags = [...callsByTag(data)]
  return (
    <div class="reference">
      <h1>The API</h1>
      <p class="measure scope">
        {data.info.description} What the screens show comes from these addresses, and nothing else. The same as a file:{' '}
        <a href="/api/openapi.json" target="_blank" rel="noreferrer">openapi.json</a>, OpenAPI 3.1.
      </p>
      <div class="both">
        <nav aria-label="On this page">
          <ul>
            {tags.map(([tag]) => <li key={tag}><a href={`#${tag}`}>{title(tag)}</a></li>)}
            <li><a href="#assistants">For assistants</a></li>
            <li><a href="#tables">Tables</a></li>
            <li><a href="#feeds">Feeds, webhooks</a></li>
            <li><a href="#shapes">Shapes</a></li>
          </ul>
        </nav>
        <div>
          <section aria-labelledby="manners">
            <h2 id="manners">In all of them</h2>
            <ul class="manners measure">
              <li>Lists answer with <code>next</code>: give it as <code>cursor</code> with the same query for the page behind. The order is always the same.</li>
              <li><code>fields=total,statements.words</code> gives those members alone.</li>
              <li>Each answer has an <code>ETag</code>; with <code>If-None-Match</code>, what has not changed is not sent again.</li>
              <li>What goes wrong is told as a problem of RFC 9457, and an empty list says which filter nothing fits.</li>
              <li>Writing needs the header <code>X-OnRecord: 1</code> and, where tokens are asked for, <code>Authorization: Bearer</code> and the token of an editor.</li>
            </ul>
          </section>
          {tags.map(([tag, calls]) => (
            <section key={tag} aria-labelledby={tag}>
              <h2 id={tag}>{title(tag)}</h2>
              {calls.map((call) => <CallEntry key={`${call.method} ${call.path}`} of={call} examples={examples} />)}
            </section>
          ))}
          <Guides />
          <section aria-labelledby="shapes">
            <h2 id="shapes">Shapes</h2>
            {Object.entries(data.components.schemas).map(([name, schema]) => (
              <details key={name} class="named">
                <summary><code>{name}</code> <span class="fine">{schema.description}</span></summary>
                <div id={`schema-${name}`}><Shape of={schema} /></div>
              </details>
            ))}
          </section>
        </div>
      </div>
    </div>
  )
}

/** Opens what the address marks: a call or a shape. */
function openMarked(): void {
  const marked = document.getElementById(location.hash.slice(1))
  const closed = marked?.closest('details')
  if (!closed) return
  closed.open = true
  closed.scrollIntoView()
}

function title(tag: string): string {
  return tag.slice(0, 1).toUpperCase() + tag.slice(1)
}

function CallEntry({ of, examples }: { of: Call; examples: Examples }) {
  const [isOpen, setOpen] = useState(false)
  const { operation, method, path, parameters } = of
  const takes = operation.requestBody?.content?.['application/json']?.schema
  const gives = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1]
  const shape = gives?.content?.['application/json']?.schema
  return (
    <details class="call" id={operation.operationId} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class={`method ${method.toLowerCase()}`}>{method}</span> <code>{path}</code> <span class="does">{operation.summary}</span>
      </summary>
      {isOpen && (
        <div class="inside">
          {operation.description !== undefined && <p>{operation.description}</p>}
          {parameters.length > 0 && <Parameters of={of} />}
          {takes && <><h3>Takes</h3><Shape of={takes} /></>}
          {method === 'GET' && <Try call={of} examples={examples} />}
          {gives && (
            <>
              <h3>Answers</h3>
              {shape ? <Shape of={shape} /> : <p>{gives.description}{gives.content && ` ${Object.keys(gives.content).join(', ')}.`}</p>}
            </>
          )}
        </div>
      )}
    </details>
  )
}

function Parameters({ of }: { of: Call }) {
  return (
    <div class="scroll" role="region" aria-label={`Parameters of ${of.method} ${of.path}`} tabIndex={0}>
      <table>
        <thead><tr><th scope="col">Parameter</th><th scope="col">What</th><th scope="col">May be</th></tr></thead>
        <tbody>
          {of.parameters.map((each) => (
            <tr key={`${each.in} ${each.name}`}>
              <th scope="row"><code>{each.name}</code>{each.required && <span class="fine"> needed</span>}{each.in !== 'query' && <span class="fine"> in the {each.in === 'path' ? 'address' : each.in}</span>}</th>
              <td>{each.description}</td>
              <td class="fine">{allowed(each.schema)}{each.schema.default !== undefined && `; ${String(each.schema.default)} if left out`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
