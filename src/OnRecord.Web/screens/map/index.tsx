import { useTitle } from '../../app/title'

export default function MapScreen() {
  useTitle('Map')
  return <h1>Map</h1>
}
