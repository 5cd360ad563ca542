import { useRef, useState } from 'preact/hooks'
import { counted } from '../../components/words'

interface Props {
  readonly isOff: boolean
  readonly send: (files: readonly File[], says: string) => void
}

/** Files, dropped on it or chosen with the keyboard. */
export function Files({ isOff, send }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const [isOver, setIsOver] = useState(false)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const take = (list: FileList | null | undefined) => list && list.length > 0 && setFiles([...list])
  return (
    <form
      class={isOver ? 'files over' : 'files'}
      aria-labelledby="files"
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer?.files)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        send(files, `Sending ${counted(files.length, 'file')}, ${bytes(size)} …`)
        setFiles([])
        if (input.current) input.current.value = ''
      }}
    >
      <h2 id="files">Send files</h2>
      <input ref={input} type="file" multiple aria-label="Files" onChange={(event) => take(event.currentTarget.files)} />
      <p class="fine">{files.length === 0 ? 'Or drop them here.' : `${counted(files.length, 'file')}, ${bytes(size)}`}</p>
      {files.length > 0 && (
        <ul class="chosen">
          {files.slice(0, 10).map((file, index) => <li key={index}><bdi>{file.name}</bdi> <span class="fine figure">{bytes(file.size)}</span></li>)}
          {files.length > 10 && <li class="fine">and {files.length - 10} more</li>}
        </ul>
      )}
      <p class="row"><button type="submit" disabled={isOff || files.length === 0}>Add to the archive</button></p>
    </form>
  )
}

function bytes(count: number): string {
  if (count < 1000) return `${count} bytes`
  return count < 1_000_000 ? `${Math.round(count / 1000)} kB` : `${(count / 1_000_000).toFixed(1)} MB`
}
