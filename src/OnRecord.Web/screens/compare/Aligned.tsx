import { useMemo, useRef } from 'preact/hooks'
import { useWidth } from '../../charts/useWidth'
import { align, lines, type Cell } from './align'
import type { Wording } from './shapes'

const letter = 8.6 // pixels that a letter of the text takes, rather more than less
const head = 40 // pixels of the letters of wordings

/** The base's line, and under it the others word under word. A screen reader is given the wordings one after another instead. */
export function Aligned({ base, others }: { base: Wording; others: readonly Wording[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const columns = useMemo(() => align(base.words, others), [base, others])
  const rows = useMemo(() => (width === 0 ? [] : lines(columns, (width - head) / letter)), [columns, width])
  return (
    <div ref={frame} class="aligned" aria-hidden="true">
      {rows.map((line, index) => (
        <table key={index}>
          <tbody>
            <tr class="base"><th>{base.siglum}</th>{line.map((column, place) => <td key={place}>{column.base === '' ? <span class="caret">‸</span> : column.base}</td>)}</tr>
            {others.map((wording, row) => (
              <tr key={wording.siglum}>
                <th>{wording.siglum}</th>
                {line.map((column, place) => <td key={place}><Words of={column.cells[row]!} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function Words({ of }: { of: Cell }) {
  if (of.kind === 'dropped') return <del>{of.text}</del>
  if (of.kind === 'added' || of.kind === 'reworded') return <ins>{of.text}</ins>
  return of.text
}
