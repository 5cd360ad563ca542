import { useTitle } from '../../app/title'

export default function Search() {
  useTitle('Search')
  return <h1>Search</h1>
}
