import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { DateText } from '../../components/DateText'
import { ArticleRef } from '../../components/ArticleRef'
import { Chain, Party } from '../../components/Party'
import { counted } from '../../components/words'
import { Differing } from './Differing'
import { outletsOf, type Letter } from './shapes'

interface Props {
  readonly letters: readonly Letter[]
  /** The number of the letter whose formulas are shown; null where none are. */
  readonly chosen: number | null
  /** The address that shows a letter's formulas; null where it has no words of its own. */
  readonly formulas: (letter: Letter) => string | null
}

const page = 30

/** A correspondence: the letters of the first on the left, of the second on the right, in the order of their days, answers tied to what they answer. */
export function Letters({ letters, chosen, formulas }: Props) {
  const [count, setCount] = useState(page)
  const list = useRef<HTMLOListElement>(null)
  const shown = letters.slice(-count)
  return (
    <>
      {shown.length < letters.length && (
        <p class="pager">
          <span class="fine figure">the latest {shown.length} of {counted(letters.length, 'message')}</span>
          <button type="button" onClick={() => setCount(count + page)}>Show earlier ones</button>
        </p>
      )}
      <div class="letters">
        <Threads letters={shown} list={list} />
        <ol ref={list}>
          {shown.map((letter) => <Sent key={letter.number} letter={letter} isChosen={letter.number === chosen} formulas={formulas(letter)} />)}
        </ol>
      </div>
    </>
  )
}

function Sent({ letter, isChosen, formulas }: { letter: Letter; isChosen: boolean; formulas: string | null }) {
  const { printings } = letter
  const fullest = printings.reduce((one, other) => (other.length > one.length ? other : one))
  const kinds = letter.kinds.filter((told) => told.value !== 'other')
  return (
    <li id={`letter-${letter.number}`} class={`letter ${letter.direction}`} aria-current={isChosen ? 'true' : undefined}>
      <p class="head">
        <span class="number figure">{letter.number}</span>
        <span class="sign" aria-hidden="true">✉ </span>
        <Party of={letter.sender} />
        <span class="fine"> {kinds.length > 0 ? kinds[0]!.value : fullest.channel}{letter.occasions[0] && `, ${letter.occasions[0].value}`}</span>
      </p>
      <p class="when">
        {letter.sent.length > 0 ? <>sent <DateText date={letter.sent[0]!.value} /></> : <span class="fine">sent on a day not known</span>}
        {letter.received.length > 0 && <>, received <DateText date={letter.received[0]!.value} /></>}
        {letter.firstPublished !== null && <>, first published <DateText date={letter.firstPublished} /></>}
        {letter.toldBeforeSent && <span class="warning"> ⚠ told of before every day on which it is said to have been sent</span>}
      </p>
      {letter.answers && (
        <p class="answers">
          ↩ answers <a href={`#letter-${letter.answers.number}`}>no. {letter.answers.number}</a>
          {letter.answers.days !== null && `, ${gapInWords(letter.answers.days)}`}
          <span class="fine">
            {letter.answers.said
              ? `; said by ${outletsOf(printings, letter.answers.by)}`
              : '; nobody says so: it is the next message the other way, on the same occasion'}
          </span>
        </p>
      )}
      <blockquote><a href={`/articles/${fullest.article.key}#${encodeURIComponent(fullest.id)}`}>{excerpt(fullest.words)}</a></blockquote>
      <Differing
        printings={printings}
        of={[['sent', letter.sent, true], ['received', letter.received, true], ['kind', letter.kinds, false], ['occasion', letter.occasions, false]]}
      />
      <p class="under">
        <span>{letter.quoted ? `${counted(letter.length, 'word')} quoted` : 'told of, not quoted'}</span>
        {formulas !== null && <a href={formulas}>what is new in it</a>}
      </p>
      <details>
        <summary>{counted(printings.length, 'printing')} of {counted(letter.origins, 'origin')}</summary>
        <ul class="printings">
          {printings.map((printing) => (
            <li key={`${printing.article.key} ${printing.id}`}>
              <ArticleRef of={printing.article} part={printing.id} />
              {printing.via.length > 0 && <> <Chain via={printing.via} /></>}
              <span class="fine">{printing.quoted ? `, ${counted(printing.length, 'word')}` : ', only told of'}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** `6 days later`; a letter dated before the one that it answers says so. */
export function gapInWords(days: number): string {
  if (days === 0) return 'on the same day'
  return days > 0 ? `${counted(days, 'day')} later` : `dated ${counted(-days, 'day')} before it`
}

function excerpt(words: string): string {
  const most = 220
  if (words.length <= most) return words
  const end = words.lastIndexOf(' ', most)
  return `${words.slice(0, end > 0 ? end : most)} …`
}

interface Thread {
  readonly path: string
  readonly x: number
  readonly y: number
  readonly days: number | null
  readonly said: boolean
}

const bow = 28 // pixels by which threads between letters of one side stand out

/** Lines from letters to their answers, in the gutter between the columns. A screen reader hears the same in the answer's own words. */
function Threads({ letters, list }: { letters: readonly Letter[]; list: { readonly current: HTMLOListElement | null } }) {
  const [threads, setThreads] = useState<readonly Thread[]>([])
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => setThreads(threadsOf(letters, element))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [letters])
  return (
    <svg class="threads" aria-hidden="true">
      {threads.map((thread, index) => (
        <g key={index} class={thread.said ? 'said' : 'guessed'}>
          <path d={thread.path} />
          {thread.days !== null && <text x={thread.x} y={thread.y}>{thread.days} d</text>}
        </g>
      ))}
    </svg>
  )
}

function threadsOf(letters: readonly Letter[], list: HTMLOListElement): readonly Thread[] {
  const origin = list.getBoundingClientRect()
  const boxes = new Map(letters.map((letter, index) => [letter.number, { side: letter.direction, box: list.children[index]!.getBoundingClientRect() }]))
  const found: Thread[] = []
  for (const letter of letters) {
    const from = letter.answers && boxes.get(letter.answers.number)
    const to = boxes.get(letter.number)
    if (!from || !to) continue
    const edge = ({ side, box }: typeof from) => (side === 'there' ? box.right : box.left) - origin.left
    const [x1, y1, x2, y2] = [edge(from), from.box.top - origin.top + 40, edge(to), to.box.top - origin.top + 16]
    const out = from.side === 'there' ? 1 : -1
    const back = to.side === 'there' ? 1 : -1
    const reach = from.side === to.side ? bow : Math.max(8, Math.abs(x2 - x1) * 0.6)
    found.push({
      path: `M${x1} ${y1}C${x1 + out * reach} ${y1} ${x2 + back * reach} ${y2} ${x2} ${y2}`,
      x: (x1 + x2) / 2 + (from.side === to.side ? out * bow * 0.7 : 0),
      y: (y1 + y2) / 2,
      days: letter.answers!.days,
      said: letter.answers!.said,
    })
  }
  return found
}
