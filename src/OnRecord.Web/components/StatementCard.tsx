import type { Statement } from '../api/shapes'
import { ArticleRef } from './ArticleRef'
import { DateText } from './DateText'
import { MarkedWords } from './MarkedWords'
import { Chain, Parties, Party } from './Party'
import { percent } from './words'

/** How much of a statement stands in quotation marks, in words for readers. */
export const forms = { direct: 'verbatim', mixed: 'partly verbatim', indirect: 'in other words' } as const

export function statementAddress(of: Statement): string {
  return `/s/${encodeURIComponent(of.id)}?article=${of.article.key}`
}

/** One statement: who to whom, the words, and how it came here. */
export function StatementCard({ of, most }: { of: Statement; most?: number }) {
  const speaker = of.speaker?.name ?? 'somebody not named'
  const label = `Statement by ${speaker}${of.addressees.length > 0 ? `, to ${of.addressees.map((party) => party.name).join(', ')}` : ''}`
  return (
    <article class="card statement" aria-label={label}>
      <div class="who">
        <Party of={of.speaker} />
        {of.addressees.length > 0 && <><span class="arrow" aria-label=" to "> → </span><Parties of={of.addressees} /></>}
      </div>
      <blockquote class="words">
        <a href={statementAddress(of)}>
          {of.form === 'direct' && '“'}<MarkedWords text={of.words} marks={of.marks} most={most} />{of.form === 'direct' && '”'}
        </a>
      </blockquote>
      <p class="under">
        {of.said !== null && <span>said <DateText date={of.said} /></span>}
        <ArticleRef of={of.article} part={of.id} />
        {of.via.length > 0 && <Chain via={of.via} />}
        <span>{of.act === 'speech' ? forms[of.form] : of.act}</span>
        <Sure of={of.confidence} />
        {of.corrected !== undefined && <span>corrected</span>}
      </p>
    </article>
  )
}

/** How sure the machine is; what is rather unsure is underlined too. */
export function Sure({ of }: { of: number }) {
  return <span class={`figure${of < 0.6 ? ' unsure' : ''}`}>{percent(of)} sure</span>
}
