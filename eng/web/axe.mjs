// node eng/web/axe.mjs http://127.0.0.1:5050 /map /network /findings …
// What axe finds on screens (WCAG 2.2 AA and its own good practice), wide and narrow, light and dark. Ends with 1 if it finds anything.
import { readFile } from 'node:fs/promises'
import { Browser } from './browser.mjs'

const [site, ...addresses] = process.argv.slice(2)
if (addresses.length === 0) {
  console.error('Give the address of the server, and addresses of screens.')
  process.exit(2)
}

const axe = await readFile(new URL('../../src/OnRecord.Web/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const browser = await Browser.start()
let found = 0
for (const address of addresses) {
  for (const width of [1440, 390]) {
    for (const dark of [false, true]) {
      const page = await browser.page({ width, height: width === 390 ? 844 : 900, dark })
      await page.open(new URL(address, site).href)
      await page.run(`${axe}; document.querySelectorAll('main details').forEach((each) => (each.open = true))`)
      await page.quiet()
      const violations = await page.run(`axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, help, nodes }) =>
        ({ id, help, where: nodes.map((node) => node.target.join(' ')) })))`)
      for (const { id, help, where } of violations) {
        found += where.length
        console.log(`${address}, ${width} px, ${dark ? 'dark' : 'light'}: ${id}: ${help}\n  ${where.slice(0, 5).join('\n  ')}${where.length > 5 ? `\n  and ${where.length - 5} more` : ''}`)
      }
      await page.close()
    }
  }
}
await browser.stop()
console.log(found === 0 ? `axe finds nothing on ${addresses.length} screens, each wide and narrow, light and dark.` : `axe finds ${found} things.`)
process.exit(found === 0 ? 0 : 1)
