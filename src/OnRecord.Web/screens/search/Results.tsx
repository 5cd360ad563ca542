import type { ComponentChildren } from 'preact'
import { memo } from 'preact/compat'
import type { ArticleLine, Event, Message, Page, Statement } from '../../api/shapes'
import { ArticleCard } from '../../components/ArticleCard'
import { ArticleRef } from '../../components/ArticleRef'
import { EventCard } from '../../components/EventCard'
import { MessageCard } from '../../components/MessageCard'
import { MarkedWords } from '../../components/MarkedWords'
import { StatementCard } from '../../components/StatementCard'
import { Stretch } from '../../components/Stretch'
import { counted } from '../../components/words'
import { Utterances, type Utterance } from './utterances'

/** Code points of one result; the rest stands on its own page. */
const most = 420

/** What a search finds, whatever its kind. */
export interface FoundPage extends Page {
  readonly statements?: readonly Statement[]
  readonly messages?: readonly Message[]
  readonly events?: readonly Event[]
  readonly articles?: readonly ArticleLine[]
}

export function countOf(page: FoundPage): number {
  return (page.statements ?? page.messages ?? page.events ?? page.articles ?? []).length
}

/** The utterances of each list, by its first page: they outlast the screen, as the pages do, so that a step back has them at once. */
const known = new WeakMap<FoundPage, { readonly pages: FoundPage[]; readonly utterances: Utterances }>()

/** What all pages of a list of statements say, each page looked through once. */
export function utterancesOf(pages: readonly FoundPage[]): Utterances {
  const first = pages[0]
  let kept = first && known.get(first)
  if (!kept || kept.pages.some((page, at) => page !== pages[at])) {
    kept = { pages: [], utterances: new Utterances() }
    if (first) known.set(first, kept)
  }
  for (const page of pages.slice(kept.pages.length)) {
    kept.utterances.add(page.statements ?? [])
    kept.pages.push(page)
  }
  return kept.utterances
}

interface StretchProps<T> {
  readonly of: T
  /** How many rows stand before it. */
  readonly after: number
  /** How many rows the whole list has; null while there is more to fetch. */
  readonly all: number | null
}

/** A stretch of utterances. Drawn again only where one of them has gained a printing. */
export const UtteranceStretch = memo(function UtteranceStretch({ of, after, all }: StretchProps<readonly Utterance[]>) {
  return (
    <Stretch rows={of.length}>
      {of.map((each, at) => <Row key={keyOf(each.first)} name={keyOf(each.first)} number={after + at + 1} all={all}><UtteranceCard of={each} /></Row>)}
    </Stretch>
  )
})

/** One page of results of another kind. Drawn once: what follows it changes nothing in it, however long the list gets. */
export const PageStretch = memo(function PageStretch({ of, after, all }: StretchProps<FoundPage>) {
  const cards: readonly (readonly [string, ComponentChildren])[] = [
    ...(of.messages ?? []).map((each) => [keyOf(each), <MessageCard of={each} most={most} />] as const),
    ...(of.events ?? []).map((each) => [keyOf(each), <EventCard of={each} most={most} />] as const),
    ...(of.articles ?? []).map((each) => [String(each.key), <ArticleCard of={each} />] as const),
  ]
  return (
    <Stretch rows={cards.length}>
      {cards.map(([name, card], at) => <Row key={name} name={name} number={after + at + 1} all={all}>{card}</Row>)}
    </Stretch>
  )
})

function keyOf(of: { readonly id: string; readonly article: ArticleLine }): string {
  return `${of.id} ${of.article.key}`
}

interface RowProps {
  readonly name: string
  readonly number: number
  readonly all: number | null
  readonly children: ComponentChildren
}

/** The list goes on over its stretches, also for who hears it. */
function Row({ name, number, all, children }: RowProps) {
  return <li data-place={name} aria-posinset={number} aria-setsize={all ?? -1}>{children}</li>
}

const UtteranceCard = memo(function UtteranceCard({ of }: { of: Utterance }) {
  if (of.others.length === 0) return <StatementCard of={of.first} most={most} />
  return (
    <>
      <StatementCard of={of.first} most={most} />
      <details class="printings">
        <summary>
          {counted(of.others.length, 'more printing', 'more printings')} of these words here
        </summary>
        <ul>
          {of.others.map((other) => (
            <li key={keyOf(other)}>
              <ArticleRef of={other.article} part={other.id} />
              {other.words !== of.first.words && <>: <MarkedWords text={other.words} marks={other.marks} most={most} /></>}
            </li>
          ))}
        </ul>
        <a href={`/compare/${encodeURIComponent(of.first.id)}`}>Compare all printings word for word</a>
      </details>
    </>
  )
})
