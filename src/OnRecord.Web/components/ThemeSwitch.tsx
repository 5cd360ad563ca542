import { choose, theme, type Theme } from '../app/theme'

export function ThemeSwitch() {
  return (
    <label class="theme">
      Theme
      <select value={theme.value} onChange={(event) => choose(event.currentTarget.value as Theme)}>
        <option value="system">as the system</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </label>
  )
}
