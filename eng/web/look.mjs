// node eng/web/look.mjs http://127.0.0.1:5050 FOLDER /search?q=bridge /findings …
// Pictures of screens, wide and narrow, light and dark; and what the pages complain of.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Browser } from './browser.mjs'

const [site, folder, ...addresses] = process.argv.slice(2)
if (addresses.length === 0) {
  console.error('Give the address of the server, a folder, and addresses of screens.')
  process.exit(2)
}

await mkdir(folder, { recursive: true })
const browser = await Browser.start()
for (const address of addresses) {
  for (const width of [1440, 390]) {
    for (const dark of [false, true]) {
      const page = await browser.page({ width, height: width === 390 ? 844 : 900, dark })
      await page.open(new URL(address, site).href)
      const name = `${address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start'}-${width}-${dark ? 'dark' : 'light'}.png`
      const overflow = await page.run('document.documentElement.scrollWidth - innerWidth')
      await page.grow(width)
      await writeFile(join(folder, name), await page.picture())
      for (const complaint of page.complaints) console.log(`${name}: ${complaint}`)
      if (overflow > 0) console.log(`${name}: ${overflow} px wider than the window`)
      await page.close()
    }
  }
}
await browser.stop()
