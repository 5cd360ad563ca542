import type { Entry } from './model'

/** What the reader wants to see marked. */
export const views = ['all', 'statements', 'messages', 'events', 'times', 'findings', 'plain'] as const
export type View = (typeof views)[number]

export const viewNames: { readonly [view in View]: string } = {
  all: 'All', statements: 'Statements', messages: 'Messages', events: 'Events', times: 'Times', findings: 'Findings', plain: 'Plain text',
}

export function kindOf(view: View): Entry['kind'] | null {
  return view === 'all' || view === 'plain' ? null : (view.slice(0, -1) as Entry['kind'])
}
