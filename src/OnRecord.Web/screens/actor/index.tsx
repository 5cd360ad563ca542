import { useTitle } from '../../app/title'

export default function Actor() {
  useTitle('Actor')
  return <h1>Actor</h1>
}
