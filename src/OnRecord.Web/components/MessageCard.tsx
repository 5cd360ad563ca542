import type { Message } from '../api/shapes'
import { ArticleRef } from './ArticleRef'
import { DateText } from './DateText'
import { MarkedWords } from './MarkedWords'
import { Chain, Parties, Party } from './Party'
import { Sure } from './StatementCard'
import { counted } from './words'

/** One message: who wrote to whom, when, on what occasion, and what was printed of it. */
export function MessageCard({ of, most }: { of: Message; most?: number }) {
  const to = of.addressees.map((party) => party.name).join(', ')
  return (
    <article class="card message" aria-label={`Message from ${of.sender?.name ?? 'somebody not named'}${to === '' ? '' : `, to ${to}`}`}>
      <div class="who">
        <span class="sign" aria-hidden="true">✉ </span>
        <Party of={of.sender} />
        {of.addressees.length > 0 && <><span class="arrow" aria-label=" to "> → </span><Parties of={of.addressees} /></>}
        <span class="fine"> {[of.kind === 'other' ? of.channel : of.kind, of.occasion].filter(Boolean).join(', ')}</span>
      </div>
      <blockquote class="words"><a href={`/articles/${of.article.key}#${encodeURIComponent(of.id)}`}><MarkedWords text={of.words} most={most} /></a></blockquote>
      <p class="under">
        <span>sent <DateText date={of.sent} unknown="on a day not known" /></span>
        {of.received !== null && <span>received <DateText date={of.received} /></span>}
        {of.replyTo !== null && <span>a reply</span>}
        <ArticleRef of={of.article} part={of.id} />
        {of.via.length > 0 && <Chain via={of.via} />}
        <span>{of.quoted ? `${counted(of.length, 'word')} quoted` : 'told of, not quoted'}</span>
        <Sure of={of.confidence} />
      </p>
    </article>
  )
}
