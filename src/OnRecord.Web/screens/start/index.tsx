import { useTitle } from '../../app/title'

export default function Start() {
  useTitle('')
  return <h1>Start</h1>
}
