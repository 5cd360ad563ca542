import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { session, signOut } from '../api/session'
import { Announcer } from '../components/Announcer'
import { KeyHelp } from '../components/KeyHelp'
import { Problem } from '../components/Problem'
import { SignIn } from '../components/SignIn'
import { ThemeSwitch } from '../components/ThemeSwitch'
import { Waiting } from '../components/Waiting'
import { useKeys, type Key } from './keys'
import { address, cameBack, go, place, settle } from './router'
import { screenAt, type ScreenProps } from './screens'

const sections = [
  ['/search', 'Search'],
  ['/findings', 'Findings'],
  ['/phrase', 'Phrase'],
  ['/check', 'Check a quote'],
  ['/map', 'Map'],
  ['/network', 'Network'],
  ['/corrections', 'Corrections'],
  ['/add', 'Add'],
] as const

const keys: readonly Key[] = [
  { key: '/', does: 'Search', press: () => document.querySelector<HTMLInputElement>('.top input')?.focus() },
  { key: 'h', does: 'Start', press: () => go('/') },
]

/** What stands around every screen: the way to the others, the search, the theme; and the screen itself. */
export function Frame() {
  const { path, query } = place.value
  const who = session.value
  const isShut = who !== null && who.signIn === 'token' && who.name === null
  useKeys(keys)
  return (
    <>
      <a class="skip" href="#main">Skip to the page</a>
      <header class="top">
        <a class="brand" href="/">OnRecord</a>
        <nav aria-label="Screens">
          <ul>
            {sections.map(([to, name]) => (
              <li key={to}><a href={to} aria-current={path === to ? 'page' : undefined}>{name}</a></li>
            ))}
          </ul>
        </nav>
        {path !== '/' && path !== '/search' && <QuickSearch />}
      </header>
      <main id="main" tabIndex={-1}>
        {isShut ? <SignIn /> : <Stage path={path} query={query} />}
      </main>
      <footer class="foot">
        <span>Every claim leads to the words that were printed; every number opens its list.</span>
        <a href="/reference">API</a>
        <a href="/licences.txt">Licences</a>
        {who?.signIn === 'token' && who.name !== null && (
          <span>{who.name}, {who.role} <button type="button" class="plain" onClick={() => void signOut()}>Sign out</button></span>
        )}
        <KeyHelp />
        <ThemeSwitch />
      </footer>
      <Announcer />
    </>
  )
}

function QuickSearch() {
  return (
    <form
      role="search"
      action="/search"
      onSubmit={(event) => {
        event.preventDefault()
        const words = new FormData(event.currentTarget).get('q')
        go(address('/search', { q: typeof words === 'string' ? words.trim() : '' }))
      }}
    >
      <input type="search" name="q" aria-label="Search statements" placeholder="Search statements" maxLength={1000} />
    </form>
  )
}

/** The screen of the path. Focus goes to its heading when the reader comes from another one. */
function Stage({ path, query }: { path: string; query: URLSearchParams }) {
  const [loaded, setLoaded] = useState<{ pattern: string; Screen: ComponentType<ScreenProps> } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const isFirst = useRef(true)
  const last = useRef<string | null>(null)
  const found = screenAt(path)
  const pattern = found?.screen.pattern ?? ''

  useEffect(() => {
    setFailed(null)
    if (!found) return
    let stands = true
    found.screen.load().then(
      (module) => stands && setLoaded({ pattern, Screen: module.default }),
      () => stands && setFailed(pattern),
    )
    return () => {
      stands = false
    }
  }, [pattern])

  const ready = loaded !== null && loaded.pattern === pattern
  useEffect(() => {
    if (found && !ready) return
    const isAnother = last.current !== path
    last.current = path
    if (isAnother || cameBack()) settle()
    if (!isAnother) return
    const moves = !isFirst.current && place.value.hash === ''
    isFirst.current = false
    return moves ? focusHeading() : undefined
  }, [place.value, ready])

  if (!found) {
    return (
      <>
        <h1>Nothing stands at this address</h1>
        <p>Perhaps it was cut when it was sent. <a href="/search">Search the statements</a>, or <a href="/">go to the start</a>.</p>
      </>
    )
  }
  if (failed === pattern) {
    return (
      <Problem
        error={new Error('This screen could not be fetched.')}
        tryThis="The server may have stopped, or been renewed since this page was opened."
        again={() => location.reload()}
      />
    )
  }
  if (!ready) return <Waiting />
  const { Screen } = loaded
  return <Screen key={path} params={found.params} query={query} />
}

/** Moves the focus to the heading; where that waits for its data, to the page until it is there, unless the reader goes elsewhere. */
function focusHeading(): () => void {
  const main = document.getElementById('main')!
  const heading = () => main.querySelector<HTMLElement>('h1')
  const focus = (element: HTMLElement) => {
    element.tabIndex = -1
    element.focus({ preventScroll: true })
  }
  focus(heading() ?? main)
  const waiting = new MutationObserver(() => {
    const now = heading()
    if (now === null) return
    waiting.disconnect()
    if (document.activeElement === main || document.activeElement === document.body) focus(now)
  })
  if (heading() === null) waiting.observe(main, { childList: true, subtree: true })
  return () => waiting.disconnect()
}
