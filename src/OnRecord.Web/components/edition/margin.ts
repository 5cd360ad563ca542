const gap = 8

/**
 * Puts the notes of a part into the margin, each level with its words or, where that place is taken, under the one before it. The open
 * note stands level with its words, and those before it make room. On a narrow page the notes stay under their paragraphs.
 */
export function layOut(part: HTMLElement, open: string | null): void {
  const notes = [...part.querySelectorAll<HTMLElement>('.note')]
  const shown = notes.filter((note) => note.offsetParent !== null)
  if (shown.length === 0 || getComputedStyle(shown[0]!).position !== 'absolute') {
    for (const note of notes) note.style.top = ''
    part.style.minHeight = ''
    return
  }
  const top = part.getBoundingClientRect().top
  const signs = new Map<string, HTMLElement>()
  for (const sign of part.querySelectorAll<HTMLElement>('[data-first]')) signs.set(sign.dataset.first!, sign)
  const wanted = shown.map((note) => {
    const sign = signs.get(note.dataset.of!)
    return sign ? sign.getBoundingClientRect().top - top : 0
  })
  const heights = shown.map((note) => note.offsetHeight)
  const places = downwards(wanted, heights)
  const opened = shown.findIndex((note) => note.dataset.of === open)
  if (opened > 0 && places[opened]! > wanted[opened]!) {
    let limit = wanted[opened]!
    wanted[opened] = limit
    for (let index = opened - 1; index >= 0; index--) {
      limit = Math.min(places[index]!, limit - heights[index]! - gap)
      wanted[index] = Math.max(limit, 0)
    }
    places.splice(0, places.length, ...downwards(wanted, heights))
  }
  shown.forEach((note, index) => (note.style.top = `${Math.round(places[index]!)}px`))
  part.style.minHeight = `${Math.ceil(places.at(-1)! + heights.at(-1)! + gap)}px`
}

function downwards(wanted: readonly number[], heights: readonly number[]): number[] {
  let free = 0
  return wanted.map((place, index) => {
    const at = Math.max(place, free)
    free = at + heights[index]! + gap
    return at
  })
}
