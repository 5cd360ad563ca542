import { useEffect } from 'preact/hooks'
import { announce } from '../components/Announcer'

/** Names the page, in the window's title and to a screen reader. A screen calls it once it knows its name. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return
    document.title = title === '' ? 'OnRecord' : `${title} – OnRecord`
    announce(title === '' ? 'Start' : title)
  }, [title])
}
