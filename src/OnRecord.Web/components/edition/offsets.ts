/** Where a code point of the text begins in UTF-16, which is how a browser counts; what lies outside is moved to the nearer end. */
export function offsetsOf(text: string): (point: number) => number {
  // Texts without a letter beyond the basic plane, nearly all, count alike in both.
  const pairs: number[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xdc00) {
      const next = text.charCodeAt(at + 1)
      if (next >= 0xdc00 && next < 0xe000) {
        pairs.push(at - pairs.length)
        at++
      }
    }
  }
  return (point) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < point) low = middle + 1
      else high = middle
    }
    return Math.max(0, Math.min(point + low, text.length))
  }
}
