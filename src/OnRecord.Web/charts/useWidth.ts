import { useLayoutEffect, useState } from 'preact/hooks'

/** How wide an element is, in pixels, now and whenever that changes; 0 until it stands. */
export function useWidth(of: { readonly current: Element | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return width
}
