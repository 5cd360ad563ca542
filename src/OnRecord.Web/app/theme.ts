import { effect, signal } from '@preact/signals'

export type Theme = 'system' | 'light' | 'dark'

const key = 'theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = signal(dark.matches)

function stored(): Theme {
  try {
    const value = localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system' // storage is switched off: the choice lasts as long as the page
  }
}

export const theme = signal<Theme>(stored())

/** Sets the page's theme, now and whenever the reader or the system changes it. */
export function follow(): void {
  dark.addEventListener('change', () => (systemIsDark.value = dark.matches))
  effect(() => {
    const isDark = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  })
}

export function choose(value: Theme): void {
  theme.value = value
  try {
    if (value === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Storage is switched off; the page has the theme all the same.
  }
}
