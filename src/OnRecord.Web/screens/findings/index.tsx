import { useTitle } from '../../app/title'

export default function Findings() {
  useTitle('Findings')
  return <h1>Findings</h1>
}
