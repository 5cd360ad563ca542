const gap = 8
const tightGap = 2

/** A note farther from its words than so many pixels is no longer seen as theirs. */
const mostDrift = 90

/**
 * Puts the notes of a part into the margin, each level with its words or, where that place is taken, under the one before it. The
 * current note stands level with its words as far as those before it leave room. Where many would drift far from their words, they
 * say less until they are pointed at. On a narrow page the notes stay under their paragraphs.
 */
export function layOut(part: HTMLElement, current: string | null): void {
  const notes = [...part.querySelectorAll<HTMLElement>('.note')]
  for (const note of notes) note.classList.remove('tight')
  const shown = notes.filter((note) => note.offsetParent !== null)
  if (shown.length === 0 || getComputedStyle(shown[0]!).position !== 'absolute') {
    for (const note of notes) note.style.top = ''
    part.style.minHeight = ''
    return
  }
  // What a note says more while it is pointed at lies over those below; nothing makes way for it.
  const lit = shown.filter((note) => note.matches('[data-lit]:not([data-current])'))
  for (const note of lit) note.removeAttribute('data-lit')
  const { top } = part.getBoundingClientRect()
  const signs = new Map<string, HTMLElement>()
  for (const sign of part.querySelectorAll<HTMLElement>('[data-first]')) signs.set(sign.dataset.first!, sign)
  const wanted = shown.map((note) => {
    const sign = signs.get(note.dataset.of!)
    return sign ? sign.getBoundingClientRect().top - top : 0
  })
  let heights = shown.map((note) => note.offsetHeight + gap)
  let places = downwards(wanted, heights)
  const crowded = crowds(wanted, places)
  if (crowded.size > 0) {
    for (const index of crowded) shown[index]!.classList.add('tight')
    heights = shown.map((note, index) => note.offsetHeight + (crowded.has(index) ? tightGap : gap))
    places = downwards(wanted, heights)
  }
  const pivot = shown.findIndex((note) => note.dataset.of === current)
  if (pivot > 0 && places[pivot]! > wanted[pivot]!) places = around(pivot, wanted, places, heights)
  shown.forEach((note, index) => (note.style.top = `${Math.round(places[index]!)}px`))
  part.style.minHeight = `${Math.ceil(places.at(-1)! + heights.at(-1)!)}px`
  for (const note of lit) note.setAttribute('data-lit', '')
}

/** Each at its place or under the one before it. Heights are with the gap below. */
export function downwards(wanted: readonly number[], heights: readonly number[]): number[] {
  let free = 0
  return wanted.map((place, index) => {
    const at = Math.max(place, free)
    free = at + heights[index]!
    return at
  })
}

/** Those that stand in a row without a gap, if one of the row has drifted too far. */
export function crowds(wanted: readonly number[], places: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let start = 0; start < places.length;) {
    let end = start + 1
    while (end < places.length && places[end]! > wanted[end]!) end++
    const row = Array.from({ length: end - start }, (_, index) => start + index)
    if (row.some((index) => places[index]! - wanted[index]! > mostDrift)) for (const index of row) found.add(index)
    start = end
  }
  return found
}

/** As they are, with one of them where it wants to be: those before it move up, as far as the part begins. */
export function around(pivot: number, wanted: readonly number[], places: readonly number[], heights: readonly number[]): number[] {
  const moved = [...wanted]
  let limit = wanted[pivot]!
  for (let index = pivot - 1; index >= 0; index--) {
    limit = Math.max(0, Math.min(places[index]!, limit - heights[index]!))
    moved[index] = limit
  }
  return downwards(moved, heights)
}
