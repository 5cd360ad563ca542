import { useTitle } from '../../app/title'

export default function Network() {
  useTitle('Network')
  return <h1>Network</h1>
}
