import { useEffect, useState } from 'preact/hooks'
import { getText, isAbort } from '../../api/api'
import { address } from '../../app/router'
import { announce } from '../../components/Announcer'
import { copy } from '../../components/copy'
import { Problem } from '../../components/Problem'

const forms = [['text', 'Text'], ['bibtex', 'BibTeX'], ['csl', 'CSL-JSON'], ['ris', 'RIS']] as const
type Form = (typeof forms)[number][0]

/** How to cite it, in the form that one's own programs take. */
export function Citation({ id, revision, article }: { id: string; revision: string | null; article: number }) {
  const cited = revision === null ? id : `${id}@${revision}`
  const [form, setForm] = useState<Form>('text')
  const [state, setState] = useState<{ words: string | null; error: Error | null }>({ words: null, error: null })
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    setCopied(null)
    getText(address(`/api/statements/${encodeURIComponent(cited)}/citation`, { as: form, article }), abort.signal).then(
      (words) => setState({ words: words.trim(), error: null }),
      (error: unknown) => !isAbort(error) && setState({ words: null, error: error as Error }),
    )
    return () => abort.abort()
  }, [cited, form, article])

  const { words } = state
  const take = async () => {
    if (words === null) return
    const done = await copy(words)
    setCopied(done ? 'yes' : 'no')
    announce(done ? 'Citation copied' : 'The browser does not let pages copy; mark the words and copy them')
  }
  return (
    <section aria-labelledby="citation" class="citation">
      <h2 id="citation">Citation</h2>
      <div class="bar">
        <div role="group" aria-label="Form of the citation">
          {forms.map(([name, label]) => <button key={name} type="button" aria-pressed={form === name} onClick={() => setForm(name)}>{label}</button>)}
        </div>
        <button type="button" class="copy" onClick={take} disabled={words === null}>{copied === 'yes' ? 'Copied' : 'Copy'}</button>
      </div>
      {state.error && <Problem error={state.error} />}
      {words !== null && (form === 'text' ? <p class="cited">{words}</p> : <pre tabIndex={0}>{words}</pre>)}
      {copied === 'no' && <p class="fine">The browser does not let pages copy here; mark the words and copy them.</p>}
    </section>
  )
}
