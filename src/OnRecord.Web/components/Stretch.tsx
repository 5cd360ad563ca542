import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  readonly rows: number
  readonly children: ComponentChildren
}

/**
 * A part of a long list that the browser lays out and draws only near the window. All of it stays in the page, so that the browser's own
 * search, print, the tabulator and screen readers find every row; what is far away costs no more than its box.
 */
export function Stretch({ rows, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => list.current?.style.setProperty('--rows', String(rows)), [rows])
  return rows === 0 ? null : <ul class="cards stretch" ref={list}>{children}</ul>
}
