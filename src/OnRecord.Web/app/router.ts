import { signal } from '@preact/signals'

/** Where the reader is: the address, taken apart. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  readonly hash: string
}

/** What of a path a pattern names: `{ id: 's-1' }` for `/s/:id` and `/s/s-1`. */
export type Params = Readonly<Record<string, string>>

export const place = signal<Place>(here())

/** True where a screen of ours stands at the path; the rest is left to the browser. */
let isScreen: (path: string) => boolean = () => false
let arrival: 'push' | 'pop' = 'pop'
let stood: Stood = { scroll: 0 }

/** What the reader had before their eyes when they went. */
interface Stood {
  readonly scroll: number
  /** The row at the top of the window, by its `data-place`, and how far below the top it began: heights above it may be estimates. */
  readonly row?: { readonly name: string; readonly top: number }
}

function here(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash.slice(1) }
}

/** The params where the path fits the pattern; a `:name` stands for one part of it. */
export function fit(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/$/, '$1').split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index]!
    if (!part.startsWith(':')) {
      if (part !== value) return null
    } else {
      if (value === '') return null
      try {
        params[part.slice(1)] = decodeURIComponent(value)
      } catch {
        return null
      }
    }
  }
  return params
}

/** An address from a path and what it asks for; empty values are left out. */
export function address(path: string, query: Record<string, string | number | null | undefined> | URLSearchParams = {}): string {
  const entries = query instanceof URLSearchParams ? [...query] : Object.entries(query)
  const text = new URLSearchParams(
    entries.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => [name, String(value)]),
  ).toString()
  return text === '' ? path : `${path}?${text}`
}

/** Goes to an address of ours. With `replace`, the step back leads to the page before this one. */
export function go(to: string, { replace = false } = {}): void {
  remember()
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  arrival = 'push'
  place.value = here()
}

function remember(): void {
  history.replaceState({ ...history.state, stood: whereItStands() }, '')
}

/** Asks what is drawn at a few points rather than all rows where they are, which would have the browser lay out every one. */
function whereItStands(): Stood {
  const scroll = scrollY
  for (let y = 4; y < innerHeight; y += 40) {
    for (const x of [innerWidth / 2, innerWidth / 3]) {
      const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')
      if (row) return { scroll, row: { name: row.dataset.place!, top: row.getBoundingClientRect().top } }
    }
  }
  return { scroll }
}

function stoodAt(state: unknown): Stood {
  return (state as { stood?: Stood } | null)?.stood ?? { scroll: 0 }
}

/** True where the browser's own step led here, and the reader looks for the place that they left. */
export function cameBack(): boolean {
  return arrival === 'pop'
}

/** Called by the frame once a screen stands: brings the reader to the marked part, back to where they were, or to the top. */
export function settle(): void {
  const { hash } = place.value
  const { scroll: wanted, row } = arrival === 'pop' ? stood : { scroll: 0 }
  let tries = 20
  const step = () => {
    const target = wanted === 0 && hash !== '' ? document.getElementById(decode(hash)) : null
    if (target) {
      target.scrollIntoView()
      return
    }
    const again = row && document.querySelector<HTMLElement>(`[data-place="${CSS.escape(row.name)}"]`)
    if (again) {
      hold(again, row.top)
      return
    }
    scrollTo(0, wanted)
    const short = row || (hash !== '' && wanted === 0) ? true : document.documentElement.scrollHeight < wanted + innerHeight
    if (short && tries-- > 0) requestAnimationFrame(step)
  }
  step()
}

/** Keeps a row where it stood until what is drawn around it has its true height, unless the reader goes on before. */
function hold(row: HTMLElement, top: number): void {
  const gone = new AbortController()
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown', 'popstate']) addEventListener(type, () => gone.abort(), { signal: gone.signal, passive: true })
  let frames = 20
  const step = () => {
    if (gone.signal.aborted || !row.isConnected) return
    const off = row.getBoundingClientRect().top - top
    if (Math.abs(off) >= 1) scrollBy(0, off)
    if (frames-- > 0) requestAnimationFrame(step)
    else gone.abort()
  }
  step()
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

/** Takes over the links that lead to screens, and the browser's steps back and forth. */
export function listen(screens: (path: string) => boolean): void {
  isScreen = screens
  history.scrollRestoration = 'manual'
  stood = stoodAt(history.state)
  addEventListener('pagehide', remember)
  // A step of the browser's own tells of itself only when the address has changed already.
  addEventListener('scrollend', remember)
  addEventListener('popstate', (event) => {
    arrival = 'pop'
    stood = stoodAt(event.state)
    place.value = here()
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (
      !link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin || !isScreen(link.pathname)
    ) return
    const within = link.pathname === location.pathname && link.search === location.search && link.hash !== ''
    if (within) return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  })
}
