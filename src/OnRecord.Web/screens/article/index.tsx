import { useTitle } from '../../app/title'

export default function Article() {
  useTitle('Article')
  return <h1>Article</h1>
}
