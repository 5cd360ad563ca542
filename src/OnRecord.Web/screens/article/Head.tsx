import { useState } from 'preact/hooks'
import type { ArticleAnswer } from '../../api/record'
import { readableDate } from '../../components/dates'
import { correctedInWords } from '../../components/edition/Note'
import type { Model } from '../../components/edition/model'
import { Problem } from '../../components/Problem'
import { WebAddress } from '../../components/WebAddress'
import { counted } from '../../components/words'
import { CorrectionForm } from './CorrectionForm'
import { fieldsOfArticle } from './fields'
import { useCorrecting } from './useCorrecting'

const bases: { readonly [basis: string]: string } = {
  metadata: 'as the page’s metadata say', header: 'as its header says', dateline: 'by its dateline', feed: 'as the feed said', url: 'by its address',
  option: 'as somebody said who added or corrected it',
}

/** Outlet, title and date, and what is out of joint. */
export function Head({ answer, model, mayCorrect, changed }: { answer: ArticleAnswer; model: Model; mayCorrect: boolean; changed: () => void }) {
  const { article, unread, record } = answer
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
      {mayCorrect && <CorrectHead answer={answer} model={model} changed={changed} />}
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

/** Puts right what is said of the article as a whole, or takes that back. */
function CorrectHead({ answer: { article, record, corrections }, model, changed }: { answer: ArticleAnswer; model: Model; changed: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const { make, error, waiting } = useCorrecting(() => {
    setIsOpen(false)
    changed()
  })
  const mine = corrections.filter((one) => one.undoneBy === null && one.change.$type === 'edit' && (one.change.target ?? null) === null)
  return (
    <div class="actions">
      <p class="row">
        {!isOpen && <button type="button" class="plain" onClick={() => setIsOpen(true)}>Correct date, outlet or title</button>}
        {mine.map((one) => (
          <button key={one.key} type="button" class="plain" disabled={waiting} onClick={() => make(`/api/corrections/${one.key}/undo`, { reason: 'taken back on the article’s page' })}>
            Undo correction {one.key} by {one.author}
          </button>
        ))}
      </p>
      {isOpen && (
        <CorrectionForm model={model} fields={fieldsOfArticle(record.article)} waiting={waiting} close={() => setIsOpen(false)} make={(body) => make('/api/corrections', { article: article.key, ...body })} />
      )}
      {error && <Problem error={error} kept="What you typed is still here; nothing was changed." />}
    </div>
  )
}

function nameOf(language: string): string {
  try {
    return `${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}, a language`
  } catch {
    return language
  }
}
