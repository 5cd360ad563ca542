import { useTitle } from '../../app/title'

export default function Corrections() {
  useTitle('Corrections')
  return <h1>Corrections</h1>
}
