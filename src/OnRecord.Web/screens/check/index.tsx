import { useTitle } from '../../app/title'

export default function Check() {
  useTitle('Check a quote')
  return <h1>Check a quote</h1>
}
