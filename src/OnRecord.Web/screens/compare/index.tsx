import { useTitle } from '../../app/title'

export default function Compare() {
  useTitle('Compare')
  return <h1>Compare</h1>
}
