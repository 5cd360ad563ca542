import type { ComponentType } from 'preact'
import { fit, type Params } from './router'

/** What a screen is given: what its address names, and what it asks for. */
export interface ScreenProps {
  readonly params: Params
  readonly query: URLSearchParams
}

interface Screen {
  readonly pattern: string
  readonly load: () => Promise<{ default: ComponentType<ScreenProps> }>
}

/** One folder a screen, one file of its own for the browser, fetched when it is opened. */
const screens: readonly Screen[] = [
  { pattern: '/', load: () => import('../screens/start') },
  { pattern: '/search', load: () => import('../screens/search') },
  { pattern: '/articles/:key', load: () => import('../screens/article') },
  { pattern: '/s/:id', load: () => import('../screens/statement') },
  { pattern: '/compare/:id', load: () => import('../screens/compare') },
  { pattern: '/actors/:id', load: () => import('../screens/actor') },
  { pattern: '/dyad/:first/:second', load: () => import('../screens/dyad') },
  { pattern: '/phrase', load: () => import('../screens/phrase') },
  { pattern: '/findings', load: () => import('../screens/findings') },
  { pattern: '/map', load: () => import('../screens/map') },
  { pattern: '/network', load: () => import('../screens/network') },
  { pattern: '/corrections', load: () => import('../screens/corrections') },
  { pattern: '/add', load: () => import('../screens/add') },
  { pattern: '/check', load: () => import('../screens/check') },
  { pattern: '/reference', load: () => import('../screens/reference') },
]

export function screenAt(path: string): { screen: Screen; params: Params } | null {
  for (const screen of screens) {
    const params = fit(screen.pattern, path)
    if (params) return { screen, params }
  }
  return null
}
