import { memo } from 'preact/compat'
import type { ArticleLine, Event, Message, Page, Statement } from '../../api/shapes'
import { ArticleCard } from '../../components/ArticleCard'
import { ArticleRef } from '../../components/ArticleRef'
import { EventCard } from '../../components/EventCard'
import { MessageCard } from '../../components/MessageCard'
import { MarkedWords } from '../../components/MarkedWords'
import { StatementCard } from '../../components/StatementCard'
import { counted } from '../../components/words'
import { utterances, type Utterance } from './utterances'

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

/** One page of results. Drawn once: what follows it changes nothing in it, however long the list gets. */
export const ResultPage = memo(function ResultPage({ of }: { of: FoundPage }) {
  return (
    <ul class="cards">
      {of.statements && utterances(of.statements).map((each) => <li key={`${each.first.id} ${each.first.article.key}`}><UtteranceCard of={each} /></li>)}
      {of.messages?.map((each) => <li key={`${each.id} ${each.article.key}`}><MessageCard of={each} most={most} /></li>)}
      {of.events?.map((each) => <li key={`${each.id} ${each.article.key}`}><EventCard of={each} most={most} /></li>)}
      {of.articles?.map((each) => <li key={each.key}><ArticleCard of={each} /></li>)}
    </ul>
  )
})

function UtteranceCard({ of }: { of: Utterance }) {
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
            <li key={`${other.id} ${other.article.key}`}>
              <ArticleRef of={other.article} part={other.id} />
              {other.words !== of.first.words && <>: <MarkedWords text={other.words} marks={other.marks} most={most} /></>}
            </li>
          ))}
        </ul>
        <a href={`/compare/${encodeURIComponent(of.first.id)}`}>Compare all printings word for word</a>
      </details>
    </>
  )
}
