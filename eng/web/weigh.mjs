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

/** The browser's own measure of events: from a key or a click to the frame that shows what it did, in steps of 8 ms. */
async function answerOverALongList() {
  const page = await browser.page()
  await page.open(new URL('/search', site).href)
  const shown = await page.run(`(async () => {
    const count = () => document.querySelectorAll('.card, .printings li').length
    while (count() < ${inView}) {
      const before = count()
      document.querySelector('.pager button').click()
      while (count() === before) await new Promise((wait) => setTimeout(wait, 10))
    }
    return count()
  })()`)
  await page.run(`scrollTo(0, 0)`)
  await page.quiet(1000)
  await page.run(`{
    globalThis.took = []
    new PerformanceObserver((list) => took.push(...list.getEntries().map((event) => [event.name, event.duration]))).observe({ type: 'event', durationThreshold: 16 })
  }`)
  const pause = () => new Promise((wait) => setTimeout(wait, 150))
  const press = async (key) => {
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key })
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    await pause()
  }
  const click = async (selector) => {
    await page.run(`document.querySelector('${selector}').scrollIntoView({ block: 'center' })`)
    await pause()
    const { x, y } = await page.run(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(document.querySelector('${selector}').getBoundingClientRect())`)
    for (const type of ['mousePressed', 'mouseReleased']) await page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
    await pause()
  }

  const lines = []
  const measure = async (what, act) => {
    await page.run('took.length = 0')
    await act()
    await pause()
    const took = await page.run(`took.filter(([name]) => name === 'keydown' || name === 'click').map(([, duration]) => duration)`)
    const inWords = (duration) => (took.length === 0 ? 'under 16' : duration)
    lines.push(`| ${what} | ${inWords(median(took))} | ${inWords(Math.max(...took))} |`)
  }
  await click('.search .words input')
  await measure('typing six letters into the search field', async () => { for (const letter of 'bridge') await press(letter) })
  await page.run('document.activeElement.blur()')
  await measure('stepping through ten results with j', async () => { for (let step = 0; step < 10; step++) await press('j') })
  await measure('opening the printings of an utterance', () => click('.printings summary'))
  await measure('opening the keys', () => press('?'))
  console.log(`\nWith ${shown.toLocaleString('en')} statements on the page:\n\n| what | median answer, ms | slowest, ms |\n|---|--:|--:|\n${lines.join('\n')}`)
  await page.close()
}
