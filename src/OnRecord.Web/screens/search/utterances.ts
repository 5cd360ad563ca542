import type { Statement } from '../../api/shapes'
import { isLocal } from '../../components/Party'

/** Statements of a list that look like one utterance; the first of them stands for it. */
export interface Utterance {
  readonly first: Statement
  readonly others: readonly Statement[]
}

const run = 4

/**
 * Puts printings of one utterance together: the same speaker, and most runs of four words of the shorter one in the longer.
 * The order stays that of each group's first. Quadratic in the statements of one speaker; meant for one page of a list.
 */
export function utterances(statements: readonly Statement[]): readonly Utterance[] {
  const groups: { first: Statement; others: Statement[]; runs: Set<string>[] }[] = []
  for (const statement of statements) {
    const runs = runsOf(statement.words)
    const group = groups.find((each) => isSameSpeaker(each.first, statement) && (each.first.id === statement.id || each.runs.some((known) => isShared(known, runs))))
    if (group) {
      group.others.push(statement)
      group.runs.push(runs)
    } else {
      groups.push({ first: statement, others: [], runs: [runs] })
    }
  }
  return groups
}

function isSameSpeaker({ speaker: one }: Statement, { speaker: other }: Statement): boolean {
  return one !== null && other !== null && one.id === other.id && (!isLocal(one) || one.name === other.name)
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + run <= words.length; at++) runs.add(words.slice(at, at + run).join(' '))
  return runs
}

function isShared(one: Set<string>, other: Set<string>): boolean {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one]
  if (shorter.size === 0) return false
  let shared = 0
  for (const each of shorter) if (longer.has(each)) shared++
  return shared * 2 > shorter.size
}
