import { useEffect, useState } from 'preact/hooks'
import { getText, isAbort } from '../../api/api'
import { Problem } from '../../components/Problem'

/** So much is put on the page at once; a browser is slow with more in one piece. */
const most = 300_000

/** The bytes that the article was read from, as text: a page is never run, its words are taken out of it. */
export function Original({ article, close }: { article: number; close: () => void }) {
  const [state, setState] = useState<{ text: string | null; error: Error | null }>({ text: null, error: null })
  const [raw, setRaw] = useState(false)
  const [all, setAll] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    getText(`/api/articles/${article}/original`, abort.signal).then(
      (text) => setState({ text, error: null }),
      (error: unknown) => !isAbort(error) && setState({ text: null, error: error as Error }),
    )
    return () => abort.abort()
  }, [article])

  const isPage = state.text !== null && /^\s*(<!doctype|<html|<\?xml|<!--|<head|<body)/i.test(state.text)
  const shown = state.text === null ? '' : isPage && !raw ? wordsOf(state.text) : state.text
  return (
    <aside class="original" aria-label="The original">
      <div class="bar">
        <h2>The original</h2>
        {isPage && <button type="button" aria-pressed={raw} onClick={() => setRaw(!raw)}>Its source</button>}
        <a href={`/api/articles/${article}/original`} download={`article-${article}.txt`}>Save</a>
        <button type="button" onClick={close}>Close</button>
      </div>
      {state.error && <Problem error={state.error} />}
      {state.text !== null && <pre class={raw ? 'raw' : ''} tabIndex={0} dir="auto">{all ? shown : shown.slice(0, most)}</pre>}
      {!all && shown.length > most && <p><button type="button" onClick={() => setAll(true)}>Show the rest</button></p>}
    </aside>
  )
}

/** The words of a page. A document made so has no window: its scripts do not run, its pictures are not fetched. */
function wordsOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll('script, style, noscript, template, svg')) element.remove()
  for (const element of page.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, section, article, header, footer, nav, blockquote, title, ul, ol, table')) element.append('\n\n')
  for (const element of page.querySelectorAll('br, li, tr')) element.append('\n')
  return (page.documentElement.textContent ?? '').replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{2,}/g, '\n\n').trim()
}
