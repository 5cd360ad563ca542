import type { Searched } from '../../api/shapes'
import { Bounds } from '../../components/Bounds'
import { address } from '../../app/router'
import { counted } from '../../components/words'
import type { Formula, Letter, MessageFormulas } from './shapes'

interface Props {
  readonly letter: Letter
  readonly of: MessageFormulas
  readonly searched: Searched
  /** The letter of the ledger that a number of the formulas means. */
  readonly earlier: (number: number) => Letter | undefined
}

const fewestWords = 3 // a new stretch of less says nothing

/** What one message has from those before it, what is new in it, and what it leaves out. */
export function Formulas({ letter, of, searched, earlier }: Props) {
  const fresh = of.new.filter((one) => one.text.split(/\s+/).length >= fewestWords)
  const other = of.new.length - fresh.length
  return (
    <>
      <p class="fine">
        Message no. {letter.number}: {letter.sender.name} to {letter.addressees.map((party) => party.name).join(', ')}, compared
        with {of.number === 1 ? 'none before it' : `the ${counted(of.number - 1, 'earlier one')} that has words`}.
      </p>
      <h3>New this time</h3>
      <p class="bound">{of.number === 1 ? 'The first with words of its own, ' : 'In no earlier message, '}<Bounds of={searched} /></p>
      {fresh.length > 0
        ? <ul class="formulas">{fresh.map((one) => <li key={one.start}><a href={phrase(one.text)}>{one.text}</a></li>)}</ul>
        : <p class="fine">Nothing of three words and more.</p>}
      {other > 0 && <p class="fine">and {counted(other, 'stretch', 'stretches')} of one or two words</p>}
      <h3>Missing this time</h3>
      <p class="bound">In at least two of the ten messages before it and not in this, <Bounds of={searched} /></p>
      {of.missing.length > 0
        ? <ul class="formulas gone">{of.missing.map((one) => <li key={one.text}><del>{one.text}</del><Earlier of={one} earlier={earlier} /></li>)}</ul>
        : <p class="fine">Nothing.</p>}
      <h3>Recurring</h3>
      {of.recurring.length > 0
        ? <ul class="formulas">{of.recurring.map((one) => <li key={one.start}><a href={phrase(one.text)}>{one.text}</a><Earlier of={one} earlier={earlier} /></li>)}</ul>
        : <p class="fine">Nothing.</p>}
    </>
  )
}

function phrase(text: string): string {
  return address('/phrase', { q: text.length > 200 ? text.slice(0, text.lastIndexOf(' ', 200)) : text })
}

function Earlier({ of, earlier }: { of: Formula; earlier: Props['earlier'] }) {
  const letters = of.earlier.map(earlier).filter((letter) => letter !== undefined)
  return (
    <span class="fine">
      {' '}in{' '}
      {letters.map((letter, index) => <>{index > 0 && ', '}<a href={`#letter-${letter.number}`}>no. {letter.number}</a></>)}
    </span>
  )
}
