import type { ComponentChildren } from 'preact'
import { figure } from '../words'
import type { Model } from './model'
import { kindOf, viewNames, views, type View } from './views'

interface Props {
  readonly model: Model
  readonly view: View
  readonly show: (view: View) => void
  /** What else stands in the bar. */
  readonly children?: ComponentChildren
}

/** The switch that shows one kind at a time. */
export function Switch({ model, view, show, children }: Props) {
  return (
    <div class="edition-switch">
      <div role="group" aria-label="What is marked">
        {views.map((one) => {
          const kind = kindOf(one)
          const count = kind && model.entries.filter((entry) => entry.kind === kind).length
          return (
            <button key={one} type="button" aria-pressed={view === one} disabled={count === 0 && view !== one} onClick={() => show(one)}>
              {viewNames[one]}{count !== null && <span class="figure"> {figure(count)}</span>}
            </button>
          )
        })}
      </div>
      {children}
    </div>
  )
}
