import type { Event } from '../api/shapes'
import { ArticleRef } from './ArticleRef'
import { DateText } from './DateText'
import { MarkedWords } from './MarkedWords'
import { Chain, Parties } from './Party'
import { Sure } from './StatementCard'

/** One side of an event: its codes, and who of them is named. */
function Side({ codes, parties }: { codes: readonly string[]; parties: Event['actors'] }) {
  if (parties.length === 0) return <strong>{codes.length === 0 ? 'not named' : codes.join(', ')}</strong>
  return <><Parties of={parties} />{codes.length > 0 && <span class="fine"> {codes.join(', ')}</span>}</>
}

/** One event: who did what to whom. */
export function EventCard({ of, most }: { of: Event; most?: number }) {
  const what = [of.mode?.replaceAll('_', ' '), of.status === 'actual' ? null : of.status].filter(Boolean).join(', ')
  return (
    <article class="card event" aria-label={`Event: ${of.plover}`}>
      <div class="who">
        <span class="kind">{of.plover.toLowerCase()}</span>{what !== '' && <span class="fine"> {what}</span>}
        {'  '}
        <Side codes={of.actor} parties={of.actors} />
        <span class="arrow" aria-label=" towards "> → </span>
        <Side codes={of.recipient} parties={of.recipients} />
      </div>
      <blockquote class="words"><a href={`/articles/${of.article.key}#${encodeURIComponent(of.id)}`}><MarkedWords text={of.words} most={most} /></a></blockquote>
      <p class="under">
        <DateText date={of.date} />
        {of.place !== null && <span>{of.place}</span>}
        {of.cameo !== null && <span class="figure">CAMEO {of.cameo}{of.goldstein !== null && `, Goldstein ${of.goldstein}`}</span>}
        <ArticleRef of={of.article} part={of.id} />
        {of.via.length > 0 && <Chain via={of.via} />}
        <Sure of={of.confidence} />
      </p>
    </article>
  )
}
