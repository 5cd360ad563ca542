import { useTitle } from '../../app/title'

export default function StatementScreen() {
  useTitle('Statement')
  return <h1>Statement</h1>
}
