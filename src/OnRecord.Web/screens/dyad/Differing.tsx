import type { Event } from '../../api/shapes'
import { DateText } from '../../components/DateText'
import { outletsOf, type Told } from './shapes'

interface Props {
  readonly printings: readonly { readonly article: Event['article'] }[]
  /** What the values are, the values, and whether they are days. */
  readonly of: readonly (readonly [name: string, told: readonly Told[], isDate: boolean])[]
}

/** Values that printings give differently, beside each other, with those who give them. */
export function Differing({ printings, of }: Props) {
  const rows = of.filter(([, told]) => told.length > 1)
  if (rows.length === 0) return null
  return (
    <table class="differing">
      <caption>Where printings differ</caption>
      <tbody>
        {rows.map(([name, told, isDate]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {told.map((one) => (
              <td key={one.value}>
                <strong>{isDate ? <DateText date={one.value} /> : one.value}</strong>
                <span class="fine"> {outletsOf(printings, one.by)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
