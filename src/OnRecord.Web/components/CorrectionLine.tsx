import './corrections.css'
import { useRef, useState } from 'preact/hooks'
import { effectInWords, type Corrected, type Correction } from '../api/corrections'
import { send } from '../api/api'
import { announce } from './Announcer'
import { readableDate } from './dates'
import { ReasonForm } from './ReasonForm'
import { didWhat, fieldName, readable, targetOf } from './corrections'

interface Props {
  readonly of: Correction
  readonly mayWrite: boolean
  readonly changed: () => void
}

/** One line of the log: who did what when and why, old and new, the words that it stands on, and how it fares. */
export function CorrectionLine({ of, mayWrite, changed }: Props) {
  const here = useRef<HTMLElement>(null)
  const [effect, setEffect] = useState<string | null>(null)
  const target = targetOf(of.change)
  const undo = async (reason: string) => {
    const made = await send<Corrected>('POST', `/api/corrections/${of.key}/undo`, { reason })
    setEffect(effectInWords(made))
    announce(`Correction ${of.key} is taken back. ${effectInWords(made)}`)
    here.current!.focus({ preventScroll: true })
    changed()
  }
  return (
    <article ref={here} tabIndex={-1} class={`correction${of.undoneBy === null && of.lost === null ? '' : ' void'}`} id={`c${of.key}`} aria-label={`Correction ${of.key}: ${didWhat(of)}`}>
      <p class="when fine figure">
        <span>{of.key}</span>
        <time dateTime={of.at}><span>{readableDate(of.at.slice(0, 10))}</span> <span>{of.at.slice(11, 16)} UTC</span></time>
      </p>
      <div class="what">
        <p class="did">
          <strong>{didWhat(of)}</strong> <span class="fine">by {of.author}</span>
          {of.article !== null && <>, <a href={`/articles/${of.article}${target === null || target.kind === 'finding' ? '' : `#${encodeURIComponent(target.id)}`}`}>article {of.article}</a></>}
        </p>
        <Values of={of} />
        {target !== null && target.words.length > 0 && <blockquote>{target.words.map(({ text }) => text).join(' … ')}</blockquote>}
        {of.reason !== null && <p class="why"><span class="fine">because</span> {of.reason}</p>}
        {of.lost !== null && <p class="state lost">Not in force: {of.lost}</p>}
        {of.undoneBy !== null && <p class="state">Taken back by <a href={`#c${of.undoneBy}`}>correction {of.undoneBy}</a></p>}
        {of.effect !== null && <p class="downstream fine">{effectInWords({ effect: of.effect, unsettled: 0 })}</p>}
        {effect !== null && <p class="effect">{effect}</p>}
        {of.undoneBy === null && mayWrite && (
          <ReasonForm
            does={of.change.$type === 'undo' ? 'Put in force again' : 'Undo'}
            to={`correction ${of.key}`}
            says={of.change.$type === 'undo' ? 'What was taken back counts again.' : 'It will be as if it had never been made, and stays in the log.'}
            make={undo}
          />
        )}
      </div>
    </article>
  )
}

function Values({ of: { change } }: { of: Correction }) {
  switch (change.$type) {
    case 'edit':
      return <Turn name={fieldName(change.field)} was={readable(change.was, change.actors)} becomes={readable(change.becomes, change.actors)} />
    case 'merge':
      return <Turn name="who it is, everywhere" was={change.from} becomes={change.into.name} />
    case 'split':
      return <Turn name={change.only === undefined ? 'who it is, in this article' : `who it is, in ${change.only.length} of its entries`} was={change.from.name} becomes={change.into.name} />
    case 'note':
      return <p class="note">{change.text}</p>
    default:
      return null
  }
}

/** Old and new: the old struck, the new underlined. */
function Turn({ name, was, becomes }: { name: string; was: string; becomes: string }) {
  return (
    <p class="turn">
      <span class="fine">{name}:</span> {was === '' ? <span class="fine">nothing</span> : <del>{was}</del>}
      <span class="arrow" aria-hidden="true"> → </span><span class="unseen"> becomes </span>
      {becomes === '' ? <span class="fine">nothing</span> : <ins>{becomes}</ins>}
    </p>
  )
}
