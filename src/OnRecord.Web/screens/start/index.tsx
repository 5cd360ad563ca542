import './start.css'
import type { Archive, Outlet } from '../../api/shapes'
import { useApi } from '../../api/useApi'
import { address, go } from '../../app/router'
import { useTitle } from '../../app/title'
import { Count } from '../../components/Count'
import { DateText } from '../../components/DateText'
import { readableInterval } from '../../components/dates'
import { Empty } from '../../components/Empty'
import { Problem } from '../../components/Problem'
import { Waiting } from '../../components/Waiting'
import { figure } from '../../components/words'

/** What the archive holds, a search, and the questions to begin with. */
export default function Start() {
  useTitle('')
  const { data, error, again } = useApi<Archive>('/api/archive')
  if (error) return <Problem error={error} again={again} />
  if (!data) return <Waiting />
  if (data.articles === 0) return <NothingYet refusals={data.refusals} />
  return (
    <div class="start">
      <Holdings of={data} />
      <SearchField />
      {data.stories.length > 0 && (
        <section aria-labelledby="stories">
          <h2 id="stories">Questions to begin with</h2>
          <ol class="stories">
            {data.stories.map((story) => <li key={story.id}><a href={story.address}>{story.question}</a></li>)}
          </ol>
        </section>
      )}
      <section aria-labelledby="outlets">
        <h2 id="outlets">Outlets</h2>
        <Outlets of={data.outlets} />
      </section>
    </div>
  )
}

function Holdings({ of }: { of: Archive }) {
  const { first, last, undated, emptyDays, longestGap, outlets } = of.searched
  return (
    <div class="holdings">
      <h1>
        On record: <Count of={of.statements} one="statement" href="/search" />,{' '}
        <Count of={of.messages} one="message" href="/search?of=messages" /> and <Count of={of.events} one="event" href="/search?of=events" />{' '}
        from <Count of={of.articles} one="article" href="/search?of=articles" /> of <Count of={outlets} one="outlet" href="#outlets" />
        {first !== null && last !== null && `, ${readableInterval(first, last)}`}.
      </h1>
      <p class="fine">
        {emptyDays !== undefined && emptyDays > 0 && (
          <>
            On {figure(emptyDays)} of the days between, nothing was printed that is kept here
            {longestGap && `; the longest gap is ${readableInterval(longestGap.from, longestGap.until)}`}.{' '}
          </>
        )}
        {undated > 0 && <><Count of={undated} one="article" href="/findings?kind=no-publication-date" /> without a date. </>}
        {of.findings > 0 && <><Count of={of.findings} one="finding" href="/findings" /> of things out of joint. </>}
      </p>
      {of.refusals > 0 && <Refusals count={of.refusals} />}
    </div>
  )
}

interface Refused {
  readonly refusals: readonly { readonly name: string; readonly reason: string; readonly at: string }[]
}

/** What was given to the archive and could not be read; fetched when somebody wants to see it. */
function Refusals({ count }: { count: number }) {
  const { data, error, again } = useApi<Refused>('/api/refusals')
  return (
    <details class="refusals fine">
      <summary>{figure(count)} {count === 1 ? 'input was' : 'inputs were'} refused</summary>
      {error && <Problem error={error} again={again} />}
      <ul>
        {data?.refusals.map((refusal) => (
          <li key={refusal.name + refusal.at}><strong>{refusal.name}</strong> {refusal.reason} <DateText date={refusal.at.slice(0, 10)} /></li>
        ))}
      </ul>
    </details>
  )
}

function SearchField() {
  return (
    <form
      class="find"
      role="search"
      action="/search"
      onSubmit={(event) => {
        event.preventDefault()
        const words = new FormData(event.currentTarget).get('q')
        go(address('/search', { q: typeof words === 'string' ? words.trim() : '' }))
      }}
    >
      <label for="start-q">Who said what?</label>
      <div>
        <input id="start-q" type="search" name="q" maxLength={1000} placeholder="words, “a phrase”, allianc*" />
        <button>Search</button>
      </div>
    </form>
  )
}

function Outlets({ of }: { of: readonly Outlet[] }) {
  return (
    <table class="outlets">
      <thead><tr><th scope="col">outlet</th><th scope="col">articles</th><th scope="col">printed</th></tr></thead>
      <tbody>
        {of.map((outlet) => (
          <tr key={outlet.outlet}>
            <td>{outlet.outlet ?? <span class="fine">not known</span>}</td>
            <td>
              {outlet.outlet === null
                ? <span class="figure">{figure(outlet.articles)}</span>
                : <a class="figure" href={address('/search', { of: 'articles', outlet: outlet.outlet })}>{figure(outlet.articles)}</a>}
            </td>
            <td><DateText date={outlet.first} until={outlet.last} unknown="undated" /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NothingYet({ refusals }: { refusals: number }) {
  return (
    <>
      <h1>This archive is empty</h1>
      <Empty title="Nothing has been read into it yet.">
        <p><a href="/add">Add articles here</a>: drop files, paste a text or an address. Or read many at once with <code>onrecord add FILE …</code></p>
        <p>To look around first, <code>onrecord demo</code> opens an archive of invented dispatches.</p>
      </Empty>
      {refusals > 0 && <Refusals count={refusals} />}
    </>
  )
}
