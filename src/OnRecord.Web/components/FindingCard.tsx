import type { Finding } from '../api/shapes'
import { ArticleRef } from './ArticleRef'

/** One finding: what is out of joint, and the words that show it. */
export function FindingCard({ of }: { of: Finding }) {
  return (
    <article class="card finding" aria-label={`Finding: ${of.kind.replaceAll('-', ' ')}`}>
      <div class="who"><span class="kind">⚠ {of.kind.replaceAll('-', ' ')}</span> <span class="fine">{of.severity}</span></div>
      <p class="words">{of.says}</p>
      <p class="under">
        {of.evidence.length > 0 && <span>{of.evidence.map((words) => `“${words}”`).join(', ')}</span>}
        <ArticleRef of={of.article} />
      </p>
    </article>
  )
}
