import { counted } from './words'

interface Props {
  readonly of: number
  readonly one: string
  readonly many?: string
  /** The list behind the number. */
  readonly href?: string
  /** True where counting stopped at a bound. */
  readonly isLeast?: boolean
}

/** A number, and the list that it counts. */
export function Count({ of, one, many, href, isLeast = false }: Props) {
  const words = `${isLeast ? 'at least ' : ''}${counted(of, one, many)}`
  return href !== undefined && of > 0 ? <a class="figure" href={href}>{words}</a> : <span class="figure">{words}</span>
}
