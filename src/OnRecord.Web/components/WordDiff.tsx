import { Fragment, type ComponentChild } from 'preact'

/** A stretch of one of two wordings; it counts code points of its text. */
export interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** How a stretch of the first of two wordings became one of the second. */
export interface Difference {
  readonly kind: 'same' | 'reworded' | 'added' | 'dropped'
  readonly first: Stretch
  readonly second: Stretch
}

interface Props {
  /** The wording that is walked along: its marks and spaces are shown. */
  readonly text: string
  readonly differences: readonly Difference[]
  /** Which side of the differences the text is. */
  readonly along?: 'first' | 'second'
}

/** What the second of two wordings made of the first: words left out struck through in grey, words put in underlined. */
export function WordDiff({ text, differences, along = 'second' }: Props) {
  const points = [...text]
  const shown: ComponentChild[] = []
  let [at, end] = [0, ' ']
  const add = (words: string, Tag?: 'del' | 'ins') => {
    if (words === '') return
    const joined = Tag && !/\s$/.test(end) ? ' ' : !Tag && /[\p{L}\p{N}]$/u.test(end) && /^[\p{L}\p{N}]/u.test(words) ? ' ' : ''
    shown.push(joined, Tag ? <Tag key={shown.length}>{words}</Tag> : words)
    end = words
  }
  for (const one of [...differences].sort((a, b) => a[along].start - b[along].start)) {
    add(points.slice(at, Math.max(at, one[along].start)).join(''))
    at = Math.max(at, one[along].end)
    if (one.kind === 'same') add(one[along].text)
    if (one.kind === 'dropped' || one.kind === 'reworded') {
      add(cut(one.first.text), 'del')
      if (cut(one.first.text) !== one.first.text) shown.push(' ', <span key={shown.length} class="cut">({one.first.text.split(/\s+/).length} words)</span>)
    }
    if (one.kind === 'added' || one.kind === 'reworded') add(one.second.text, 'ins')
  }
  add(points.slice(at).join(''))
  return <>{shown}</>
}

const longest = 160 // characters of a stretch left out that is shown whole
const kept = 60 // at its beginning, and half as many at its end

/** Nobody reads a letter again to find three words: of a long stretch that is left out its beginning and its end. */
function cut(words: string): string {
  if (words.length <= longest) return words
  const [start, end] = [words.lastIndexOf(' ', kept), words.indexOf(' ', words.length - kept / 2)]
  return start < 0 || end < 0 ? words : `${words.slice(0, start)} … ${words.slice(end + 1)}`
}

/** Two short wordings laid beside each other by their words, for what the server has not aligned. */
export function wordDifferences(first: string, second: string): readonly { readonly kind: 'same' | 'added' | 'dropped'; readonly text: string }[] {
  const [ones, others] = [first.split(/\s+/).filter(Boolean), second.split(/\s+/).filter(Boolean)]
  const folded = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  // How many words in order two ends have in common.
  const common = Array.from({ length: ones.length + 1 }, () => new Uint16Array(others.length + 1))
  for (let i = ones.length - 1; i >= 0; i--) {
    for (let j = others.length - 1; j >= 0; j--) {
      common[i]![j] = folded(ones[i]!) === folded(others[j]!) ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
    }
  }
  const found: { kind: 'same' | 'added' | 'dropped'; text: string }[] = []
  const add = (kind: 'same' | 'added' | 'dropped', word: string) => {
    const last = found.at(-1)
    if (last?.kind === kind) last.text += ` ${word}`
    else found.push({ kind, text: word })
  }
  let [i, j] = [0, 0]
  while (i < ones.length || j < others.length) {
    if (i < ones.length && j < others.length && folded(ones[i]!) === folded(others[j]!)) {
      add('same', others[j]!)
      i++
      j++
    } else if (j >= others.length || (i < ones.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add('dropped', ones[i++]!)
    else add('added', others[j++]!)
  }
  return found
}

/** A short wording with what differs from another marked. */
export function NearWords({ from, to }: { from: string; to: string }) {
  return wordDifferences(from, to).map(({ kind, text }, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      {kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
    </Fragment>
  ))
}
