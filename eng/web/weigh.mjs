// node eng/web/weigh.mjs http://127.0.0.1:5050
// What a first visit to each screen weighs, when it is painted first, and how long a page with 10,000 statements takes to answer a key.
// Needs a running `onrecord serve`; for the last figure one over an archive of at least 10,000 statements.
import { Browser } from './browser.mjs'

const site = process.argv[2] ?? 'http://127.0.0.1:5050'
const visits = 5
const inView = 10_000

const json = async (path) => (await fetch(new URL(path, site))).json()
const archive = await json('/api/archive')
const statement = (await json('/api/statements?limit=1')).statements[0]
const screens = [
  '/', '/search', `/articles/${statement.article.key}`, `/s/${statement.id}`, '/findings', '/corrections', '/add', '/check', '/phrase', '/network', '/map', '/reference',
]

const browser = await Browser.start()

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
}

/** A visit with an empty cache. */
async function visit(address) {
  const page = await browser.page()
  await page.open(new URL(address, site).href)
  const paint = await page.run(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null`)
  const { weight } = page
  await page.close()
  return { paint, ...weight }
}

console.log(`${archive.statements.toLocaleString('en')} statements of ${archive.articles.toLocaleString('en')} articles; ${visits} visits each, the median of them; compressed as it came over the wire.\n`)
console.log('| screen | requests | kB | first contentful paint, ms |')
console.log('|---|--:|--:|--:|')
for (const address of screens) {
  const seen = []
  for (let turn = 0; turn < visits; turn++) seen.push(await visit(address))
  const paint = median(seen.map((each) => each.paint ?? Infinity))
  console.log(`| ${address.replace(statement.id, '…')} | ${median(seen.map((each) => each.requests))} | ${(median(seen.map((each) => each.bytes)) / 1000).toFixed(1)} | ${paint.toFixed(0)} |`)
}

if (archive.statements >= inView) {
  const page = await browser.page()
  await page.open(new URL('/search', site).href)
  const shown = await page.run(`(async () => {
    const count = () => document.querySelectorAll('.card').length + [...document.querySelectorAll('.printings li')].length
    while (count() < ${inView}) {
      const before = count()
      const more = document.querySelector('.pager button')
      if (!more) break
      more.click()
      while (count() === before) await new Promise((drawn) => setTimeout(drawn, 10))
    }
    return count()
  })()`)
  await page.quiet()

  /** From a key or a click to the frame that shows it: the browser's own measure of events. */
  const took = await page.run(`(async () => {
    const found = []
    new PerformanceObserver((list) => found.push(...list.getEntries().map((each) => ({ name: each.name, took: each.duration })))).observe({ type: 'event', durationThreshold: 16 })
    globalThis.found = found
  })()`)
  void took
  const key = (type, text) => page.send('Input.dispatchKeyEvent', { type, text, key: text, unmodifiedText: text })
  const frames = []
  const measured = async (act) => {
    await page.run(`globalThis.start = performance.now()`)
    await act()
    frames.push(await page.run(`new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(performance.now() - globalThis.start))))`))
  }
  await page.run(`document.querySelector('.search .words input').focus()`)
  for (const letter of 'bridge') await measured(async () => { await key('keyDown', letter); await key('keyUp', letter) })
  for (let turn = 0; turn < 10; turn++) await measured(() => page.run(`scrollTo(0, ${turn} * 40000)`))
  await page.run(`scrollTo(0, 0)`)
  for (let turn = 0; turn < 3; turn++) await measured(() => page.run(`{ const theme = document.querySelector('.foot .theme select'); theme.value = '${['dark', 'light', 'system'][turn]}'; theme.dispatchEvent(new Event('change', { bubbles: true })) }`))
  const events = await page.run(`globalThis.found`)
  const longest = Math.max(0, ...events.map((each) => each.took))
  console.log(`\nWith ${shown.toLocaleString('en')} statements on the page, typing, jumping through the list and changing the theme: median ${median(frames).toFixed(0)} ms, slowest ${Math.max(...frames).toFixed(0)} ms to the frame after the next; the browser's own measure of its slowest event is ${longest} ms.`)
  await page.close()
}
await browser.stop()
