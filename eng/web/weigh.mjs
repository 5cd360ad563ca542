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

if (archive.statements >= inView) await answerOverALongList()
await browser.stop()

/**
 * The browser's own measure of events, from a key or a click to the frame that shows what it did, in steps of 8 ms; and the processor time
 * that the page's main thread took for each, which other programs on the machine do not lengthen.
 */
async function answerOverALongList() {
  const page = await browser.page()
  await page.send('Performance.enable')
  await page.watch()
  await page.open(new URL('/search', site).href)
  const pause = (ms = 200) => new Promise((wait) => setTimeout(wait, ms))
  const shown = await page.run(`(async () => {
    while (!document.querySelector('.pager')) await new Promise((wait) => setTimeout(wait, 10))
    const count = () => Number.parseInt(document.querySelector('.pager').textContent)
    while (count() < ${inView}) {
      const before = count()
      document.querySelector('.pager button').click()
      while (count() === before) await new Promise((wait) => setTimeout(wait, 10))
    }
    return count()
  })()`)
  await page.run(`{
    globalThis.took = []
    new PerformanceObserver((list) => took.push(...list.getEntries().map((event) => [event.name, event.duration]))).observe({ type: 'event', durationThreshold: 16 })
  }`)
  const press = async (key) => {
    const pressed = key === 'Escape' ? { key, code: key, windowsVirtualKeyCode: 27 } : { key, text: key }
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed })
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed, text: undefined })
  }
  const click = async ({ x, y }) => {
    for (const type of ['mousePressed', 'mouseReleased']) await page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  }
  const bring = async (selector) => {
    await page.run(`document.querySelector('${selector}').scrollIntoView({ block: 'center' })`)
    await page.quiet(300)
    return page.run(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(document.querySelector('${selector}').getBoundingClientRect())`)
  }
  const used = async () => (await page.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value * 1000

  const answers = new Map()
  /** Does something, waits until nothing more comes of it, and notes how long the slowest of its events took. */
  const measure = async (what, act) => {
    await page.run('took.length = 0')
    const before = await used()
    await act()
    await pause()
    const processor = (await used()) - before
    await pause(50)
    const took = await page.run(`Math.max(0, ...took.filter(([name]) => /^(key|click|mouse|pointer)/.test(name)).map(([, duration]) => duration))`)
    answers.set(what, [...(answers.get(what) ?? []), { took, processor }])
  }
  for (let turn = 0; turn < visits; turn++) {
    await page.run(`scrollTo(0, 0)`)
    await click(await bring('.search .words input'))
    for (const letter of 'bridge') await measure('a letter into the search field', () => press(letter))
    await page.run('document.activeElement.blur()')
    for (let step = 0; step < 10; step++) await measure('a step through the list, j', () => press('j'))
    await page.run('document.activeElement.blur()')
    await measure('the last of the list, k', () => press('k'))
    const summary = await bring('.printings summary')
    await measure('opening the printings of an utterance', () => click(summary))
    await measure('closing them', () => click(summary))
    await measure('opening the keys, ?', () => press('?'))
    await measure('closing them, Escape', () => press('Escape'))
  }
  console.log(`\nWith ${shown.toLocaleString('en')} statements on the page, ${await page.run('document.querySelectorAll("*").length.toLocaleString("en")')} elements:\n`)
  console.log('| what | times | median answer, ms | slowest, ms | median processor time, ms | most, ms |')
  console.log('|---|--:|--:|--:|--:|--:|')
  for (const [what, all] of answers) {
    const inWords = (duration) => (duration < 16 ? 'under 16' : duration)
    const took = all.map((each) => each.took)
    const processor = all.map((each) => each.processor)
    console.log(`| ${what} | ${all.length} | ${inWords(median(took))} | ${inWords(Math.max(...took))} | ${median(processor).toFixed(0)} | ${Math.max(...processor).toFixed(0)} |`)
  }
  await page.close()
}
