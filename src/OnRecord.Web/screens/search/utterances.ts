import type { Statement } from '../../api/shapes'
import { isLocal } from '../../components/Party'

/** Statements of a list that look like one utterance; the first of them stands for it. */
export interface Utterance {
  readonly first: Statement
  readonly others: readonly Statement[]
}

/** What one speaker is known to have said, by its ids, its words and its runs of words. */
interface Known {
  readonly ids: Map<string, Group>
  readonly words: Map<string, Group>
  readonly runs: Map<string, Printing[]>
}

/** One wording of a group. */
interface Printing {
  readonly group: Group
  readonly runs: number
}

/** Where an utterance stands: which stretch of the list, and which place in it. Groups are numbered in the order of their firsts. */
interface Group {
  readonly number: number
  readonly stretch: number
  readonly at: number
}

const run = 4

/**
 * Puts printings of one utterance together, over all pages of a list: the same speaker, and most runs of four words of the shorter one in
 * the longer. Each page is looked through once, when it comes; what it brings may join an utterance of an earlier one.
 */
export class Utterances {
  /** One for each page that was added: the utterances that begin there. A stretch is another array only where something in it has changed. */
  readonly stretches: (readonly Utterance[])[] = []
  /** How many statements of the page added last joined utterances of pages before it. */
  joined = 0
  readonly #speakers = new Map<string, Known>()
  #count = 0

  get count(): number {
    return this.#count
  }

  add(statements: readonly Statement[]): void {
    const mine: Utterance[] = []
    const stretch = this.stretches.length
    const changed = new Map<number, Utterance[]>([[stretch, mine]])
    this.joined = 0
    for (const statement of statements) {
      const known = this.#knownOf(statement)
      const runs = runsOf(statement.words)
      let group = known && groupOf(known, statement, runs)
      if (group) {
        const place = changed.get(group.stretch) ?? [...this.stretches[group.stretch]!]
        changed.set(group.stretch, place)
        const { first, others } = place[group.at]!
        place[group.at] = { first, others: [...others, statement] }
        if (group.stretch !== stretch) this.joined++
      } else {
        group = { number: this.#count++, stretch, at: mine.length }
        mine.push({ first: statement, others: [] })
      }
      if (known) remember(known, group, statement, runs)
    }
    for (const [index, each] of changed) this.stretches[index] = each
  }

  /** Null where nobody is named: such words are never known to be one person's. */
  #knownOf({ speaker }: Statement): Known | null {
    if (speaker === null) return null
    const key = isLocal(speaker) ? `${speaker.id} ${speaker.name}` : speaker.id
    let known = this.#speakers.get(key)
    if (!known) this.#speakers.set(key, (known = { ids: new Map(), words: new Map(), runs: new Map() }))
    return known
  }
}

/** Where the statement belongs; of several groups the one that stands first. */
function groupOf(known: Known, { id, words }: Statement, runs: ReadonlySet<string>): Group | null {
  const same = known.ids.get(id) ?? (runs.size > 0 ? known.words.get(words) : undefined)
  if (same) return same
  const shared = new Map<Printing, number>()
  for (const each of runs) for (const printing of known.runs.get(each) ?? []) shared.set(printing, (shared.get(printing) ?? 0) + 1)
  let first: Group | null = null
  for (const [{ group, runs: size }, count] of shared) {
    if (count * 2 > Math.min(size, runs.size) && (first === null || group.number < first.number)) first = group
  }
  return first
}

function remember(known: Known, group: Group, { id, words }: Statement, runs: ReadonlySet<string>): void {
  if (!known.ids.has(id)) known.ids.set(id, group)
  if (known.words.has(words)) return
  known.words.set(words, group)
  const printing = { group, runs: runs.size }
  for (const each of runs) {
    const printings = known.runs.get(each)
    if (printings) printings.push(printing)
    else known.runs.set(each, [printing])
  }
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + run <= words.length; at++) runs.add(words.slice(at, at + run).join(' '))
  return runs
}
