import { useTitle } from '../../app/title'

export default function Phrase() {
  useTitle('Phrase')
  return <h1>Phrase</h1>
}
