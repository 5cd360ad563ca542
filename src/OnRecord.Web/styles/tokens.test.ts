import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of a theme; the dark one takes from the light one what it does not say. */
function colours(theme: 'light' | 'dark'): Map<string, string> {
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')
  const found = new Map<string, string>()
  for (const part of theme === 'light' ? [light] : [light, dark]) {
    for (const [, name, value] of part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)) found.set(name!, value!)
  }
  return found
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

const text = ['ink', 'quiet', 'link', 'source', 'via', 'message', 'event', 'finding', 'cue', 'time']
const rest = ['line-strong', 'dropped', 'content', 'series-1', 'series-2', 'series-3', 'series-4']

for (const theme of ['light', 'dark'] as const) {
  const colour = colours(theme)
  for (const ground of ['paper', 'raised']) {
    test.each(text)(`${theme}: %s on ${ground} has at least 7 to 1`, (name) => {
      expect(contrast(colour.get(name)!, colour.get(ground)!)).toBeGreaterThanOrEqual(7)
    })
    test.each(rest)(`${theme}: %s on ${ground} has at least 4.5 to 1`, (name) => {
      expect(contrast(colour.get(name)!, colour.get(ground)!)).toBeGreaterThanOrEqual(4.5)
    })
  }
  test.each(['mark', 'content-ground', 'lit'])(`${theme}: text on %s has at least 7 to 1`, (ground) => {
    expect(contrast(colour.get('ink')!, colour.get(ground)!)).toBeGreaterThanOrEqual(7)
  })
}
