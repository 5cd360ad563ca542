import { useState } from 'preact/hooks'
import { Bounds } from '../../components/Bounds'
import { DateText } from '../../components/DateText'
import { readableDate } from '../../components/dates'
import { counted } from '../../components/words'
import { published, type VariantsAnswer, type Wording } from './shapes'

const fewSilent = 12
const mostColumns = 16 // of days; of more the months are columns, then the years
const unknownOutlet = 'an outlet not known'

/** Who carried it and when: outlets as rows, days as columns, in each place the letter of the wording; and who is not seen with it. */
export function Carriers({ answer, wordings, until }: { answer: VariantsAnswer; wordings: readonly Wording[]; until: string | null }) {
  const [all, setAll] = useState(false)
  const printings = wordings.flatMap((wording) => wording.printings.map((printing) => ({ wording, printing, day: published(printing.statement) })))
  const unit = [10, 7, 4].find((letters) => new Set(printings.map(({ day }) => day?.slice(0, letters))).size <= mostColumns) ?? 4
  const columnOf = (day: string | null) => day?.slice(0, unit) ?? null
  const days = [...new Set(printings.map(({ day }) => columnOf(day)))].sort((one, other) => (one ?? '9').localeCompare(other ?? '9'))
  const byOutlet = new Map<string, typeof printings>()
  for (const one of printings) {
    const { outlet, file } = one.printing.statement.article
    const name = outlet ?? file ?? unknownOutlet
    byOutlet.set(name, [...(byOutlet.get(name) ?? []), one])
  }
  const outlets = [...byOutlet].sort(([, one], [, other]) => earliest(one).localeCompare(earliest(other)))
  const silent = all ? answer.silent : answer.silent.slice(0, fewSilent)
  return (
    <div class="matrix" tabIndex={0} role="region" aria-label="Who carried it">
      <table>
        <thead>
          <tr>
            <th scope="col">outlet</th>
            {days.map((day) => <th key={day ?? ''} scope="col">{day === null ? 'no day' : readableDate(day)}</th>)}
            <th scope="col">origin</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(([outlet, theirs]) => (
            <tr key={outlet} class={until !== null && earliest(theirs) > until ? 'later' : undefined}>
              <th scope="row">{outlet}</th>
              {days.map((day) => (
                <td key={day ?? ''}>
                  {theirs.filter((one) => columnOf(one.day) === day).map(({ wording, printing }, index) => (
                    <a
                      key={index}
                      class="siglum"
                      href={`/articles/${printing.statement.article.key}#${encodeURIComponent(printing.statement.id)}`}
                      title={`Wording ${wording.siglum}`}
                    >
                      {wording.siglum}
                    </a>
                  ))}
                </td>
              ))}
              <td>{[...new Set(theirs.map(({ printing }) => printing.origin + 1))].join(', ')}</td>
            </tr>
          ))}
          {silent.map((outlet) => (
            <tr key={outlet} class="silent">
              <th scope="row">{outlet}</th>
              <td colSpan={days.length + 1}>not seen by {outlet}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answer.silent.length > 0 && (
        <p class="fine">
          {counted(answer.silent.length, 'outlet')} printed something {answer.listened && <DateText date={answer.listened.from} until={answer.listened.until} />} and
          is not seen with this, <Bounds of={answer.searched} />.
          {answer.silent.length > silent.length && <> <button type="button" class="plain" onClick={() => setAll(true)}>Show all</button></>}
        </p>
      )}
    </div>
  )
}

function earliest(printings: readonly { readonly day: string | null }[]): string {
  return printings.map(({ day }) => day ?? '9').sort()[0]!
}
