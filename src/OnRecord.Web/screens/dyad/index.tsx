import { useTitle } from '../../app/title'

export default function Dyad() {
  useTitle('Dyad')
  return <h1>Dyad</h1>
}
