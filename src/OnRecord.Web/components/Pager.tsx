interface Props {
  /** How many stand on the page by now. */
  readonly shown: number
  readonly total: number
  readonly isLeast?: boolean
  readonly waiting: boolean
  /** Fetches what follows; absent at the end of the list. */
  readonly more?: (() => void) | undefined
}

/** The foot of a list: how much of it stands here, and the next part. */
export function Pager({ shown, total, isLeast = false, waiting, more }: Props) {
  if (total === 0) return null
  return (
    <p class="pager">
      <span class="fine figure">{shown} of {isLeast ? 'at least ' : ''}{total.toLocaleString('en-GB')}</span>
      {more && <button type="button" onClick={more} disabled={waiting}>{waiting ? 'Fetching …' : 'Show more'}</button>}
    </p>
  )
}
