import type { ArticleAnswer } from '../../api/record'
import { readableDate } from '../../components/dates'
import { correctedInWords } from '../../components/edition/Note'
import type { Model } from '../../components/edition/model'
import { WebAddress } from '../../components/WebAddress'
import { counted } from '../../components/words'

const bases: { readonly [basis: string]: string } = {
  metadata: 'as the page’s metadata say', header: 'as its header says', dateline: 'by its dateline', feed: 'as the feed said', url: 'by its address',
  option: 'as somebody said who added or corrected it',
}

/** Outlet, title and date, and what is out of joint. */
export function Head({ answer: { article, unread, record }, model }: { answer: ArticleAnswer; model: Model }) {
  const language = record.article.language
  return (
    <header class="head">
      <p class="printed">
        <strong><bdi>{article.outlet ?? 'Outlet not known'}</bdi></strong>
        {' · '}
        {article.published === null
          ? 'undated'
          : <><time dateTime={article.published.date}>dated {readableDate(article.published.date)}</time> <span class="fine">{bases[article.published.basis] ?? article.published.basis}</span></>}
        {article.url !== null && <> · <WebAddress of={article.url}>where it was printed</WebAddress></>}
      </p>
      <h1 dir="auto">{article.title ?? article.file ?? 'Untitled'}</h1>
      <p class="fine">
        {unread
          ? `In ${language === null ? 'a language' : nameOf(language)} that is not read: nothing was looked for in it.`
          : [
              counted(record.statements.length, 'statement'),
              counted(record.messages.length, 'message'),
              counted(record.events.length, 'event'),
            ].join(' · ')}
        {record.article.encoding?.guessed && ` · decoded as ${record.article.encoding.name}, a guess`}
        {article.title === null && ' · without a title, so named by its file'}
      </p>
      {record.article.corrected && <p class="fine">{correctedInWords(record.article.corrected)}</p>}
      {record.findings.length > 0 && (
        <ul class="findings" aria-label="Findings">
          {model.entries.filter((entry) => entry.kind === 'finding').map((entry) => (
            <li key={entry.name}>
              <span aria-hidden="true">⚠{'\ufe0e'} </span>{entry.of.says}{' '}
              {model.partOf.has(entry) && <a href={`#${entry.name}`}>see the words</a>}
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}

function nameOf(language: string): string {
  try {
    return `${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}, a language`
  } catch {
    return language
  }
}
