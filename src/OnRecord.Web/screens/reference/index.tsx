import { useTitle } from '../../app/title'

export default function Reference() {
  useTitle('API')
  return <h1>API</h1>
}
